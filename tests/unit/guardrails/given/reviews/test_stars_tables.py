"""Stars that a text tells, against four records: with reviews, poor ones, without stars of its own, without reviews."""

from decimal import Decimal

import pytest

from rapport.guardrails.given.reviews.stars import Stars, miscounted

RECORDS = (
    Stars(Decimal("4.5"), "stars", {"reviews.0": Decimal(5), "reviews.1": Decimal(4), "reviews.2": Decimal(4)}),
    Stars(Decimal(2), "rating", {"reviews.0": Decimal(1), "reviews.1": Decimal(2)}),
    Stars(None, "", {"reviews.0": Decimal(3), "reviews.1": Decimal(5)}),
    Stars(Decimal(3), "stars", {}),
)


def read(text: str) -> str:
    """What each record says against the stars of a text."""
    low = text.lower()
    return " # ".join("; ".join(f"{low[w.start : w.end]} = {w.right}" for w in miscounted(low, one)) for one in RECORDS)


READ = [
    ("between zero stars.", "zero stars = stars is 4.5 # zero stars = rating is 2 #  # zero stars = stars is 3"),
    ("Both reviews gave it 4-5 stars.", " # 4-5 stars = the reviews give 1, 2 # 4-5 stars = the reviews give 3, 5 # "),
    ("five reviews gave five stars.", " # five stars = the reviews give 1, 2 #  # "),
    ("five-star", " # five-star = rating is 2 #  # five-star = stars is 3"),
    ("It is a 3-star if.", " #  #  # "),
    ("It is a 4-star average.", "4-star = stars is 4.5 # 4-star = rating is 2 #  # 4-star = stars is 3"),
    ("It is a 4-star overall rating.", "4-star = stars is 4.5 # 4-star = rating is 2 #  # 4-star = stars is 3"),
    ("It is a 4-star place.", "4-star = stars is 4.5 # 4-star = rating is 2 #  # 4-star = stars is 3"),
    (
        "It has two 4-star reviews.",
        " # 4-star = the reviews give 1, 2 # 4-star = the reviews give 3, 5 # ",
    ),
    (
        "It has two 5-star reviews.",
        "5-star = the reviews give 5, 4, 4 # 5-star = the reviews give 1, 2 # 5-star = the reviews give 3, 5 # ",
    ),
    ("not 4 stars.", " #  #  # "),
    (
        "one star or 2/5 stars.",
        "one star or 2/5 stars = the reviews give 5, 4, 4 #  # one star or 2/5 stars = the reviews give 3, 5 # ",
    ),
    ("ranging from 4 or 5 stars.", " # 4 or 5 stars = the reviews give 1, 2 # 4 or 5 stars = the reviews give 3, 5 # "),
    (
        "ranging from four and a half stars.",
        " # four and a half stars = the reviews give 1, 2 # four and a half stars = the reviews give 3, 5 # ",
    ),
    ("Rated 4-and-a-half stars.", " # 4-and-a-half stars = rating is 2 #  # 4-and-a-half stars = stars is 3"),
    ("reviewers gave an average of 4 and 5 stars.", " #  #  # "),
    (
        "Someone gave 4 and 5 stars.",
        " # 4 and 5 stars = the reviews give 1, 2 # 4 and 5 stars = the reviews give 3, 5 # ",
    ),
    ("The place holds a solid 4 stars.", "4 stars = stars is 4.5 # 4 stars = rating is 2 #  # 4 stars = stars is 3"),
    ("Three customers awarded 4 or 5 stars.", " # 4 or 5 stars = the reviews give 1, 2 #  # "),
    ("Three customers awarded four and a half stars.", "four and a half stars = the reviews give 5, 4, 4 #  #  # "),
    (
        "two of the reviewers gave four stars.",
        " # four stars = the reviews give 1, 2 # four stars = the reviews give 3, 5 # ",
    ),
]


@pytest.mark.parametrize(("text", "said"), READ)
def test_stars_are_those_of_the_record_or_of_its_reviews(text: str, said: str) -> None:
    assert read(text) == said
