"""What reviews say is not there, and a text speaks of as if it were: "no showers", and "there are showers"."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from rapport.guardrails.given.reviews.aligned import Other
from rapport.guardrails.given.reviews.opinions import FUNCTION, NEGATORS, OPINIONS, REACTIONS, WISHES
from rapport.guardrails.given.reviews.things import named
from rapport.guardrails.given.reviews.views import Views
from rapport.guardrails.given.reviews.wording import Word, clauses, sign

_WANTED: Final = re.compile(
    r"\b(?:miss|lack|absen|short|want|need|ask|request|suggest|recommend|regret|complain|unfortun|hop|lament|bemoan"
    r"|remov|waiv|halv|reduc|refund|drop|free|gone|empty|out of|r[au]n out|rather than|instead)"
)
"""How words begin that speak of what is not there."""


class Absent:
    """The things of which reviews say nothing but that they are not there."""

    def __init__(self, reviews: Sequence[str], views: Views) -> None:
        gone = {thing for thing, said in views.items() if all(one.about == "there" and one.sign < 0 for one in said)}
        there = {
            named(word)
            for review in (reviews if gone else ())
            for clause in clauses(review)
            for n, word in enumerate(clause)
            if named(word) in gone and sign(clause, n) >= 0
        }
        self._gone = gone - there

    def named(self, sentence: str) -> Iterator[Other]:
        """Where a lower-case sentence speaks of one of them in a clause that neither denies nor misses anything."""
        for clause in clauses(sentence) if self._gone else ():
            said = " ".join(word.text for word in clause)
            if not _WANTED.search(said) and not any(map(_missing, clause)):
                for word in clause:
                    if named(word) in self._gone and word.text not in FUNCTION and word.text not in OPINIONS:
                        yield Other(word.start, word.end, f"a review says there is no {word.text}")


def _missing(word: Word) -> bool:
    return word.text == "no" or word.text in NEGATORS or word.text in WISHES or REACTIONS.get(word.text, 0) < 0
