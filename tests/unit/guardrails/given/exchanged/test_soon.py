"""Days told from the day of reading, or by their weekday; it is Monday, 2 March 2026."""

from typing import Any

import pytest

from tests.unit.guardrails.given.telling import told

TRIAL: dict[str, Any] = {"trial_ends": "2026-03-11", "plan": "Start", "member_since": "2024-05-02"}
PARCEL: dict[str, Any] = {"recipient": "Oduya Ltd", "wrap": "brown paper", "ship_on": "2026-03-06"}
TRIP: dict[str, Any] = {"trip": {"out": "2026-05-09", "back": "2026-05-23"}}


@pytest.mark.parametrize(
    ("given", "text", "quote", "reason"),
    [
        (TRIAL, "Your trial ends in three days.", "in three days", "trial_ends is 2026-03-11"),
        (TRIAL, "The trial of Start ends in 4 weeks.", "in 4 weeks", "trial_ends is 2026-03-11"),
        (TRIAL, "You have been with us since August.", "August", "member_since is 2024-05-02"),
        (PARCEL, "We ship on Thursday.", "Thursday", "ship_on is 2026-03-06"),
        (PARCEL, "The parcel for Oduya Ltd leaves on Wednesday in brown paper.", "Wednesday", "ship_on is 2026-03-06"),
        (TRIP, "You leave on 9 May and are home a week later.", "a week later", "trip.back is 2026-05-23"),
    ],
)
def test_is_found(given: dict[str, Any], text: str, quote: str, reason: str) -> None:
    assert told(text, **given) == [(quote, reason)]


@pytest.mark.parametrize(
    ("given", "text"),
    [
        (TRIAL, "Your trial ends in nine days."),
        (TRIAL, "Your trial ends in ten days, if you count today."),
        (TRIAL, "You have been with us since May."),
        (TRIAL, "Shall we talk in three days about how the trial ends?"),
        (PARCEL, "We ship on Friday."),
        (PARCEL, "We ship every Thursday, yours too."),
        (PARCEL, "Call us on Wednesday if you like."),
        (TRIP, "You leave on 9 May and are home two weeks later."),
        (TRIP, "Two weeks before 9 May we send the papers."),
    ],
)
def test_is_left_alone(given: dict[str, Any], text: str) -> None:
    assert told(text, **given) == []
