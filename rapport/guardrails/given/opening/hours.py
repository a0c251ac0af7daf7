"""Opening hours as a record gives them: when which day opens and closes."""

import re
from collections.abc import Mapping
from typing import Final

from pydantic import JsonValue

from rapport.guardrails.given.opening.spans import Span, Split, breaks_of, day_of, spans_of
from rapport.guardrails.given.opening.weekdays import DAYS, GROUP, days_of

GIVEN: Final = re.compile(r"(\d{1,2}):(\d{1,2})\s*[-–]\s*(\d{1,2}):(\d{1,2})")
"""Hours of one day as records write them: `8:0-22:30`."""

_CLOSED: Final = ("", "closed", "none", "no", "-", "–")
_NAMED: Final = re.compile(GROUP)
_HOURS: Final = re.compile(r"hour|opening")
_BREAK: Final = re.compile(r"\b(?:lunch\w*|midday|noon|siesta|break|in between|between|from|for an? |over|during)\b")
Hours = Mapping[str, Span]
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
    named: list[tuple[frozenset[str], JsonValue]] = [
        (days, text) for key, text in given.items() if (days := _days(key))
    ]
    opens, closes = (given.get(key) for key in ("open", "close"))
    if isinstance(opens, str) and isinstance(closes, str):
        named.append((frozenset(DAYS), f"{opens}-{closes}"))
    found = dict[str, Span]()
    for days, text in sorted(named, key=lambda one: -len(one[0])):
        span = day_of(text)
        if span is None and not _closed(text):
            return None
        for day in days:
            if span is None:
                found.pop(day, None)
            else:
                found[day] = span
    return found if named else None


def _closed(value: JsonValue) -> bool:
    """Whether a day's value says that it is closed; what says something else is not known."""
    if isinstance(value, str):
        return value.strip().casefold() in _CLOSED
    return value in (None, False, [], {})


def _days(key: str) -> frozenset[str]:
    """The days that the name of a fact names and nothing else: `monday`, `Mon-Fri`, `mon_fri`, `weekdays`."""
    said = "-".join(key.casefold().split("_")) if key.count("_") == 1 else key.casefold().replace("_", " ")
    return days_of(said) if _NAMED.fullmatch(said) else frozenset()


def same(known: Span | None, said: Span, day: int = 1440) -> bool:
    """Whether a day has these hours, as a whole or in part, or is shut so long between two of them.

    Midnight is said in two ways, and a late closing hour may be put as of the next day; half a `day` is vague.
    """
    meant = (known, *spans_of(known), *breaks_of(known)) if known else ()
    return any(one[0] % day == said[0] % day and one[1] % day == said[1] % day for one in meant)


def edge(hours: Span, n: int) -> int:
    """When a day opens (0) or closes (1), in minutes; what closes after midnight closes late."""
    return hours[1] + 1440 if n and hours[1] <= hours[0] else hours[n]


def edges(hours: Span, part: int | None = None) -> tuple[int, ...]:
    """When a day opens (0), when it closes (1), or both, as a clock shows it."""
    return tuple(edge % 1440 for span in spans_of(hours) for n, edge in enumerate(span) if part in (None, n))


def lasts(hours: Span) -> int:
    """How many minutes a day is open."""
    return sum(edge(span, 1) - span[0] for span in spans_of(hours))


def with_breaks(sentence: str, known: Hours) -> frozenset[str]:
    """The days that have a break, where a sentence speaks of one: they are closed then, and not all day."""
    days = (day for day, hours in known.items() if isinstance(hours, Split))
    return frozenset(days) if _BREAK.search(sentence) else frozenset()


def written(hours: Span | None) -> str:
    """Opening hours as a clock tells them: past midnight it is 1:00, not 25:00."""
    return ", ".join(map(_written, spans_of(hours))) if hours else "closed"


def _written(span: Span) -> str:
    begun, ended = span[0], span[1] - 1440 if span[1] > 1440 else span[1]
    return f"{begun // 60}:{begun % 60:02}-{ended // 60}:{ended % 60:02}"
