"""Clauses that deny a payment, or name what is not done, in front of the thing."""

from typing import Any

import pytest

from tests.unit.guardrails.given.telling import told

IN: dict[str, Any] = {"covered": {"parts": True, "labour": True, "parking": True}}
OUT: dict[str, Any] = {"scope": {"birds": False, "fumigation": False, "rodents": True}, "allowed": {"dogs": True}}
DEAL: dict[str, Any] = {
    "service_levels": [["Office Light", 1900], ["Clinical Daily", 4200]],
    "site_count": 7,
    "baitStationTotal": 1050,
    "callout_usd": 95,
}


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("You don't pay for parts, for labour, or for parking.", IN),
        ("You pay neither for the parts nor for the labour.", IN),
        ("You pay nothing extra for parking.", IN),
        ("You are not charged for parts.", IN),
        ("What we won't do under this agreement is deal with birds or carry out fumigation.", OUT),
        ("What the agreement does not include is fumigation.", OUT),
        ("What we don't mind is dogs.", OUT),
        ("It is Clinical Daily at seven practices.", DEAL),
        ("Bait stations are $1,050 for the whole estate, i.e. $150 a shop.", DEAL),
    ],
)
def test_is_left_alone(text: str, given: dict[str, Any]) -> None:
    assert told(text, **given) == []


@pytest.mark.parametrize(
    ("text", "given", "quotes"),
    [
        ("There is neither parking nor labour.", IN, ["parking", "labour"]),
        ("The contract covers neither parts nor labour.", IN, ["parts", "labour"]),
        ("What we won't do under this agreement is deal with rodents.", OUT, ["rodents"]),
        ("What we do under this agreement is deal with birds.", OUT, ["birds"]),
        ("Bait stations are $1,050 for the whole estate, i.e. $160 a shop.", DEAL, ["$160"]),
        ("Clinical Daily is 4,900.", DEAL, ["4,900"]),
    ],
)
def test_is_objected_to(text: str, given: dict[str, Any], quotes: list[str]) -> None:
    assert [quote for quote, _ in told(text, **given)] == quotes
