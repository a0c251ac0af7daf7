"""What a page displays to press people is told by its form; elsewhere the same words are let be."""

import pytest

from rapport.guardrails.displays import DISPLAYS

PRESSING = """
urgency: Offer time: 02:10
urgency: Held for you: 12:20
urgency: 0 0 : 1 7 : 4 3
urgency: Last 24 hours!
scarcity: Sold 44 / 50
scarcity: 38 of 40 claimed
scarcity: Two left
social_proof: Views today: 76
social_proof: Orders: 31 in the past hour
social_proof: Priya in Leicester just got the walnut stool
social_proof: Hot item!
pressure: Continue without my discount
pressure: I prefer to pay full price
"""

HARMLESS = """
Burn time: 40 hours
Dispatch time: 1 day
For over 18s only
Hot item oven glove
Two left feet, ballroom shoes
Last purchased 4 May 2019
Continue without a gift note
Continue without insurance
I prefer to pay in store
No thanks, I'll collect
"""


def kinds(text: str) -> set[str]:
    return {match.lastgroup for match in DISPLAYS.finditer(text.casefold())}


class TestDisplays:
    @pytest.mark.parametrize("line", PRESSING.strip().splitlines())
    def test_are_known_by_their_form(self, line: str) -> None:
        kind, _, text = line.partition(": ")

        assert kind in kinds(text)

    @pytest.mark.parametrize("text", HARMLESS.strip().splitlines())
    def test_are_not_seen_where_the_words_mean_something_else(self, text: str) -> None:
        assert kinds(text) == set()
