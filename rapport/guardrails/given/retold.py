"""Whether a text says yes where a telling fact (a transcript, an e-mail, a note) said no, or the other way round.

Only what is told again in the same words counts: a clause whose every word stands in one clause of the record, with the
same thing said of it ("included", "agreed", "needed"), and with the contrary sense. Where the record itself says both,
nothing is held against the text.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from rapport.guardrails.given.assents import MEASURED, Clause, clauses
from rapport.guardrails.given.record import Leaf

_REFUSED: Final = re.compile(
    r"\W*(?:[A-Z][\w .()-]{0,30}:\s*)?"
    r"(?:no(?! (?:problem|worries|matter|doubt|later))\b|(?:please |better |rather )?(?:don't|do not|not)\b)",
    re.IGNORECASE,
)
"""How an answer begins that takes back what was just offered."""
_LEAST: Final = 40
_MOST: Final = 20_000
_FREE: Final = 2
_SAME: Final = 3
"""Words that a clause of which we know not what it says must share."""
_PLAIN: Final = 2
"""Words that one of up and down must share: "prices go up" may be of any."""


class Retold:
    """What the telling facts of a record say yes and no to; reviews are opinions, and not among them."""

    def __init__(self, record: Sequence[Leaf]) -> None:
        texts = (leaf for leaf in record if isinstance(leaf.value, str) and len(leaf.value) > _LEAST)
        told = (leaf for leaf in texts if "review" not in leaf.path.lower())
        self._clauses = [one for leaf in told for one in _standing(str(leaf.value)[:_MOST], leaf.path)]
        self._by_word: dict[str, list[Clause]] = {}
        for one in self._clauses:
            for word in one.words:
                self._by_word.setdefault(word, []).append(one)

    def turned(self, text: str) -> Iterator[tuple[Clause, Clause]]:
        """Clauses of a text that say the contrary of what the record says, each with the record's; each once."""
        if not self._clauses:
            return
        done = -1
        for said in clauses(text, known=self._by_word):
            if not said.words or said.start == done:
                continue
            if said.said in MEASURED:
                among: Sequence[Clause] = [one for one in self._clauses if one.said == said.said]
            else:
                among = self._by_word.get(min(said.words, key=lambda word: len(self._by_word.get(word, ()))), ())
            same = [one for one in among if _same(said, one)]
            if same and all(one.yes is not said.yes for one in same):
                done = said.start
                yield said, same[0]


def _standing(text: str, path: str) -> Iterator[Clause]:
    """The clauses of a telling text but for what somebody refused at once: "I'll send a report." "Please don't."."""
    for one in clauses(text, path):
        if one.words and not (one.yes and _REFUSED.match(text, one.end)):
            yield one


def _same(said: Clause, given: Clause) -> bool:
    """Whether two clauses speak of the same in the same words; what was declined is not included."""
    if said.said in MEASURED:
        shared = said.words & given.words
        numbers = {word for word in shared if word[0].isdigit()}
        whole = said.words <= given.words or given.words <= said.words
        return said.said == given.said and len(shared) >= _PLAIN and (whole or (bool(numbers) and shared > numbers))
    least = 1 if said.said else _SAME
    long_enough = least <= len(said.words) and len(given.words) <= 2 * len(said.words) + _FREE
    alike = said.said == given.said or (
        said.said == "included" and given.said == "agreed" and said.yes and not given.yes
    )
    return long_enough and alike and said.words <= given.words
