"""Numbers that a text tells of a thing, where reviews tell another of the same: "three new tires" of four.

A number counts only where no review has it by itself (a price or a time of day is none), and where a review has another
beside the same noun, the same unit or another word for a party of people.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from rapport.guardrails.given.amounts.judged import Judged
from rapport.guardrails.given.record import stem

_ONES: Final = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
).split()
_TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_NUMBERS: Final = {word: n for n, word in enumerate(_ONES, 2)} | {word: 10 * n for n, word in enumerate(_TENS, 2)}
_N: Final = rf"(?P<n>\d{{1,3}}|(?:{'|'.join(_TENS)})-(?:{'|'.join(_ONES[:8])})|{'|'.join((*_TENS, *reversed(_ONES)))})"
_TOLD: Final = re.compile(
    rf"(?<![\w.,:$£€/-])(?:(?:party|group|team|table|crowd|family|crew) of {_N}\b"
    rf"|{_N.replace('?P<n>', '?P<us>')} of us\b"
    rf"|{_N.replace('?P<n>', '?P<th>')}(?:st|nd|rd|th)[\s-](?P<what>[a-z]+)"
    rf"|{_N.replace('?P<n>', '?P<old>')}[\s-]years?[\s-]old\b"
    rf"|{_N.replace('?P<n>', '?P<of>')}[\s-](?!(?:of|and|or|to|out|more|times?|years?|percent|per|in|at|on|pm|am"
    rf"|o)\b)(?:[a-z]+\s)?(?P<noun>[a-z]+s)\b)"
)
_SUPPOSED: Final = re.compile(r"[^.;]{0,30}?\b(?:can|could|would|will|may|might|should|mentioned|at most|or more)\b")
"""What after a number says that it is nobody's."""
_IDLE: Final = frozenset(
    "guest friend member day star review reviewer customer rating minute hour second time half dollar buck cent "
    "percent point other reviews thing way was is has".split()
)
"""What is counted and tells nothing of a thing."""
_BIRTHS: Final = frozenset("birthday anniversary floor visit time stop".split())
_PARTY: Final = "people"
_LEAST: Final = 3
"""One and two are anybody's."""


class Numbered:
    """The numbers of a record's reviews, by what they are told of."""

    def __init__(self, told: Sequence[str]) -> None:
        self._of: dict[str, set[int]] = {}
        for text in told:
            for _, number, thing in _numbers(text):
                self._of.setdefault(thing, set()).add(number)
        self._known = frozenset(number for text in told for number in _all(text))
        self._others = lru_cache(maxsize=4)(self._read)

    def judge(self, start: int, end: int, text: str) -> Judged | None:
        """What speaks against a number at these characters of a lower-case text: every review that tells one of the
        same thing tells another."""
        found = next((right for a, b, right in self._others(text) if a < end and start < b), None)
        return Judged("contradicted", "reviews", found) if found else None

    def _read(self, text: str) -> Sequence[tuple[int, int, str]]:
        """Where a lower-case text tells other numbers than reviews do, and theirs."""
        return [
            (*match.span(), ", ".join(map(str, sorted(self._of[thing]))))
            for match, number, thing in _numbers(text)
            if thing in self._of and number not in self._known and number >= _LEAST
            if _SUPPOSED.match(text, match.end()) is None
        ]


def _numbers(text: str) -> Iterator[tuple[re.Match[str], int, str]]:
    """The numbers of a text with what each is of."""
    for match in _TOLD.finditer(text):
        said = next(match[name] for name in ("n", "us", "th", "old", "of") if match[name])
        if match["n"] or match["us"]:
            thing = _PARTY
        elif match["old"]:
            thing = "old"
        elif match["th"]:
            thing = match["what"] if match["what"] in _BIRTHS else ""
        else:
            thing = stem(match["noun"])
        if thing and thing not in _IDLE:
            yield match, _number(said), thing


@lru_cache(maxsize=512)
def _number(said: str) -> int:
    """What is written so: `forty-two`."""
    return int(said) if said.isdigit() else sum(_NUMBERS[part] for part in said.split("-"))


_ANY: Final = re.compile(rf"(?<![\w$£€:.,-]){_N}(?=st\b|nd\b|rd\b|th\b|(?![\w:%]|[.,]\d))")


def _all(text: str) -> Iterator[int]:
    for match in _ANY.finditer(text):
        yield _number(match["n"])
