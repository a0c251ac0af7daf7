"""Reviews that a text counts, against the stars they give."""

from decimal import Decimal

import pytest

from rapport.guardrails.given.reviews.stars import Stars
from rapport.guardrails.given.reviews.tallied import tallied


def wrong(sentence: str, *given: float, own: float = 3.5) -> bool:
    known = Stars(Decimal(str(own)), "stars", {f"reviews.{n}": Decimal(str(one)) for n, one in enumerate(given)})
    return bool(list(tallied(sentence, known)))


@pytest.mark.parametrize(
    ("sentence", "objected"),
    [
        ("one of the three reviews is negative.", False),
        ("two of the three reviews are negative.", True),
        ("none of the reviews are unfavorable.", True),
        ("only one of the reviews is positive.", True),
        ("two of its reviewers were clearly happy.", False),
        ("both of the reviews are positive.", False),
        ("both five-star reviews praise the soup.", True),
        ("two 4-star reviewers praise the soup.", True),
        ("two customers left five-star reviews.", True),
        ("every reviewer gave at least four stars.", True),
        ("every reviewer gave at least two stars.", False),
        ("all reviews are four stars or higher.", True),
        ("two reviewers gave it four stars or more.", False),
        ("one guest gave five stars or more.", False),
        ("two guests gave it at least five stars.", True),
        ("no reviewer gave one star.", False),
        ("nobody gave it just two stars.", True),
        ("none of the reviewers gave four stars.", True),
        ("none of the reviewers gave four stars or more.", False),  # which is another count
        ("only one of the three reviewers gave fewer than five stars.", True),
        ("only one of the three reviewers gave less than four stars.", False),
        ("only one of these customers gave the highest score.", False),
        ("two of the reviewers gave it full marks.", True),
        ("the highest rating among them is four stars.", True),
        ("the best review has five stars.", False),
        ("the lowest review gives three stars.", True),
        ("the most critical customer gave it a single star.", True),
        ("the least satisfied guest gave two stars.", False),
        ("the best dish, said one, deserves one star.", False),
    ],
)
def test_are_as_many_as_their_stars_say(sentence: str, objected: bool) -> None:
    assert wrong(sentence, 5, 2, 4) is objected


@pytest.mark.parametrize("given", [(3, 3, 5), (3, 1, 1)])
def test_three_stars_count_as_either(given: tuple[float, ...]) -> None:
    assert not wrong("two of the three reviews are negative.", *given)
    assert wrong("none of the reviews are negative.", 1, 1, 5)


def test_without_stars_nothing_is_counted() -> None:
    assert not wrong("every reviewer gave at least four stars.")
