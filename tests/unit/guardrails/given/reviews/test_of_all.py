"""Stars told of all reviews, and which of them is said to be the best or the worst."""

from decimal import Decimal

import pytest

from rapport.guardrails.given.reviews.full_marks import full_marks
from rapport.guardrails.given.reviews.outermost import misplaced_ends
from rapport.guardrails.given.reviews.stars import Stars, miscounted
from rapport.guardrails.given.reviews.whose import Whose

TOLD = {
    "reviews.0": "ramon replaced the timing belt for $840 and showed me the cracked one.",
    "reviews.1": "went in for an oil change and they left grease on my steering wheel.",
    "reviews.2": "four tires mounted, one hubcap came back scratched.",
}
STARS = Stars(Decimal("3.5"), "stars", {"reviews.0": Decimal(5), "reviews.1": Decimal(1), "reviews.2": Decimal(4)})
ALL_FIVE = STARS._replace(of=dict.fromkeys(TOLD, Decimal(5)))


@pytest.mark.parametrize(
    ("sentence", "objected"),
    [
        ("all three reviewers handed out the maximum number of stars.", True),
        ("every reviewer gave full marks.", True),
        ("it has a perfect score from each of the customers.", True),
        ("all of the reviews come with the lowest possible rating.", True),
        ("not every reviewer gave full marks.", False),
        ("one of the reviewers gave full marks.", False),
        ("all three reviewers speak of repairs, but only one gave full marks.", False),
        ("the highest rating is five stars.", False),
    ],
)
def test_full_marks_of_all(sentence: str, objected: bool) -> None:
    assert bool(list(full_marks(sentence, STARS.given))) is objected
    if "lowest" not in sentence:
        assert not list(full_marks(sentence, ALL_FIVE.given))


def test_one_review_is_not_all() -> None:
    assert not list(full_marks("every reviewer gave full marks.", [Decimal(4)]))


@pytest.mark.parametrize(
    ("sentence", "objected"),
    [
        ("all three reviewers rated it five stars.", True),
        ("the data holds five stars from every one of the three customers.", True),
        ("five stars by all reviewers.", True),
        ("five stars from one of the customers.", False),
    ],
)
def test_stars_that_all_are_said_to_give(sentence: str, objected: bool) -> None:
    assert bool(list(miscounted(sentence, STARS))) is objected
    assert not list(miscounted(sentence, ALL_FIVE))


@pytest.mark.parametrize(
    ("sentence", "objections"),
    [
        ("the lowest rating came from the customer with the timing belt.", ["the customer with the timing belt"]),
        ("the lowest rating came from the customer with grease on the wheel.", []),
        ("the highest one came from the customer who bought tires.", ["the customer who bought tires"]),
        ("the worst review is about the tires.", ["the tires"]),
        ("the most positive review is the one about the timing belt, which was cracked.", []),
        ("the review with the fewest stars is the one about a hubcap.", ["a hubcap"]),
        ("the best review is short.", []),  # nobody can tell which
        ("the best part is the hubcap.", []),
    ],
)
def test_the_best_and_the_worst(sentence: str, objections: list[str]) -> None:
    found = list(misplaced_ends(sentence, STARS, Whose(TOLD)))

    assert [sentence[one.start : one.end].removeprefix("the one about ") for one in found] == objections
    assert not list(misplaced_ends(sentence, ALL_FIVE, Whose(TOLD)))
