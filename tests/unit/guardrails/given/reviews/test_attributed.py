"""Stars that are given to one review and another review has."""

from decimal import Decimal

import pytest

from rapport.guardrails.given.reviews.attributed import misattributed
from rapport.guardrails.given.reviews.stars import Stars
from rapport.guardrails.given.reviews.whose import Whose

TOLD = {
    "reviews.0": "the tomato soup arrived lukewarm and the waiter shrugged.",
    "reviews.1": "a stone massage by tessa loosened every knot in my shoulder.",
}
STARS = Stars(Decimal("3.5"), "stars", {"reviews.0": Decimal(2), "reviews.1": Decimal(5)})


@pytest.mark.parametrize(
    ("sentence", "objections"),
    [
        ("a five-star review tells of lukewarm tomato soup.", ["five-star review"]),
        ("a two-star review tells of lukewarm tomato soup.", []),
        ("the 2-star happy customer had a stone massage with tessa.", ["2-star happy customer"]),
        ("one diner gave 5 stars and found the tomato soup lukewarm.", ["gave 5 stars"]),
        ("one diner (5 stars) found the tomato soup lukewarm.", ["(5 stars)"]),
        ("one gave two stars for lukewarm tomato soup; another gave it two stars for tessa's massage and stone.",
         ["gave it two stars"]),
        ("a four-star review tells of lukewarm tomato soup.", []),  # no review has: told elsewhere
        ("its five-star rating comes with lukewarm tomato soup.", []),
        ("rated 5 stars overall, it has lukewarm tomato soup.", []),
        ("even the two-star reviewer praised tessa's stone massage.", []),
        ("a five-star review was short.", []),
    ],
)  # fmt: skip
def test_are_objected_to(sentence: str, objections: list[str]) -> None:
    found = list(misattributed(sentence, STARS, Whose(TOLD)))

    assert [sentence[one.start : one.end] for one in found] == objections
    assert all(one.fact.startswith("reviews.") and one.right.startswith("that review gives") for one in found)


def test_where_all_give_the_same_there_is_nothing_to_mix_up() -> None:
    alike = STARS._replace(of={"reviews.0": Decimal(5), "reviews.1": Decimal(5)})

    assert not list(misattributed("a five-star review tells of lukewarm tomato soup.", alike, Whose(TOLD)))
