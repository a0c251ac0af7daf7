"""What a description tells of reviews: days, stars in numbers, days of the month."""

from typing import Any

import pytest

from tests.unit.guardrails.given.telling import told


def reviews(*texts: str, stars: tuple[float, ...] = (5.0, 4.0, 4.0)) -> list[dict[str, Any]]:
    return [{"review_stars": s, "review_text": t} for s, t in zip(stars, (*texts, *[""] * 3), strict=False)]


@pytest.mark.parametrize(
    ("text", "objected"),
    [
        ("Karaoke is on Thursdays.", True),
        ("Karaoke is on Tuesdays.", False),
    ],
)
def test_a_day_is_held_against_the_review_of_the_same_thing(text: str, objected: bool) -> None:
    found = told(text, review_info=reviews("We sang karaoke on Tuesday until the lights went out, all of us together."))

    assert bool(found) is objected


@pytest.mark.parametrize(
    ("text", "objected"),
    [
        ("It has two five-star reviews.", True),
        ("It has two five-star ratings.", True),
        ("It has two four-star reviews.", False),
        ("It has two four-star ratings.", False),
        ("It has three four-star reviews.", True),
        ("Two reviewers gave it four stars.", False),
        ("Two reviewers gave it five stars.", True),
        ("Both reviewers gave it five stars.", True),
        ("All three reviewers gave it four stars.", True),
        ("One reviewer gave it five stars.", False),
        ("One reviewer gave it three stars.", True),
        ("The reviews range from four to five stars.", False),
        ("The reviews range from three to five stars.", True),
        ("Reviewers gave four or five stars.", False),
        ("Reviewers gave three or five stars.", True),
    ],
)
def test_so_many_stars_follow_from_those_given(text: str, objected: bool) -> None:
    assert bool(told(text, business_stars=4.5, review_info=reviews())) is objected
