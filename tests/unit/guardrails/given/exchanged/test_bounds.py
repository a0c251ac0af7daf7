"""How much there is of something, told as how much there may be, or must be."""

from typing import Any

import pytest

from tests.unit.guardrails.given.telling import told

CONTACTS: dict[str, Any] = {"contactLimit": 25000, "contactsUsed": 21300}
GUESTS: dict[str, Any] = {"Guests Expected": 240, "Guests Guaranteed": 210}
STAFF: dict[str, Any] = {"EmployeeCount": 210, "MinimumBilledEmployees": 180}


@pytest.mark.parametrize(
    ("given", "text", "why"),
    [
        (CONTACTS, "There is room for up to 21,300 contacts.", "contactLimit is 25000"),
        (CONTACTS, "You may have at most 21,300 of them.", "contactLimit is 25000"),
        (GUESTS, "Our invoice will be for no fewer than 240 guests.", "Guests Guaranteed is 210"),
        (STAFF, "We bill at least for 210 employees.", "MinimumBilledEmployees is 180"),
    ],
)
def test_is_contradicted(given: dict[str, Any], text: str, why: str) -> None:
    assert why in [reason for _, reason in told(text, **given)]


@pytest.mark.parametrize(
    ("given", "text"),
    [
        (CONTACTS, "You may have up to 25,000 contacts."),
        (CONTACTS, "You have 21,300 contacts."),
        (GUESTS, "They expect 240 guests."),
        (GUESTS, "There will be at least 210 guests."),
        (STAFF, "You have 210 employees."),
        (STAFF, "We bill at least 180 employees."),
    ],
)
def test_is_left_alone(given: dict[str, Any], text: str) -> None:
    assert told(text, **given) == []
