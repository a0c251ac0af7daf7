"""By when: `by 30 September`, `until next Wednesday`, `no later than 1 June`, `by 5 p.m. on Friday`, `within 14 days`,
`ends at midnight on Sunday` (from `at`).

A deadline holds the dates, times and spans that it names, which are values of their own too. `within 3 days` is none
where it says how long something takes (`we reply within 3 days`).
"""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from rapport.guardrails.values.found import Kind, Reader, Seen

_WORDS: Final = re.compile(
    r"\b(?:(?P<by>(?:on\sor\s)?(?:by|before)|(?:up\s)?(?:until|till|til)(?:\sand\sincluding)?|(?:by\s)?(?:no|not)\slater"
    r"\sthan|up\sto(?:\sand\sincluding)?|through|within|prior\sto)|(?:last\sday(?:\sis|:)|deadline(?:\sis|:)?"
    r"|(?:closing|end|expiry)\sdate(?:\sis|:)?|ends?|ending|closes?|closing|expires?|expiring|lapses?|finish(?:es)?"
    r"|runs?\sout|runs?\suntil|stops?)(?P<at>\s(?:at|on|in))?)\s"
    r"(?:the\snext\s|the\s|around\s|about\s|the\sclose\sof\s|the\sweek\sof\s)?\Z"
)
_HELD: Final[tuple[Kind, ...]] = ("date", "time", "duration")
_RANGES: Final[tuple[Kind, ...]] = ("date_range", "time_range")
_BETWEEN: Final = re.compile(r"(?:,?\s(?:on|at|of|in)\s(?:the\s)?|,\s|\s)")
_TAKES: Final = re.compile(
    r"\b(?:deliver\w*|arriv\w+|repl(?:y|ies)|respond\w*|ship\w*|dispatch\w*|sent|sends?|refund\w*|process\w*"
    r"|answer\w*|back|ready|there|with you|hear from us|lands?"
    r"|resolved?|we'll|we|wins?|sold|sells?|contact\w*|call you|receive\w*|shows?|visible|results)\b[^.!?]{0,40}\Z"
)
_OURS: Final = re.compile(r"\b(?:we|we'll|our team|they)\b[^.!?]{0,40}\Z")
_LIMIT: Final = re.compile(
    r"(?:\b(?:you|your|claim|must|please|pay|use|cancel|activate|register|redeem|order|book|renew|confirm)\b|(?:\A"
    r"|[.!?]\s)"
    r"(?:return|reply|respond|send|answer|contact)\b)[^.!?]{0,40}\Z"
)


def read(seen: Seen, taken: Mapping[Kind, list[Reader]]) -> Iterator[Reader]:
    """The deadlines over values that have been found."""
    starts: dict[int, tuple[Kind, Reader]] = {r.start: (kind, r) for kind in _HELD for r in taken.get(kind, ())}
    ranges = [(r.start, r.end) for kind in _RANGES for r in taken.get(kind, ())]
    if not starts:
        return
    done = 0
    for at in sorted(starts):
        match = _WORDS.search(seen.text, max(0, at - 40), at) if at >= done else None
        if match is None or any(a <= match.start() < b for a, b in ranges):
            continue
        kind, first = starts[at]
        within = match["by"] == "within"
        if (kind == "duration") != within or (within and _service(seen.text, match.start())):
            continue
        start = match.start("at") + 1 if match["at"] else match.start() if match["by"] else first.start
        if match["at"] == " in" and first.unit == "relative" and first.value[0] == "+":
            continue
        values, end = [(kind, first)], first.end
        for _ in range(2):
            further = _further(seen.text, end, starts)
            if further is None or kind == "duration" or (further[0] == kind and first.value != "end of day"):
                break
            values.append(further)
            kind, end = further[0], further[1].end
        values.sort(key=lambda v: v[0])
        unit = next((v.unit for _, v in values if v.unit), None)
        done = end
        yield Reader(start, end, " ".join(dict.fromkeys(v.value for _, v in values)), unit)


def _further(text: str, end: int, starts: Mapping[int, tuple[Kind, Reader]]) -> tuple[Kind, Reader] | None:
    """The date after a time, or the time after a date, that goes with it."""
    gap = _BETWEEN.match(text, end)
    return starts.get(gap.end()) if gap else None


def _service(text: str, start: int) -> bool:
    """Whether a span after `within` says how long something takes, rather than what the reader has."""
    before = text[max(0, start - 60) : start]
    return _OURS.search(before) is not None or (_TAKES.search(before) is not None and not _LIMIT.search(before))
