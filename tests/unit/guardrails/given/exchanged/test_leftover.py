"""What is left of how many."""

from typing import Any

import pytest

from tests.unit.guardrails.given.telling import told

CLASSES: dict[str, Any] = {"classes_total": 10, "classes_used": 6, "teacher": "Ann"}
SEATS: dict[str, Any] = {"seats_total": 40, "seats_booked": 28, "seats_left": 12}
PACKAGE: dict[str, Any] = {"package": {"sessions": 12, "used": 5}}
HALF: dict[str, Any] = {"vouchers_total": 8, "vouchers_redeemed": 4}


@pytest.mark.parametrize(
    ("given", "text"),
    [
        (CLASSES, "You have four of ten classes left."),
        (CLASSES, "4 of 10 classes left."),
        (CLASSES, "Four of your ten classes are left."),
        (CLASSES, "You still have 4 of 10 classes."),
        (CLASSES, "Of ten classes four are left."),
        (CLASSES, "You have used six of ten classes."),
        (CLASSES, "Six of ten classes are used, four are left."),
        (CLASSES, "Six of ten pupils have left."),
        (SEATS, "There are 12 of 40 seats left."),
        (SEATS, "12 of the 40 seats are still free."),
        (SEATS, "28 of 40 seats are booked."),
        (PACKAGE, "Seven out of twelve sessions remain."),
        (HALF, "Four of eight vouchers are left."),
    ],
)
def test_is_left_alone_where_so_many_are(given: dict[str, Any], text: str) -> None:
    assert told(text, **given) == []


@pytest.mark.parametrize(
    ("given", "text", "fact"),
    [
        (CLASSES, "You have six of ten classes left.", "classes_used"),
        (CLASSES, "6 of 10 classes left.", "classes_used"),
        (CLASSES, "Six of your ten classes are left.", "classes_used"),
        (CLASSES, "Of ten classes six are left.", "classes_used"),
        (SEATS, "28 of 40 seats left.", "seats_booked"),
        (SEATS, "28 of the 40 seats are still free.", "seats_booked"),
        (PACKAGE, "Five out of twelve sessions remain.", "package.used"),
    ],
)
def test_is_contradicted_where_so_many_are_gone(given: dict[str, Any], text: str, fact: str) -> None:
    ((_, reason),) = told(text, **given)

    assert reason.startswith(f"{fact} is ")
