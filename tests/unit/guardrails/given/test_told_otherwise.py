"""Rows, lessons that are left, meters, and things of which one is in stock and another is not."""

import pytest

from tests.unit.guardrails.given.telling import told

PLACE = {"row": 11, "number": 34, "lessons": {"bought": 12, "taken": 7}, "breakfast_included": True}


@pytest.mark.parametrize(
    ("text", "quote", "reason"),
    [
        ("You sit in row 34.", "34", "row is 11"),
        ("She still has seven lessons.", "seven", "lessons.taken is 7"),
        ("Breakfast costs extra.", "Breakfast costs extra", "breakfast_included is true"),
    ],
)
def test_is_found(text: str, quote: str, reason: str) -> None:
    assert told(text, **PLACE) == [(quote, reason)]


@pytest.mark.parametrize(
    "text",
    [
        "You sit in row 11, number 34.",
        "She still has five lessons, and seven are taken.",
        "Breakfast is in the price.",
        "You have four of twelve lessons left until 30 April.",
    ],
)
def test_is_left_alone(text: str) -> None:
    assert told(text, **PLACE) == []


def test_two_readings_of_a_meter_bear_out_what_was_used() -> None:
    reads = {"first": {"kwh": 18342}, "latest": {"kwh": 18967}}

    assert told("You have used 625 units since then.", reads=reads, unit_p=13.1) == []
    assert told("You have used 652 units since then.", reads=reads, unit_p=13.1) != []


def test_of_two_in_stock_and_not_neither_is_spoken_of_by_that_alone() -> None:
    plants = [{"name": "medlar", "in_stock": True}, {"name": "quince", "in_stock": False}]

    assert told("The medlar is here, the other tree is out of stock.", plants=plants) == []
