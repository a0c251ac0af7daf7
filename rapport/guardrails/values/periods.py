"""Days counted from today or from the edge of a month or year: `the last two months`, `next 3 days`, `the first two
weeks of May 2026`, `the week of 5 May`. The span or date in it (`two weeks`) stays a value of its own.

The value is a range of days as `relative` tells them (`-2mo..+0mo`), or says what of what (`first 2w of 2026-05`).
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from rapport.guardrails.nearby import right_before
from rapport.guardrails.values import calendar
from rapport.guardrails.values.calendar import MONTH, YEAR
from rapport.guardrails.values.found import Reader

_SPAN: Final = re.compile(r"(?i)\d{4}(?:-(?:\d\d|[qh]\d|[a-z]+))?|--\d\d|[qh]\d|(?:19|20|')?\d0s|[a-z]+ies")
_SPAN_OF: Final = re.compile(
    r"(?:first|second|third|fourth|last) (?:week|weekend|half) of |(?:middle|early|late|rest) of "
)
_SPAN_SAID: Final = re.compile(
    r"(?:(?:later|earlier|early|late)\s)?(?:(?:this|next|last|the|coming|following|previous|past)\s){1,3}"
    r"(?:week|weekend|month|year|quarter|decade|century|fortnight|season|spring|summer|autumn|fall|winter)"
    rf"|(?:the\s)?(?:week|weekend|month|year)\safter\snext|(?:this|next|last|the\scoming)\s{MONTH}"
)
"""Dates that are more than a day: as they compare, by what they begin with, as they are said."""
_LEAD: Final = re.compile(
    r"(?<![\w\-])(?P<the>(?:the|these|those|this)\s)?"
    r"(?P<which>last|past|previous|preceding|next|coming|following|first|final|opening|closing)\s\Z"
)
_WEEK: Final = re.compile(
    r"(?<![\w\-])(?:the\s)?week(?:end)?\s(?:of|beginning|commencing|starting|ending)\s(?:on\s)?\Z"
)
_DAY: Final = re.compile(r"-\d\d-\d\d\Z|---|day\Z")
_SHORT: Final = frozenset(["MS", "S", "M", "H"])
"""Units of less than a day."""
_BACK: Final = frozenset(["last", "past", "previous", "preceding", "final", "closing"])
_EDGE: Final = frozenset(["first", "final", "opening", "closing"])
_OF: Final = re.compile(
    rf"\sof\s(?:(?P<month>{MONTH})(?![a-z])(?:,?\s(?:of\s)?(?P<year>{YEAR}))?|(?P<only>{YEAR})"
    r"|(?P<this>(?:the|this|next|last|each|every)\s(?:month|year|quarter|term|season|summer|spring|autumn|winter)))(?!\w)"
)
_BEFORE_LAST: Final = re.compile(
    r"(?:\A|\n|[.,:;(!?]\s|\b(?:over|in|for|during|of|within|from|since|throughout|my|your|our|their|his|her|its)\s)\Z"
)


def read(text: str, spans: Sequence[Reader], dates: Sequence[Reader]) -> Iterator[Reader]:
    """The periods around spans of time and dates that have been found."""
    for date in dates if "week" in text else ():
        if not _DAY.search(date.value):
            continue
        if lead := right_before(_WEEK, text, date.start):
            yield Reader(lead.start(), date.end, f"week of {date.value}", "relative")
    for span in spans:
        if span.unit in _SHORT:
            continue
        lead = right_before(_LEAD, text, span.start)
        if lead is None:
            continue
        which, of = lead["which"], _OF.match(text, span.end)
        number = f"{span.value}{(span.unit or '').lower().replace(' working', '')}"
        if of:
            edge = "last" if which in _BACK else "first"
            yield Reader(lead.start(), of.end(), f"{edge} {number} of {_whole(of)}", "relative")
        elif which not in _EDGE and (lead["the"] or which in ("next", "previous") or _counted(text, lead.start())):
            value = f"-{number}..+0d" if which in _BACK else f"+0d..+{number}"
            yield Reader(lead.start(), span.end, value, "relative")


def spans(text: str, dates: Sequence[Reader]) -> Iterator[Reader]:
    """The weeks, months, quarters and years among dates, as ranges of days."""
    for date in dates:
        if date.unit is None:
            long = _SPAN.fullmatch(date.value)
        else:
            long = _SPAN_OF.match(date.value) or _SPAN_SAID.fullmatch(text, date.start, date.end)
        if long:
            yield Reader(date.start, date.end, date.value, "span")


def _counted(text: str, start: int) -> bool:
    """Whether `last` and `past` are no verb and no preposition: `batteries last two months`."""
    return right_before(_BEFORE_LAST, text, start) is not None


def _whole(of: re.Match[str]) -> str:
    if of["month"]:
        number, year = calendar.month(of["month"]), calendar.year(of["year"])
        return f"{year}-{number:02}" if year else f"--{number:02}"
    return f"{calendar.year(of['only'])}" if of["only"] else of["this"]
