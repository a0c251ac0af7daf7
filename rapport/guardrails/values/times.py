"""Times of day: `5pm`, `17:30`, `half past two`, `quarter to six`, `six in the morning`, `1700 hrs`, `noon`."""

import re
from collections.abc import Iterator
from typing import Final

from rapport.guardrails.nearby import right_before
from rapport.guardrails.values.found import Reader, Seen

HOURS: Final = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
HOUR: Final = rf"(?:{'|'.join(HOURS)})"
PART: Final = r"(?:\s(?:in\sthe\s(?:early\s)?(?P<part>morning|afternoon|evening)|at\s(?P<night>night)))"
_MINUTES: Final = {
    "half": 30,
    "quarter": 15,
    "a quarter": 15,
    "five": 5,
    "ten": 10,
    "twenty": 20,
    "twenty-five": 25,
    "twenty five": 25,
}
_SIGN: Final = re.compile(
    r"\d[\s:.h]?(?:[ap]\.?m|\d\d)|past|half|\sto\s|o'?clock|noon|midday|midnight|hrs|hours|\s[ap]\.?m\b|morning|afternoon"
    r"|evening|night"
)
_TIME: Final = re.compile(
    r"\b(?=[\dhqaftnmoes])(?<![\w.:£$€/])(?<!\d,)(?:"
    rf"(?P<h>0?\d|1[0-9]|2[0-4])(?:[:.](?P<m>[0-5]\d))?(?::[0-5]\d)?\s?(?P<half>[ap]\.\s?m\.?|[ap]m)(?![\w])"
    rf"|(?P<h24>[01]?\d|2[0-3])[:](?P<m24>[0-5]\d)(?::(?P<s24>[0-5]\d)(?:\.\d{{1,6}})?)?(?:\so'clock|\s?(?:hrs|hours"
    rf"|h)\b)?(?![\w:]|\.\d)(?:{PART})?"
    rf"|(?:(?P<min>(?:a\s)?quarter|half|five|ten|twenty(?:[\s\-]five)?|[1-5]?\d)\s(?:minutes?\s)?(?P<side>past|to"
    rf"|after|before)\s(?P<of>{HOUR}|1[0-2]|\d|noon|midday|midnight)(?P<half2>\s?[ap]\.?m\b\.?)?(?![\w:.]\w|\w|%|\s"
    rf"(?:of|people|hours|minutes|days|per|items|or)\b))"
    rf"|(?P<clock>{HOUR}|1[0-2]|\d)\s?o'?\s?clock\b"
    rf"|(?P<word>{HOUR}|1[0-2]|\d|{HOUR}[\s\-](?:thirty|fifteen|forty[\s\-]five|twenty))(?=\s?[ap]\.?m\b|\sin\sthe\s"
    rf"(?:morning|afternoon|evening)|\sat\snight)(?P<half3>\s?[ap]\.?m\b\.?)?"
    r"|(?<!-)(?P<army>(?:[01]\d|2[0-3])[0-5]\d)(?:\s?(?:hrs|h)\b|\s(?=hours\b)(?P<hours>hours))"
    r"|(?P<french>[01]?\d|2[0-3])h(?P<fm>[0-5]\d)(?!\w)"
    rf"|(?:(?<=\sat\s)|(?<=\sto\s)|(?<=\sby\s)|(?<=until\s)|(?<=from\s)|(?<=till\s))half\s(?P<half_of>{HOUR})(?!\w)"
    r"|(?:12\s|twelve\s)?(?P<name>noon|midday|midnight)\b)"
)
_PART: Final = re.compile(PART)
_ZONE: Final = re.compile(
    r"\s\(?(?P<zone>gmt|utc|bst|cest|cet|eest|eet|wet|[ecmp][sd]?t|ist|jst|sgt|hkt|ae[sd]t|aw?st|nz[sd]t|msk)"
    r"(?P<far>[+\-]\d{1,2}(?::\d\d)?)?(?!\w)"
)
_NAMES: Final = {"noon": "12:00", "midday": "12:00", "midnight": "00:00"}
_AT: Final = re.compile(r"\b(?:at|by|from|until|till|before|after|to|and)\s\Z")
_HOURS_LONG: Final = 5
"""From here on `17h30` is a time; `2h30` is one only behind a word that says so."""
_EXTRA: Final = {"thirty": 30, "fifteen": 15, "five": 45, "twenty": 20}


def read(seen: Seen) -> Iterator[Reader]:
    if not _SIGN.search(seen.text):
        return
    at = 0
    while match := _TIME.search(seen.text, at):
        times = list(_time(seen.text, match))
        at = match.end() if times or not match["side"] else match.end("min")
        for time in times:
            zone = _ZONE.match(seen.text, time.end)
            if zone and seen.said(*zone.span("zone")).isupper():
                yield Reader(time.start, zone.end(), time.value, zone.group().strip(" (").upper())
            else:
                yield time


def _time(text: str, match: re.Match[str]) -> Iterator[Reader]:
    start, end = match.span()
    if match["half"]:
        end = _stop(end, match["half"])
        yield Reader(start, end, clock(int(match["h"]), int(match["m"] or 0), match["half"]))
    elif match["h24"]:
        part = match["part"] or match["night"]
        yield Reader(start, end, clock(int(match["h24"]), int(match["m24"]), part))
    elif match["name"]:
        yield Reader(start, end, _NAMES[match["name"]])
    elif match["army"]:
        if not match["hours"] or right_before(_AT, text, start):
            yield Reader(start, end, f"{match['army'][:2]}:{match['army'][2:]}")
    elif match["french"]:
        if int(match["french"]) >= _HOURS_LONG or right_before(_AT, text, start):
            yield Reader(start, end, f"{int(match['french']):02}:{match['fm']}")
    elif match["half_of"]:
        yield Reader(start, end, f"{HOURS.index(match['half_of']) + 1:02}:30")
    elif match["side"]:
        yield from _past(text, match)
    else:
        said = match["clock"] or match["word"]
        hour, _, extra = said.replace("-", " ").partition(" ")
        number = int(hour) if hour.isdigit() else HOURS.index(hour) + 1
        half, end = match["half3"], _stop(end, match["half3"] or "")
        if part := _PART.match(text, end):
            half, end = part["part"] or part["night"], part.end()
        yield Reader(start, end, clock(number, _EXTRA[extra.split()[-1]] if extra else 0, half))


def _past(text: str, match: re.Match[str]) -> Iterator[Reader]:
    """`half past two`, `ten to six`: minutes in digits only where that is not `10 to 12` of something else."""
    said, of = match["min"], match["of"]
    digits = said.isdigit()
    if match["side"] in ("to", "after", "before") and (digits or "quarter" not in said):
        word = not of.isdigit() and not digits and right_before(_AT, text, match.start())
        named = of in ("noon", "midday", "midnight")
        late = not digits and of in HOURS and said in _MINUTES and _MINUTES[said] > HOURS.index(of) + 1
        if match["side"] != "to" or not (word or late or named or "minute" in match.group()) or said == "half":
            return
        if text.endswith("from ", 0, match.start()):
            return
    minute = int(said) if digits else _MINUTES[said.replace("-", " ") if said.startswith("twenty-") else said]
    hour = int(of) if of.isdigit() else HOURS.index(of) + 1 if of in HOURS else 24 if of == "midnight" else 12
    if match["side"] in ("to", "before"):
        hour, minute = (hour - 1) or 12, 60 - minute
    half, end = match["half2"], _stop(match.end(), match["half2"] or "")
    if part := _PART.match(text, end):
        half, end = part["part"] or part["night"], part.end()
    yield Reader(match.start(), end, clock(hour, minute, half))


def clock(hour: int, minute: int, half: str | None) -> str:
    """`HH:MM`; `half` is am or pm as written, or a part of the day."""
    said = (half or "").strip()
    if said[:1] == "p" or said in ("afternoon", "evening") or (said == "night" and hour % 12 >= 6):
        hour = hour % 12 + 12
    elif said and hour == 12:
        hour = 0
    return f"{hour % 24:02}:{minute:02}"


def _stop(end: int, half: str) -> int:
    """Where a time ends: the dot of `p.m.` belongs to it, the dot after `pm` to the sentence."""
    return end - 1 if half.endswith(".") and "." not in half[:-1] else end
