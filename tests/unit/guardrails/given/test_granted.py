"""What is not included may be told of in many ways; only some say that it is there."""

import pytest

from tests.unit.guardrails.given.telling import told

DEAL = {"plan": {"name": "Team", "included": {"refrigerant": False, "sandbox": True, "paper": False}}}


@pytest.mark.parametrize(
    "text",
    [
        "Refrigerant is included.",
        "Refrigerant is part of the plan.",
        "Refrigerant is also in.",
        "The plan comes with refrigerant.",
        "Paper and refrigerant are provided.",
        "The plan covers the machine and so is refrigerant.",
        "Refrigerant has been added to the quote.",
        "Refrigerant is on the house.",
    ],
)
def test_says_that_it_is_there(text: str) -> None:
    assert [why for _, why in told(text, **DEAL) if "refrigerant" in why] == ["plan.included.refrigerant is false"]


@pytest.mark.parametrize(
    "text",
    [
        "Refrigerant is arranged by her broker.",
        "Refrigerant is with your own insurer.",
        "You arrange the refrigerant through your broker.",
        "We come to your hall, so there is no charge for refrigerant.",
        "Refrigerant is your own affair.",
        "Refrigerant remains in your hands.",
        "Refrigerant is a different matter.",
        "Only Enterprise has refrigerant.",
        "I offered refrigerant, which she declined.",
        "Paper is charged by the box.",
        "Refrigerant is not included.",
    ],
)
def test_says_how_it_is_come_by(text: str) -> None:
    assert told(text, **DEAL) == []


def test_what_is_included_is_still_held_against_denials() -> None:
    assert told("The sandbox is not included.", **DEAL) != []
