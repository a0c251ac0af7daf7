"""Like things that a record holds, and what one of them has told of another."""

from typing import Any

import pytest

from tests.unit.guardrails.given.telling import told

LINES: dict[str, Any] = {
    "lines": [
        {"desc": "Marzetta Duo machine", "qty": 2, "disc_pct": 12},
        {"desc": "Kolb K80 grinder", "qty": 4, "disc_pct": 5},
    ]
}
RATES: dict[str, Any] = {
    "rates": {
        "small": {"perHour": 2.9, "perKm": 0.24}, "estate": {"perHour": 3.9, "perKm": 0.29},
        "van": {"perHour": 5.2, "perKm": 0.36},
    }
}  # fmt: skip
FEEDS: dict[str, Any] = {
    "feeds": [{"name": "FX Daily", "history_years": 15}, {"name": "ESG Scores", "history_years": 8}]
}
SEATS: dict[str, Any] = {"lines": [{"plan": "Professional", "seats": 65}, {"plan": "Viewer", "seats": 120}]}
ROLES: dict[str, Any] = {
    "roles": [{"title": "Software engineer", "fee_pct": 24}, {"title": "Test engineer", "fee_pct": 21}]
}


@pytest.mark.parametrize(
    ("given", "text", "why"),
    [
        (LINES, "The grinders got 12% off as well.", "lines.1.disc_pct is 5"),
        (LINES, "The big machine got 5% off.", "lines.0.disc_pct is 12"),
        (RATES, "With the van you pay 0.29 per kilometre.", "rates.van.perKm is 0.36"),
        (RATES, "The small car costs 3.90 euros an hour.", "rates.small.perHour is 2.9"),
        (FEEDS, "FX Daily is delivered by SFTP and has eight years of history.", "feeds.0.history_years is 15"),
        (SEATS, "The order has 65 Viewer seats.", "lines.1.seats is 120"),
        (ROLES, "For the test engineers we charge 24%.", "roles.1.fee_pct is 21"),
    ],
)
def test_what_one_has_is_no_other_s(given: dict[str, Any], text: str, why: str) -> None:
    assert why in [reason for _, reason in told(text, **given)]


@pytest.mark.parametrize(
    ("given", "text"),
    [
        (LINES, "The grinders got 5% off."),
        (LINES, "The machine got 12% off, the grinders 5%."),
        (RATES, "With the van you pay 0.36 per kilometre."),
        (RATES, "The estate is 0.29 and the van 0.36 per kilometre."),
        (FEEDS, "FX Daily is delivered by SFTP and has fifteen years of history."),
        (SEATS, "65 Professional seats and 120 Viewer seats."),
        (ROLES, "For test engineers we charge 21%."),
    ],
)
def test_its_own_is_left_alone(given: dict[str, Any], text: str) -> None:
    assert told(text, **given) == []
