"""Values beside one another: what one sentence says changes nothing of what is found in another."""

import pytest

from rapport.guardrails import values
from tests.unit.guardrails.test_values import CASES

BEFORE = (
    "It was £1, £2 and £3, then 4% or 5%, on 3 May 2025 and 4 May 2025, at 9:05am and 10:10am, for 6 days and 7 weeks, "
    "all 12 kg and 13 ml of it, rated 4.5 stars, 14 or so, our 15th and 16th. "
)
AFTER = (
    ". So: £21, £22 and £23; 24% or 25%; on 6 June 2025 and 7 June 2025; at 1:05pm and 2:10pm; for 26 days and 27 weeks"
    "; all 32 kg and 33 ml of it; rated 3.5 stars; 34 or so; our 35th and 36th."
)

Told = list[tuple[str, int, int, str, str, str | None]]


def told(text: str, shift: int = 0) -> Told:
    return [(v.kind, v.start + shift, v.end + shift, v.quote, v.value, v.unit) for v in values.find(text)]


@pytest.mark.parametrize("text", dict.fromkeys(case[0] for case in CASES))
def test_a_value_is_the_same_among_others(text: str) -> None:
    whole = told(BEFORE + text + AFTER)

    at, end = len(BEFORE), len(BEFORE + text)
    assert [one for one in whole if at <= one[1] < end] == told(text, at)
    assert [one for one in whole if one[1] < at] == told(BEFORE)
    assert [one for one in whole if one[1] >= end] == told(AFTER, end)
