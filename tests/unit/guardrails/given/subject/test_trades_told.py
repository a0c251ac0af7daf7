"""Kinds of business and cuisines in the sentences that name them."""

import pytest

from rapport.guardrails.given.subject.cuisine import foreign
from rapport.guardrails.given.subject.kinds import Kinds
from rapport.guardrails.given.subject.trades import mistaken

GARAGE = Kinds("categories", "Auto Repair, Tires", "dale & sons\nauto repair, tires\nreplaced my brake pads")
NOODLES = Kinds("categories", "Thai, Noodles", "blue door\nrestaurants, thai, noodles")


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("it's a car wash.", "car wash"), ("dale & sons is a car dealership.", "car dealership"),
        ("dale & sons, a gas station, is open.", "gas station"), ("the bakery is in town.", "bakery"),
        ("this hair salon takes cards.", "hair salon"), ("it is a body shop and bike shop.", "body shop bike shop"),
        ("it is as busy as a pizza place.", "pizza place"), ("it is an auto repair shop.", ""),
        ("they drove to the bakery.", ""), ("a furniture store.", "furniture"),
    ],
)  # fmt: skip
def test_a_kind_that_nothing_bears_out_is_told(sentence: str, kind: str) -> None:
    assert " ".join(sentence[one.start : one.end] for one in mistaken(sentence, GARAGE)) == kind


@pytest.mark.parametrize(
    ("sentence", "cuisine"),
    [
        ("it is a vietnamese restaurant.", "vietnamese"), ("it specializes in korean barbecue.", "korean"),
        ("the menu features mexican dishes.", "mexican"), ("a thai and indian restaurant.", "indian"),
        ("the cuisine is mostly french.", "french"), ("its filipino menu is liked.", "filipino"),
        ("a vegan place.", "vegan"), ("it is a thai restaurant.", ""), ("the danish guest came by.", ""),
        ("french fries and a menu.", ""),
    ],
)  # fmt: skip
def test_a_cuisine_that_nothing_bears_out_is_told(sentence: str, cuisine: str) -> None:
    assert " ".join(sentence[one.start : one.end] for one in foreign(sentence, NOODLES)) == cuisine
