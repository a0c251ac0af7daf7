"""What a text says its subject is rated, against the rating of a record."""

import pytest

from rapport.guardrails import values
from rapport.guardrails.given.amounts.numbers import of_numbers
from rapport.guardrails.given.amounts.rated import misrated
from rapport.guardrails.given.record import leaves


def right(text: str, **given: float) -> list[str]:
    """The ratings of the record that the numbers of a text contradict."""
    figures = list(of_numbers(leaves(dict(given))))
    low = text.lower()
    found = (misrated(one, low, figures) for one in values.find(text) if one.kind in ("number", "rating"))
    return [one.shown for one in found if one]


@pytest.mark.parametrize(
    ("text", "is_wrong"),
    [
        ("It is rated 4.", True),
        ("It is rated 4.5.", False),
        ("It has a rating of 4.", True),
        ("The rating is 4, they say", True),
        ("An average of 4.", True),
        ("An average rating of 4.", True),
        ("A 4 rating", True),
        ("a 4-average place", True),
        ("a 4 score", True),
        ("rated 4 stars", False),
        ("rated 4 reviews", False),
        ("rated a 4", True),
        ("it is 4.", False),
        ("Someone gave it a rating of 4.", False),
        ("A guest: rated 4.", False),
        ("Rated 4. A guest said so.", True),
        ("A guest said so. Rated 4.", True),
        ("4/5 rating", True),
    ],
)
def test_another_one_of_the_subject_itself_is_wrong(text: str, is_wrong: bool) -> None:
    assert right(text, stars=4.5) == (["4.5"] if is_wrong else [])
    assert right(text, seats=4.5) == []
