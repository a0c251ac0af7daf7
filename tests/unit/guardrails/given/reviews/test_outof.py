"""So many of so many, and on which side of a number."""

import pytest

from rapport.guardrails.given.reviews.outof import OutOf

REVIEWS = (
    "one of our four burgers was raw, and the chowder was under ten bucks.",
    "over thirty teams came; 3 out of 5 left.",
)


@pytest.mark.parametrize(
    ("sentence", "objections"),
    [
        ("two of the four burgers were raw.", ["two of the four: a review says 1 of four"]),
        ("one out of four burgers was raw.", []),
        ("two lamps out of five left.", ["two lamps out of five: a review says 3 of five"]),
        ("two of five left.", ["two of five: a review says 3 of five"]),
        ("three of five left.", []),
        ("two of six left.", []),  # of which nobody tells
        ("two of four guests liked it.", []),  # who may be the reviewers
        ("the chowder was more than ten dollars.", ["more than ten: a review says less than ten"]),
        ("the chowder was less than $10.", []),
        ("fewer than 30 teams came.", ["fewer than 30: a review says more than 30"]),
        ("well over thirty teams came.", []),
        ("over ten stars could not be given.", []),
        ("it has over forty seats.", []),
    ],
)
def test_is_held_against_what_reviews_say_of_as_many(sentence: str, objections: list[str]) -> None:
    found = OutOf(REVIEWS).otherwise(sentence)

    assert [f"{sentence[one.start : one.end]}: {one.why}" for one in found] == objections


def test_where_reviews_differ_nothing_is_objected_to() -> None:
    both = OutOf(("it was under ten dollars.", "it was over ten dollars."))

    assert not list(both.otherwise("it was over ten dollars."))
    assert not list(OutOf(()).otherwise("two of the four"))
