"""Whether a value that a text tells is one of the record's: the same, another one of the same name, or none."""

import datetime as dt
import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cached_property
from typing import Final, Literal, NamedTuple

from rapport.guardrails.given.figures import Figure, after, parts, readings, same_day, whole_day
from rapport.guardrails.given.rated import misrated
from rapport.guardrails.normalise import View
from rapport.guardrails.values.found import Found
from rapport.guardrails.values.numerals import numerals

SMALL: Final = 12
"""A bare number up to this may count what no record lists ("two loaves"): it is not missed in the record."""
_ROUND: Final = Decimal("0.03")
_CLOSE: Final = Decimal("0.007")
"""How far a quantity may be off: units are converted and rounded."""
_ABOUT: Final = re.compile(
    r"\b(?P<near>about|around|roughly|approximately|approx\.?|some|circa|close to|in the region of)\s+(?:the\s)?\W?$"
    r"|\b(?P<over>over|more than|upwards of|at least|above|exceeding|beyond)\s+\W?$"
    r"|\b(?P<under>under|less than|nearly|almost|up to|at most|below|just short of)\s+\W?$"
)
_ARTICLE: Final = re.compile(r"(?i)an?\b")
_OFTEN: Final = re.compile(r"\s(?:a|per|each|every|of the|out of)\s(?:\w+\s)?(?:week|month|year)")
FEW: Final = 12
MOST: Final = 30
_RAW: Final = ("number", "numeral")


class Judged(NamedTuple):
    """What the record says against a value: the fact that says otherwise and its value, or that none says it."""

    verdict: Literal["contradicted", "floating"]
    fact: str | None
    right: str | None


class Comparison:
    """The figures of one record, ready to be compared with."""

    def __init__(self, figures: Sequence[Figure], today: dt.date) -> None:
        self._figures, self._today = figures, today

    @cached_property
    def _numbers(self) -> dict[str, list[Figure]]:
        found: dict[str, list[Figure]] = {}
        for figure in self._figures:
            if figure.number is not None:
                found.setdefault(figure.group, []).append(figure)
        return found

    @cached_property
    def _dates(self) -> list[str]:
        return [figure.iso for figure in self._figures if figure.group == "date"]

    @cached_property
    def _times(self) -> set[str]:
        return {figure.iso for figure in self._figures if figure.group == "time"}

    @cached_property
    def _bare(self) -> set[Decimal | None]:
        """Every number that stands in the record, whatever it is of."""
        return {figure.number for name in _RAW for figure in self._numbers.get(name, ())}

    @cached_property
    def _between(self) -> set[Decimal]:
        """How many days lie between two of the record's dates, or from the day of reading to one of them."""
        days = sorted({self._today, *(day for iso in self._dates[:MOST] if (day := whole_day(iso)))})
        return {Decimal((b - a).days) for n, a in enumerate(days) for b in days[n + 1 :]}

    def judge(self, one: Found, text: str) -> Judged | None:
        """What speaks against a value of a lower-case text; None where the record bears it out, or says nothing."""
        if one.unit in ("relative", "weekday"):
            return None
        if one.kind in ("date", "date_range"):
            return self._date(one)
        if one.kind == "time":
            return self._time(one)
        if one.kind == "ordinal":
            return self._ordinal(one, text)
        if one.kind in ("rating", "number") and (rated := misrated(one, text, self._numbers.get("number", ()))):
            return Judged("contradicted", rated.path, rated.shown)
        said = readings(one)
        if (
            not said
            or self._clock(one)
            or _ARTICLE.match(one.quote)
            or (one.kind == "duration" and _OFTEN.match(text, one.end))
            or (one.kind == "number" and self._year(one))
        ):
            return None
        labels = after(text, one.end, 1)
        raw = [numeral.value for numeral in numerals(View(one.quote.lower()))]
        raw += [number / scale for number in raw for scale in (1_000, 1_000_000) if number >= scale]
        for group, unit, number, _ in said:
            if number is None:
                continue
            others = self._called(group, unit, labels, number)
            if self._about(group, unit, number, text[: one.start]):
                continue
            if self._held(group, unit, number, raw) or self._reckoned(group, number):
                if group == "number" and (other := _only(others, number)):
                    return Judged("contradicted", other.path, other.shown)
                continue
            if group == "number" and number <= SMALL:
                if other := _only(others, number):
                    return Judged("contradicted", other.path, other.shown)
                continue
            if self._loosely(one, group, unit, number):
                continue
            if others:
                return Judged("contradicted", others[0].path, others[0].shown)
            alike = [f for f in self._numbers.get(group, ()) if f.unit == unit and f.keyed]
            if group != "number" and len({f.number for f in alike}) == 1:
                return Judged("contradicted", alike[0].path, alike[0].shown)
            return Judged("floating", None, None)
        return None

    def _held(self, group: str, unit: str, number: Decimal, raw: Sequence[Decimal]) -> bool:
        for figure in self._numbers.get(group, ()):
            if figure.unit == unit and (figure.number == number or (group == "quantity" and _close(figure, number))):
                return True
            if group == "duration" and _same_span(figure, unit, number):
                return True
        bare = [f for f in self._numbers.get("number", ()) if group == "number" or not (f.many or f.unit == unit != "")]
        if any(figure.number == number or figure.number in raw for figure in bare):
            return True
        telling = group != "number" and any(figure.unit == unit for figure in self._numbers.get(group, ()))
        if not telling and any(figure.number in raw for figure in self._numbers.get("numeral", ())):
            return True
        return group == "number" and any(f.number in raw for found in self._numbers.values() for f in found)

    def _loosely(self, one: Found, group: str, unit: str, number: Decimal) -> bool:
        """What is reckoned from dates, or told in round words: nobody says three quarters of an hour of 46 minutes to
        deceive. Parts of a whole are reckoned from what a record cannot be asked for."""
        words = not one.quote[:1].isdigit()
        if group == "percent" and words and not one.quote.lower().endswith(("cent", "percent")):
            return True
        if group != "duration":
            return False
        if unit == "D" and number in self._between:
            return True
        alike = [f.number for f in self._numbers.get(group, ()) if f.unit == unit and f.number]
        return words and any(abs(fact - number) <= number * _ROUND for fact in alike)

    def _reckoned(self, group: str, number: Decimal) -> bool:
        """Whether an amount is the sum or the difference of two of a few."""
        amounts = {
            f.number for name in ("money", "number") for f in self._numbers.get(name, ()) if f.number is not None
        }
        if group != "money" or len(amounts) > FEW:
            return False
        return any(number in (a + b, a - b) for a in amounts for b in amounts)

    def _called(self, group: str, unit: str, labels: Sequence[str], number: Decimal) -> list[Figure]:
        """Figures that are called as this one is, where none of them is the same."""
        alike = [f for f in self._numbers.get(group, ()) if f.unit == unit and f.labels.intersection(labels)]
        lists = [figure for figure in alike if figure.many]
        if any(figure.number == number for figure in lists or alike):
            return []
        return lists or alike

    def _about(self, group: str, unit: str, number: Decimal, before: str) -> bool:
        hedge = _ABOUT.search(before[-24:])
        if hedge is None:
            return False
        low, high = {"near": ("0.9", "1.1"), "over": ("1", "1.2"), "under": ("0.8", "1")}[hedge.lastgroup or "near"]
        numbers = [f for name in (group, *_RAW) for f in self._numbers.get(name, ()) if name in _RAW or f.unit == unit]
        return any(
            f.number is not None and number * Decimal(low) <= f.number <= number * Decimal(high) for f in numbers
        )

    def _clock(self, one: Found) -> bool:
        """Whether a number is a time of the record, written with a full stop."""
        hour, _, minute = one.quote.partition(".")
        return len(minute) == 2 and f"{hour:0>2}:{minute}" in self._times

    def _year(self, one: Found) -> bool:
        return any(iso.startswith(one.value) for iso in self._dates) if len(one.value) == 4 else False

    def _date(self, one: Found) -> Judged | None:
        if not self._dates or any(same_day(part, iso) for part in one.value.split("..") for iso in self._dates):
            return None
        year, month, day = parts(one.value)
        if day is None and (year is None or year in self._bare):
            return None
        if year is None and month and day in self._bare and f"--{month:02}" in self._dates:
            return None  # told in words: "the seventh", with its month elsewhere
        return Judged("floating", None, None)

    def _ordinal(self, one: Found, text: str) -> Judged | None:
        """A day of some month the record names; small ones only count along."""
        day = int(Decimal(one.value)) if one.value.isdigit() else 0
        known = any(iso.endswith(f"-{day:02}") for iso in self._dates)
        if known or day in self._bare or day <= SMALL or not self._dates or not text[: one.start].endswith("the "):
            return None
        return Judged("floating", None, None)

    def _time(self, one: Found) -> Judged | None:
        hour, _, minute = one.value.partition(":")
        other = f"{(int(hour) + 12) % 24:02}:{minute}"
        raw = {figure.number for figure in self._numbers.get("numeral", ())}
        if not self._times or {one.value, other} & self._times or {Decimal(hour), Decimal(other[:2])} & raw:
            return None
        return Judged("floating", None, None)


def _only(others: Sequence[Figure], number: Decimal) -> Figure | None:
    """The one figure that a fact's own name calls so; several of a name may be meant together, or none of them.

    Of a list fewer may be spoken of than there are, and no more.
    """
    lists = [figure for figure in others if figure.many and figure.number is not None]
    if lists:
        return next((figure for figure in lists if figure.number and figure.number < number), None)
    keyed = [figure for figure in others if figure.keyed]
    return keyed[0] if len({figure.number for figure in keyed}) == 1 else None


def _close(figure: Figure, number: Decimal) -> bool:
    return figure.number is not None and abs(figure.number - number) <= abs(number) * _CLOSE


def _same_span(figure: Figure, unit: str, number: Decimal) -> bool:
    """Days against months: a month has 30 days or 31, a year 365."""
    if figure.number is None or {figure.unit, unit} != {"D", "MO"}:
        return False
    days, months = (figure.number, number) if figure.unit == "D" else (number, figure.number)
    return days in (30 * months, 31 * months, 28 * months) or (months % 12 == 0 and days == 365 * months / 12)
