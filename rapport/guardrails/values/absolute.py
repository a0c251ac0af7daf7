"""Days, months, quarters and decades told by the calendar: `9 December 2011`, `December 9th`, `17-Feb-2026`,
`2011-12-09`, `09/12/2011`, `first of May`, `the 17th`, `Q3 2026`, `summer of 2026`, `the 1990s`.

Of `09/12/2011` the first number is the day, unless only the second can be one (`12/25/2011`), here or in another date
of the same text that is written so.
"""

import re
from collections.abc import Iterator
from typing import Final

from rapport.guardrails.nearby import alone, right_before
from rapport.guardrails.values import calendar
from rapport.guardrails.values.calendar import MONTH, NTH_WORD, WEEKDAY, YEAR
from rapport.guardrails.values.found import Reader, Seen
from rapport.guardrails.values.words import ORDINALS

_HEAD: Final = (
    r"(?:jan|feb|ma[ry]|apr|ju[nl]|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|first|seco|third|four|fift|sixt"
    r"|seve|eigh|nint|tent|elev|twel"
    r"|twen|spri|summ|autu|fall|wint|chri|east|thir|nine)"
)
_ON: Final = rf"(?:{WEEKDAY}\.?,?\s)?"
_DATE: Final = re.compile(
    rf"\b(?<![\w.,/$£€])(?:(?<!\d-)|(?<=\D(?:19|20)\d\d-)|(?=[a-z]|\d{{1,4}}[/.]\d{{1,2}}[/.]\d))(?=\d|the\s|q[1-4]|h[12]|last|final|{_HEAD})(?:"
    rf"{_ON}(?:the\s(?!\d+[\s\-]))?(?P<d1>\d{{1,2}}(?:st|nd|rd|th)?|{NTH_WORD})(?:\s(?:day\s)?(?:of\s)?|-|/)"
    rf"(?P<m1>{MONTH})(?![a-z])(?:\.(?=,?\s\d{{4}}))?(?:(?:,?\s(?:of\s)?|-|/)(?P<y1>{YEAR})|-(?P<yy1>\d\d)(?!\d|\s{MONTH}(?![a-z])))?"
    rf"|{_ON}(?P<m2>{MONTH})(?:\.\s?|\s|-)(?:the\s)?(?P<d2>\d{{1,2}}(?:st|nd|rd|th)?|{NTH_WORD})(?![\w%/]|[:.,]\d"
    rf"|\s?[ap]\.?m\b)(?:(?:,\s?|\s(?:of\s)?|-)(?P<y2>{YEAR}))?"
    r"|(?P<y3>(?:19|20)\d\d)(?P<by>[-/.])(?P<m3>\d{1,2})(?P=by)(?P<d3>\d{1,2})(?=t\d|(?![\w/]))"
    rf"|{_ON}(?P<d4>\d{{1,2}})(?P<by4>[/.\-])(?P<m4>\d{{1,2}})(?P=by4)(?P<y4>(?:19|20)\d\d|\d\d)(?![\w/]|\.\d"
    r"|-(?!\d{1,2}[/.]\d{1,2}[/.])\d)"
    rf"|(?P<m5>{MONTH})(?![a-z])\.?,?(?:\s(?:of\s)?|-)(?P<y5>{YEAR})"
    rf"|(?P<w6>{WEEKDAY})\.?,?\s(?:the\s)?(?P<d6>\d{{1,2}}(?:st|nd|rd|th)|thirteenth)(?!\w)"
    rf"|(?:the\s)(?P<d7>\d{{1,2}}(?:st|nd|rd|th))(?:"
    rf"\sof\s(?:this|next|last|each|every|the)\smonth|(?=[.,;:!?)]|\s(?:and|or|to|at|for|with|we|if|so|is|on|in"
    rf"|because|then|when|until|please|by|before|after)\b|\s?-|\Z|\n)"
    rf"(?!\s(?:and|or)\s\d+(?:st|nd|rd|th)\s[a-z]))"
    rf"|(?:the\s)?(?P<q>q[1-4]|h[12]|(?:first|second|third|fourth|last|final|1st|2nd|3rd|4th)\s(?:quarter|half))(?:,?\s(?:of\s)?"
    rf"(?P<yq>{YEAR}))?(?=\W|\Z)"
    rf"|(?:the\s)?(?P<season>spring|summer|autumn|fall|winter|christmas|easter)(?:\sof)?\s(?P<ys>{YEAR})"
    r"|(?P<m8>0?[1-9]|1[0-2])/(?P<y8>20[0-4]\d)(?![\w/])"
    r"|(?:the\s)(?:(?:early|late|mid)[\s\-])?(?P<decade>(?:19|20|'|)[0-9]0'?s|(?:twenties|thirties|forties|fifties"
    r"|sixties|seventies|eighties|nineties))"
    r")(?!\w)"
)
_SLASHED: Final = re.compile(
    rf"(?<![\w.,/$£€\-])(?P<lead>(?:on|by|until|till|before|from|since|after|dated?|due|ends?|through|to|back|(?P<day>{WEEKDAY}\.?,?))"
    r"\s(?:the\s)?)?(?P<d>\d{1,2})/(?P<m>\d{1,2})(?![\w/%\-]|\.\d|\s(?:of|stars?|cups?|inch|mile|stainless|steel|scale)\b)"
)
_SLASH: Final = re.compile(r"\d/\d")
_EXPIRY: Final = re.compile(r"\b(?:exp\w*|thru|valid|card)[\s.:]{1,2}(?:date[\s:]{1,2})?\Z")
_YEAR_AFTER: Final = re.compile(
    r",?\s(?:of\s|in\s)?(?:(?=nineteen|twenty|two\sthousand)|(?P<which>this|next|last)\syear(?!\w|'))"
)


def read(seen: Seen) -> Iterator[Reader]:
    found = list(_DATE.finditer(seen.text))
    month_first = any(match["by4"] == "/" and int(match["m4"]) > 12 for match in found) and not any(
        match["by4"] == "/" and int(match["d4"]) > 12 for match in found
    )
    for match in found:
        if (value := _iso(match, seen, month_first=month_first)) is not None:
            yield _with_year(seen, match.end(), Reader(match.start(), match.end(), value))
    for match in _SLASHED.finditer(seen.text) if _SLASH.search(seen.text) else ():
        on, in_month = int(match["d"]), int(match["m"])
        value = calendar.iso(None, *((on, in_month) if in_month > 12 else (in_month, on)))
        if value is not None and (match["lead"] or _dated(seen.text, match)):
            yield Reader(match.start("lead") if match["day"] else match.start("d"), match.end(), value)


def _dated(text: str, match: re.Match[str]) -> bool:
    """Whether `22/04` is a day without a word that says so: alone on its line, or written with noughts."""
    start, end = match.span()
    if alone(text, start, end):
        return max(int(match["d"]), int(match["m"])) > 12 and match.group() != "24/7"
    noughts = len(match["d"]) == len(match["m"]) == 2 and "0" in (match["d"][0], match["m"][0])
    return noughts and not right_before(_EXPIRY, text, start)


def _with_year(seen: Seen, end: int, date: Reader) -> Reader:
    """A day of a month with the year that follows: `May 5th, nineteen eighty-four`, `5 May next year`."""
    gap = _YEAR_AFTER.match(seen.text, end) if date.value[:2] == "--" and len(date.value) == len("--05-04") else None
    if gap is None:
        return date
    if gap["which"]:
        return date._replace(end=gap.end())
    year = next((n for n in seen.numerals if n.start == gap.end()), None)
    if year is None or year.sort != "words" or not 1_900 <= year.value < 2_100:
        return date
    return date._replace(end=year.end, value=f"{year.value:f}{date.value[1:]}")


def _iso(match: re.Match[str], seen: Seen, *, month_first: bool) -> str | None:
    if match["m1"]:
        joined = match["y1"] or match["d1"][0].isdigit() or "of" in seen.text[match.end("d1") : match.start("m1")]
        if match["m1"] in ("may", "march") and not joined and not seen.capital(match.start("m1")):
            return None  # "the first may not be paid off early"
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
        turned = in_month > 12 >= on or (month_first and match["by4"] == "/")
        on, in_month = (in_month, on) if turned else (on, in_month)
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
        which = said.split()[0]
        last = 2 if "half" in said else 4
        nth = last if which in ("last", "final") else int(which[0]) if which[0].isdigit() else ORDINALS[which]
        if "half" in said and (nth > 2 or of is None):
            return None
        said = f"{'h' if 'half' in said else 'q'}{nth}"
    return f"{of}-{said.upper()}" if of else said.upper()
