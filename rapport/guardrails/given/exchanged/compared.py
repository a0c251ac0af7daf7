"""Two amounts of a text set against each other the wrong way round: "£412 raised, still short of the £400 target"."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import zip_longest
from typing import Final, NamedTuple

from rapport.guardrails.given.amounts.figures import Figure, readings
from rapport.guardrails.given.exchanged.called import words_of
from rapport.guardrails.given.exchanged.periods import period_of
from rapport.guardrails.given.record import WORD, stem
from rapport.guardrails.sentences import around
from rapport.guardrails.values.found import Found

_UNDER: Final = r"(?:short of|below|under|less than|lower than|beneath|cheaper than|fewer than)"
_OVER: Final = r"(?:over|above|past|beyond|more than|higher than|ahead of|dearer than|in excess of)"
_AFTER: Final = re.compile(rf"\s(?:(?P<under>{_UNDER})|(?P<over>{_OVER}))\s(?:(?:the|your|our|its|their|his|her)\s)?")
"""What after a difference says which way it goes: "£9 under the estimate"."""
_BETWEEN: Final = re.compile(
    rf"(?:[\w\s]{{0,30}},)?\s(?:which is |that is |it is |is |are |still |well |just |now )*"
    rf"(?:(?P<under>{_UNDER})|(?P<over>{_OVER}))\s(?:(?:the|your|our|its|their|his|her)\s)(?:[\w-]+\s){{0,2}}?(?:of\s)?"
)
_TIMES: Final = re.compile(
    r"\b(?:twice|thrice|half|halves|double[ds]?|triple[ds]?|times|threefold|twofold|tenfold|third|quarter|dozen"
    r"|percent|per cent)\b|[%×]|\bx\b"
)
"""What makes more or less of an amount before it is compared."""
_PERIODS: Final = re.compile(
    r"\b(?:hourly|daily|nightly|weekly|monthly|quarterly|yearly|annual(?:ly)?|fortnightly"
    r"|(?:per|an?|each|every|/)\s?(?:hour|day|night|week|fortnight|month|quarter|year|annum))\b"
)
_KINDS: Final = ("money", "quantity", "percent", "number", "duration")
_AHEAD: Final = 3
_SIDE: Final = 40


class Reversed(NamedTuple):
    """A comparison that the numbers speak against: where it stands, and the fact."""

    start: int
    end: int
    figure: Figure


def compared(text: str, read: Sequence[Found], keyed: Sequence[Figure]) -> Iterator[Reversed]:
    """Comparisons of a lower-case text that go the wrong way by its own numbers, or by those of `keyed` facts."""
    numbers = [one for one in read if one.kind in _KINDS]
    for one, other in zip_longest(numbers, numbers[1:]):
        if one and (turned := _difference(text, one, keyed) or _beside(text, one, other, keyed)):
            yield turned


def _difference(text: str, one: Found, keyed: Sequence[Figure]) -> Reversed | None:
    """A difference from a fact that is called by its name, where only the other way leads to another of the facts."""
    way = _AFTER.match(text, one.end)
    if way is None or (said := _number(one)) is None:
        return None
    ahead = {stem(word) for word in WORD.findall(text[way.end() : way.end() + _SIDE])[:_AHEAD]}
    sign = -1 if way["under"] else 1
    known = {figure.number for figure in keyed}
    for figure in keyed:
        words = words_of(figure.path)
        if not words or not words <= ahead or figure.number is None:
            continue
        if figure.number - sign * said.number in known and figure.number + sign * said.number not in known:
            return Reversed(one.start, way.end(), figure)
    return None


def _beside(text: str, one: Found, other: Found | None, keyed: Sequence[Figure]) -> Reversed | None:
    """An amount set against the one that follows in its sentence, where it is not on that side of it.

    Nothing is said of amounts for different periods, nor where one is taken so many times.
    """
    way = _BETWEEN.fullmatch(text, one.end, other.start) if other else None
    if way is None or other is None or other.end > around(text, one.start, one.end)[1]:
        return None
    said, against = _number(one), _number(other)
    if said is None or against is None or against[:2] != said[:2]:
        return None
    ours = [figure for figure in keyed if figure.number == said.number]
    theirs = [figure for figure in keyed if figure.number == against.number]
    right = said.number < against.number if way["under"] else said.number > against.number
    if not ours or not theirs or right or len({period_of(figure.path) for figure in (*ours, *theirs)}) > 1:
        return None
    turn, (first, last) = way.start("under" if way["under"] else "over"), around(text, one.start, other.end)
    if _TIMES.search(text, first, last) or _PERIODS.findall(text, first, turn) != _PERIODS.findall(text, turn, last):
        return None
    return Reversed(turn, other.end, theirs[0])


class _Said(NamedTuple):
    group: str
    unit: str
    number: Decimal


def _number(one: Found) -> _Said | None:
    said = [(group, unit, number) for group, unit, number, _ in readings(one) if number is not None]
    return _Said(*said[0]) if len(said) == 1 else None
