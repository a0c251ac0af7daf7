"""Statements of a text against three records: one with reviews, one of which much is not known, one with a name."""

from typing import Any

import pytest

from rapport.guardrails.given.record import leaves
from rapport.guardrails.given.statements import given_hours, known, reckoned, statements
from rapport.guardrails.values.found import Found

REVIEWED: dict[str, Any] = {
    "name": "The Patio",
    "OutdoorSeating": False,
    "WiFi": None,
    "hours": {"Monday": "9:0-17:0"},
    "stars": 4.5,
    "reviews": [
        {"stars": 5, "review_text": "Karaoke is on Thursdays and the ribs, the brisket and the pie were great."},
        {"stars": 4, "review_text": "We waited in the cold and the sauna was dirty, but the staff was friendly."},
    ],
}
UNKNOWN: dict[str, Any] = {
    "OutdoorSeating": True,
    "hours": None,
    "note": "There is free wi-fi for all who ask at the counter of the shop.",
    "WiFi": None,
}
NAMED: dict[str, Any] = {"business_name": "the lamp shop", "Alcohol": "none", "Smoking": None, "hours": {}}


def read(text: str, given: dict[str, Any]) -> str:
    low = text.lower()
    found = statements(low, known(given, leaves(given)))
    return "; ".join(f"{low[one.start : one.end]} = {one.verdict} {one.fact}: {one.why}" for one in found)


SAID = [
    ("It has outdoor seating.", REVIEWED, "outdoor seating = contradicted OutdoorSeating: OutdoorSeating is false"),
    ("The Patio is nice.", REVIEWED, ""),
    ("Patio seats.", REVIEWED, ""),
    ("It is nice. Karaoke is on Mondays. Bye.", REVIEWED, "mondays = contradicted reviews: a review says thursday"),
    ("Wi-fi is free.", REVIEWED, "wi-fi is free = floating WiFi: WiFi is not known"),
    ("Wi-fi is not mentioned.", REVIEWED, ""),
    ("One reviewer said it has outdoor seating.", REVIEWED, ""),
    (
        "A guest liked it; it has outdoor seating.",
        REVIEWED,
        "outdoor seating = contradicted OutdoorSeating: OutdoorSeating is false",
    ),
    (
        "Another customer sat outside; there is outdoor seating; nice.",
        REVIEWED,
        "outdoor seating = contradicted OutdoorSeating: OutdoorSeating is false",
    ),
    ("Is there outdoor seating?", REVIEWED, ""),
    ("It has outdoor seating? Yes.", REVIEWED, ""),
    ("Open on Sunday. It is unknown.", REVIEWED, "open on sunday = contradicted hours: sunday: closed"),
    ("Open on Sunday, which is unknown.", REVIEWED, ""),
    ("Closed on Monday. It is unclear.", REVIEWED, "monday = contradicted hours: monday: 9:00-17:00"),
    ("It has 3 stars. It has 4.5 stars.", REVIEWED, "3 stars = contradicted stars: stars is 4.5"),
    (
        "All reviews are negative. All is well.",
        REVIEWED,
        "all reviews are negative = contradicted reviews: the reviews give 5, 4 stars",
    ),
    (
        "Hello. Guests praise the ribs, the pie and the oysters. Nothing else is known.",
        REVIEWED,
        "oysters = floating : nothing given tells of this",
    ),
    (
        "Hello. The sauna was clean. The sauna was dirty.",
        REVIEWED,
        "sauna was clean = contradicted reviews: reviews say the contrary of this sauna",
    ),
    (
        "outdoor seating is available in winter",
        REVIEWED,
        "outdoor seating is available = contradicted OutdoorSeating: OutdoorSeating is false",
    ),
    ("We open at 8am on Monday. We close at 5pm.", REVIEWED, "8am on monday = contradicted hours: monday: 9:00-17:00"),
    (
        "Well; a guest sat there; we open at 8am on Monday",
        REVIEWED,
        "8am on monday = contradicted hours: monday: 9:00-17:00",
    ),
    ("Beer is served here. No beer.", REVIEWED, ""),
    ("The lamp shop has alcohol", REVIEWED, ""),
    ("lamp shop", REVIEWED, ""),
    ("Smoking is allowed.", REVIEWED, ""),
    ("Hello. There is no outdoor seating. Bye.", REVIEWED, ""),
    ("Free wi-fi.", REVIEWED, "free wi-fi = floating WiFi: WiFi is not known"),
    ("Somebody who was there said: open on Sunday.", REVIEWED, ""),
    ("There is free dessert. It is good.", REVIEWED, "free = contradicted reviews: no review tells of anything free"),
    ("Open on Sunday. It is unknown.", UNKNOWN, "open on sunday = floating hours: hours are not known"),
    ("Closed on Monday. It is unclear.", UNKNOWN, "monday = floating hours: hours are not known"),
    (
        "We open at 8am on Monday. We close at 5pm.",
        UNKNOWN,
        "8am on monday = floating hours: hours are not known; 5pm = floating hours: hours are not known",
    ),
    (
        "Well; a guest sat there; we open at 8am on Monday",
        UNKNOWN,
        "8am on monday = floating hours: hours are not known",
    ),
    (
        "Hello. There is no outdoor seating. Bye.",
        UNKNOWN,
        "outdoor seating = contradicted OutdoorSeating: OutdoorSeating is true",
    ),
    ("Open on Sunday. It is unknown.", NAMED, "open on sunday = floating hours: hours are not known"),
    ("Closed on Monday. It is unclear.", NAMED, "monday = floating hours: hours are not known"),
    (
        "We open at 8am on Monday. We close at 5pm.",
        NAMED,
        "8am on monday = floating hours: hours are not known; 5pm = floating hours: hours are not known",
    ),
    ("Well; a guest sat there; we open at 8am on Monday", NAMED, "8am on monday = floating hours: hours are not known"),
    ("Beer is served here. No beer.", NAMED, "beer is served = contradicted Alcohol: Alcohol is none"),
    ("The lamp shop has alcohol", NAMED, "has alcohol = contradicted Alcohol: Alcohol is none"),
    ("Smoking is allowed.", NAMED, "smoking is allowed = floating Smoking: Smoking is not known"),
]


@pytest.mark.parametrize(("text", "given", "said"), SAID)
def test_what_a_record_contradicts_or_does_not_know_is_told_with_its_place(
    text: str, given: dict[str, Any], said: str
) -> None:
    assert read(text, given) == said


@pytest.mark.parametrize("given", [REVIEWED, UNKNOWN])
def test_times_and_days_stand_where_the_text_has_them(given: dict[str, Any]) -> None:
    text = "hello. open monday at 9am. bye tuesday"
    found = given_hours(text, known(given, leaves(given)))

    assert sorted({text[a:b] for a, b in found}) == ["9am", "monday", "tuesday"]
    assert given_hours(text, known({"lamps": 1}, leaves({"lamps": 1}))) == []


@pytest.mark.parametrize(
    ("kind", "quote", "may"),
    [
        ("time", "9am", True),
        ("duration", "an hour", True),
        ("duration", "half an hour", True),
        ("duration", "two hours", True),
        ("duration", "three hours", True),
        ("duration", "extra time", True),
        ("duration", "7 days", True),
        ("duration", "seven days", True),
        ("duration", "8 days", False),
        ("duration", "5 hours", False),
        ("duration", "7 days more", False),
        ("number", "one", False),
    ],
)
def test_times_and_short_whiles_may_be_reckoned_from_hours(kind: Any, quote: str, may: bool) -> None:
    value = Found(kind, 0, len(quote), quote, "1")

    assert reckoned(value, known(REVIEWED, leaves(REVIEWED))) is may
    assert reckoned(value, known({"lamps": 1}, leaves({"lamps": 1}))) is False
