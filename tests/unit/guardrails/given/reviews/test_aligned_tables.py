"""Days, hours and gifts that a text retells, against two sets of reviews and against none."""

import pytest

from rapport.guardrails.given.reviews.aligned import Aligned

REVIEWS = (
    (
        "Karaoke is on Thursdays until 11 at night. Trivia on Monday; the band plays at nine on Friday.",
        "Happy hour ends at 6:30. We came by five, and karaoke was fun on Thursday and Friday night.",
    ),
    ("The dessert was on the house. Wings on Tuesday at 7pm.",),
    (),
)


def read(text: str) -> str:
    """What each set of reviews says against a text."""
    low = text.lower()
    sets = (Aligned(reviews).others(low) for reviews in REVIEWS)
    return " # ".join("; ".join(f"{low[one.start : one.end]} = {one.why}" for one in found) for found in sets)


READ = [
    ("at no cost", "at no cost = no review tells of anything free #  # "),
    ("band friday at eight", " #  # "),
    ("Dancing on Monday-Friday pm.", " #  # "),
    ("Free dessert.", "free = no review tells of anything free #  # "),
    ("Happy hour on Tuesdays.", " #  # "),
    ("karaoke by six", "by six = a review says 11 #  # "),
    ("Karaoke Monday-Friday.", " #  # "),
    ("Karaoke from Tuesday to Saturday.", " #  # "),
    ("Karaoke opens on Monday.", " #  # "),
    ("Karaoke xxx daily until nine.", " #  # "),
    ("Karaoke is xxxxxxxxxxxxxxxxxxxx fun on Monday", "monday = a review says thursday #  # "),
    ("Karaoke, trivia on Thursday pm.", " # thursday = a review says tuesday # "),
    ("Karaoke, trivia past one sharp.", "past one = a review says 9 #  # "),
    ("on Monday the big and old karaoke is great fun", " #  # "),
    ("Parking with free drinks", " #  # "),
    (
        "the valet and then, a long way off from it all and there, free lamps",
        "free = no review tells of anything free #  # ",
    ),
    ("the valet and then, a long way off from it all, free lamps", " #  # "),
    ("Trivia nights at 9:30.", "at 9:30 = a review says 9 #  # "),
]


@pytest.mark.parametrize(("text", "said"), READ)
def test_days_hours_and_gifts_are_those_that_reviews_tell_of(text: str, said: str) -> None:
    assert read(text) == said
