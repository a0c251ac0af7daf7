"""Days told from another day: `tomorrow`, `next week`, `in 3 days`, `two days ago`, `the end of March`, `the last
Sunday in March`.

The value says how far from the day on which the text is read (`+1d`, `-1mo`), or which part of what (`end of march`);
where the calendar says which day it is, that day (`--03-31` for the last day of March).
"""

import re
from collections.abc import Iterator
from typing import Final

from rapport.guardrails.nearby import right_before
from rapport.guardrails.values import calendar
from rapport.guardrails.values.calendar import FULL_DAY, MONTH, YEAR
from rapport.guardrails.values.found import Reader, Seen
from rapport.guardrails.values.numerals import written
from rapport.guardrails.values.words import Numeral

_SPANS: Final = {
    "day": "d", "week": "w", "weekend": "we", "month": "mo", "year": "y", "night": "d", "quarter": "q",
    "fortnight": "fortnight",
    "decade": "0y", "century": "00y", "season": "season", "spring": "spring", "summer": "summer", "autumn": "autumn",
    "fall": "fall", "winter": "winter",
}  # fmt: skip
_NAMES: Final = {
    "today": "+0d", "tonight": "+0d", "tomorrow": "+1d", "tmrw": "+1d", "yesterday": "-1d",
    "the day after tomorrow": "+2d", "day after tomorrow": "+2d",
    "the day before yesterday": "-2d", "day before yesterday": "-2d", "overmorrow": "+2d",
}  # fmt: skip
_SEASONS: Final = "spring|summer|autumn|fall|winter|season"
_RELATIVE: Final = re.compile(
    r"\b(?=[bcdefilmnprstvwy])(?<![\w-])(?:"
    rf"(?P<weekday>{FULL_DAY})\s(?:of\s)?(?P<weekof>next|this|last)\sweek(?!end)"
    rf"|(?P<inweek>next|this|last)\sweek,?\s(?:on\s)?(?P<weekday2>{FULL_DAY})(?!s)|"
    r"(?:later\s|earlier\s)?(?P<name>(?:the\s)?day after tomorrow|(?:the\s)?day before yesterday|today|tonight"
    r"|tomorrow|yesterday)(?:\s(?:morning|afternoon|evening|night))?"
    rf"|(?:(?:later|earlier|early|late)\s)?(?P<which>next|this|last|the\scoming|this\scoming|the\snext"
    rf"|the\sfollowing|the\slast|the\sprevious|previous|past|this\spast|the\spast)\s(?P<span>weekend|week|month|year"
    rf"|quarter|decade|century|fortnight|{_SEASONS})(?!ly|\sof\b|(?:(?<=week)|(?<=end))\sin\s{MONTH}(?![a-z]))"
    r"|(?P<after>(?:the\s)?(?P<afterof>week|weekend|month|year)\safter\snext)|(?:(?<=by\s)|(?<=until\s)|"
    r"(?<=before\s)|(?<=for\s)|(?<=at\s)|(?<=over\s))(?P<weekend>the\sweekend)(?!\sof)"
    r"|last\s(?P<last>night)|this\s(?P<part>morning|afternoon|evening)"
    rf"|(?:the\s)?(?:very\s)?(?P<edge>end|start|beginning|middle|close|rest|remainder)\sof\s(?:the\s|this\s|next\s|last\s)?"
    rf"(?P<of>day|week|weekend|month|year|quarter|business|play|{MONTH}(?![a-z])|{_SEASONS}|{YEAR})(?:\s(?P<edgeyear>{YEAR}))?"
    rf"|(?:the\s)?(?P<nth>last|first|second|third|fourth|final)\s(?P<what>day|week|weekend|half|{FULL_DAY})\s(?:of|in)\s"
    rf"(?:(?P<month>{MONTH})(?![a-z])(?:,?\s(?:of\s)?(?P<year>{YEAR}))?|(?P<each>the\smonth|each\smonth|every\smonth"
    rf"|the\syear|next\smonth|this\smonth))"
    r"|(?P<eod>eod|eow|month-end|year-end)"
    r")(?![\w-])"
)
_FAR: Final = {
    "this": "+0",
    "last": "-1",
    "previous": "-1",
    "past": "-1",
    "the last": "-1",
    "the previous": "-1",
    "this past": "-1",
    "the past": "-1",
}
_UNIT: Final = (
    r"(?:(?:short|working|business|calendar)\s)?(?P<unit>day|night|week|fortnight|month|year|decade|weekend)s?'?"
)
_AFTER: Final = re.compile(
    rf"[\s\-]{_UNIT}(?P<rest>\s(?:ago|from\s(?:now|today|tomorrow)|after\stomorrow|before\syesterday|later|hence|earlier"
    r"|time)\b)?(?!\w)"
)
_LOOSE: Final = re.compile(
    rf"\b(?:(?P<in>in)\s)?(?:an?\s)?(?P<many>few|several|couple(?:\sof)?)\s(?:more\s)?{_UNIT}"
    r"(?P<rest>\s(?:ago|from\snow|later|earlier|time)\b)?(?!\w)"
)
_ARTICLE: Final = re.compile(
    r"\b(?:(?P<in>in)\s)?(?:an?|one)\s(?P<unit>day|week|fortnight|month|year|decade)(?:'s)?(?P<rest>\s(?:ago|from\s"
    r"(?:now|today|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|on\s(?:mon|tues|wednes|thurs|fri|satur"
    r"|sun)day|later|hence|time)\b)?(?!\w)"
)
_LENGTH: Final = {"night": "d", "day": "d", "week": "w", "month": "mo", "year": "y", "weekend": "we"}
_SINCE: Final = re.compile(
    r"\b(?:built|made|ready|done|finished|completed?|learn|fluent|deliver\w*|arriv\w*|ship\w*|dispatch\w*|repl(?:y"
    r"|ies)|respond\w*|ran|time|times|up|down|twice|once|set\sup|results|first|only|best|worst|biggest)\s"
    r"(?:with)?in\s\Z|\b(?:time|times|once|twice|day|hours?)\sin\s\Z"
)

_OFTEN: Final = re.compile(r"\b(?:times?|once|twice|days|hours|weeks|months|people)\s\Z")


def read(seen: Seen) -> Iterator[Reader]:
    text = seen.text
    for numeral in seen.numerals:
        match = _AFTER.match(text, numeral.end)
        if match and numeral.sort in ("figures", "words"):
            yield from _away(text, numeral, match)
    for match in _ARTICLE.finditer(text):
        if match["rest"] or (match["in"] and not right_before(_OFTEN, text, match.start())):
            sign = "-" if (match["rest"] or "").endswith("ago") else "+"
            yield Reader(*match.span(), _far(sign, "1", match["unit"]), "relative")
    for match in _LOOSE.finditer(text) if "few" in text or "several" in text or "couple" in text else ():
        rest = match["rest"] or ""
        if rest or (match["in"] and not right_before(_SINCE, text, match.end("in") + 1)):
            sign = "-" if rest.endswith(("ago", "earlier")) else "+"
            number = "2" if match["many"].startswith("couple") else "~1"
            yield Reader(*match.span(), _far(sign, number, match["unit"]), "relative")
    for match in _RELATIVE.finditer(text):
        yield from _named(match)


def _away(text: str, numeral: Numeral, match: re.Match[str]) -> Iterator[Reader]:
    rest, start = match["rest"] or "", numeral.start
    told = text.endswith("in ", 0, start) and (start == 3 or not text[start - 4].isalnum())
    if told and not right_before(_SINCE, text, start):
        if (rest and not rest.endswith("time")) or "working" in match.group() or "business" in match.group():
            return
        yield Reader(start - 3, match.end(), _far("+", written(numeral.value), match["unit"]), "relative")
    elif rest and not rest.endswith("time"):
        sign = "-" if rest.endswith(("ago", "earlier", "yesterday")) else "+"
        days = numeral.value + (match["unit"] in ("day", "night") and rest.endswith(("tomorrow", "yesterday")))
        yield Reader(start, match.end(), _far(sign, written(days), match["unit"]), "relative")


def _far(sign: str, number: str, unit: str) -> str:
    if unit == "fortnight":
        return f"{sign}{int(number) * 2 if number.isdigit() else number}w"
    return f"{sign}{number}0y" if unit == "decade" else f"{sign}{number}{_LENGTH[unit]}"


def _named(match: re.Match[str]) -> Iterator[Reader]:
    if match["weekday"] or match["weekday2"]:
        which = match["weekof"] or match["inweek"]
        yield Reader(*match.span(), f"{which} {match['weekday'] or match['weekday2']}", "weekday")
        return
    if match["name"]:
        value = _NAMES[match["name"]]
    elif match["which"]:
        value = _FAR.get(match["which"], "+1") + _SPANS[match["span"]]
    elif match["part"]:
        value = "+0d"
    elif match["last"]:
        value = "-1d"
    elif match["after"]:
        value = f"+2{_SPANS[match['afterof']]}"
    elif match["weekend"]:
        value = "+0we"
    elif match["edge"]:
        edge = {"beginning": "start", "close": "end"}.get(match["edge"], match["edge"])
        of = "day" if match["of"] in ("business", "play") else _full(match["of"])
        value = f"{edge} of {of}" + (f" {calendar.year(match['edgeyear'])}" if match["edgeyear"] else "")
    elif match["nth"]:
        value = _nth(match)
        if value[0] in "-12":
            yield Reader(*match.span(), value)
            return
    else:
        value = {"eod": "end of day", "eow": "end of week", "month-end": "end of month"}.get(
            match["eod"], "end of year"
        )
    yield Reader(*match.span(), value, "relative")


def _full(name: str) -> str:
    if name.isdigit():
        return name
    return name if name in _SPANS else calendar.MONTHS[calendar.month(name) - 1]


def _nth(match: re.Match[str]) -> str:
    """`the last day of March`, `the first Monday of May 2026`: the day itself where it is certain."""
    nth = {"last": -1, "final": -1, "first": 1, "second": 2, "third": 3, "fourth": 4}[match["nth"]]
    said = f"{'last' if nth < 0 else match['nth']} {match['what']} of "
    if match["each"]:
        return said + match["each"].split()[-1]
    number, of = calendar.month(match["month"]), calendar.year(match["year"])
    exact = None
    if match["what"] == "day":
        exact = calendar.last_day(of, number) if nth < 0 else calendar.iso(of, number, nth)
    elif of and match["what"] in calendar.WEEKDAYS:
        exact = calendar.nth_weekday(of, number, match["what"], nth)
    return exact or said + calendar.MONTHS[number - 1] + (f" {of}" if of else "")
