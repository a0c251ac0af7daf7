"""From one time to another: `9am-5pm`, `from 9 until 5`, `8:30–18:00`, `six in the morning to noon`; parts of the day.

A time without am or pm takes the other's where that makes it the earlier one; `from 9 until 5` is a working day.
A part of the day says its name: `afternoon`, `night`.
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from rapport.guardrails.nearby import right_before
from rapport.guardrails.values.found import Reader, Seen
from rapport.guardrails.values.times import HOUR, HOURS, PART, clock

_GAP: Final = re.compile(r"\s?-\s?|\s(?:to|until|till|til|through|and)\s(?:around\s|about\s)?|-to-")
_FROM: Final = re.compile(r"\b(?:from|between)\s(?:about\s|around\s)?\Z")
_BARE: Final = re.compile(
    rf"(?<![\w.:,/£$€\-])(?P<h>{HOUR}|1\d|2[0-3]|0?\d)(?:[:.](?P<m>[0-5]\d))?(?P<gap>\s?-\s?|\s(?:to|until|till|til"
    rf"|through|and)\s(?:around\s|about\s)?|-to-)\Z"
)
_THEN: Final = re.compile(
    rf"(?P<gap>\s?-\s?|\s(?:to|until|till|and)\s)(?P<h>{HOUR}|1\d|2[0-4]|0?\d)(?:[:.](?P<m>[0-5]\d))?(?![\w%£$€:/]"
    rf"|[.,]\d|\s(?:days?|weeks?|people|minutes?|hours?|o)\b)"
)
_HOURS: Final = re.compile(
    rf"(?P<a>{HOUR}|1\d|2[0-4]|0?\d)(?:[.:](?P<am>[0-5]\d))?\s?(?P<gap>-|to\b|until|'?till?\b|and\b)\s?"
    rf"(?P<b>{HOUR}|1\d|2[0-4]|0?\d)(?:[.:](?P<bm>[0-5]\d))?(?:{PART})?"
    r"(?![\w%£$€]|[.:,/]\d|\s?-\s?\d|\s(?:days?|weeks?|months?|years?|hours?|minutes?|people|per|percent|x|o)\b"
    r"|\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\s?[ap]\.?m\b|\so'?\s?clock)"
)
_OPEN: Final = re.compile(
    r"\b(?:open|opens|hours|opening|daily|weekdays|weekends|days?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|mon"
    r"|tue|wed|thu|fri|sat|sun)[\s:,\-(]{1,3}(?:are\s|from\s)?\Z"
)
_EACH_DAY: Final = re.compile(
    r",?\s(?:daily|every\sday|weekdays|weekends|(?:on\s|every\s)?(?:weekday|weekend|(?:mon|tues|wednes|thurs|fri|satur|sun)day)s?"
    r"|mon\b|tue|wed\b|thu|fri\b|sat\b|sun\b)"
)
_SCORED: Final = re.compile(r"\b(?:won|win|lost|lose|beat|drew|led|by|score)\s\Z")
_FREE: Final = re.compile(
    r"\b(?:out|away|free|busy|available|meet(?:ing)?|here|closed|serv(?:ed|ing)|works?|working|runs?)\s\Z"
)
_ENDS: Final = re.compile(r"[.,;:!?)\n]|\Z|\s(?:on|in|at|every|each|daily|so|but)\b")
_ARMY: Final = re.compile(
    r"(?<![\w.:£$€\-])(?P<a>(?:[01]\d|2[0-3])[0-5]\d)\s?(?:hrs)?(?:\s?-\s?|\s(?:to|until|till)\s)(?P<b>(?:[01]\d"
    r"|2[0-3])[0-5]\d)(?:\s?(?:hrs|hours)\b|(?<=[1-9]\d[03]0)(?![\w.\-/]))"
)
_HALF: Final = re.compile(r"[ap]\.?\s?m|noon|midd|midn|morn|even|night")
"""What says in which half of the day a time is."""
_PART: Final = re.compile(
    r"(?<![\w\-])(?:in\sthe\s(?:(?:early|late)\s)?|(?:early|late|mid)[\s\-](?:in\sthe\s)?)"
    r"(?P<part>morning|afternoon|evening)s?(?![\w\-])|(?<![\w\-])(?:late\s)?at\s(?P<night>night)(?![\w\-])"
)
_NOON: Final = 12 * 60
_NIGHT: Final = 6 * 60
"""In minutes: until then last night goes on."""
_THAT_DAY: Final = re.compile(r"\s(?:tonight|today|tomorrow|on\s(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b")


def read(seen: Seen) -> Iterator[Reader]:
    yield from _joined(seen)
    yield from _parts(seen)
    for numeral in seen.numerals:
        match = _HOURS.match(seen.text, numeral.start)
        if match and not (numeral.start and seen.text[numeral.start - 1] in "£$€:"):
            yield from _hours(seen.text, match)
    for match in _ARMY.finditer(seen.text):
        a, b, lead = match["a"], match["b"], right_before(_FROM, seen.text, match.start())
        if match.group()[-1] == "s" or (a[0] == "0" and a[2:] in ("00", "30")):
            start = lead.start() if lead else match.start()
            yield Reader(start, match.end(), f"{a[:2]}:{a[2:]}..{b[:2]}:{b[2:]}")


def _parts(seen: Seen) -> Iterator[Reader]:
    """Parts of the day that go with no time."""
    text = seen.text
    if not ("morning" in text or "afternoon" in text or "evening" in text or "night" in text):
        return
    for match in _PART.finditer(text):
        if not any(time.start < match.end() and match.start() < time.end for time in seen.of("time")):
            yield Reader(*match.span(), match["part"] or match["night"])


def _joined(seen: Seen) -> Iterator[Reader]:
    """Two times, or a time and a bare hour before or after it."""
    text = seen.text
    before: Reader | None = None
    for time in seen.of("time"):
        gap = _GAP.fullmatch(text, before.end, time.start) if before and 0 < time.start - before.end < 20 else None
        if before and gap:
            if (start := _start(text, before.start, gap.group())) is not None:
                yield Reader(start, time.end, _ranged(_told(text, before), _told(text, time)))
            before = None
            continue
        before = time
        if hour := right_before(_BARE, text, time.start):
            if (start := _start(text, hour.start(), hour["gap"])) is not None:
                yield Reader(start, time.end, _ranged(_bare(hour["h"], hour["m"]), _told(text, time)))
        elif (after := _THEN.match(text, time.end)) and (start := _start(text, time.start, after["gap"])) is not None:
            yield Reader(start, after.end(), _ranged(_told(text, time), _bare(after["h"], after["m"])))


class _End(NamedTuple):
    """A time at one end of a range, in minutes as it is written; whether its half of the day is told, or needs none."""

    minutes: int
    half: bool
    fixed: bool

    @property
    def later(self) -> int:
        """The same time in the other half of the day, after noon."""
        return self.minutes % _NOON + _NOON


def _told(text: str, time: Reader) -> _End:
    minutes, half = int(time.value[:2]) * 60 + int(time.value[3:]), _HALF.search(text, time.start, time.end) is not None
    return _End(minutes, half, half or text[time.start] == "0" or minutes >= _NOON + 60)


def _bare(hour: str, minute: str | None) -> _End:
    minutes = _number(hour) * 60 + int(minute or 0)
    return _End(minutes, half=False, fixed=hour[0] == "0" or minutes >= _NOON + 60)


def _ranged(low: _End, high: _End) -> str:
    """Both times, where what one of them leaves open follows from the other.

    `6:30` before `8:30 pm` is in the evening, and so is `9` before `2am`; `5:30` after `9` is in the afternoon, and
    `06:00` after `22:00` the next morning.
    """
    first, last = low.minutes, high.minutes
    if high.half and not low.fixed:
        if low.later < (last or 2 * _NOON):
            first = low.later
        elif first >= _NOON > last:
            first -= _NOON
        elif 0 < last < _NIGHT < first:
            first = low.later
    elif not high.fixed and last <= first:
        last = high.later if first < high.later else last % _NOON
    return f"{_clock(first)}..{_clock(last)}"


def _clock(minutes: int) -> str:
    return f"{minutes // 60 % 24:02}:{minutes % 60:02}"


def _start(text: str, start: int, gap: str) -> int | None:
    """Where a range begins, `from` and `between` with it; None for `and` without `between`."""
    lead = right_before(_FROM, text, start)
    if "and" in gap and not (lead and lead.group().startswith("between")):
        return None
    return lead.start() if lead else start


def _number(said: str) -> int:
    return int(said) if said.isdigit() else HOURS.index(said) + 1


def _hours(text: str, match: re.Match[str]) -> Iterator[Reader]:
    """Hours without am or pm, where something says that they are hours: `from`, `until`, a day, a part of the day."""
    a, b, gap = _number(match["a"]), _number(match["b"]), match["gap"]
    lead = right_before(_FROM, text, match.start())
    between = lead is not None and lead.group().startswith("between")
    if (gap == "and") != between and not (between and gap == "-"):
        return
    start, part = lead.start() if lead else match.start(), match["part"] or match["night"]
    timed = match["am"] or match["bm"]
    dotted = all(m in ("00", "15", "30", "45") for m in (match["am"], match["bm"]))
    sure = dotted or part or "til" in gap or (timed and (lead or ":" in match.group()))
    sure = sure or (lead and _THAT_DAY.match(text, match.end()))
    if a > b and not right_before(_SCORED, text, start):
        sure = sure or _EACH_DAY.match(text, match.end())
    near = (lead and a > b) or right_before(_OPEN, text, match.start())
    if lead and right_before(_FREE, text, lead.start()):
        near = near or _ENDS.match(text, match.end())
    if not sure and (not near or gap == "and" or a == b):
        return
    low, high = int(match["am"] or 0), int(match["bm"] or 0)
    if part:
        yield Reader(start, match.end(), f"{clock(a, low, part if a < b else None)}..{clock(b, high, part)}")
        return
    yield Reader(start, match.end(), _ranged(_bare(match["a"], match["am"]), _bare(match["b"], match["bm"])))
