"""Numbers told of a thing of which every review that counts it tells another."""

import pytest

from rapport.guardrails.given.reviews.numbered import Numbered

TOLD = (
    "came for my sister's 30th birthday, nine of us. four new tires for $14.",
    "a 31 year old tortoise, seen at 10:05. we waited forty-five minutes, the 12 cats were loud.",
)


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("a sister's |40th| birthday was celebrated.", "30"),
        ("a sister's |30th| birthday was celebrated.", None),
        ("a party of |14| came.", "9"),  # fourteen dollars are no fourteen people
        ("a party of |nine| came.", None),
        ("|eleven| of us came.", "9"),
        ("a party of |14| could come.", None),
        ("the |13 year old| tortoise.", "31"),
        ("|six| new tires were mounted.", "4"),
        ("|twelve| tires were mounted.", None),  # twelve of something else are told of
        ("|two| tires were mounted.", None),  # a few are anybody's
        ("|six| chairs were free.", None),  # no review counts them
        ("it is open |six| days a week.", None),
    ],
)
def test_are_judged(text: str, right: str | None) -> None:
    start, end = text.index("|"), text.rindex("|") - 1
    judged = Numbered(TOLD).judge(start, end, text.replace("|", ""))

    assert (judged.right if judged else None) == right
    assert judged is None or judged.verdict == "contradicted"


def test_where_no_review_counts_nothing_is_said() -> None:
    assert Numbered(("it was lovely.",)).judge(0, 3, "six tires and a table at 9:15.") is None
