"""Whether a value that a record holds is told of another fact than the one that holds it."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cached_property
from typing import Final

from rapport.guardrails.given.amounts.binding import clause
from rapport.guardrails.given.amounts.figures import Figure, halves, readings, same_day
from rapport.guardrails.given.amounts.judged import Judged, Told, against
from rapport.guardrails.given.exchanged.agreed import unagreed
from rapport.guardrails.given.exchanged.bounds import bounded
from rapport.guardrails.given.exchanged.called import called, instead
from rapport.guardrails.given.exchanged.compared import compared
from rapport.guardrails.given.exchanged.leftover import spent
from rapport.guardrails.given.exchanged.nearest import also_told, nearest
from rapport.guardrails.given.exchanged.periods import otherwise
from rapport.guardrails.given.exchanged.quantities import Quantities
from rapport.guardrails.given.exchanged.siblings import Siblings
from rapport.guardrails.given.exchanged.soon import Soon
from rapport.guardrails.given.record import Leaf
from rapport.guardrails.values.found import Found
from rapport.guardrails.values.numerals import told as numerals

_ASKED: Final = re.compile(r"\b(?:asked (?:about|for|whether|if)|asks (?:about|for|whether|if)|wondered)\b")
_NUMBERED: Final = re.compile(r"\b(?:number|no\.|nr\.?)\s\Z")
_NEAR: Final = 8
_MOMENTS: Final = ("date", "time")


class Exchanged:
    """The figures of one record by the names of its facts, ready to be looked up by a value."""

    def __init__(self, record: Sequence[Leaf], figures: Sequence[Figure], today: dt.date) -> None:
        self._record, self._figures, self._today = record, figures, today
        self._siblings, self._quantities = Siblings(record, figures), Quantities(record, figures)

    @cached_property
    def _soon(self) -> Soon:
        return Soon(self._record, self._keyed.get("date", ()), self._today)

    @cached_property
    def _keyed(self) -> dict[str, list[Figure]]:
        found: dict[str, list[Figure]] = {}
        for figure in self._figures:
            if figure.keyed and not figure.many and figure.near is None:
                found.setdefault(figure.group, []).append(figure)
        return found

    def judge(self, one: Found, text: str, read: Sequence[Found] = ()) -> Judged | None:
        """The fact that the words around a value of a lower-case text speak of, where another one holds the value.

        `read` are the values that stand around it.
        """
        before = [other for other in read if other.start < one.start]
        fact = next(self._others(one, text, read), None) or self._soon.judge(one, text, before)
        fact = fact or self._quantities.judge(one, text, read)
        return against(fact) if fact else None

    def turned(self, text: str, read: Sequence[Found]) -> Iterator[tuple[int, int, Judged]]:
        """Where a lower-case text sets values against each other the wrong way round."""
        keyed = [figure for figures in self._keyed.values() for figure in figures if figure.number is not None]
        for one in compared(text, read, keyed):
            yield one.start, one.end, against(one.figure)

    def _others(self, one: Found, text: str, read: Sequence[Found]) -> Iterator[Figure]:
        place = text, one.start, one.end
        if _ASKED.search(clause(*place)):
            return  # "you asked about moving the start to half past six"
        if one.kind == "ordinal" or (
            one.kind == "number" and _NUMBERED.search(text[max(0, one.start - _NEAR) : one.start])
        ):
            return  # "grand number two"
        if one.kind in _MOMENTS:
            figures = self._keyed.get(one.kind, ())
            own = [figure for figure in figures if _says(one.value, figure.iso)]
            others = [figure for figure in figures if not _says(one.value, figure.iso)]
            near = nearest(place, own, others, read, counts=False)
            yield from filter(None, (instead(place, own, others), self._siblings.other(place, own), near))
            return
        for group, unit, number, _ in readings(one):
            if number is None:
                continue
            told = Told(one, text, group, unit, number, ())
            figures = [figure for figure in self._keyed.get(group, ()) if told.like(figure)]
            if group == "money":
                figures = _amounts(figures, self._keyed.get("number", []), number)
            own = [figure for figure in figures if figure.number == number]
            if not own and group in ("duration", "percent"):
                own = [
                    figure
                    for figure in self._keyed.get("number", ())
                    if figure.number in (number, *numerals(one.quote))
                ]
            if own and group == "number" and (gone := spent(told, figures)):
                yield gone
            typed = ("money", "percent") if group == "number" else ()
            paid = {figure.path for kind in typed for figure in self._keyed.get(kind, ())}
            others = [figure for figure in figures if figure.number != number and figure.path not in paid]
            near = nearest(place, own, others, read, counts=one.kind == "number")
            agreed = unagreed(place, own, others)
            yield from filter(
                None,
                (
                    called(told, figures),
                    self._siblings.other(place, own),
                    otherwise(told, own),
                    near,
                    bounded(place, own, figures),
                    None if agreed and also_told(agreed, place, read) else agreed,
                ),
            )


def _amounts(money: Sequence[Figure], bare: Sequence[Figure], number: Decimal) -> list[Figure]:
    """The figures that an amount may be of: those named as money, and numbers whose names end as its fact's does."""
    paths = {figure.path for figure in money}
    if not any(figure.number == number for figure in money):
        return [one for one in bare if not one.unit]
    ends = {figure.path.rpartition("_")[2] for figure in money if figure.number == number and "_" in figure.path}
    return [*money, *(one for one in bare if one.path not in paths and one.path.rpartition("_")[2] in ends)]


def _says(value: str, iso: str) -> bool:
    """Whether a day or a clock time is the one given; of a clock time the half of the day is often left out."""
    if ":" not in iso:
        return same_day(value, iso)
    return iso in halves(value)
