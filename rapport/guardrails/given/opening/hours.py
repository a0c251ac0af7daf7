"""Opening hours as a record gives them: when which day opens and closes."""

import re
from collections.abc import Mapping
from typing import Final

from pydantic import JsonValue

from rapport.guardrails.given.opening.weekdays import GROUP, days_of

GIVEN: Final = re.compile(r"(\d{1,2}):(\d{1,2})\s*[-–]\s*(\d{1,2}):(\d{1,2})")
"""Hours of one day as records write them: `8:0-22:30`."""

_CLOCK: Final = r"(?P<hour{n}>\d{{1,2}})(?:[:.](?P<minute{n}>\d{{1,2}}))?\s?(?:(?P<half{n}>[ap])\.?m\b\.?)?"
_TOLD: Final = re.compile(
    rf"(?=\d{{1,2}}[:.]\d|\d{{1,2}}\s?[ap]m|\d{{1,2}}\s?[-–]\s?\d{{1,2}}\s?[ap]m)"
    rf"{_CLOCK.format(n=1)}\s*(?:[-–]|to)\s*{_CLOCK.format(n=2)}(?=$|[,;(]\D*$)"
)
_CLOSED: Final = ("", "closed", "none", "no", "-", "–")
_NAMED: Final = re.compile(GROUP)
_HOURS: Final = re.compile(r"hour|opening")
Hours = Mapping[str, tuple[int, int]]
"""Minutes from midnight of opening and closing, by day; a day that is not there is closed. Empty: nobody knows them."""
UNSURE: Final = (0, 0)
"""From midnight to midnight: closed that day, or open all of it; records write either so."""


def hours(given: Mapping[str, JsonValue]) -> Hours | None:
    """The hours among given facts: an object with days of the week whose values are like `8:0-22:30`.

    Days may be grouped (`weekdays`, `mon_fri`), and the hours told as people do (`9am-5:30pm`). Hours that are named
    and null are known to be unknown; None where nothing speaks of hours, or not so that a clock tells them.
    """
    for key, value in given.items():
        if key.casefold() == "hours" and value in (None, {}):
            return {}
        if isinstance(value, dict):
            if _HOURS.search(key.casefold()) and (days := _by_day(value)) is not None:
                return days
            if (found := hours(value)) is not None:
                return found
    return None


def _by_day(given: Mapping[str, JsonValue]) -> Hours | None:
    """The hours of each day that is open; what a smaller group of days says goes before what a larger one does."""
    named = [(days, text) for key, text in given.items() if (days := _days(key))]
    found = dict[str, tuple[int, int]]()
    for days, text in sorted(named, key=lambda one: -len(one[0])):
        span = _span(text)
        if span is None and isinstance(text, str) and text.strip().casefold() not in _CLOSED:
            return None
        for day in days:
            if span is None:
                found.pop(day, None)
            else:
                found[day] = span
    return found if named else None


def _days(key: str) -> frozenset[str]:
    """The days that the name of a fact names and nothing else: `monday`, `Mon-Fri`, `mon_fri`, `weekdays`."""
    said = "-".join(key.casefold().split("_")) if key.count("_") == 1 else key.casefold().replace("_", " ")
    return days_of(said) if _NAMED.fullmatch(said) else frozenset()


def _span(text: JsonValue) -> tuple[int, int] | None:
    if isinstance(text, list) and len(text) == 2:
        text = "-".join(map(str, text))  # ["09:00", "13:00"]
    match = _TOLD.match(text.strip().casefold()) if isinstance(text, str) else None
    if match is None:
        return None
    opens, closes = (_minutes(match[f"hour{n}"], match[f"minute{n}"], match[f"half{n}"]) for n in (1, 2))
    return opens, closes


def _minutes(hour: str, minute: str | None, half: str | None) -> int:
    """Minutes from midnight."""
    hours = int(hour) % 12 + 12 * (half == "p") if half else int(hour)
    return hours * 60 + int(minute or 0)


def same(known: tuple[int, int] | None, said: tuple[int, int], day: int = 1440) -> bool:
    """Midnight is said in two ways, and a late closing hour may be put as of the next day; half a `day` is vague."""
    return known is not None and known[0] % day == said[0] % day and known[1] % day == said[1] % day


def edge(hours: tuple[int, int], n: int) -> int:
    """When a day opens (0) or closes (1), in minutes; what closes after midnight closes late."""
    return hours[1] + 1440 if n and hours[1] <= hours[0] else hours[n]


def written(span: tuple[int, int] | None) -> str:
    """Opening hours as a clock tells them: past midnight it is 1:00, not 25:00."""
    if span is None:
        return "closed"
    begun, ended = span[0], span[1] - 1440 if span[1] > 1440 else span[1]
    return f"{begun // 60}:{begun % 60:02}-{ended // 60}:{ended % 60:02}"
