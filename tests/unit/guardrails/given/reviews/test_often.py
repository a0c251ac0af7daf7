"""So much, or so many times, in which span of time."""

import pytest

from rapport.guardrails.given.reviews.often import Often

REVIEWS = (
    "i come here twice a week. the wine club is $120 a quarter and the locker forty dollars. lessons: $35/hour.",
    "classes meet three times per month, and the pass is 20 dollars monthly.",
)


@pytest.mark.parametrize(
    ("sentence", "objections"),
    [
        ("a regular visits twice a month.", ["twice a month: a review says per week"]),
        ("a regular visits twice a week.", []),
        ("the club costs $120 per month.", ["$120 per month: a review says per quarter"]),
        ("the club costs $120.00 quarterly.", []),
        ("lessons are 35 dollars an hour.", []),
        ("lessons are $35/day.", ["$35/day: a review says per hour"]),
        ("the pass is $20 per month.", []),
        ("the pass is $20 weekly.", ["$20 weekly: a review says per month"]),
        ("it meets three times a week.", ["three times a week: a review says per month"]),
        ("it meets 3 times each month.", []),
        ("it meets five times a week.", []),  # of which nobody tells
        ("it is $2 an hour.", []),  # two dollars are not twice
    ],
)
def test_is_held_against_what_reviews_say_of_as_much(sentence: str, objections: list[str]) -> None:
    found = Often(REVIEWS).otherwise(sentence)

    assert [f"{sentence[one.start : one.end]}: {one.why}" for one in found] == objections


def test_without_reviews_there_is_nothing_to_hold_it_against() -> None:
    assert not list(Often(()).otherwise("twice a month"))
