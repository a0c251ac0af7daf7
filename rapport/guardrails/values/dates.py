"""Dates: `9 December 2011`, `December 9th`, `2011-12-09`, `09/12/2011`, a month of a year, a weekday; relative ones.

Of `09/12/2011` the first number is the day, unless only the second can be one (`12/25/2011`).
"""

import datetime as dt
import re
from collections.abc import Iterator

from rapport.guardrails.normalise import View
from rapport.guardrails.values import relative
from rapport.guardrails.values.found import Reader

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_MONTH = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?"
)
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_DATE = re.compile(
    rf"(?<!\w)(?:(?:{_WEEKDAY}|mon|tue|wed|thu|fri|sat|sun),?\s)?(?:the\s)?"
    rf"(?:(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?(?P<m1>{_MONTH})\.?(?:,?\s(?P<y1>\d{{4}}))?"
    rf"|(?P<m2>{_MONTH})\.?\s(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s(?P<y2>\d{{4}}))?(?![\d:])"
    r"|(?P<y3>\d{4})-(?P<m3>\d{2})-(?P<d3>\d{2})"
    r"|(?P<d4>\d{1,2})[/.](?P<m4>\d{1,2})[/.](?P<y4>\d{4}|\d{2})"
    rf"|(?P<m5>{_MONTH})\s(?P<y5>\d{{4}}))(?!\w)"
    rf"|(?<!\w)(?P<weekday>{_WEEKDAY})(?!\w)"
)


def read(view: View) -> Iterator[Reader]:
    for match in _DATE.finditer(view.text):
        if match["weekday"]:
            yield Reader(*match.span(), match["weekday"], "weekday")
        elif value := _iso(match):
            yield Reader(*match.span(), value)
    yield from relative.read(view)


def _iso(match: re.Match[str]) -> str | None:
    for n in "12345":
        month = match[f"m{n}"]
        if month is None:
            continue
        number = int(month) if month.isdigit() else _MONTHS.index(month[:3]) + 1
        year = match[f"y{n}"]
        if n == "5":
            return f"{year}-{number:02}"
        day = int(match[f"d{n}"])
        if n == "4" and number > 12 >= day:
            day, number = number, day
        full = int(year) + (2000 if len(year) == 2 else 0) if year else None
        try:
            dt.date(full or 2000, number, day)
        except ValueError:
            return None
        return f"{full}-{number:02}-{day:02}" if full else f"--{number:02}-{day:02}"
    return None
