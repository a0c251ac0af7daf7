"""Values in a description of something reviewed: against the whole record, and against the review that is retold.

"Four of the vacuums were out of order" may be held by some other review, which speaks of four hours: where a part of a
text plainly retells one review, only that one and what no review tells bear its values out.
"""

from collections.abc import Sequence
from typing import Final

from rapport.guardrails.given.amounts.binding import clause
from rapport.guardrails.given.amounts.described import Described
from rapport.guardrails.given.amounts.figures import Figure
from rapport.guardrails.given.amounts.judged import Judged
from rapport.guardrails.given.reviews.numbered import Numbered
from rapport.guardrails.given.reviews.stars import is_stars
from rapport.guardrails.given.reviews.whose import review_of, words_of
from rapport.guardrails.given.statements import Known
from rapport.guardrails.values.found import Found

_FEW: Final = 2
"""How many of a thing one review may be held to; of all of them together, a few may be anybody's."""


class Retelling:
    """The figures of a record, as a description of it is read; nothing where nobody reviewed."""

    def __init__(self, figures: Sequence[Figure], held: Known) -> None:
        self._figures, self._reviewed = figures, held.reviewed
        self._all = Described(figures, held.told) if held.reviewed.stars.given else None
        self._of: dict[str, Described] = {}
        self._numbered = Numbered(tuple(held.reviewed.by_path.values()))

    def judge(self, one: Found, text: str) -> Judged | None:
        """What speaks against a value of a lower-case text."""
        if self._all is None:
            return None
        if judged := self._all.judge(one, text):
            return judged
        if numbered := self._numbered.judge(one.start, one.end, text):
            return numbered
        path = self._reviewed.whose.at(text, one.start, one.end)
        if path is None or self._told_elsewhere(one, text, path):
            return None
        return self._described(path).judge(one, text)

    def _told_elsewhere(self, one: Found, text: str, path: str) -> bool:
        """Whether another review bears the value out, and has a word of what it is said of."""
        about = words_of(clause(text, one.start, one.end))
        return any(
            about & words_of(told) and self._described(other).judge(one, text) is None
            for other, told in self._reviewed.by_path.items()
            if other != path
        )

    def _described(self, path: str) -> Described:
        if path not in self._of:
            others = self._reviewed.by_path.keys() - {path}
            figures = [
                figure for figure in self._figures if review_of(figure.path) not in others and not is_stars(figure.path)
            ]
            self._of[path] = Described(figures, self._reviewed.by_path[path], least=_FEW)
        return self._of[path]
