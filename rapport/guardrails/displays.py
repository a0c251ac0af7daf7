"""What shop pages display to press people: clocks, stock counts, crowds, refusals that shame."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from rapport.guardrails.saying import Saying
from rapport.guardrails.wordlist import lexicon

if TYPE_CHECKING:
    from rapport.guardrails.passages import Passage

DISPLAYS: Final = lexicon("displays")


def displays(passages: Sequence["Passage"]) -> Iterator[Saying]:
    """Statements that are told by their form: sure of their kind, though a page says them in no sentence.

    They are read in the plain view, where digits are digits.
    """
    for passage in passages:
        view = passage.written.plain
        for match in DISPLAYS.finditer(view.text):
            yield Saying(passage, view.original(*match.span()), match.group(), {match.lastgroup: 1.0})
