"""Which review a part of a text retells."""

from typing import Any

import pytest

from rapport.guardrails.given.record import leaves
from rapport.guardrails.given.reviews.whose import Whose, parts, review_of, reviews_of

SOUP = "the tomato soup arrived lukewarm and the waiter shrugged at the counter."
STONE = "a stone massage by tessa loosened every knot in my shoulder."
BIKES = "we rented two hybrids and nobody minded the mud at the counter."
TOLD = {"reviews.0": SOUP, "reviews.1": STONE, "reviews.2": BIKES}


@pytest.mark.parametrize(
    ("path", "review"),
    [
        ("review_info.0.review_text", "review_info.0"), ("shop.reviews.12.stars", "shop.reviews.12"),
        ("reviews.3", "reviews.3"), ("customer_review", "customer_review"), ("hours.Monday", None),
        ("preview.text", None), ("data.2.name", None),
    ],
)  # fmt: skip
def test_a_fact_is_of_the_review_on_its_path(path: str, review: str | None) -> None:
    assert review_of(path) == review


def test_the_texts_of_reviews_are_those_long_enough_to_tell_something() -> None:
    given: dict[str, Any] = {
        "name": SOUP,
        "reviews": [{"title": "Meh", "text": SOUP.upper(), "more": STONE}, {"text": "Fine."}, BIKES],
    }

    assert reviews_of(leaves(given)) == {"reviews.0": f"{SOUP}\n{STONE}", "reviews.2": BIKES}


@pytest.mark.parametrize(
    ("part", "review"),
    [
        ("one guest's tomato soup was lukewarm", "reviews.0"),
        ("tessa's stone massage", "reviews.1"),
        ("the hybrids came back full of mud", "reviews.2"),
        ("the soup was good", None),  # one word is not enough
        ("somebody at the counter", None),  # which two of them have
        ("soup, tomatoes and a stone massage", None),  # as many of another
        ("soup, tomatoes, a shrugging waiter and a massage", "reviews.0"),
        ("", None),
    ],
)
def test_a_part_retells_the_review_whose_own_words_it_shares(part: str, review: str | None) -> None:
    assert Whose(TOLD).of(part) == review


def test_characters_retell_the_review_of_their_part_unless_another_stands_near() -> None:
    text = (
        "it is open. one had lukewarm tomato soup at nine; another had the stone massage at ten, after tessa's lunch."
    )
    near = "lukewarm tomato soup from the waiter at nine before a massage."

    assert Whose(TOLD).at(text, text.index("nine"), text.index("nine") + 4) == "reviews.0"
    assert Whose(TOLD).at(text, text.index("ten"), text.index("ten") + 3) == "reviews.1"
    assert Whose(TOLD).at(text, 0, 2) is None
    assert Whose(TOLD).at(near, near.index("nine"), near.index("nine") + 4) is None


def test_without_reviews_nothing_is_retold() -> None:
    assert Whose({}).of("tomato soup") is None
    assert Whose({}).at("tomato soup", 0, 6) is None


@pytest.mark.parametrize(
    ("sentence", "read"),
    [
        ("one liked it; others did not", ["one liked it", "; ", "others did not"]),
        ("it was fine, while a second guest left", ["it was fine", ", while ", "a second guest left"]),
        ("one was seated, and another waited", ["one was seated, and ", "another waited"]),
        ("they asked for another table", ["they asked for another table"]),
    ],
)
def test_a_sentence_goes_on_to_somebody_else(sentence: str, read: list[str]) -> None:
    assert [sentence[slice(*part)] for part in parts(sentence)] == read
