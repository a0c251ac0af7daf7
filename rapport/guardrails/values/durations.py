"""Spans of time: `30 days`, `two weeks`, `24-hour`, `3-5 working days`, `half an hour`, `a year and a half`, `1h 45m`,
`a few days` (`~1` of `D`).

`an hour` is one where it is said how long something takes, not where it is a rate (`£20 an hour`, `twice a day`).
What has parts is told in its largest unit where that is exact to four places, else in its smallest.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from rapport.guardrails.nearby import alone, right_before
from rapport.guardrails.values.counted import counted, ranges
from rapport.guardrails.values.found import Reader, Seen
from rapport.guardrails.values.numerals import ranged, written
from rapport.guardrails.values.words import Numeral

_NAMES: Final = {
    "millisecond": "MS", "ms": "MS", "second": "S", "sec": "S", "minute": "M", "min": "M", "hour": "H", "hr": "H",
    "day": "D", "night": "D", "mth": "MO",
    "week": "W", "wk": "W", "weekend": "2D", "fortnight": "2W", "month": "MO", "mo": "MO", "quarter": "3MO",
    "year": "Y", "yr": "Y", "decade": "10Y",
    "century": "100Y", "centurie": "100Y",
}  # fmt: skip
_SHORT: Final = {"h": "H", "m": "M", "s": "S", "d": "D", "y": "Y", "w": "W"}
_SECONDS: Final = {"S": 1, "M": 60, "H": 3_600, "D": 86_400, "W": 604_800}
_MONTHS: Final = {"MO": 1, "3MO": 3, "Y": 12, "10Y": 120}
_WORD: Final = "|".join(sorted(sorted({*_NAMES} - {"quarter", "weekend"}), key=len, reverse=True))
_WHICH: Final = (
    r"(?:(?P<which>working|business|week|calendar|full|whole|consecutive|straight|long|short|school|trading|more|extra"
    r"|additional)[\s\-])?"
)
_UNIT: Final = re.compile(
    rf"(?:[\s\-]?(?:an?[\s\-]|of\san?\s|of\sthe\s)?{_WHICH}(?P<unit>{_WORD})s?(?![\w]|[\s\-]olds?\b|s?'[a-rt-z])|\s?"
    rf"(?P<short>h)(?![\w'\-])|(?P<short2>[dyw])(?![\w'\-]))"
    r"(?P<plus>\sand\sa\s(?:half|quarter)\b|\sand\sthree\squarters\b)?"
)
_SHORTER: Final = re.compile(rf"[\s\-]?(?:(?P<unit>{_WORD})s?|(?P<short>[hms]))(?![\w'])")
_OFTEN: Final = re.compile(r"\s(?:an?|per|each|every)\s(?:day|night|week|month|year)\b")
"""What behind a span says how often: "sixteen weeks, five days a week" are no 117 days."""
_GAP: Final = re.compile(r",?\s(?:and\s)?|\sand\s|")
_PLUS: Final = {"half": Decimal("0.5"), "quarter": Decimal("0.25"), "quarters": Decimal("0.75")}
_ONE: Final = re.compile(
    r"(?:an?|one)\s(?P<whole>(?:full|whole|entire|further|extra|good|solid)\s)?"
    r"(?P<unit>second|minute|hour|day|night|week|fortnight|month|year|decade|century)"
    r"(?P<plus>\sand\s(?:(?:a\s)?(?:half|quarter)\b|three\squarters\b))?(?![\w\-'])"
)
_COUPLE: Final = re.compile(
    r"\b(?:(?P<two>(?:an?\s)?couple)(?:\sof)?|(?:an?\s(?:good\s)?)?few|several)\s(?:more\s|short\s|extra\s)?"
    r"(?P<which>(?:working|business)\s)?(?P<unit>second|minute|hour|day|night|week|fortnight|month|year|decade)s\b"
)
_TIGHT: Final = re.compile(
    r"(?<![\w.])(?=\d)(?:(?P<d>\d{1,3})d)?(?:(?P<h>\d{1,3})h)?(?:(?P<m>\d{1,3})m(?:in)?|(?<=\dh)(?P<more>[0-5]\d)(?=\W|\Z))?(?:(?P<s>\d{1,2})s)?(?!\w)"
)
_TIGHT_SIGN: Final = re.compile(r"\d[dhm]\d")
_OF_A: Final = re.compile(r"[\s\-]an?[\s\-]")
_TAKES: Final = re.compile(
    r"\b(?:for|in|within|over|about|around|takes?|took|taking|lasts?|lasted|just|only|than|after|of|covers?|is|was|nearly"
    r"|almost|under|least|most|spend|spent|saves?|saving|every|to|needs?|have|has|had|wait|roughly|approximately"
    r"|get|gives?|into|with|worth|up|enjoy|stay|add|adds|allow|book|win|lose|lost|skip|miss|missed|cut|shaved?|extend(?:ed)?"
    r"|earn(?:ed)?|there's|it's|by|through|during|inside|beyond|before|until)\s\Z"
)
_RATE: Final = re.compile(
    r"\b(?:times|once|twice|pounds?|dollars?|euros?|pence|cents|quid|miles|km|kilomet(?:re|er)s|metres|meters|people"
    r"|\d)\s\Z"
)


def read(seen: Seen) -> Iterator[Reader]:
    yield from ranges(seen.text, _numbered(seen))
    yield from _ones(seen)
    yield from _loose(seen.text)
    yield from _tight(seen.text)


def _numbered(seen: Seen) -> Iterator[Reader]:
    end = 0
    for said in counted(seen, _UNIT):
        numeral = said.numeral
        if numeral.start < end or not _counts(seen, numeral, said.unit):
            continue
        unit = _NAMES.get(said.unit["unit"] or "") or _SHORT[said.unit["short"] or said.unit["short2"]]
        value, end = said.high, said.end
        if plus := said.unit["plus"]:
            value += _PLUS[plus.rpartition(" ")[2]]
        elif said.low is None:
            value, unit, end = _longer(seen, value, unit, end)
        working = " working" if said.unit["which"] in ("working", "business", "week", "trading") else ""
        yield Reader(
            said.start if said.low is not None else numeral.start, end, ranged(said.low, value), unit + working
        )


def _ones(seen: Seen) -> Iterator[Reader]:
    text = seen.text
    for match in _ONE.finditer(text):
        start = match.start()
        if (start and text[start - 1].isalnum()) or right_before(_RATE, text, start):
            continue
        size, unit, end = Decimal(1), _NAMES[match["unit"]], match.end()
        if match["plus"]:
            size += _PLUS[match["plus"].rpartition(" ")[2]]
        else:
            size, unit, end = _longer(seen, size, unit, end)
        told = match["whole"] or end > match.end("unit") or alone(text, start, end)
        if told or right_before(_TAKES, text, start):
            yield Reader(start, end, written(size), unit)


def _loose(text: str) -> Iterator[Reader]:
    for match in _COUPLE.finditer(text) if "couple" in text or "few" in text or "several" in text else ():
        working = " working" if match["which"] else ""
        yield Reader(*match.span(), "2" if match["two"] else "~1", _NAMES[match["unit"]] + working)


def _tight(text: str) -> Iterator[Reader]:
    """`1h30m`, `1h30`, `2d4h`, `5m30s`."""
    for match in _TIGHT.finditer(text) if _TIGHT_SIGN.search(text) else ():
        parts = {"D": match["d"], "H": match["h"], "M": match["m"] or match["more"], "S": match["s"]}
        told = {unit: Decimal(part) for unit, part in parts.items() if part}
        if len(told) > 1:
            last = list(told)[-1]
            seconds = sum(number * _SECONDS[unit] for unit, number in told.items())
            yield Reader(*match.span(), written(seconds / Decimal(_SECONDS[last])), last)


def _counts(seen: Seen, numeral: Numeral, unit: re.Match[str]) -> bool:
    text = seen.text
    between = text[numeral.end : unit.start("unit")] if unit["unit"] else ""
    short = "short" if unit["short"] else "short2"
    if numeral.sort == "ordinal" or (unit[short] and (numeral.sort != "figures" or seen.capital(unit.start(short)))):
        return False
    if numeral.sort == "part":
        half = text.endswith("half", 0, numeral.end)
        return bool(_OF_A.search(between) or (half and between in ("-", " ")))
    if _OF_A.search(between):
        return numeral.sort == "fraction"
    month = unit["unit"] == "mo" and between == " " and not text.startswith("s", unit.end("unit"))
    return not month and not (numeral.start and text[numeral.start - 1] in "£$€")


def _longer(seen: Seen, value: Decimal, unit: str, end: int) -> tuple[Decimal, str, int]:
    """A span with the smaller parts that follow: `2 hours 30 minutes`, `1h 45m`, `one year, two months`."""
    parts = [(value, unit)]
    following = bisect_left(seen.numerals, end, key=lambda numeral: numeral.start)
    for numeral in seen.numerals[following:]:
        if numeral.start < end:
            continue
        gap = _GAP.fullmatch(seen.text, end, numeral.start) if numeral.start - end <= 6 else None
        match = _SHORTER.match(seen.text, numeral.end) if gap else None
        if match is None or numeral.sort not in ("figures", "words") or _OFTEN.match(seen.text, match.end()):
            break
        smaller = _NAMES.get(match["unit"] or "") or _SHORT[match["short"]]
        sizes = next((s for s in (_SECONDS, _MONTHS) if smaller in s and parts[-1][1] in s), None)
        if (
            sizes is None
            or numeral.value * sizes[smaller] >= sizes[parts[-1][1]]
            or ("," in seen.text[end : numeral.start] and sizes is _SECONDS and smaller == "W")
            or ", and" in seen.text[end : numeral.start]
            or ("," in seen.text[end : numeral.start] and seen.text.startswith("-", numeral.end))
        ):
            break
        parts.append((numeral.value, smaller))
        end = match.end()
    if len(parts) == 1:
        return value, unit, end
    sizes = _SECONDS if unit in _SECONDS else _MONTHS
    whole = sum(number * sizes[part] for number, part in parts)
    for part in (unit, parts[-1][1]):
        told = Decimal(whole) / sizes[part]
        if told == round(told, 4):
            return told, part, end
    return Decimal(whole) / sizes[parts[-1][1]], parts[-1][1], end
