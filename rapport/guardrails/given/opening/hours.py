"""Opening hours as a record gives them: when which day opens and closes."""

import re
from collections.abc import Mapping
from typing import Final

from pydantic import JsonValue

from rapport.guardrails.given.opening.weekdays import DAYS

GIVEN: Final = re.compile(r"(\d{1,2}):(\d{1,2})\s*[-–]\s*(\d{1,2}):(\d{1,2})")
"""Hours of one day as records write them: `8:0-22:30`."""

Hours = Mapping[str, tuple[int, int]]
"""Minutes from midnight of opening and closing, by day; a day that is not there is closed. Empty: nobody knows them."""
UNSURE: Final = (0, 0)
"""From midnight to midnight: closed that day, or open all of it; records write either so."""


def hours(given: Mapping[str, JsonValue]) -> Hours | None:
    """The hours among given facts: an object with days of the week whose values are like `8:0-22:30`.

    Hours that are named and null are known to be unknown; None where nothing speaks of hours.
    """
    for key, value in given.items():
        if key.casefold() == "hours" and value in (None, {}):
            return {}
        if isinstance(value, dict):
            days = {day.casefold(): text for day, text in value.items() if day.casefold() in DAYS}
            if days and "hour" in key.casefold():
                return {day: span for day, text in days.items() if (span := _span(text))}
            if (found := hours(value)) is not None:
                return found
    return None


def _span(text: JsonValue) -> tuple[int, int] | None:
    match = GIVEN.fullmatch(text.strip()) if isinstance(text, str) else None
    if match is None:
        return None
    a, b, c, d = map(int, match.groups())
    return a * 60 + b, c * 60 + d


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
