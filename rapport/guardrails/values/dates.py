"""Dates: `9 December 2011`, `Mon 9th March`, `December 9th`, `17-Feb-2026`, `2011-12-09`, `09/12/2011`, `first of May`,
`the 17th`, a month, a year, a quarter, a decade; days of the week, feast days and relative ones stand beside.

Of `09/12/2011` the first number is the day, unless only the second can be one (`12/25/2011`), here or in another date
of the same text that is written so.
"""

import re
from collections.abc import Iterator
from typing import Final

from rapport.guardrails.nearby import right_before
from rapport.guardrails.spans import Spans
from rapport.guardrails.values import absolute, calendar, named_days, relative
from rapport.guardrails.values.calendar import FULL_DAY, MONTH, WEEKDAY
from rapport.guardrails.values.found import Reader, Seen

_YEAR: Final = re.compile(
    r"(?:19[2-9]|20[0-4])\d(?![\w%]|,\d|\.\d|:\d|-\d\d?(?!\d))(?P<alone>(?=\s?-\s?(?:19|20)\d\d(?!\d)|\s?[).!?,;:]?"
    r"(?:\s|\Z)(?!\w)))?"
)
_YEAR_OF: Final = re.compile(
    r"\b(?P<sure>in|since|during|by|until|till|year|(?P<part>(?:early|late|mid))|circa|est\.?|established|founded"
    r"|this)[\s\-]\Z|(?P<sign>[-©]\s?)\Z"
    r"|\b(?P<our>our|the|this|new)\s\Z|\b(?:before|after|from|to|of|for|through|and)\s\Z"
)
_MEASURED: Final = re.compile(
    r"\s?(?:%|[a-z]+s\b(?<!was)(?<!is)(?<!has)(?<!this)(?<!as)(?<!us)|mah\b|km\b|people\b|kg\b|w\b|kcal\b|ml\b"
    r"|dollars\b|nm\b|rpm\b|mm\b|lumen\b|staff\b)"
)
_MONTH: Final = re.compile(
    rf"{MONTH}(?!'\w|\w|\.\w|-(?!{MONTH}\b)\w)(?P<to>(?=\s?(?:-|to\s|until\s"
    rf"|through\s)\s?{MONTH}\b))?"
)
_WHEN: Final = re.compile(r"(?<![\w.])(?P<when>next|this|last|the\scoming|mid|early|late)[\s\-]+\Z")
_IN: Final = re.compile(
    r"(?:\b(?:in|by|until|till|from|to|through|throughout|since|of|during|before|after|for|every|each|and|or|between"
    r"|until\slate|ends?|begins?|starts?|starting|beginning|around|is|was)|-|,)\s?\Z"
)
_PLAIN_MONTHS: Final = frozenset(["january", "february", "july", "september", "october", "november", "december"])
_DAY: Final = re.compile(
    rf"(?P<day>{FULL_DAY})(?P<many>s)?(?P<week>\s(?:week(?!\w)|next\sweek|after\snext|of\s(?:next|this)\sweek))?"
    rf"(?![\w]|'[a-rt-z]|-[a-z])"
    r"(?!\s(?:best|feeling|driver|vibes|mood|blues)\b)|(?P<short>mon|tues?|wed|thurs?|thu|fri|sat|sun)(?![\w'])"
)
_WHICH: Final = re.compile(r"(?<!\w)(?P<which>next|this\scoming|this|last|the\scoming|the\sfollowing)\s\Z")
_FAR: Final = {"next": "next ", "last": "last ", "the following": "next "}
_NEAR_DAY: Final = re.compile(
    rf"\b(?:by|on|until|till|this|next|before|from|every|last|to|and|through|ends?|{WEEKDAY})[\s,\-&/]{{1,3}}\Z"
)
_THEN_DAY: Final = re.compile(rf"\s?(?:-|to\b|/|,|&|and\b|through\b)\s?{WEEKDAY}\b|:|\s\d")


def read(seen: Seen) -> Iterator[Reader]:
    taken = Spans(len(seen.text))
    told = sorted((*absolute.read(seen), *relative.read(seen), *named_days.read(seen)), key=lambda r: r.start - r.end)
    for found in (*told, *_loose(seen)):
        if not taken.meet(found.start, found.end):
            taken.add(found.start, found.end)
            yield found


def _loose(seen: Seen) -> Iterator[Reader]:
    """Months, years and days of the week alone."""
    text = seen.text
    for match in _YEAR.finditer(text):
        yield from _year(text, match)
    for match in _MONTH.finditer(text):
        if _begins(text, match.start()):
            yield from _month(seen, match)
    for match in _DAY.finditer(text):
        if not _begins(text, match.start()):
            continue
        if match["day"]:
            which = right_before(_WHICH, text, match.start())
            far = _FAR.get(which["which"] if which else "") or ("next " if match["week"] else "")
            yield Reader(which.start() if which else match.start(), match.end(), far + match["day"], "weekday")
        elif seen.capital(match.start("short")):
            near = match["short"] not in ("sat", "sun", "mon", "wed") or right_before(_NEAR_DAY, text, match.start())
            if near or _THEN_DAY.match(text, match.end("short")):
                yield Reader(*match.span("short"), calendar.weekday(match["short"]), "weekday")


def _begins(text: str, at: int) -> bool:
    return not at or not (text[at - 1].isalnum() or text[at - 1] in "_.")


def _year(text: str, match: re.Match[str]) -> Iterator[Reader]:
    """A year after a word that goes with years, or alone; not what is counted (`in 2000 shops`)."""
    start, end = match.span()
    if start and (text[start - 1].isalnum() or text[start - 1] in ".,/$£€:#"):
        return
    before = right_before(_YEAR_OF, text, start)
    noun = _MEASURED.match(text, end)
    if (
        before
        and not noun
        and (before["sure"] or before["sign"] or before["our"] or not text[end : end + 2].strip().isalpha())
    ):
        yield Reader(before.start("part") if before["part"] else start, end, match.group())
    elif match["alone"] is not None and "1940" <= match.group() < "2040":
        yield Reader(start, end, match.group())


def _month(seen: Seen, match: re.Match[str]) -> Iterator[Reader]:
    said, at = match.group(), match.start()
    before = right_before(_WHEN, seen.text, at)
    when, start = (before["when"], before.start()) if before else (None, at)
    if said not in _PLAIN_MONTHS:
        told = when or match["to"] is not None or right_before(_IN, seen.text, at)
        if not told or not (seen.capital(at) or said not in ("may", "mar", "march", "august")):
            return
    number = calendar.month(said)
    name = calendar.MONTHS[number - 1]
    if when in ("mid", "early", "late"):
        yield Reader(start, match.end(), f"{'middle' if when == 'mid' else when} of {name}", "relative")
    elif when:
        yield Reader(
            start,
            match.end(),
            f"{'last' if when == 'last' else 'this' if when == 'this' else 'next'} {name}",
            "relative",
        )
    else:
        yield Reader(*match.span(), f"--{number:02}")
