"""By when: `by 30 September`, `until next Wednesday`, `no later than 1 June`, `by 5 p.m. on Friday`, `within 14 days`,
`ends at midnight on Sunday` (from `at`).

A deadline holds the dates, times and spans that it names, which are values of their own too: whether `within 3 days` is
somebody's limit or how long a thing takes is for the reader to say.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from rapport.guardrails.nearby import right_before
from rapport.guardrails.spans import Spans
from rapport.guardrails.values.found import Kind, Reader, Seen

_WORDS: Final = re.compile(
    r"\b(?:(?P<by>(?:(?:on|by)\sor\s)?(?:by|before)|(?:up\s)?(?:until|till|til)(?:\sand\sincluding)?|(?:by\s)?(?:no|not)\s(?:later"
    r"\sthan|after)|up\sto(?:\sand\sincluding)?|(?<!all\s)thro?u(?:gh)?|within|prior\sto)|(?:last\sday(?:\sis|:)|deadline(?:\sis|:)?"
    r"|(?:closing|end|expiry)\sdate(?:\sis|:)?|ends?|ending|closes?|closing|expires?|expiring|lapses?|finish(?:es)?"
    r"|runs?\sout|stops?)(?P<at>\s(?:at|on|in))?)\s"
    r"(?:the\snext\s|the\s|around\s|about\s|(?:the\s)?(?:close|end)\sof\s(?:business|play|day)(?:\son)?\s|co[bp](?:\son)?\s"
    r"|the\sclose\sof\s|this\stime\s|the\sweek\sof\s)?\Z"
)
_HELD: Final[tuple[Kind, ...]] = ("date", "time", "duration")
_RANGES: Final[tuple[Kind, ...]] = ("date_range", "time_range")
_BETWEEN: Final = re.compile(r"(?:,?\s(?:on|at|of|in)\s(?:the\s)?|,\s|\s)")
_PART: Final = re.compile(r"\s(?:morning|afternoon|evening|night|lunchtime|close)\b")
_THE: Final = re.compile(
    r"\bwithin\s(?:the|this)\s(?P<unit>hour|day|week|fortnight|month|year)\b(?!\s(?:of|that|to)\b|-)"
)
_UNITS: Final = {"hour": "H", "day": "D", "week": "W", "fortnight": "2W", "month": "MO", "year": "Y"}


def read(seen: Seen, taken: Mapping[Kind, list[Reader]]) -> Iterator[Reader]:
    """The deadlines over values that have been found."""
    for within in _THE.finditer(seen.text) if "within th" in seen.text else ():
        yield Reader(*within.span(), "1", _UNITS[within["unit"]])
    starts: dict[int, tuple[Kind, Reader]] = {r.start: (kind, r) for kind in _HELD for r in taken.get(kind, ())}
    ranges = Spans(len(seen.text), ((r.start, r.end) for kind in _RANGES for r in taken.get(kind, ())))
    if not starts:
        return
    done = 0
    for at in sorted(starts):
        match = right_before(_WORDS, seen.text, at) if at >= done else None
        if match is None or ranges.meet(match.start(), match.start() + 1):
            continue
        kind, first = starts[at]
        if (kind == "duration") != (match["by"] == "within"):
            continue
        start = match.start("at") + 1 if match["at"] else match.start() if match["by"] else first.start
        values, end = [(kind, first)], first.end
        for _ in range(2):
            further = _further(seen.text, end, starts)
            if further is None or "duration" in (kind, further[0]):
                break
            if further[0] == kind and first.value != "end of day":
                break
            values.append(further)
            kind, end = further[0], further[1].end
        if kind == "date" and (part := _PART.match(seen.text, end)):
            end = part.end()
        values.sort(key=lambda v: v[0])
        unit = next((v.unit for _, v in values if v.unit), None)
        done = end
        yield Reader(start, end, " ".join(dict.fromkeys(v.value for _, v in values)), unit)


def _further(text: str, end: int, starts: Mapping[int, tuple[Kind, Reader]]) -> tuple[Kind, Reader] | None:
    """The date after a time, or the time after a date, that goes with it."""
    gap = _BETWEEN.match(text, end)
    return starts.get(gap.end()) if gap else None
