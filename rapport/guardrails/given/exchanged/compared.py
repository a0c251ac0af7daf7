"""Two amounts of a text set against each other the wrong way round: "£412 raised, still short of the £400 target"."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from rapport.guardrails.given.amounts.figures import Figure, readings
from rapport.guardrails.given.exchanged.called import words_of
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
_KINDS: Final = ("money", "quantity", "percent", "number", "duration")
_AHEAD: Final = 3
_SIDE: Final = 40


class Reversed(NamedTuple):
    """A comparison that the numbers speak against: where it stands, and the fact."""

    start: int
    end: int
    figure: Figure


def compared(text: str, read: Sequence[Found], figures: Sequence[Figure]) -> Iterator[Reversed]:
    """Comparisons of a lower-case text that go the wrong way by its own numbers, or by the record's."""
    keyed = [one for one in figures if one.keyed and not one.many and one.near is None and one.number is not None]
    for n, one in enumerate(read):
        if one.kind not in _KINDS or (said := _number(one)) is None:
            continue
        if (turned := _difference(text, one, said, keyed)) or (
            turned := _beside(text, one, said, read[n + 1 :], keyed)
        ):
            yield turned


def _difference(text: str, one: Found, said: "_Said", keyed: Sequence[Figure]) -> Reversed | None:
    """A difference from a fact that is called by its name, where only the other way leads to another of the facts."""
    way = _AFTER.match(text, one.end)
    if way is None:
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


def _beside(text: str, one: Found, said: "_Said", later: Sequence[Found], keyed: Sequence[Figure]) -> Reversed | None:
    """An amount set against one that follows in its sentence, where it is not on that side of it."""
    _, last = around(text, one.start, one.end)
    other = next((found for found in later if found.kind in _KINDS), None)
    if other is None or other.end > last or (against := _number(other)) is None or against[:2] != said[:2]:
        return None
    way = _BETWEEN.fullmatch(text, one.end, other.start)
    held = next((figure for figure in keyed if figure.number == against.number), None)
    if way is None or held is None or not any(figure.number == said.number for figure in keyed):
        return None
    right = said.number < against.number if way["under"] else said.number > against.number
    return None if right else Reversed(way.start("under" if way["under"] else "over"), other.end, held)


class _Said(NamedTuple):
    group: str
    unit: str
    number: Decimal


def _number(one: Found) -> _Said | None:
    said = [(group, unit, number) for group, unit, number, _ in readings(one) if number is not None]
    return _Said(*said[0]) if len(said) == 1 else None
