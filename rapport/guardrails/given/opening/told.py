"""Where a text says other opening hours than a record: a day's times, days said to be open or closed, all of them."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from rapport.guardrails.given.opening.earlier import compared
from rapport.guardrails.given.opening.extremes import extremes
from rapport.guardrails.given.opening.hours import UNSURE, Hours, edges, same, with_breaks, written
from rapport.guardrails.given.opening.loosely import loosely
from rapport.guardrails.given.opening.timetable import SHUT, Time, times
from rapport.guardrails.given.opening.weekdays import DAY, DAYS, GROUP, Days, days_of, groups

NO_HOURS: Final = (
    r"\b(?:no (?:\w+ )?hours|nothing) (?:(?:is|are) )?(?:listed|given|shown|provided|posted|specified|stated"
    r"|available|recorded) (?:for|on)"
)
_SPEAKS: Final = re.compile(r"\d|day|week|noon|midnight|clos|open|shut|daily|clock|rest")
_SHUT: Final = re.compile(
    rf"{SHUT}(?P<after>{GROUP})(?!\W*(?:at|by|until)?\W*\d)"
    rf"|(?P<before>{GROUP}),? (?:is|are|stays?|remains?|being|as|(?:when )?(?:it|they) (?:is|are|stays?"
    rf"|remains?))(?: the| a| its| their)?"
    rf" (?:closed|shut|not open|off\b|day off|day of rest"
    r"|days? of rest|closing day|rest day)"
    rf"|{NO_HOURS} (?P<none>{GROUP})|\bno (?P<of>{GROUP}) hours\b"
    rf"|\bwith (?P<with>{GROUP}) off\b|\b(?:takes?|taking|has|having) (?P<off>{GROUP}) off\b"
)
UNTOLD: Final = re.compile(rf",? (?:with|and|while|but) (?:{NO_HOURS} {GROUP}|no {GROUP} hours)[^.;,]*")
"""Hours that are said not to be known of some days: no hedge of those of others."""
_OPEN: Final = re.compile(
    rf"\b(?:open|opens|operates?|operating|runs?|serves|serving|hours)(?: are| only| for \w+| from|"
    rf" late| early| on)* (?P<on>{GROUP})"
)
_ONLY_OPEN: Final = re.compile(
    rf"\b(?:only (?:open|opens|operates)(?: on| from)?|(?:open|opens|operates) only(?: on| from)?) (?P<on>{GROUP})"
    rf"|\b(?:open|opens|operates)(?: on| from)? {GROUP} only\b"
)
_ONLY_SHUT: Final = re.compile(
    rf"\b(?:closed|closes|closing|resting|rests|shut|off) (?:only on (?P<after>{GROUP})|on (?P<before>{GROUP}) only)"
    rf"|(?P<day>{GROUP}) (?:is|being) the (?:only|one|sole) (?:day off|closing day|day of rest|closed day|rest day)"
)
_NOT: Final = re.compile(r"(?:n't|\b(?:not|never|nothing|neither|nor|no))\b[\w\s]{0,20}$")
_COUNT: Final = re.compile(
    r"\b(?:open|opens|operat\w+|runs?|hours|serv\w+)\b[^.;,\d]{0,25}\b(?P<n>two|three|four"
    r"|five|six|[2-6]) days (?:a|per|each|of the) week"
    r"|\b(?P<first>two|three|four|five|six|[2-6]) days (?:a|per|each) week\b[^.;,\d]{0,25}\b(?:open|opens"
    r"|operat\w+|serv\w+)\b"
)
_SEVEN: Final = re.compile(r"\b(?:seven|7) days (?:a|per|each|of the) week")
_SERVES: Final = re.compile(r"\b(?:open|opens|opening|clos\w+|hours|operat\w+|runs|welcom\w+|serv\w+|visit)\b")
_ALIKE: Final = re.compile(
    r"\b(?:(?:opens?|opening|closes?|closing) at the )?same (?:(?:opening|business|closing) )?"
    r"(?:hours|schedule|times?|timetable)\b(?! (?:period|frame|slot))"
    r"|\b(?:hours|schedule|(?:closing|opening) times?) (?:is|are|stays?|remains?) (?:exactly |all )?the same\b"
    rf"|\b(?:keeps?|follows?|has|have) (?:the |its )?(?P<as>{DAY})s?(?:'s)? (?:schedule|hours|timetable)"
)
_OF: Final = re.compile(rf"\sfrom\s(?P<days>{GROUP})(?!\sas\b)")
_PART: Final = re.compile(r"\b(?:closing|closes?|opening|opens?)\b")
_ROUND: Final = re.compile(r"\b(?:24/7|around the clock|24 hours(?: a day)?|day and night)\b")
_EXCEPT: Final = re.compile(
    r"\b(?:except|excepted|exception|excluding|other than|apart from|aside from|save|but|besides|bar|not|unlike|only)\b"
    r"[\w\s]{0,14}$"
)
_DIFFERS: Final = re.compile(
    r"\b(?:later|earlier|longer|shorter|extended|extra|reduced|different|differ|var(?:y|ies)|half[\s-]day|late|early"
    r"|exception|excepted|respectively|off|except|closed|when|until|till)\b"
)
_ALSO: Final = re.compile(rf",? (?:including|even)(?: on)? {GROUP}")
_INCLUDING: Final = re.compile(r"\b(?:including|even|especially|particularly|also)\s(?:on\s)?$")
_OTHER: Final = re.compile(
    r"happy[\s-]hour|brunch|buffet|class|delivery|(?<!by )appointment|tour|call|band|music|special|mass"
)
_LOOSE: Final = re.compile(r"\b(?:other days|rest of the week|otherwise|respectively|until \w+day)\b")
_HOURS: Final = re.compile(r"\b(?:open|opens|opening|close[sd]?|closing|hours|until|till)\b")
_NUMBERS: Final = ("two", "three", "four", "five", "six")


class Said(NamedTuple):
    """Opening hours that a text contradicts: where, and what is right."""

    start: int
    end: int
    right: str


class _Told(NamedTuple):
    """A sentence with its place in the text, its days, those said to be closed, and its times."""

    text: str
    at: int
    days: Sequence[Days]
    shut: Sequence[tuple[tuple[int, int], frozenset[str]]]
    times: Sequence[Time]


def contradicted(text: str, sentences: Sequence[tuple[int, int]], known: Hours) -> Iterator[Said]:
    """Where sentences of a lower-case text give other hours than are known, taken together.

    "Daily from 11 to 9" is right where the text itself says elsewhere what holds on the other days.
    """
    told = [_told(text[a:b], a) for a, b in sentences if _SPEAKS.search(text, a, b)]
    excepted = [one for sentence in told for one in _excepted(sentence)]
    for sentence in told:
        taken = 0
        others = (Said(*one) for read in (compared, extremes, loosely) for one in read(sentence.text, known))
        for said in sorted((*_wrong(sentence, excepted, known), *others)):
            if said.start >= taken:
                taken = said.end
                yield said._replace(start=sentence.at + said.start, end=sentence.at + said.end)


def _told(sentence: str, start: int) -> _Told:
    shut = []
    for match in _SHUT.finditer(sentence):
        name = next(name for name in _SHUT.groupindex if match[name])
        last = list(groups(match[name]))[-1 if name == "before" else 0]
        a = match.start(name)
        shut.append(((a + last.start, a + last.end), last.days))
    days = list(groups(sentence))
    if only := _ONLY_OPEN.search(sentence):
        named = next(group for group in groups(only[0]) if group.days)
        days = [group._replace(days=named.days) if len(group.days) == len(DAYS) else group for group in days]
    return _Told(sentence, start, days, shut, times(sentence, days, [span for span, _ in shut]))


def _excepted(told: _Told) -> Iterator[tuple[int, frozenset[str]]]:
    """Days of which a sentence says something of their own, with where."""
    for group in told.days:
        around = told.text[max(0, group.start - 40) : group.end + 40]
        own = any(group in (time.days, time.or_days) for time in told.times)
        own = own or any(a == group.start for (a, _), _ in told.shut)
        if _INCLUDING.search(told.text[: group.start]):
            continue
        if own or _EXCEPT.search(told.text[: group.start]) or _DIFFERS.search(around):
            yield told.at + group.start, group.days


def _wrong(told: _Told, excepted: Sequence[tuple[int, frozenset[str]]], known: Hours) -> Iterator[Said]:
    named = bool(told.days) or _HOURS.search(told.text) is not None
    for time in told.times:
        either = [days for days in (time.days, time.or_days) if days]
        found = [_wrong_day(time, _left(told.at, days, excepted), known) for days in either]
        wrong = [day for day in found if day]
        if time.days and len(wrong) == len(either):
            day = wrong[0]
            start, end = min(time.start, time.days.start), max(time.end, time.days.end)
            if also := _ALSO.match(told.text, end):
                end = also.end()
            yield Said(start, end, f"{day}: {written(known.get(day))}")
        elif named and not _LOOSE.search(told.text) and _at_no_day(time, known):
            yield Said(time.start, time.end, "no day has these hours")
    if _OTHER.search(told.text):
        return
    timed = [days for time in told.times for days in (time.days, time.or_days) if days]
    for (start, end), days in told.shut:
        days = days - with_breaks(told.text, known)
        wrong = [day for day in DAYS if day in days and (known.get(day, UNSURE) != UNSURE or not known)]
        if wrong:
            yield Said(start, end, f"{wrong[0]}: {written(known.get(wrong[0]))}")
    for match in _OPEN.finditer(told.text):
        on = next(groups(match["on"]))
        at = match.start("on")
        group = Days(at + on.start, at + on.end, on.days)
        if _NOT.search(told.text[: match.start()]):
            continue
        closed = [day for day in DAYS if day in _left(told.at, group, excepted) and day not in known]
        if closed and not any(group.start == days.start for days in timed):
            yield Said(match.start(), group.end, f"{closed[0]}: closed")
    yield from _all_days(told, excepted, known)


def _left(at: int, group: Days, excepted: Sequence[tuple[int, frozenset[str]]]) -> frozenset[str]:
    """The days that something said of a group is said of: all but those of which something else is said."""
    others = [days for where, days in excepted if where != at + group.start and not days >= group.days]
    return group.days - frozenset().union(*others)


def _wrong_day(time: Time, days: frozenset[str], known: Hours) -> str | None:
    """The first of some days that does not open or close at a time; days of unsure hours may."""
    for day in DAYS:
        if day not in days or known.get(day) == UNSURE:
            continue
        hours = known.get(day)
        if len(time.minutes) == 2:
            wrong = not same(hours, (time.minutes[0], time.minutes[1]), 720 if time.vague else 1440)
        elif time.role is not None:
            wrong = hours is None or time.minutes[0] not in edges(hours, time.role)
        else:
            wrong = hours is not None and time.minutes[0] not in edges(hours)
        if wrong:
            return day
    return None


def _at_no_day(time: Time, known: Hours) -> bool:
    """Whether no day has these hours at all."""
    if len(time.minutes) == 2:
        half = 720 if time.vague else 1440
        return not any(same(span, (time.minutes[0], time.minutes[1]), half) for span in known.values())
    told = time.role is not None or time.days is not None
    return told and not any(time.minutes[0] in edges(span) for span in known.values())


def _all_days(told: _Told, excepted: Sequence[tuple[int, frozenset[str]]], known: Hours) -> Iterator[Said]:
    """How many days a week, and all around the clock."""
    for pattern, hold in ((_ONLY_OPEN, set(known)), (_ONLY_SHUT, {*DAYS} - set(known))):
        for match in pattern.finditer(told.text):
            named = next(g for g in groups(match[0]) if g.days)
            other = [day for day in DAYS if day in hold - named.days or (day in named.days and day not in hold)]
            if other and not any(known.get(day) == UNSURE for day in other):
                yield Said(*match.span(), f"{other[0]}: {written(known.get(other[0]))}")
    yield from _alike(told, known)
    count = sum(span != UNSURE for span in known.values())
    shut = [day for day in DAYS if day not in known]
    excused = not set(shut) - frozenset().union(*(days for _, days in excepted if len(days) < 7))
    if (seven := _SEVEN.search(told.text)) and shut and not excused and _SERVES.search(told.text):
        yield Said(*seven.span(), f"{shut[0]}: closed")
    for match in _COUNT.finditer(told.text):
        part = "n" if match["n"] else "first"
        n = int(match[part]) if match[part].isdigit() else _NUMBERS.index(match[part]) + 2
        if _HOURS.search(told.text) and n not in (count, len(known)):
            yield Said(match.start(part), match.end(), f"{shut[0]}: closed" if shut else "every day is open")
    around = _ROUND.search(told.text)
    if around and known and not any(span[0] % 1440 == span[1] % 1440 for span in known.values()):
        yield Said(*around.span(), f"{min(known)}: {written(known[min(known)])}")


def _meant(told: _Told, at: int) -> list[Days]:
    """The days that are alike at this place: those without times of their own, and of the others the last before it."""
    timed = {days.start for time in told.times for days in (time.days, time.or_days) if days}
    own = [group for group in told.days if group.start in timed]
    others = [group for group in told.days if group.start not in timed]
    before = [group for group in own if group.start < at][-1:]
    return [*before, *others] if before or len(others) > 1 else [*own[:1], *others]


def _alike(told: _Told, known: Hours) -> Iterator[Said]:
    """Days that are said to have the same hours, or to open or to close at the same time."""
    for match in _ALIKE.finditer(told.text):
        of = _OF.match(told.text, match.end())
        named = days_of(of["days"]) if of else frozenset().union(*(group.days for group in _meant(told, match.start())))
        hours = [known.get(day) for day in DAYS if day in named]
        if UNSURE in hours:
            continue
        named_part = _PART.search(match[0])
        part = None if named_part is None else 1 if named_part[0].startswith("cl") else 0
        meant = {edges(span, part) if span else () for span in hours if span or part is None}
        if len(meant) > 1:
            days = [day for day in DAYS if day in named]
            yield Said(*match.span(), "; ".join(f"{day}: {written(known.get(day))}" for day in (days[0], days[-1])))
