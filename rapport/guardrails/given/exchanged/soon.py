"""Days told from the day of reading, or by their weekday, against the dates of a record: "ends in three days"."""

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import takewhile
from typing import Final

from rapport.guardrails.given.amounts import free
from rapport.guardrails.given.amounts.binding import clause
from rapport.guardrails.given.amounts.days import EVERY_YEAR
from rapport.guardrails.given.amounts.figures import Figure, same_day, whole_day
from rapport.guardrails.given.exchanged.called import named_before, only
from rapport.guardrails.given.record import Leaf
from rapport.guardrails.sentences import around
from rapport.guardrails.values.found import Found

_FAR: Final = re.compile(r"(?P<n>[+-]\d{1,3})(?P<unit>[dw])")
_DAYS: Final = {"d": 1, "w": 7}
_OFF: Final = {"d": 1, "w": 4}
"""By how many days one may be off who counts in days or in weeks: midnight may lie between writing and reading."""
_THEN: Final = re.compile(r"(?:later|after(?:wards)?|earlier|before)$")
_ON: Final = re.compile(r"\b(?:on|this|next|coming)\s$")
_SO_OFTEN: Final = re.compile(r"(?<!number )\b(?:\d+|two|three|four|five|six|seven|once|twice|times)(?:\s[\w-]+)?\s\Z")
"""What before "in a week" tells how often: "two deliveries in a week"."""
_WRITES: Final = re.compile(
    r"\b(?:going out|send\w*|sent|call\w*|ring|phone\w*|writ\w+|e-?mail\w*|post\w*|speak|talk|follow(?:ing)? up"
    r"|get back)\b"
)
"""What somebody does who tells of a deal: no day of it."""
_WEEKDAY: Final = re.compile(r"(?:(?:this|next|coming) )?(?P<day>(?:mon|tues|wednes|thurs|fri|satur|sun)day)")
_WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_BEFORE: Final = 12
_AHEAD: Final = 13
_WORDS: Final = 24
_SAME: Final = 2
"""How many of a record's texts a sentence has to name to be of that record whatever it calls its day."""
_LEAST: Final = 5
_MONTH: Final = re.compile(r"--(?P<month>\d\d)")
_DATED: Final = re.compile(
    r"[\s,(]+(?:on |the )*(?:\d{1,2}(?:st|nd|rd|th)?[\s-](?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.? \d|\d{1,4}[./-]\d)"
)
"""The date that stands behind a day told from the day of writing."""
_BEGUN: Final = re.compile(
    r"(?:.*_)?(?:since|start(?:s|ed)?|joined|opened|created|from|member_since|began)(?:_on|_at|_date)?"
)


class Soon:
    """The days of one record as somebody sees them who reads on one of them."""

    def __init__(self, record: Sequence[Leaf], dates: Iterable[Figure], today: dt.date) -> None:
        self._record, self._today = record, today
        self._days = [(one, day) for one in dates if (day := whole_day(one.iso))]

    @cached_property
    def _texts(self) -> frozenset[str]:
        texts = (leaf.value.casefold() for leaf in self._record if isinstance(leaf.value, str) and not leaf.told)
        return frozenset(text for text in texts if len(text) >= _LEAST and not text[0].isdigit())

    def judge(self, one: Found, text: str, before: Sequence[Found]) -> Figure | None:
        """The fact whose day is another than the one told; `before` are the values that stand before it."""
        place = text, one.start, one.end
        if one.kind != "date" or free.proposed(*place):
            return None
        if _WRITES.search(clause(*place)):
            return None
        if _SO_OFTEN.search(text[max(0, one.start - _WORDS) : one.start]):
            return None
        if one.unit == "weekday":
            return self._weekday(one, place)
        if (
            (month := _MONTH.fullmatch(one.value))
            and text[: one.start].endswith("since ")
            and not EVERY_YEAR.match(text, one.end)
        ):
            begun = [(figure, day) for figure, day in self._days if _BEGUN.fullmatch(figure.path.rpartition(".")[2])]
            return only(figure for figure, day in begun if all(d.month != int(month["month"]) for _, d in begun))
        if one.unit != "relative" or not (far := _FAR.fullmatch(one.value)):
            return None
        if _DATED.match(text, one.end):
            return None  # "signed yesterday, 26 February"
        step = dt.timedelta(int(far["n"]) * _DAYS[far["unit"]])
        if _THEN.search(one.quote.lower()):
            return self._then(place, step, before)
        told = self._today + step
        if any(abs((day - told).days) <= _OFF[far["unit"]] for _, day in self._days):
            return None
        return named_before(place, [figure for figure, _ in self._days])

    def _weekday(self, one: Found, place: tuple[str, int, int]) -> Figure | None:
        """A weekday on which something is to be, against the day of the fact that it is."""
        told, (text, start, end) = _WEEKDAY.fullmatch(one.quote.lower()), place
        if (
            told is None
            or not (_ON.search(text[max(0, start - _BEFORE) : start]) or " " in one.quote)
            or text[end : end + 1] == "s"
        ):
            return None
        near = [(figure, day) for figure, day in self._days if -7 <= (day - self._today).days <= _AHEAD]
        if not near or any(_WEEKDAYS[day.weekday()] == told["day"] for _, day in self._days):
            return None
        if fact := named_before(place, [figure for figure, _ in near]):
            return fact
        first, last = around(*place)
        ours = sum(one in text[first:last] for one in self._texts) >= _SAME
        return near[0][0] if len(self._days) == 1 and ours else None

    def _then(self, place: tuple[str, int, int], step: dt.timedelta, before: Sequence[Found]) -> Figure | None:
        """So long after a day of the record that the sentence tells, against the only later one of its group."""
        first, _ = around(*place)
        near = takewhile(lambda other: other.start >= first, reversed(before))
        told = {other.value for other in near if other.kind == "date"}
        if any(other - day == step for _, day in self._days for _, other in self._days):
            return None
        for base, day in self._days:
            if not any(same_day(one, base.iso) for one in told) or any(other == day + step for _, other in self._days):
                continue
            group = base.path.rpartition(".")[0]
            beside = [(f, d) for f, d in self._days if f.path.rpartition(".")[0] == group and f is not base]
            return only(f for f, d in beside if (d > day) == (step.days > 0))
        return None
