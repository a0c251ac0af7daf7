"""Given facts and what a text says of them in words: attributes with negation and hedges, opening hours."""

import datetime as dt
from typing import Any

import pytest

from rapport.domain.pack import Pack
from rapport.guardrails.given.opening.hours import hours
from rapport.inspection import inspect_record

NOW = dt.datetime(2024, 1, 1, tzinfo=dt.UTC)
CAFE: dict[str, Any] = {
    "name": "The Patio Grill",
    "hours": {"Monday": "8:0-22:0", "Tuesday": "8:0-22:0", "Wednesday": "8:0-22:0", "Thursday": "8:0-22:0",
              "Friday": "8:0-23:0", "Saturday": "9:0-23:30"},
    "attributes": {
        "BusinessParking": {"garage": False, "street": True, "valet": False}, "RestaurantsReservations": True,
        "OutdoorSeating": False, "WiFi": "no", "RestaurantsTakeOut": True, "RestaurantsGoodForGroups": None,
        "Ambience": {"romantic": False, "casual": True, "upscale": False}, "HappyHour": None,
    },
    "business_stars": 4.0,
    "reviews": [{"text": "Great tacos; we came for the happy hour and stayed for the music on a Friday."}],
}  # fmt: skip


def verdicts(text: str, pack: Pack) -> list[tuple[str, str]]:
    found = inspect_record({"id": 1, "body": text, "facts": CAFE}, pack, now=NOW)["findings"]
    return [(f["quote"], f["verdict"]) for f in found if f["check"] == "grounding"]


@pytest.mark.parametrize(
    "text",
    [
        "The Patio Grill is a casual spot. Open Monday to Thursday from 8 AM to 10 PM, Friday until 11 PM.",
        "There is no outdoor seating or Wi-Fi, but takeout and reservations are available.",
        "The record does not mention whether it is good for groups.",
        "Street parking is available, but there is no garage or valet parking.",
        "It is closed on Sundays.",
        "Saturdays: 9am - 11:30 p.m.",
        "It has a casual ambiance rather than a romantic atmosphere.",
        "While it doesn't offer outdoor seating, it has street parking.",
        "Neither Wi-Fi nor outdoor seating is offered.",
        "Happy hour is what one guest came for.",
        "Guests like Patio Grill, which has 4 stars.",
    ],
)
def test_what_the_facts_bear_out_is_left_alone(text: str, gifts: Pack) -> None:
    assert verdicts(text, gifts) == []


@pytest.mark.parametrize(
    ("text", "quote", "verdict"),
    [
        ("It offers outdoor seating.", "outdoor seating", "contradicted"),
        ("Guests enjoy free Wi-Fi.", "free Wi-Fi", "contradicted"),
        ("The restaurant does not take reservations.", "reservations", "contradicted"),
        ("No takeout here.", "takeout", "contradicted"),
        ("Takeout is not available.", "Takeout is not available", "contradicted"),
        ("It is suitable for groups.", "suitable for groups", "floating"),
        ("There is valet parking.", "valet", "contradicted"),
        ("The ambiance is upscale.", "upscale", "contradicted"),
        ("It is open on weekdays from 8:00 AM to 10:00 PM.", "weekdays from 8:00 AM to 10:00 PM", "contradicted"),
        ("Open 9am-11pm on Fridays.", "9am-11pm on Fridays", "contradicted"),
        ("On Friday it closes at 10 pm.", "Friday it closes at 10 pm", "contradicted"),
        ("It is closed on Mondays.", "Mondays", "contradicted"),
    ],
)
def test_what_they_do_not_is_found(text: str, quote: str, verdict: str, gifts: Pack) -> None:
    assert verdicts(text, gifts) == [(quote, verdict)]


def test_hours_are_found_wherever_they_stand() -> None:
    assert hours({"a": {"opening_hours": {"Sunday": "10:0-16:30", "Monday": "closed"}}}) == {"sunday": (600, 990)}
    assert hours({"hours": {"total": 3}}) is None
