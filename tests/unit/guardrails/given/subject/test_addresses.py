"""The house and the street of a record."""

from typing import Any

import pytest

from rapport.guardrails.given.record import leaves
from rapport.guardrails.given.subject.addresses import other_streets

GIVEN: dict[str, Any] = {
    "name": "Lantern",
    "address": "412 W. Pier Road",
    "hours": {"Monday": "9:0-17:0"},
    "note": "The second shop is at 7 Harbor Street.",
}


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("Find it at 412 Pier Road.", []),
        ("Find it at 412 West Pier Rd.", []),
        ("Find it at 412 W Pier Street.", ["412 W Pier Street"]),
        ("Find it at 412 Ocean Road in town.", ["412 Ocean Road"]),
        ("Find it at 421 Pier Road.", ["421 Pier Road"]),
        ("It sits on Pier Avenue.", ["Pier Avenue"]),
        ("It sits on Pier Road.", []),
        ("Another one is at 7 Harbor Street.", []),
        ("It has 12 seats on the road.", []),
        ("Open 24 Hours a day on Main Street.", ["Main Street"]),
    ],
)
def test_others_are_objected_to(text: str, quotes: list[str]) -> None:
    found = list(other_streets(text, leaves(GIVEN)))

    assert [text[one.start : one.end] for one in found] == quotes
    assert all((one.fact, one.right) == ("address", "412 W. Pier Road") for one in found)


@pytest.mark.parametrize("missing", ["address", "hours"])
def test_only_a_place_that_people_visit_and_whose_street_is_known_has_one(missing: str) -> None:
    given = {key: value for key, value in GIVEN.items() if key != missing}

    assert not list(other_streets("Find it at 412 Ocean Road.", leaves(given)))
