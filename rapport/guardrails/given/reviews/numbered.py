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
from rapport.guardrails.values.numerals import between
from rapport.guardrails.values.words import Numeral

_PARTY: Final = re.compile(r"\b(?:party|group|team|table|crowd|family|crew) of $")
_OF_US: Final = re.compile(r" of us\b")
_OLD: Final = re.compile(r"[\s-]years?[\s-]old\b")
_NTH: Final = re.compile(r"[\s-]([a-z]+)")
_THINGS: Final = re.compile(
    r"[\s-](?!(?:of|and|or|to|out|more|times?|years?|percent|per|in|at|on|pm|am|o)\b)(?:[a-z]+\s)?([a-z]+s)\b"
)
_NOT_AFTER: Final = frozenset(".,:-$£€/")
"""Before a number: it is an amount, a clock's, or a part of another."""
_NOT_BEFORE: Final = re.compile(r"[\w:%]|[.,]\d")
_GREATEST: Final = 999
_SUPPOSED: Final = re.compile(r"[^.;]{0,30}?\b(?:can|could|would|will|may|might|should|mentioned|at most|or more)\b")
"""What after a number says that it is nobody's."""
_IDLE: Final = frozenset(
    "guest friend member day star review reviewer customer rating minute hour second time half dollar buck cent "
    "percent point other reviews thing way was is has".split()
)
"""What is counted and tells nothing of a thing."""
_BIRTHS: Final = frozenset("birthday anniversary floor visit time stop".split())
_PEOPLE: Final = "people"
_LEAST: Final = 3
_NEAR: Final = 20
"""One and two are anybody's."""


class Numbered:
    """The numbers of a record's reviews, by what they are told of."""

    def __init__(self, told: Sequence[str]) -> None:
        self._of: dict[str, set[int]] = {}
        for text in told:
            for _, number, thing in _numbers(text):
                self._of.setdefault(thing, set()).add(number)
        self._known = frozenset(int(one.value) for text in told for one in _whole_numbers(text))
        self._others = lru_cache(maxsize=4)(self._read)

    def judge(self, start: int, end: int, text: str) -> Judged | None:
        """What speaks against a number at these characters of a lower-case text: every review that tells one of the
        same thing tells another."""
        found = next((right for a, b, right in self._others(text) if a < end and start < b), None)
        return Judged("contradicted", "reviews", found) if found else None

    def _read(self, text: str) -> Sequence[tuple[int, int, str]]:
        """Where a lower-case text tells other numbers than reviews do, and theirs."""
        return [
            (start, end, ", ".join(map(str, sorted(self._of[thing]))))
            for (start, end), number, thing in _numbers(text)
            if thing in self._of and number not in self._known and number >= _LEAST
            if _SUPPOSED.match(text, end) is None
        ]


def _numbers(text: str) -> Iterator[tuple[tuple[int, int], int, str]]:
    """The numbers of a text with what each is of, and the words that tell both."""
    for one in _whole_numbers(text):
        if party := _PARTY.search(text, max(0, one.start - _NEAR), one.start):
            start, end, thing = party.start(), one.end, _PEOPLE
        elif match := _told_of(text, one):
            start, end, thing = one.start, match.end(), _thing(match)
        else:
            continue
        if thing and thing not in _IDLE:
            yield (start, end), int(one.value), thing


def _told_of(text: str, one: Numeral) -> re.Match[str] | None:
    """What behind a number says what it is of."""
    if one.sort == "ordinal":
        return _NTH.match(text, one.end)
    return _OF_US.match(text, one.end) or _OLD.match(text, one.end) or _THINGS.match(text, one.end)


def _thing(match: re.Match[str]) -> str:
    if match.re is _NTH:
        return match[1] if match[1] in _BIRTHS else ""
    if match.re is _THINGS:
        return stem(match[1])
    return _PEOPLE if match.re is _OF_US else "old"


def _whole_numbers(text: str) -> Iterator[Numeral]:
    """The whole numbers of a lower-case text that are no amounts and no times of day."""
    for one in between(text, 0, len(text)):
        if text[one.start - 1 : one.start] in _NOT_AFTER or _NOT_BEFORE.match(text, one.end):
            continue
        if 1 < one.value <= _GREATEST and one.value == one.value.to_integral_value():
            yield one
