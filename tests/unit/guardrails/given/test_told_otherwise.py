"""Facts told in other words than their names, days by the verb before them, names a little otherwise."""

from typing import Any

import pytest

from tests.unit.guardrails.given.telling import told

BILL: dict[str, Any] = {
    "invoice": {"settled": True}, "pass": {"frozen": True}, "reading": {"estimated": True},
    "ticket": {"exchangeable": False, "refundable": False}, "unit": {"rolls_over": False},
    "in_guarantee": False, "parcel": {"sign_on_delivery": False}, "breakfast_included": True,
}  # fmt: skip
UNPAID: dict[str, Any] = {"invoice": {"settled": False}, "in_guarantee": True}
COURSE: dict[str, Any] = {
    "enrol_by": "2026-03-06", "first_class": "2026-03-18", "course": {"to": "2026-05-20"}, "tutor": "Leopold Hague",
    "guest": "Mr T. Nkemelu", "site": "Gasworks Lane", "row": 11, "number": 34,
    "lessons": {"bought": 12, "taken": 7},
}  # fmt: skip


@pytest.mark.parametrize(
    ("given", "text", "quote", "reason"),
    [
        (BILL, "Your invoice remains open.", "remains open", "invoice.settled is true"),
        (UNPAID, "Your invoice has been paid.", "has been paid", "invoice.settled is false"),
        (BILL, "The pass is running as usual.", "running as usual", "pass.frozen is true"),
        (BILL, "It is a figure read off your meter.", "read off", "reading.estimated is true"),
        (BILL, "The ticket can be swapped.", "can be swapped", "ticket.exchangeable is false"),
        (BILL, "You can have your money back at any time.", "have your money back", "ticket.refundable is false"),
        (BILL, "It carries on of itself.", "carries on of itself", "unit.rolls_over is false"),
        (BILL, "It is still under guarantee.", "under guarantee", "in_guarantee is false"),
        (UNPAID, "Its guarantee has run out.", "guarantee has run out", "in_guarantee is true"),
        (BILL, "You must sign for it.", "must sign", "parcel.sign_on_delivery is false"),
        (BILL, "Breakfast costs extra.", "Breakfast costs extra", "breakfast_included is true"),
        (COURSE, "The course begins on 6 March.", "6 March", "first_class is 2026-03-18"),
        (COURSE, "Leonard Hague teaches it.", None, None),
        (COURSE, "Your tutor is Leonard Hague.", "Leonard Hague", "tutor is Leopold Hague"),
        (COURSE, "Welcome, Mr Nkumelo, to the class.", "Nkumelo", "guest is Mr T. Nkemelu"),
        (COURSE, "We meet in Waterworks Lane.", "Waterworks Lane", "site is Gasworks Lane"),
        (COURSE, "You sit in row 34.", "34", "row is 11"),
        (COURSE, "She still has four lessons.", "four", "lessons.taken is 7"),
    ],
)
def test_is_found(given: dict[str, Any], text: str, quote: str | None, reason: str | None) -> None:
    assert told(text, **given) == ([(quote, reason)] if quote else [])


@pytest.mark.parametrize(
    ("given", "text"),
    [
        (BILL, "Your invoice has been paid, nothing is owed."),
        (UNPAID, "Your invoice is outstanding. Once it has been paid, we post the frame."),
        (UNPAID, "If the invoice is not paid by Friday, call us."),
        (BILL, "The pass is on hold."),
        (BILL, "The reading is our own guess."),
        (BILL, "The ticket cannot be swapped, and there are no refunds."),
        (BILL, "It does not carry on of itself."),
        (BILL, "Nothing rolls over automatically when it ends."),
        (BILL, "It is no longer under guarantee."),
        (BILL, "Nobody has to sign for it."),
        (BILL, "Breakfast is in the price."),
        (COURSE, "The course begins on 18 March; enrol by the 6th, that is 6 March."),
        (COURSE, "The course lasts from 18 March until 20 May."),
        (COURSE, "Leopold Hague teaches it. Mr Hague is glad that you come."),
        (COURSE, "Dear Mr Nkemelu, we meet in Gasworks Lane."),
        (COURSE, "You sit in row 11, number 34."),
        (COURSE, "She still has five lessons, and seven are taken."),
    ],
)
def test_is_left_alone(given: dict[str, Any], text: str) -> None:
    assert told(text, **given) == []


def test_a_day_is_nobodys_where_none_is_known_yet() -> None:
    assert told("It will be done by 24 March.", frame="ash", finish_date=None) == [
        ("24 March", "no given fact says this")
    ]
    assert told("Shall we ring you on 24 March?", frame="ash", finish_date=None) == []


def test_two_readings_of_a_meter_bear_out_what_was_used() -> None:
    reads = {"first": {"kwh": 18342}, "latest": {"kwh": 18967}}

    assert told("You have used 625 units since then.", reads=reads, unit_p=13.1) == []
    assert told("You have used 652 units since then.", reads=reads, unit_p=13.1) != []


def test_of_two_in_stock_and_not_neither_is_spoken_of_by_that_alone() -> None:
    plants = [{"name": "medlar", "in_stock": True}, {"name": "quince", "in_stock": False}]

    assert told("The medlar is here, the other tree is out of stock.", plants=plants) == []
