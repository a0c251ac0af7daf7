"""What is said of all reviews or most of them, against the stars that seven sets of reviews give."""

from decimal import Decimal

import pytest

from rapport.guardrails.given.reviews.consensus import misjudged

GIVEN = ((5, 5, 4), (5, 1, 1), (1, 2), (3, 3), (5,), (4, 2, 5), (5, 5, 2))
REVIEWS = ("the ribs were great", "ribs and pie", "we liked the ribs")


def read(text: str) -> str:
    """The words of a text that the stars of each set speak against."""
    low = text.lower()
    sets = (misjudged(low, tuple(map(Decimal, given)), REVIEWS) for given in GIVEN)
    return " # ".join("; ".join(low[wrong.start : wrong.end] for wrong in found) for found in sets)


READ = [
    ("All reviews are not positive.", " #  #  #  #  #  # "),
    ("Customers are negative.", "customers are negative #  #  #  #  #  # "),
    (
        "each review complain.",
        "each review complain # each review complain #  #  #  # each review complain # each review complain",
    ),
    (
        "each review praise it.",
        " # each review praise it # each review praise it #  #  # each review praise it # each review praise it",
    ),
    ("Every customer praised the ribs and pie.", " #  #  #  #  #  # "),
    ("It got mostly positive feedback.", " # got mostly positive feedback # got mostly positive feedback #  #  #  # "),
    ("Most customers are positive.", " # most customers are positive # most customers are positive #  #  #  # "),
    ("not Reviews are all negative.", " #  #  #  #  #  # "),
    ("Reviews are mixed", " #  #  #  #  #  # "),
    ("Reviews are positive.", " # reviews are positive # reviews are positive #  #  #  # "),
    (
        "unanimously praise it.",
        " # unanimously praise it # unanimously praise it #  #  # unanimously praise it # unanimously praise it",
    ),
    ("with positive reviews.", " #  # with positive reviews #  #  #  # "),
]


@pytest.mark.parametrize(("text", "said"), READ)
def test_reviews_are_positive_mixed_or_negative_as_their_stars_are(text: str, said: str) -> None:
    assert read(text) == said


def test_the_stars_that_reviews_give_are_told_in_their_order() -> None:
    (wrong,) = misjudged("all reviewers praise it.", tuple(map(Decimal, (5, 1, 3))), REVIEWS)

    assert wrong.right == "the reviews give 5, 1, 3 stars"
