"""Opening hours: what is open on which days, as given and as a text says it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from pydantic import JsonValue

from rapport.guardrails.given.clock import CLOCK, HALF, at, minutes, time

DAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_GIVEN: Final = re.compile(r"(\d{1,2}):(\d{1,2})\s*[-–]\s*(\d{1,2}):(\d{1,2})")
_DAY: Final = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:mon|tue|wed|thu|fri|sat|sun)\b"
_GROUP: Final = (
    rf"(?:(?:{_DAY})(?:\s?(?:-|–|to|through|thru|until|till)\s?(?:{_DAY}))?|week(?:days?|ends?)(?: hours)?"
    r"|every ?day|each day|daily|all week|(?:seven|7) days a week)"
)
_DAYS: Final = re.compile(rf"\b{_GROUP}(?:(?:\s?,\s?(?:and\s)?|\s(?:and|&|or)\s(?:on\s|from\s)?){_GROUP})*")
_ONE: Final = re.compile(
    rf"(?P<from>{_DAY})\s?(?:-|–|to|through|thru|until|till)\s?(?P<to>{_DAY})|(?P<one>{_DAY})|(?P<weekdays>weekdays?)"
    r"|(?P<weekend>weekends?)|(?P<all>every ?day|each day|daily|all week|(?:seven|7) days a week)"
)
_SPAN: Final = re.compile(
    rf"(?<![\w:])(?P<open>{CLOCK})\s?(?:-|–|to|until|till|and|through)\s?(?P<close>{CLOCK})(?![\w:%])"
)
_LONE: Final = re.compile(rf"(?<![\w:$£€])(?P<time>\d{{1,2}}(?:[:.]\d{{2}})?\s?(?:{HALF})|noon|midnight)(?!\w)")
_ON: Final = re.compile(r",?\s?\(?(?:on|every|each|from|for|during|at|of)?\s?(?:the\s)?")
_BETWEEN: Final = re.compile(
    r"(?:[\s,:(-]|from|between|open|opens|hours|are|is|it|its|'s|at|with|the|operating|of|run|when|service"
    r"|doors|until|till|closing|closes|stays|remains|late)*"
)
_OTHER: Final = re.compile(r"happy[\s-]hour|brunch|lunch|breakfast|buffet|class|delivery|kitchen|appointment|tour|call")
"""Times of something else than the opening."""
_LOOSE: Final = re.compile(
    r"\b(?:other days|rest of the week|except|excepted|save for|but|earlier|later|otherwise|when|respectively"
    r"|until (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
)
"""Words that put a time to days which a pattern cannot tell."""
_CLOSES: Final = re.compile(r"(?:until|till|clos(?:es?|ing)(?: time is| at)?|ends? at|to|open (?:late )?until)\W*$")
_OPENS: Final = re.compile(
    r"(?:from|opens?(?: its doors)?(?: at)?|opening(?: at)?|begins? at|starts? at|starting at)\W*$"
)
_PAST: Final = re.compile(r"\b(?:past|after|before|around|by|beyond)\W*$")
_SHUT: Final = re.compile(
    rf"\b(?:closed|shut|closes|closing|not open|isn't open|rests?|doesn't open)(?: on| every| all day on"
    rf"| for business on)? "
    rf"(?P<after>{_DAYS.pattern})(?!\W*(?:at|by|until)?\W*\d)"
    rf"|(?P<before>{_DAYS.pattern}),? (?:is|are|being|as)(?: the| a| its| their)? (?:closed|shut|off\b|day off"
    rf"|day of rest"
    r"|days? of rest|closing day|rest day)"
    rf"|\bwith (?P<with>{_DAYS.pattern}) off\b"
)
_ALWAYS: Final = re.compile(
    r"\b(?:open|opens|operates|runs|serves|hours)\b[^.;]{0,40}?\b(?:every ?day(?: of the week)?|each day|daily"
    r"|(?:seven|7) days a week)|(?:seven|7) days a week|\bopen daily\b"
)
_ROUND: Final = re.compile(r"\b(?:24/7|around the clock|24 hours(?: a day)?|day and night)\b")

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


_SPEAKS: Final = re.compile(r"\d|day|week|noon|midnight|clos|open|shut|daily|clock|rest")


def speaks(sentence: str) -> bool:
    """Whether a lower-case sentence can tell hours at all."""
    return _SPEAKS.search(sentence) is not None


def contradicted(sentence: str, known: Hours) -> Iterator[Said]:
    """Where a lower-case sentence gives other hours than are known, on any day or on those that stand beside them."""
    if _OTHER.search(sentence):
        return
    named = [(match, days_of(match[0])) for match in _DAYS.finditer(sentence)]
    spans = [match for match in _SPAN.finditer(sentence) if minutes(match["open"], match["close"]) and _two(match)]
    for match in spans:
        if wrong := _wrong_span(match, named, known):
            yield Said(match.start(), match.end(), wrong)
    if named or re.search(r"\b(?:open|opens|close[sd]?|closing|hours|until)\b", sentence):
        yield from _lone(sentence, known, named, [match.span() for match in spans])
    yield from _whole_days(sentence, known)


def _two(match: re.Match[str]) -> bool:
    """Whether two times are a span: joined by "and" they are one only after "between"."""
    joined = match.string[match.end("open") : match.start("close")].strip() == "and"
    return not joined or match.string[: match.start()].rstrip().endswith("between")


def _wrong_span(
    match: re.Match[str], named: Sequence[tuple[re.Match[str], frozenset[str]]], known: Hours
) -> str | None:
    """What is right where a span of hours is no day's, or not that of the days beside it."""
    said = minutes(match["open"], match["close"])
    if said is None:
        return None
    about = [days for days in _beside(match, named) if days]
    if not any(_same(span, said) for span in known.values()):
        day = next((d for days in about for d in DAYS if d in days and d in known), None)
        return f"{day}: {written(known[day])}" if day else "the hours are others" if named else None
    if not about or _LOOSE.search(match.string):
        return None
    wrong = [next((d for d in DAYS if d in days and not _same(known.get(d), said)), None) for days in about]
    return f"{wrong[0]}: {written(known.get(wrong[0]))}" if all(wrong) and wrong[0] else None


def _beside(
    match: re.Match[str], named: Sequence[tuple[re.Match[str], frozenset[str]]]
) -> tuple[frozenset[str], frozenset[str]]:
    """The days just before a time and those just after it."""
    before, after = frozenset[str](), frozenset[str]()
    for days, which in named:
        if days.end() <= match.start() and _BETWEEN.fullmatch(match.string, days.end(), match.start()):
            before = which
        if not after and match.end() <= days.start() and _ON.fullmatch(match.string, match.end(), days.start()):
            after = which
    return before, after


def _lone(
    sentence: str, known: Hours, named: Sequence[tuple[re.Match[str], frozenset[str]]], taken: Sequence[tuple[int, int]]
) -> Iterator[Said]:
    """A time that is no day's opening or closing, or not that of the days beside it."""
    edges = {edge % 1440 for span in known.values() for edge in span}
    for match in _LONE.finditer(sentence):
        if any(a <= match.start() < b for a, b in taken) or _PAST.search(sentence[: match.start()]):
            continue
        told = time(match["time"])
        if told is None:
            continue
        minute = at(*told) % 1440
        role = (
            1 if _CLOSES.search(sentence[: match.start()]) else 0 if _OPENS.search(sentence[: match.start()]) else None
        )
        if minute not in edges:
            if role is not None or any(_beside(match, named)):
                yield Said(*match.span("time"), "no day opens or closes then")
            continue
        about = [days & known.keys() for days in _beside(match, named) if days & known.keys()]
        if role is None or not about or _LOOSE.search(sentence):
            continue
        if all(any(known[day][role] % 1440 != minute for day in days) for days in about):
            day = next(d for d in DAYS if d in about[0] and known[d][role] % 1440 != minute)
            yield Said(*match.span("time"), f"{day}: {written(known[day])}")


def _whole_days(sentence: str, known: Hours) -> Iterator[Said]:
    """Days that are said to be closed and are open, or to be open and are closed."""
    for match in _SHUT.finditer(sentence):
        group = next(name for name in ("after", "before", "with") if match[name])
        wrong = [day for day in DAYS if day in days_of(match[group]) and known.get(day, (0, 0)) != (0, 0)]
        if wrong:
            yield Said(*match.span(group), f"{wrong[0]}: {written(known[wrong[0]])}")
    shut = [day for day in DAYS if day not in known]
    always = _ALWAYS.search(sentence) if shut and not _LOOSE.search(sentence) else None
    if always:
        yield Said(*always.span(), f"{shut[0]}: closed")
    around = _ROUND.search(sentence)
    if around and known and not any(span[0] % 1440 == span[1] % 1440 for span in known.values()):
        yield Said(*around.span(), f"{min(known)}: {written(known[min(known)])}")


def told(sentence: str) -> list[tuple[int, int]]:
    """Where a sentence tells times and days: they are compared as hours here, not as any time."""
    return [match.span() for pattern in (_SPAN, _LONE, _DAYS) for match in pattern.finditer(sentence)]


def days_of(said: str) -> frozenset[str]:
    """The days that a group of them names: `monday to wednesday and friday`."""
    found: set[str] = set()
    for match in _ONE.finditer(said):
        if match["all"]:
            found |= {*DAYS}
        elif match["weekdays"]:
            found |= {*DAYS[:5]}
        elif match["weekend"]:
            found |= {*DAYS[5:]}
        elif match["one"]:
            found.add(_day(match["one"]))
        else:
            first, last = DAYS.index(_day(match["from"])), DAYS.index(_day(match["to"]))
            found |= {*(DAYS[first : last + 1] if first <= last else DAYS[first:] + DAYS[: last + 1])}
    return frozenset(found)


def _day(said: str) -> str:
    return next(day for day in DAYS if day.startswith(said[:3]))


def _same(known: tuple[int, int] | None, said: tuple[int, int]) -> bool:
    """Midnight is said in two ways, and a late closing hour may be put as of the next day."""
    return known is not None and known[0] % 1440 == said[0] % 1440 and known[1] % 1440 == said[1] % 1440


def written(span: tuple[int, int] | None) -> str:
    return "closed" if span is None else f"{span[0] // 60}:{span[0] % 60:02}-{span[1] // 60}:{span[1] % 60:02}"
