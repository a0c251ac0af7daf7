"""Days and clock times of a text against those of a record, and against those that follow from them.

"The 17th of March" is borne out by a record that says so, by a transcript of 3 March that says "in two weeks", and by
one that says "the 17th". A day that somebody proposes is nobody's fact.
"""

import datetime as dt
import re
from calendar import monthrange
from collections.abc import Sequence
from decimal import Decimal
from functools import cached_property
from typing import Final

from rapport.guardrails.given.amounts import free
from rapport.guardrails.given.amounts.binding import bound, clause, content
from rapport.guardrails.given.amounts.counted import SMALL
from rapport.guardrails.given.amounts.figures import Figure, halves, parts, same_day, whole_day
from rapport.guardrails.given.amounts.judged import UNTOLD, Judged, against
from rapport.guardrails.values.found import Found

MOST: Final = 30
_SLASHED: Final = re.compile(r"(?P<a>\d{1,2})[/.\-](?P<b>\d{1,2})(?:[/.\-]\d{2,4})?")
_FAR: Final = re.compile(r"(?P<far>[+-]\d{1,3})(?P<unit>d|w|mo|y|fortnight)")
_DAYS: Final = {"d": 1, "w": 7, "mo": 30, "y": 365, "fortnight": 14}
_MONTHS: Final = {"mo": 1, "y": 12}
_WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKS: Final = 2
_ON: Final = re.compile(r"\s(?:on|onwards?|up(?:wards?)?)\b")
_A_DAY: Final = 3
"""The digits that no day of a month has."""


EVERY_YEAR: Final = re.compile(
    r"\s(?:is|are|was)\s(?:always|usually|often|never|our|their|his|her|a|dead|quiet|busy|slow)\b"
)
"""What behind a month says how it is every year: "January is always dead"."""


class Days:
    """The days of one record, ready to be compared with."""

    def __init__(self, figures: Sequence[Figure], today: dt.date) -> None:
        self._figures, self._today = figures, today

    @cached_property
    def _told(self) -> list[str]:
        dates = [figure for figure in self._figures if figure.group == "date"]
        return [iso for figure in dates for iso in (figure.iso, *_other_way(figure.iso, figure.shown))]

    @cached_property
    def _times(self) -> set[str]:
        return {figure.iso for figure in self._figures if figure.group == "time"}

    @cached_property
    def _then(self) -> set[str]:
        """Clock times as long after the record's as it says that something takes."""
        long = [f.number for f in self._figures if f.group == "duration" and f.unit == "S" and f.keyed and f.number]
        minutes = [int(time[:2]) * 60 + int(time[3:5]) for time in self._times if len(time) >= len("09:00")]
        after = ((at + int(seconds) // 60) % (24 * 60) for at in minutes for seconds in long[:MOST])
        return {f"{at // 60:02}:{at % 60:02}" for at in after}

    @cached_property
    def _years(self) -> set[int]:
        return {year for iso in self._told if (year := parts(iso)[0])}

    @cached_property
    def _bare(self) -> set[Decimal | None]:
        """Every number that stands in the record, whatever it is of."""
        return {figure.number for figure in self._figures if figure.group in ("number", "numeral")}

    @cached_property
    def _whole(self) -> list[dt.date]:
        return sorted({day for iso in self._told[:MOST] if (day := whole_day(iso))})

    @cached_property
    def between(self) -> set[Decimal]:
        """How many days lie between two of the record's dates, or from the day of reading to one of them."""
        days = sorted({self._today, *self._whole})
        return {Decimal((b - a).days) for n, a in enumerate(days) for b in days[n + 1 :]}

    @cached_property
    def months_between(self) -> set[Decimal]:
        """How many months lie between two of the record's dates, the last day counted or not."""
        pairs = (
            (a, b + dt.timedelta(n)) for a in self._whole for b in self._whole if a < b < dt.date.max for n in (0, 1)
        )
        whole = (
            (b.year - a.year) * 12 + b.month - a.month
            for a, b in pairs
            if a.day == b.day
        )  # fmt: skip
        return {Decimal(months) for months in whole}

    @cached_property
    def _following(self) -> set[str]:
        """Days that lie as far from one of the record's as it says: "tomorrow", "next Friday", "within ten days"."""
        far, months, weekdays = set[int](), set[int](), set[int]()
        for figure in self._figures:
            if figure.group == "relative" and (match := _FAR.fullmatch(figure.iso)):
                steps = int(match["far"])
                far.add(steps * _DAYS[match["unit"]])
                months.update((steps * _MONTHS[match["unit"]],) if match["unit"] in _MONTHS else ())
            elif figure.group == "weekday":
                weekdays.update(n for n, name in enumerate(_WEEKDAYS) if name in figure.iso)
            elif figure.group == "duration" and figure.unit == "D" and figure.number and figure.number < 400:
                far.update((int(figure.number), -int(figure.number)))
                far.update((int(figure.number) - 1,) if figure.keyed else ())  # the last of two days is the next one
            elif (
                figure.group == "duration" and figure.unit == "MO" and figure.keyed and 0 < (figure.number or 0) <= 120
            ):
                months.update((int(figure.number or 0), -int(figure.number or 0)))
        known = [day for day in self._whole if 1000 < day.year < 9000]
        days = {day + dt.timedelta(n) for day in known for n in far}
        later = {_months_on(day, n) for day in known for n in months}
        days |= later | {day - dt.timedelta(1) for day in later}  # a year from 3 March ends on 2 March
        days |= {
            soon for day in known for n in range(7 * _WEEKS + 1)
            if (soon := day + dt.timedelta(n)).weekday() in weekdays
        }  # fmt: skip
        return {day.isoformat() for day in days}

    def clock(self, quote: str) -> bool:
        """Whether a number is a time of the record, written with a full stop."""
        hour, _, minute = quote.partition(".")
        return len(minute) == 2 and f"{hour:0>2}:{minute}" in self._times

    def year(self, said: str) -> bool:
        return len(said) == 4 and any(iso.startswith(said) for iso in self._told)

    def date(self, one: Found, text: str) -> Judged | None:
        said = [*one.value.split(".."), *_turned(one)]
        if not self._told or any(self._held(part) for part in said):
            return None
        year, month, day = parts(one.value)
        if day is None and (year is None or year in self._bare):
            return None
        if month is None and day and (day in self._bare or (day - 1 in self._bare and _ON.match(text, one.end))):
            return None  # of 25 files that are in the price "from the 26th on"
        if month is None and year:
            return self._founded(one, text)
        if month and day in self._bare and f"--{month:02}" in self._told and (year is None or self.year(f"{year}")):
            return None  # told in words: "the seventh", with its month elsewhere
        if free.proposed(text, one.start, one.end) or (day is None and EVERY_YEAR.match(text, one.end)):
            return None
        return None if any(same_day(part, iso) for part in said for iso in self._following) else UNTOLD

    @cached_property
    def _on_day(self) -> dict[tuple[int | None, int | None], list[str]]:
        """The dates by month and day; one that lacks either may be of any day, and stands by every one."""
        open_, found = (
            [iso for iso in self._told if None in parts(iso)[1:]],
            dict[tuple[int | None, int | None], list[str]](),
        )
        for iso in self._told:
            if None not in parts(iso)[1:]:
                found.setdefault(parts(iso)[1:], open_.copy()).append(iso)
        return found

    def _held(self, said: str) -> bool:
        """Whether the record holds a date; one that names a day is not held by its month alone where days are told."""
        year, month, day = parts(said)
        alike = [iso for iso in self._on_day.get((month, day), self._told) if same_day(said, iso)]
        if day and year and self._years and year not in self._years:
            alike = [iso for iso in alike if parts(iso)[0]]  # "the 14th" is of no year that nobody names
        if day is None or any(parts(iso)[2] for iso in alike):
            return bool(alike)
        return bool(alike) and not any(parts(iso)[1] == month and parts(iso)[2] for iso in self._told)

    def _founded(self, one: Found, text: str) -> Judged | None:
        """A year alone is held against the fact that its words are about, if that is one."""
        years = [f for f in self._figures if f.near is None and (f.iso[:2] in ("19", "20") or _a_year(f))]
        fact = bound(years, content(clause(text, one.start, one.end)))
        return against(fact) if fact else None

    def ordinal(self, one: Found, text: str) -> Judged | None:
        """A day of some month the record names; small ones only count along."""
        day = int(one.value) if one.value.isdigit() and len(one.value) < _A_DAY else 0
        known = any(iso.endswith(f"-{day:02}") for iso in (*self._told, *self._following))
        if known or day in self._bare or day <= SMALL or not self._told or not text[: one.start].endswith("the "):
            return None
        if day - 1 in self._bare and _ON.match(text, one.end):
            return None  # 25 files are in the price: "from the 26th on"
        return None if free.proposed(text, one.start, one.end) else UNTOLD

    def time(self, one: Found, text: str) -> Judged | None:
        """A clock time, where the record's stand by themselves; those of a talk are often another's."""
        both = halves(one.value)
        hours = {Decimal(time.partition(":")[0]) for time in both}
        raw = {figure.number for figure in self._figures if figure.group == "numeral"}
        if not self._times or not (self._times | self._then).isdisjoint(both) or hours & raw:
            return None
        if free.proposed(text, one.start, one.end) or all(f.near for f in self._figures if f.group == "time"):
            return None
        return UNTOLD


def _months_on(day: dt.date, months: int) -> dt.date:
    """The same day so many months on; the last of a month that is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return dt.date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _a_year(figure: Figure) -> bool:
    return figure.group == "number" and figure.number is not None and 1900 <= figure.number <= 2100


def _turned(one: Found) -> list[str]:
    """A date in figures with its day and its month the other way round."""
    return _other_way(one.value, one.quote.rpartition(" ")[2])


def _other_way(iso: str, written: str) -> list[str]:
    year, month, day = parts(iso)
    if month is None or day is None or day > 12 or not _SLASHED.fullmatch(written):
        return []
    return [f"{year}-{day:02}-{month:02}" if year else f"--{day:02}-{month:02}"]
