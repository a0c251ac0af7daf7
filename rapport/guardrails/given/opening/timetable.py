"""What a text says of opening hours, as a table: times, and the days each of them is of."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from rapport.guardrails.given.opening.clock import CLOCK, HALF, SPELLED, at, minutes, time, vague
from rapport.guardrails.given.opening.weekdays import DAY, Days, groups

_SPAN: Final = re.compile(
    rf"(?<![\w:])(?P<open>{CLOCK})\s?(?:-|–|to|until|till|and|through)\s?(?P<close>{CLOCK})(?![\w:%])"
)
_WORD: Final = rf"(?:(?:half past )?(?:{'|'.join(SPELLED)})\b(?:\s?(?:{HALF}))?|half past \d{{1,2}}|{CLOCK})"
_SPELLED: Final = re.compile(
    rf"\b(?:from|between|open|hours|are|and|runs|is)\s(?P<open>{_WORD})\s?(?:-|–|to|until|till|and|through)\s?"
    rf"(?P<close>{_WORD})(?=[,.;)]|$|\s(?:on|from|and|every|in|at|during|daily|but|while|when|with|the|midweek"
    rf"|week|{DAY}))"
)
"""Hours in words, which count something else as often: only where what stands around them is a day or a pause."""
_COUNTED: Final = re.compile(
    r"\b(?:stars?|rat(?:ed|ings?)|reviews?|reviewers?|dollars|people|minutes|weeks|months|scores?)\b"
)
_LONE: Final = re.compile(
    rf"(?<![\w:$£€])(?P<time>(?:\d{{1,2}}(?:[:.]\d{{2}})?|(?:half past )?(?:{'|'.join(SPELLED)}))\s?(?:{HALF})"
    r"|(?:1[3-9]|2[0-3]):[0-5]\d|noon|midnight)(?!\w)"
)
_ON: Final = re.compile(r"(?:,|[\s(]|on|every|each|both|from|for|during|at|of|the|only|through|until|till)*")
_BETWEEN: Final = re.compile(
    r"(?:[\s,:(-]|from|between|opens?|hours|are|is|it|its|'s|at|with|the|operating|of|run|when|service|starts?|begins?"
    r"|doors|until|till|closing|closes?|shuts?|end(?:s|ing)?|finish(?:es|ing)?|(?:wraps|packs|winds"
    r"|locks) (?:up|down)|goes"
    r"|stays?|remains?|late|and|serving|keeps? (?:going|open)|carries on"
    r"|available|both|days|there|not|only|again|then)*"
)
_CLOSES: Final = re.compile(
    r"(?:until|till|clos(?:es?|ing)(?: time is| at)?|(?:end(?:s|ing)?|shut(?:s|ting)?|finish(?:es|ing)?) at|to"
    r"|open (?:late )?until|(?:wraps|packs|winds|locks) (?:up|down)(?: at| by)?)\W*$"
)
_OPENS: Final = re.compile(
    r"(?:from|opens?(?: its doors)?(?: at)?|opening(?: at)?|begins? at|starts? at|starting at)\W*$"
)
_VARIES: Final = re.compile(
    r"\b(?:clos\w+|finish\w*|ending|open\w*|start\w*)[^.;,\d]{0,25}\b(?:var\w+|rang\w+|differ\w*|falls?"
    r"|anywhere|any ?time"
    r"|some(?:where|time))\s(?:from\s|between\s|anywhere\s|somewhere\s|sometime\s)*$"
)
"""Before two times that are no hours, but the ends of when a day begins or ends."""
_PAST: Final = re.compile(rf"\b(?:past|after|before|around|by|beyond)\W*(?:(?:{DAY})\s)?$")
_OR_SO: Final = re.compile(r"\s(?:or (?:later|earlier|so|thereabouts|beyond)|at the (?:earliest|latest)|onwards?)\b")
_OTHER: Final = re.compile(
    r"happy[\s-]hour|brunch|lunch|breakfast|buffet|class|delivery|kitchen|(?<!by )appointment|tour|call"
    r"|check-?(?:in|out)"
)
"""Times of something else than the opening."""
_SOME: Final = r"\b(?:most|some|certain|other|many|two|three|four|five)\s"
_MOST: Final = re.compile(rf"{_SOME}(?:of the )?$")
_ON_SOME: Final = re.compile(rf"\s(?:on|for) {_SOME}")
_WEAK: Final = re.compile(r"[,;(]|\band\b")
_BUT_NOT: Final = re.compile(
    r"\b(?:except|excluding|exception of|other than|apart from|aside from|save|besides|bar)\s(?:for |on |that on )?$"
)
_WHEN: Final = re.compile(r",? when\b")
_NOT_THEN: Final = re.compile(r",? (?:excepted|excluded|being the exception|is the exception|aside|apart)\b")
_CLAUSE: Final = re.compile(r"[,;:]\s")
SHUT: Final = (
    r"\b(?:(?:(?:stays?|remains?|is) )?closed|shut|closes"
    r"|(?<!later )(?<!earlier )(?<!latest )(?<!earliest )(?<!late )(?<!early )closing"
    r"|(?:not|\w+n't|never|nothing is|nothing) (?:be )?(?:open|operat\w+|run)s?"
    r"|rests?|nothing)"
    r"(?: on| every| all day on| for business on| from| both| (?:at|over|during|on) the)? "
)


class Time(NamedTuple):
    """A time, or one to another: where it stands, its minutes, whether it opens (0) or closes (1), and its days."""

    start: int
    end: int
    minutes: tuple[int, ...]
    role: int | None
    days: Days | None = None
    or_days: Days | None = None
    """The days after it, where those before it may be meant as well."""
    vague: bool = False
    """Whether it does not say which half of the day it is of."""


def times(sentence: str, days: Sequence[Days], shut: Sequence[tuple[int, int]]) -> list[Time]:
    """The times that a lower-case sentence tells of the opening, with the days each of them is of.

    Days that are said to be closed, or to be an exception, have no times here.
    """
    found = [time for time in _times(sentence) if not _of_other(sentence, time)]
    free = [
        group
        for group in days
        if not any(a <= group.start < b for a, b in shut)
        and (_WHEN.match(sentence, group.end) or not _BUT_NOT.search(sentence[: group.start]))
        and not _NOT_THEN.match(sentence, group.end)
    ]
    told = [_of_days(sentence, time, free, found) for time in found]
    if len(told) == 1 == len(free) and told[0].days is None and told[0].role is not None:
        told = [told[0]._replace(days=free[0])] if free[0].end <= told[0].start else told
    told = [_going_on(sentence, *two) for two in zip([None, *told], told, strict=False)]
    in_turn = "respectively" in sentence  # "Friday and Saturday at 6 and 5, respectively": which is whose is not read
    some = [_of_some(sentence, one) or (in_turn and one.days is not None and len(one.days.days) > 1) for one in told]
    return [one._replace(days=None, or_days=None) if of else one for one, of in zip(told, some, strict=True)]


def _going_on(sentence: str, before: Time | None, time: Time) -> Time:
    """A closing time right after the opening of some days is of those: "opens at 10 on Sundays, closing at 8"."""
    if before is None or before.days is None or (time.days, time.role, before.role) != (None, 1, 0):
        return time
    after = max(before.end, before.days.end)
    return time._replace(days=before.days) if _held(_BETWEEN, sentence, after, time.start) else time


def _of_some(sentence: str, time: Time) -> bool:
    """Whether a time is of some days that are not named: `most weekdays`, `on two nights`."""
    some = time.days is not None and _MOST.search(sentence[: time.days.start]) is not None
    return some or _ON_SOME.match(sentence, time.end) is not None


def _of_days(sentence: str, time: Time, days: Sequence[Days], times: Sequence[Time]) -> Time:
    """A time with the days that stand nearest: those after it or those before it, whichever holds it closer."""
    before = max((group for group in days if group.end <= time.start), key=lambda group: group.end, default=None)
    after = min((group for group in days if group.start >= time.end), key=lambda group: group.start, default=None)
    holds = [0, 0]
    if before and not any(before.end <= other.start < time.start for other in times):
        holds[0] = _held(_BETWEEN, sentence, before.end, time.start)
        if holds[0] == 1 and any(_held(_ON, sentence, other.end, before.start) == 2 for other in times):
            holds[0] = 0
    if after and not any(time.end <= other.start < after.start for other in times):
        holds[1] = _held(_ON, sentence, time.end, after.start)
        if holds[1] == 1 and any(_held(_BETWEEN, sentence, after.end, other.start) == 2 for other in times):
            holds[1] = 0
    if holds[0] and holds[0] == holds[1]:
        return time._replace(days=before, or_days=after)
    return time._replace(days=None if not any(holds) else before if holds[0] > holds[1] else after)


def _held(between: re.Pattern[str], sentence: str, start: int, end: int) -> int:
    """How close two things are held together: not (0), by a comma or an "and" (1), by less than that (2)."""
    if end < start or not between.fullmatch(sentence, start, end):
        return 0
    return 1 if _WEAK.search(sentence, start, end) else 2


def _times(sentence: str) -> Iterator[Time]:
    taken: list[tuple[int, int]] = []
    for match in _SPAN.finditer(sentence):
        both = minutes(match["open"], match["close"])
        if both and _two(match):
            taken.append(match.span())
            if (part := _part(sentence[: match.start()])) is not None:
                yield from (Time(*match.span(), (edge,), part) for edge in both)
            else:
                yield Time(*match.span(), both, None, vague=vague(match["open"], match["close"]))
    if not _COUNTED.search(sentence):
        for match in _SPELLED.finditer(sentence):
            span = match.start("open"), match.end("close")
            both = minutes(match["open"], match["close"])
            if both and _two(match) and not any(a < span[1] and span[0] < b for a, b in taken):
                taken.append(span)
                yield Time(*span, both, None, vague=vague(match["open"], match["close"]))
    for match in _LONE.finditer(sentence):
        before, told = sentence[: match.start()], time(match["time"])
        if told is None or any(a <= match.start() < b for a, b in taken):
            continue
        if _PAST.search(before) or _OR_SO.match(sentence, match.end()):
            continue
        role = 1 if _CLOSES.search(before) else 0 if _OPENS.search(before) else None
        yield Time(*match.span("time"), (at(*told),), role)


def _part(before: str) -> int | None:
    """What of the hours varies between two times: when they begin (0) or end (1); None: they are the hours."""
    varies = _VARIES.search(before)
    return None if varies is None else 1 if varies[0].startswith(("clos", "finish", "end")) else 0


def _two(match: re.Match[str]) -> bool:
    """Whether two times are a span: joined by "and" they are one only after "between"."""
    joined = match.string[match.end("open") : match.start("close")].strip() == "and"
    return not joined or match.string[: match.start()].rstrip().endswith("between")


def _of_other(sentence: str, time: Time) -> bool:
    """Whether a time's clause speaks of something else than the opening."""
    begins = max((stop.end() for stop in _CLAUSE.finditer(sentence, 0, time.start)), default=0)
    ends = next((stop.start() for stop in _CLAUSE.finditer(sentence, time.end)), len(sentence))
    return _OTHER.search(sentence, begins, ends) is not None


_DAYS: Final = re.compile(rf"\b(?:{DAY})")
_SIGN: Final = re.compile(r"\d|day|week|daily|noon|midnight|\b(?:mon|tue|wed|thu|fri|sat|sun)\b")
"""What every time and every day of the week holds: it is looked for first."""


def told(sentence: str) -> list[tuple[int, int]]:
    """Where a sentence tells times and days: they are compared as hours here, not as any time."""
    if not _SIGN.search(sentence):
        return []
    found = [match.span() for pattern in (_SPAN, _LONE, _DAYS) for match in pattern.finditer(sentence)]
    return found + [(group.start, group.end) for group in groups(sentence)]
