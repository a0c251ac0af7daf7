"""Dates: `9 December 2011`, `Mon 9th March`, `December 9th`, `17-Feb-2026`, `2011-12-09`, `09/12/2011`, `first of May`,
`the 17th`, a month, a year, a quarter, a decade; days of the week, feast days and relative ones stand beside.

Of `09/12/2011` the first number is the day, unless only the second can be one (`12/25/2011`).
"""

import re
from collections.abc import Iterator
from typing import Final

from rapport.guardrails.values import calendar, named_days, relative
from rapport.guardrails.values.calendar import FULL_DAY, MONTH, NTH_WORD, WEEKDAY, YEAR
from rapport.guardrails.values.found import Reader, Seen

_HEAD: Final = (
    r"(?:jan|feb|ma[ry]|apr|ju[nl]|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|first|seco|third|four|fift|sixt"
    r"|seve|eigh|nint|tent|elev|twel"
    r"|twen|spri|summ|autu|fall|wint|chri|east|thir|nine)"
)
_ON: Final = rf"(?:{WEEKDAY}\.?,?\s)?"
_DATE: Final = re.compile(
    rf"(?<![\w.,/$£€])(?:(?<!\d-)|(?=[a-z]))(?=\d|the\s|q[1-4]|h[12]|{_HEAD})(?:"
    rf"{_ON}(?:the\s(?!\d+-))?(?P<d1>\d{{1,2}}(?:st|nd|rd|th)?|{NTH_WORD})(?:\s(?:day\s)?(?:of\s)?|-|/)"
    rf"(?P<m1>{MONTH})(?![a-z])(?:\.(?=,?\s\d{{4}}))?(?:(?:,?\s(?:of\s)?|-|/)(?P<y1>{YEAR})|-(?P<yy1>\d\d)(?!\d))?"
    rf"|{_ON}(?P<m2>{MONTH})(?:\.\s?|\s|-)(?:the\s)?(?P<d2>\d{{1,2}}(?:st|nd|rd|th)?|{NTH_WORD})(?![\w%:/]|\.\d|,\d"
    rf"|\s?[ap]\.?m\b)(?:(?:,\s?|\s(?:of\s)?|-)(?P<y2>{YEAR}))?"
    r"|(?P<y3>(?:19|20)\d\d)(?P<by>[-/.])(?P<m3>\d{1,2})(?P=by)(?P<d3>\d{1,2})(?=t\d|(?![\w/]))"
    rf"|{_ON}(?P<d4>\d{{1,2}})(?P<by4>[/.\-])(?P<m4>\d{{1,2}})(?P=by4)(?P<y4>(?:19|20)\d\d|\d\d)(?![\w/]|\.\d|-\d)"
    rf"|(?P<m5>{MONTH})(?![a-z])\.?,?(?:\s(?:of\s)?|-)(?P<y5>{YEAR})"
    rf"|(?P<w6>{WEEKDAY})\.?,?\s(?:the\s)?(?P<d6>\d{{1,2}}(?:st|nd|rd|th)|thirteenth)(?!\w)"
    rf"|(?:the\s)(?P<d7>\d{{1,2}}(?:st|nd|rd|th))(?=[.,;:!?)]|\s(?:and|or|to|of\sthe\smonth|of\sthis\smonth"
    rf"|of\snext\smonth|at|for|with|we|if|so|is|on|in|because|then|when|until)\b|\s?-|\Z|\n)(?!\s(?:and|or)\s\d+"
    rf"(?:st|nd|rd|th)\s[a-z])"
    rf"|(?:the\s)?(?P<q>q[1-4]|h[12]|(?:first|second|third|fourth)\s(?:quarter|half))(?:,?\s(?:of\s)?"
    rf"(?P<yq>{YEAR}))?(?=\W|\Z)"
    rf"|(?:the\s)?(?P<season>spring|summer|autumn|fall|winter|christmas|easter)(?:\sof)?\s(?P<ys>{YEAR})"
    r"|(?P<m8>0?[1-9]|1[0-2])/(?P<y8>20[0-4]\d)(?![\w/])"
    r"|(?:the\s)(?:(?:early|late|mid)[\s\-])?(?P<decade>(?:19|20|'|)[0-9]0'?s|(?:twenties|thirties|forties|fifties"
    r"|sixties|seventies|eighties|nineties))"
    r")(?!\w)"
)
_SLASHED: Final = re.compile(
    r"\b(?:on|by|until|till|before|from|since|after|dated?|due|ends?|through|to)\s(?P<date>(?P<d>\d{1,2})/"
    r"(?P<m>\d{1,2}))(?![\w/]|\.\d|\s(?:of|stars?)\b)"
)
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
    taken: list[tuple[int, int]] = []
    told = sorted((*_absolute(seen), *relative.read(seen), *named_days.read(seen)), key=lambda r: r.start - r.end)
    for found in (*told, *_loose(seen)):
        if not any(a < found.end and found.start < b for a, b in taken):
            taken.append((found.start, found.end))
            yield found


def _absolute(seen: Seen) -> Iterator[Reader]:
    for match in _DATE.finditer(seen.text):
        if (value := _iso(match, seen)) is not None:
            yield Reader(match.start(), match.end(), value)
    for match in _SLASHED.finditer(seen.text) if "/" in seen.text else ():
        on, in_month = int(match["d"]), int(match["m"])
        if (value := calendar.iso(None, *((on, in_month) if in_month > 12 else (in_month, on)))) is not None:
            yield Reader(*match.span("date"), value)


def _iso(match: re.Match[str], seen: Seen) -> str | None:
    if match["m1"]:
        return calendar.iso(
            calendar.year(match["y1"] or match["yy1"]), calendar.month(match["m1"]), calendar.day(match["d1"])
        )
    if match["m2"]:
        bare = match["m2"] in ("may", "march", "mar") and not match["y2"] and match["d2"].isdigit()
        if bare and not seen.capital(match.start("m2")):
            return None
        return calendar.iso(calendar.year(match["y2"]), calendar.month(match["m2"]), calendar.day(match["d2"]))
    if match["m3"]:
        return calendar.iso(int(match["y3"]), int(match["m3"]), int(match["d3"]))
    if match["m4"]:
        on, in_month = int(match["d4"]), int(match["m4"])
        on, in_month = (in_month, on) if in_month > 12 >= on else (on, in_month)
        return calendar.iso(calendar.year(match["y4"]), in_month, on)
    if match["m5"]:
        return f"{calendar.year(match['y5'])}-{calendar.month(match['m5']):02}"
    if match["d6"] or match["d7"]:
        on = calendar.day(match["d6"] or match["d7"])
        return f"---{on:02}" if 0 < on <= 31 else None
    if match["q"]:
        return _quarter(match)
    if match["m8"]:
        return f"{match['y8']}-{int(match['m8']):02}"
    if match["season"]:
        return f"{calendar.year(match['ys'])}-{match['season']}"
    return match["decade"].replace("'", "")


def _quarter(match: re.Match[str]) -> str | None:
    said, of = match["q"], calendar.year(match["yq"])
    if len(said) > 2:
        if of is None and not match.group().startswith("the "):
            return None
        nth = ("first", "second", "third", "fourth").index(said.split()[0]) + 1
        if "half" in said and (nth > 2 or of is None):
            return None
        said = f"{'h' if 'half' in said else 'q'}{nth}"
    return f"{of}-{said.upper()}" if of else said.upper()


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
            which = _WHICH.search(text, max(0, match.start() - 15), match.start())
            far = _FAR.get(which["which"] if which else "") or ("next " if match["week"] else "")
            yield Reader(which.start() if which else match.start(), match.end(), far + match["day"], "weekday")
        elif seen.capital(match.start("short")):
            near = match["short"] not in ("sat", "sun", "mon", "wed") or _NEAR_DAY.search(
                text, max(0, match.start() - 14), match.start()
            )
            if near or _THEN_DAY.match(text, match.end("short")):
                yield Reader(*match.span("short"), calendar.weekday(match["short"]), "weekday")


def _begins(text: str, at: int) -> bool:
    return not at or not (text[at - 1].isalnum() or text[at - 1] in "_.")


def _year(text: str, match: re.Match[str]) -> Iterator[Reader]:
    """A year after a word that goes with years, or alone; not what is counted (`in 2000 shops`)."""
    start, end = match.span()
    if start and (text[start - 1].isalnum() or text[start - 1] in ".,/$£€:#"):
        return
    before = _YEAR_OF.search(text, max(0, start - 13), start)
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
    before = _WHEN.search(seen.text, max(0, at - 14), at)
    when, start = (before["when"], before.start()) if before else (None, at)
    if said not in _PLAIN_MONTHS:
        told = when or match["to"] is not None or _IN.search(seen.text, max(0, at - 12), at)
        if not told or not (seen.capital(at) or (len(said) > 3 and said not in ("march", "august"))):
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
