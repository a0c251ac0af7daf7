"""Opening hours: what is open on which days, as given and as a text says it."""

import re
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from pydantic import JsonValue

DAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_GIVEN: Final = re.compile(r"(\d{1,2}):(\d{1,2})\s*[-–]\s*(\d{1,2}):(\d{1,2})")
_DAY: Final = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:mon|tue|wed|thu|fri|sat|sun)\b"
_DAYS: Final = re.compile(
    rf"(?P<from>{_DAY})\s?(?:-|to|through|until|till)\s?(?P<to>{_DAY})|(?P<one>{_DAY})"
    r"|(?P<all>daily|every ?day|seven days a week|7 days a week|throughout the week|all week)"
    r"|(?P<weekdays>weekdays)|(?P<weekend>weekends?)"
)
_CLOCK: Final = r"(?:\d{1,2}(?:[:.]\d{2})?\s?(?:[ap]\.m\.?|[ap]m)?|noon|midday|midnight)"
_SPAN: Final = re.compile(rf"(?<![\w:])(?P<open>{_CLOCK})\s?(?:-|to|until|till|and)\s?(?P<close>{_CLOCK})(?![\w:])")
_ON: Final = re.compile(r",?\s?(?:on|every|each|from|for|during)?\s?(?:the\s)?")
_BETWEEN: Final = re.compile(r"(?:[\s,:(-]|from|between|open|opens|hours|are|is|it|at|with|the|operating|of|and)*")
_LONE: Final = re.compile(
    r"\b(?:until|till|at|by|from|to)\s(?P<time>(?:\d{1,2}(?:[:.]\d{2})?\s?(?:[ap]\.m\.?|[ap]m)|midnight))"
)
_TIME: Final = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?\s?([ap])?")
_CLOSED: Final = re.compile(rf"\bclosed(?: on| every| all day on)? (?P<days>{_DAY}|weekends?)")

Hours = Mapping[str, tuple[int, int]]
"""Minutes from midnight of opening and closing, by day; a day that is not there is closed."""


class Said(NamedTuple):
    """Opening hours that a text contradicts: where, and what is right."""

    start: int
    end: int
    right: str


def hours(given: Mapping[str, JsonValue]) -> Hours | None:
    """The hours among given facts: an object with days of the week whose values are like `8:0-22:30`."""
    for key, value in given.items():
        if isinstance(value, dict):
            days = {day.casefold(): text for day, text in value.items() if day.casefold() in DAYS}
            if days and "hour" in key.casefold():
                return {day: span for day, text in days.items() if (span := _span(text))}
            if found := hours(value):
                return found
    return None


def _span(text: JsonValue) -> tuple[int, int] | None:
    match = _GIVEN.fullmatch(text.strip()) if isinstance(text, str) else None
    if match is None:
        return None
    a, b, c, d = map(int, match.groups())
    return a * 60 + b, c * 60 + d


def contradicted(sentence: str, known: Hours) -> Iterator[Said]:
    """Where a lower-case sentence gives other hours than are known for the days that stand nearest."""
    named = [(match, _days(match)) for match in _DAYS.finditer(sentence)]
    for match in _SPAN.finditer(sentence):
        span = _minutes(match["open"], match["close"])
        if span is None or not named:
            continue
        for day in _about(match, named):
            if known.get(day) != span and not _same(known.get(day), span):
                yield Said(match.start(), match.end(), f"{day}: {_written(known.get(day))}")
                break
    yield from _lone(sentence, known, [day for _, days in named for day in days])
    for match in _CLOSED.finditer(sentence):
        shut = _DAYS.match(match["days"])
        wrong = [day for day in (_days(shut) if shut else ()) if day in known and known[day] != (0, 0)]
        if wrong:
            yield Said(match.start("days"), match.end("days"), f"{wrong[0]}: {_written(known[wrong[0]])}")


def _lone(sentence: str, known: Hours, days: list[str]) -> Iterator[Said]:
    """A time that is neither the opening nor the closing of any of the days that its sentence names."""
    wanted = {minute % 1440 for day in days if day in known for minute in known[day]}
    spans = [match.span() for match in _SPAN.finditer(sentence)]
    for match in _LONE.finditer(sentence) if wanted else ():
        told = _time(match["time"])
        if told is None or any(a <= match.start("time") < b for a, b in spans):
            continue
        if _at(*told) % 1440 not in wanted:
            day = next(day for day in days if day in known)
            yield Said(*match.span("time"), f"{day}: {_written(known[day])}")


def told(sentence: str) -> list[tuple[int, int]]:
    """Where a sentence that names days tells times: spans of hours, lone times, and the days themselves."""
    if not _DAYS.search(sentence) or not (_SPAN.search(sentence) or _LONE.search(sentence)):
        return [match.span() for match in _DAYS.finditer(sentence)] if "closed" in sentence else []
    return [match.span() for pattern in (_SPAN, _LONE, _DAYS) for match in pattern.finditer(sentence)]


def _about(span: re.Match[str], named: list[tuple[re.Match[str], tuple[str, ...]]]) -> tuple[str, ...]:
    """The days that a span of hours is about: those just before it, else those that follow ("on", "every")."""
    before = [(match, days) for match, days in named if match.end() <= span.start()]
    if before and _BETWEEN.fullmatch(span.string, before[-1][0].end(), span.start()):
        return before[-1][1]
    after = ((match, days) for match, days in named if span.end() <= match.start())
    return next((days for match, days in after if _ON.fullmatch(span.string, span.end(), match.start())), ())


def _days(match: re.Match[str]) -> tuple[str, ...]:
    if match["all"]:
        return DAYS
    if match["weekdays"]:
        return DAYS[:5]
    if match["weekend"]:
        return DAYS[5:]
    if match["one"]:
        return (_day(match["one"]),)
    first, last = DAYS.index(_day(match["from"])), DAYS.index(_day(match["to"]))
    return DAYS[first : last + 1] if first <= last else DAYS[first:] + DAYS[: last + 1]


def _day(said: str) -> str:
    return next(day for day in DAYS if day.startswith(said[:3]))


def _minutes(opens: str, closes: str) -> tuple[int, int] | None:
    """Both times; one without am or pm has that of the other where it has one. None where they tell nothing."""
    first, last = _time(opens), _time(closes)
    if first is None or last is None or (first[1] is None and last[1] is None and ":" not in opens + closes):
        return None
    (a, half), (b, other) = first, last
    if half is None and other == "p" and a < 720 and a >= b % 720:
        half = "a"
    return _at(a, half or (None if ":" in opens else other)), _at(b, other)


def _time(said: str) -> tuple[int, str | None] | None:
    if said in ("noon", "midday"):
        return 720, "x"
    if said == "midnight":
        return 0, "x"
    match = _TIME.match(said)
    if match is None or int(match[1]) > 24:
        return None
    return int(match[1]) * 60 + int(match[2] or 0), match[3]


def _at(minutes: int, half: str | None) -> int:
    return minutes % 720 + (720 if half == "p" else 0) if half in ("a", "p") else minutes


def _same(known: tuple[int, int] | None, said: tuple[int, int]) -> bool:
    """Midnight is said in two ways, and a late closing hour may be put as of the next day."""
    return known is not None and known[0] % 1440 == said[0] % 1440 and known[1] % 1440 == said[1] % 1440


def _written(span: tuple[int, int] | None) -> str:
    return "closed" if span is None else f"{span[0] // 60}:{span[0] % 60:02}-{span[1] // 60}:{span[1] % 60:02}"
