"""From one day to another: `10 to 12 March`, `3–5 May 2026`, `March 10-12`, `between 2 and 9 August`, `from Monday to
Friday`, `April to October`, `2019-2021`, `from 1987 to 1994`, `2019/20`.

`2026-03-10..2026-03-12`: the first day takes the month and the year that only the last is given.
"""

import re
from collections.abc import Iterator
from typing import Final

from rapport.guardrails.nearby import right_before
from rapport.guardrails.values import calendar
from rapport.guardrails.values.calendar import MONTH, WEEKDAY, YEAR
from rapport.guardrails.values.found import Reader, Seen

_TO: Final = r"(?P<gap>\s?-\s?|\s(?:(?:(?:right\s)?(?:up|through|thru)\s)?(?:to|until|till|til)|through|thru|and)\s)"
_DAY: Final = r"\d{1,2}(?:st|nd|rd|th)?"
_ON: Final = rf"(?:{WEEKDAY},?\s)?"
_DAYS: Final = re.compile(
    rf"(?P<a>{_DAY}){_TO}(?:the\s)?{_ON}(?P<b>{_DAY})\s(?:of\s)?(?P<month>{MONTH}|(?:this|next|last)\smonth)(?![a-z])(?:\.?,?\s"
    rf"(?P<year>{YEAR}))?(?!\w)"
)
_MONTHS: Final = re.compile(
    rf"(?P<month>{MONTH})\.?\s(?:the\s)?(?P<a>{_DAY}){_TO}(?:the\s)?(?P<b>{_DAY})(?![\w%/]|[:.,]\d|\s?[ap]m\b"
    rf"|\s{MONTH}(?![a-z]))(?:,?\s(?P<year>{YEAR}))?(?!\w)"
)
_NTHS: Final = re.compile(rf"(?P<a>\d{{1,2}}(?:st|nd|rd|th)){_TO}(?:the\s)?(?P<b>\d{{1,2}}(?:st|nd|rd|th))(?!\w)")
_YEARS: Final = re.compile(
    r"(?<![\w.,/\-£$€])(?P<a>(?:1[5-9]|20)\d\d)(?P<gap>\s?-\s?|\s(?:to|until|till|through|and)\s|/)"
    r"(?P<b>(?:1[5-9]|20)\d\d|\d\d)(?![\w%£$€/]|[.,:\-]\d)"
)
_BEFORE: Final = re.compile(rf"(?<![\w\-])(?:(?P<from>from|between)\s)?(?P<the>the\s)?{_ON}\Z")
_GAP: Final = re.compile(
    r"\s?-\s?|\s(?:(?:(?:right\s)?(?:up|through|thru)\s)?(?:to|until|till|til)|through|thru|and)\s|/"
)
_LEAD: Final = re.compile(r"\b(?:from|between)\s(?:the\s)?\Z")


def read(seen: Seen) -> Iterator[Reader]:
    yield from _in_one_month(seen)
    yield from _years(seen.text)
    before: Reader | None = None
    for date in seen.of("date"):
        gap = (
            _GAP.fullmatch(seen.text, before.end, date.start) if before and 0 < date.start - before.end <= 18 else None
        )
        if before and gap and (joined := _joined(seen.text, before, gap.group(), date)):
            yield joined
            before = None
        else:
            before = date


def _years(text: str) -> Iterator[Reader]:
    """`from 1987 to 1994`, `2019/20`, `2019-20`; of two years without `from` the dates know."""
    for match in _YEARS.finditer(text):
        a, b, gap, start = match["a"], match["b"], match["gap"].strip(), match.start()
        if len(b) == 2:
            season = gap in ("-", "/") and int(b) == (int(a) + 1) % 100 and (gap == "/" or int(b) > 12)
            b = f"{int(a) + 1}" if season and a < "2100" else a
        else:
            lead = right_before(_LEAD, text, start)
            if lead is None or gap == "/" or (gap == "and" and lead.group()[0] != "b"):
                continue
            start = lead.start()
        if a < b:
            yield Reader(start, match.end(), f"{a}..{b}")


def _in_one_month(seen: Seen) -> Iterator[Reader]:
    for match in (*_DAYS.finditer(seen.text), *_MONTHS.finditer(seen.text)):
        before = right_before(_BEFORE, seen.text, match.start())
        if before is None or not _spans(match["gap"], before["from"]) or _verb(seen, match):
            continue
        if match["month"].endswith("month"):
            if before["from"] and 0 < calendar.day(match["a"]) < calendar.day(match["b"]) <= 31:
                days = f"---{calendar.day(match['a']):02}..---{calendar.day(match['b']):02}"
                yield Reader(before.start(), match.end(), days)
            continue
        of, number = calendar.year(match["year"]), calendar.month(match["month"])
        low, high = (
            calendar.iso(of, number, calendar.day(match["a"])),
            calendar.iso(of, number, calendar.day(match["b"])),
        )
        if low and high and low < high:
            yield Reader(before.start(), match.end(), f"{low}..{high}")
    for match in _NTHS.finditer(seen.text):
        before = right_before(_BEFORE, seen.text, match.start())
        low_day, high_day = calendar.day(match["a"]), calendar.day(match["b"])
        if before and before["the"] and _spans(match["gap"], before["from"]) and 0 < low_day < high_day <= 31:
            yield Reader(before.start(), match.end(), f"---{low_day:02}..---{high_day:02}")


def _verb(seen: Seen, match: re.Match[str]) -> bool:
    """Whether `may` and `march` behind numbers are verbs: `chapters 10-12 may help`."""
    small = match["month"] in ("may", "march") and not seen.capital(match.start("month"))
    return small and match.end("month") == match.end() and seen.text[match.end() : match.end() + 2].strip().isalpha()


def _spans(gap: str, lead: str | None) -> bool:
    """`and` makes a range after `between` alone."""
    return "and" not in gap or lead == "between"


def _joined(text: str, one: Reader, gap: str, two: Reader) -> Reader | None:
    low, high = one.value, two.value
    lead = right_before(_LEAD, text, one.start)
    if not _spans(gap, lead.group().split()[0] if lead else None) or (gap == "/" and one.unit != "weekday"):
        return None
    if one.unit != two.unit and "relative" not in (one.unit, two.unit):
        return None
    if len(low) > len("1990") and low == high:
        return None
    start = lead.start() if lead else one.start
    if high[:1].isdigit() and low.startswith("--") and low[2:3] != "-":
        year = int(high[:4]) - (low[2:] > high[5:])
        low = f"{year}-{low[2:]}"
    elif low[:1] == "Q" and high[:1].isdigit():
        low = f"{high[:5]}{low}"
    elif low.startswith("---") and high[:2] == "--" and len(high) == 7 and high[2] != "-":
        before = low[3:] > high[5:]  # the 28th to 3 May begins in April
        low = f"--{(int(high[2:4]) - before - 1) % 12 + 1:02}-{low[3:]}"
    return Reader(start, two.end, f"{low}..{high}", two.unit if one.unit == two.unit else "relative")
