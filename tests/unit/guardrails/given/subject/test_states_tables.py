"""Every state of the USA and province of Canada, by its code and by its name, as a text and a record have it."""

import pytest

from rapport.guardrails.given.record import leaves
from rapport.guardrails.given.subject.places import elsewhere

NAMES = {
    "Alabama": "AL", "Alaska": "AK", "Alberta": "AB", "Arizona": "AZ", "Arkansas": "AR", "British Columbia": "BC",
    "California": "CA", "Colorado": "CO", "Connecticut": "CT", "Delaware": "DE", "Florida": "FL", "Georgia": "GA",
    "Hawaii": "HI", "Idaho": "ID", "Illinois": "IL", "Indiana": "IN", "Iowa": "IA", "Kansas": "KS", "Kentucky": "KY",
    "Louisiana": "LA", "Maine": "ME", "Manitoba": "MB", "Maryland": "MD", "Massachusetts": "MA", "Michigan": "MI",
    "Minnesota": "MN", "Mississippi": "MS", "Missouri": "MO", "Montana": "MT", "Nebraska": "NE", "Nevada": "NV",
    "New Brunswick": "NB", "New Hampshire": "NH", "New Jersey": "NJ", "New Mexico": "NM", "New York": "NY",
    "Newfoundland": "NL", "North Carolina": "NC", "North Dakota": "ND", "Nova Scotia": "NS", "Ohio": "OH",
    "Oklahoma": "OK", "Ontario": "ON", "Oregon": "OR", "Pennsylvania": "PA", "Quebec": "QC", "Rhode Island": "RI",
    "Saskatchewan": "SK", "South Carolina": "SC", "South Dakota": "SD", "Tennessee": "TN", "Texas": "TX",
    "Utah": "UT", "Vermont": "VT", "Virginia": "VA", "Washington": "WA", "West Virginia": "WV", "Wisconsin": "WI",
    "Wyoming": "WY",
}  # fmt: skip
LONG = {"District of Columbia": "DC", "Prince Edward Island": "PE"}


def others(state: str, said: str) -> list[str]:
    """The states that a text has and the record's town does not lie in."""
    text = f"A shop in Springfield, {said}."
    return [text[one.start : one.end] for one in elsewhere(text, leaves({"city": "Springfield", "state": state}))]


@pytest.mark.parametrize(("name", "code"), NAMES.items())
def test_a_code_is_the_same_as_its_name_and_no_other(name: str, code: str) -> None:
    assert others(name, code) == others(code, name) == others(code, code) == others(name, name) == []
    for other in NAMES.items():
        if other[1] != code:
            assert [others(code, said) for said in other] == [[said] for said in other]


@pytest.mark.parametrize(("name", "code"), LONG.items())
def test_so_is_one_of_three_words(name: str, code: str) -> None:
    assert others(name, code) == []
    assert others(name, "OH") == ["OH"]
    assert others("OH", code) == [code]
