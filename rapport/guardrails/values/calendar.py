"""Months, days of the week and years as they are written, and the ISO form of what is said of them."""

import calendar
import datetime as dt
from typing import Final

from rapport.guardrails.values.words import ORDINALS

MONTHS: Final = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
MONTH: Final = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
FULL_DAY: Final = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
WEEKDAY: Final = rf"(?:{FULL_DAY}|mon|tues?|wed|thurs?|thu|fri|sat|sun)"
YEAR: Final = r"(?:(?:19|20)\d\d(?!\d|,\d|\.\d)|'\d\d(?![\d']))"
NTH: Final = {
    **{word: n for word, n in ORDINALS.items() if n <= 30},
    **{f"twenty{by}{word}": 20 + ORDINALS[word] for word in list(ORDINALS)[:9] for by in "- "},
    "thirty-first": 31, "thirty first": 31,
}  # fmt: skip
NTH_WORD: Final = rf"(?:{'|'.join(sorted(NTH, key=len, reverse=True))})"


def month(said: str) -> int:
    """The number of a month by its first letters."""
    return next(n for n, name in enumerate(MONTHS, 1) if name.startswith(said[:3]))


def weekday(said: str) -> str:
    """The whole name of a day of the week."""
    return next(name for name in WEEKDAYS if name.startswith(said[:3]))


def year(said: str | None) -> int | None:
    """A year as written; of two digits, one from 1970 to 2069."""
    if not said:
        return None
    number = int(said.strip("'"))
    return number if number >= 100 else number + (2000 if number < 70 else 1900)


def day(said: str) -> int:
    """A day of the month in digits or words; 0 where it is none."""
    digits = said.rstrip("sthndr")
    return int(digits) if digits.isdigit() else NTH.get(said, 0)


def iso(of: int | None, in_month: int, on: int) -> str | None:
    """`2026-03-09`, without a year `--03-09`; None for a day that is not in the calendar."""
    try:
        dt.date(of or 2000, in_month, on)
    except ValueError:
        return None
    return f"{of:04}-{in_month:02}-{on:02}" if of else f"--{in_month:02}-{on:02}"


def last_day(of: int | None, in_month: int) -> str | None:
    """The last day of a month; None for a February of no year."""
    if of is None and in_month == 2:
        return None
    return iso(of, in_month, calendar.monthrange(of or 2001, in_month)[1])


def nth_weekday(of: int, in_month: int, name: str, nth: int) -> str | None:
    """The `nth` such day of a month; -1 is the last."""
    days = [
        d
        for d in calendar.Calendar().itermonthdates(of, in_month)
        if d.month == in_month and d.weekday() == WEEKDAYS.index(name)
    ]
    return days[nth if nth < 0 else nth - 1].isoformat() if nth <= len(days) else None
