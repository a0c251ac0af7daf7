"""A day in a phrase of its own: "two days after your visit on 4 March" tells it of the visit, and of nobody else."""

from typing import Any

import pytest

from tests.unit.guardrails.given.telling import told

VISITS: dict[str, Any] = {
    "visits": [
        {"with": "Dr Lang", "date": "2026-03-06"},
        {"with": "Dr Moss", "date": "2026-03-04"},
        {"with": "Dr Reed", "date": "2026-03-11"},
    ]
}
ORDERS: dict[str, Any] = {
    "orders": [{"item": "desk lamp", "ships": "2026-04-10"}, {"item": "oak shelf", "ships": "2026-04-17"}]
}
TALKS: dict[str, Any] = {
    "keynote_at": "09:30",
    "tasting_at": "18:15",
    "tour_on": "2026-05-02",
    "supper_on": "2026-05-09",
}


@pytest.mark.parametrize(
    ("given", "text"),
    [
        (VISITS, "Two days after your visit on 4 March you see Dr Lang."),
        (VISITS, "You see Dr Lang two days after the visit on 4 March."),
        (VISITS, "Dr Lang sees you two days after 4 March."),
        (VISITS, "You see Dr Lang after your check-up of 4 March."),
        (VISITS, "Following your visit on 4 March you see Dr Lang."),
        (VISITS, "Before you see Dr Reed, there is a visit on 6 March."),
        (VISITS, "Until the visit on 4 March, Dr Lang keeps your notes."),
        (VISITS, "Prior to the session on 6 March Dr Reed will ring you."),
        (ORDERS, "The oak shelf ships one week after the first parcel on 10 April."),
        (ORDERS, "A week later than the delivery on 10 April the oak shelf ships."),
        (ORDERS, "Since the delivery on 10 April the oak shelf is on its way."),
        (ORDERS, "The oak shelf leaves us once the parcel of 10 April has arrived."),
        (TALKS, "The supper comes a week after 2 May."),
        (TALKS, "The tasting begins long after the opening at half past nine."),
    ],
)
def test_is_of_that_event(given: dict[str, Any], text: str) -> None:
    assert told(text, **given) == []


@pytest.mark.parametrize(
    ("given", "text", "fact"),
    [
        (VISITS, "You see Dr Lang on 4 March.", "visits.0.date"),
        (VISITS, "After lunch you see Dr Lang on 4 March.", "visits.0.date"),
        (VISITS, "Before that, Dr Lang sees you on 4 March.", "visits.0.date"),
        (VISITS, "When you see Dr Lang on 4 March, bring your notes.", "visits.0.date"),
        (VISITS, "Two days after your visit to Dr Reed on 6 March you are done.", "visits.2.date"),
        (ORDERS, "The desk lamp ships on 17 April.", "orders.0.ships"),
        (ORDERS, "Once paid for, the desk lamp ships on 17 April.", "orders.0.ships"),
        (TALKS, "The supper is on 2 May.", "supper_on"),
    ],
)
def test_else_is_of_what_its_clause_names(given: dict[str, Any], text: str, fact: str) -> None:
    ((_, reason),) = told(text, **given)

    assert reason.startswith(f"{fact} is ")
