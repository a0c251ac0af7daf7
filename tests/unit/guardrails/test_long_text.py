"""Text made to be slow: what a guard does grows with its length, and not with the square of it."""

import sys
from typing import Any

import pytest

from rapport.domain.pack import Pack
from rapport.inspection import inspect_record
from tests.unit.guardrails.test_grounding import NOW

SHAPES = ("!", "a ", "5pm ", "Monday ", "hurry ", "free ", "£5 ", "5-", "?!", "<", "a\n", "in 3 days ", ".", "$!", "_")
FACTS = {
    "price": 5,
    "wifi": True,
    "hours": {"Monday": "8:0-22:0"},
    "note": "We agreed on five jars, by the end of May.",
}


@pytest.mark.parametrize("shape", SHAPES)
def test_four_times_the_text_is_not_sixteen_times_the_work(shape: str, gifts: Pack) -> None:
    """Calls are counted, not seconds: they are the same on every machine."""
    inspect_record({"id": 1, "body": "So that all is read that is read once.", "facts": FACTS}, gifts, now=NOW)
    few, many = (steps((shape * size)[:size], gifts) for size in (1_500, 6_000))
    assert many < 6 * few + 2_000


CARDS = {
    "cards": [{"name": f"card {n}", "number": 1000 + n, "from": f"2026-03-{n + 1:02}", "fee_usd": n} for n in range(15)]
}
VALUES = (
    "visit on 4 March, ",
    "3 x 40, ",
    "10% of $40, ",
    "£5 of £10, ",
    "card 1 card 2 ",
    "1 2 3 4 ",
    "2 weeks later ",
)


@pytest.mark.parametrize("shape", VALUES)
def test_a_value_is_held_against_sixty_facts_in_a_few_hundred_steps(shape: str, gifts: Pack) -> None:
    inspect_record({"id": 1, "body": "So that all is read that is read once.", "facts": CARDS}, gifts, now=NOW)
    text = (shape * 400)[:4_000]
    assert steps(text, gifts, CARDS) < 800 * len(text.split())


def steps(text: str, pack: Pack, facts: dict[str, Any] = FACTS) -> int:
    """How many calls, and goings-on of a generator, it takes to inspect a text."""
    calls = 0

    def count(_frame: object, event: str, _argument: Any) -> None:
        nonlocal calls
        calls += event == "call"

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        inspect_record({"id": 1, "body": text, "facts": facts}, pack, now=NOW)
    finally:
        sys.setprofile(before)
    return calls
