"""True sentences that a hostile reading found objected to."""

from typing import Any

import pytest

from tests.unit.guardrails.given.telling import told

INN: dict[str, Any] = {
    "name": "Harbor Rest",
    "city": "Galveston",
    "state": "TX",
    "categories": "Bed & Breakfast, Hotels",
    "attributes": {"ByAppointmentOnly": False, "Alcohol": "none"},
    "review_info": [
        {"review_stars": 1.0, "review_text": "A family of 5 and we were kept waiting, the 14 steps are steep."},
        {"review_stars": 1.0, "review_text": "We were a party of ten and nobody at the desk cared one bit."},
        {"review_stars": 5.0, "review_text": "Lovely porch, a dozen rockers and the best peach jam in town."},
    ],
}
DEAL: dict[str, Any] = {"included": {"dinner": False, "towels": False}}


@pytest.mark.parametrize(
    "text",
    [
        "It is a bed and breakfast in Texas that welcomes dogs.",
        "Harbor Rest is an inn in Texas, with a porch.",
        "Harbor Rest is a bed and breakfast in Galveston County, with a porch.",
        "Harbor Rest is a bed and breakfast in South Texas with a porch.",
        "The menu is in Spanish.",
        "Both negative reviewers handed out the minimum rating.",
        "All of the reviewers stopped short of a perfect score.",
        "A party of four would have no trouble.",
        "Customers without a booking are not turned away.",
        "Guests who like a bottle of wine should bring one, as none is served.",
    ],
)
def test_of_a_place(text: str) -> None:
    assert told(text, **INN) == []


def test_a_town_in_the_sentence_that_says_what_it_is() -> None:
    assert told("Harbor Rest is a bed and breakfast in Austin, with a porch.", **INN) == [
        ("Austin", "city is Galveston")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Dinner is available for purchase.",
        "Towels may be added for a fee.",
        "Dinner is provided by the city for a fee.",
        "Towels are paid on site.",
        "Dinner is available nearby.",
        "Dinner is served at extra cost.",
    ],
)
def test_of_a_deal(text: str) -> None:
    assert told(text, **DEAL) == []
