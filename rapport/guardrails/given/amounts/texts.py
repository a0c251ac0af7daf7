"""Figures that the texts of a record tell, called by the words around them or by their fact's name."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Final

from rapport.guardrails import values
from rapport.guardrails.given.amounts.figures import READ, Figure, after, decimal, readings
from rapport.guardrails.given.amounts.numbers import NUMERAL, PLACES, bare
from rapport.guardrails.given.opening.hours import GIVEN
from rapport.guardrails.given.record import KEPT, Leaf
from rapport.guardrails.spans import Spans
from rapport.guardrails.values import calendar
from rapport.guardrails.values.found import Found
from rapport.guardrails.values.units import UNITS

_CAPITAL: Final = re.compile(r"[A-Z]")
_DIGIT: Final = re.compile(r"\d")
_PLACE: Final = re.compile(r"(?:^|\.)\d+(?=\.\D|$)")
_PARTS: Final = {
    "half": Decimal(50), "quarter": Decimal(25), "third": Decimal(100) / 3, "two thirds": Decimal(200) / 3,
    "three quarters": Decimal(75), "double": Decimal(100),
}  # fmt: skip
_PART: Final = re.compile(r"\b(?:two thirds|three quarters|half|quarter|third|double)\b")
_STAMP: Final = re.compile(r"(?P<day>[12]\d{3}-\d\d-\d\d)(?:[T ](?P<time>\d\d:\d\d)[\d:.,Z+\-\s]*)?\Z")
"""A day or a second as RFC 3339 writes them, with or without a zone."""
_SHORT: Final = re.compile(r"\d{4}-\d{2}|(?P<month>0[1-9]|1[0-2])/(?P<year>\d\d)")
"""Months as records write them: `2012-01`, `01/12`."""
_BARE: Final = re.compile(r"(?<![\d.])(?P<number>\d+(?:\.\d+)?)\s?(?P<unit>[A-Za-zµ°]{1,5})\b")
"""A quantity as data sheets write it, one after another: `4GB 512MB`, `2x2.6 GHz`."""
_GRID: Final = re.compile(r"(?<!\w)(?P<wide>\d{3,5})\s?[x×]\s?(?P<high>\d{3,5})(?:\s?px)?(?!\w)")
"""How fine a picture is: `1366x768`."""
_IN_NAME: Final = re.compile(r"(?<!\d)(\d{4})_(\d\d)_(\d\d)(?!\d)")
"""A day in the name of a fact: `call_2025_12_02`."""
_DECIMAL: Final = re.compile(r"(?<![\d_])(\d+)_(\d+)(?=_(?:mm|cm|inch|ghz|kg)(?:_|\Z))")
"""A measure in one: `3_5_mm_jack`."""
_DAY: Final = re.compile(r"[4-9]|[12]\d|3[01]")
"""A day of a month that is hardly a count along."""
_PASSED: Final = re.compile(r"[+-](?P<n>\d+)(?P<unit>[dwmy])")
"""A day told by how long before or after another it was."""
_LONG: Final = {"d": ("D", 1), "w": ("D", 7), "m": ("MO", 1), "y": ("MO", 12)}
_BETWEEN: Final = "\n¶\n"
_MOST: Final = 20_000
"""Characters of one text that are read."""


def of_texts(record: Sequence[Leaf]) -> Iterator[Figure]:
    """Every figure that texts tell, and those in the names of facts: `3.5mm jack`, `claims_last_5_years`."""
    texts = list[Leaf]()
    for leaf in record:
        if not isinstance(leaf.value, str) or bare(leaf):
            continue
        if formed := list(_formed(leaf, leaf.value.strip())):
            yield from formed
        else:
            texts.append(leaf)
    yield from _told(texts)
    for path in dict.fromkeys(_PLACE.sub("", leaf.path) for leaf in record if _DIGIT.search(leaf.path)):
        yield from _of_name(path)


_NUMBERED: Final = re.compile(r"(?:^|[._])(?:number|no|nr|id|ref|reference|code|sku)\Z")
"""How names of facts end that hold a sign of something."""


@lru_cache(maxsize=KEPT)
def _of_name(path: str) -> tuple[Figure, ...]:
    if not _DIGIT.search(path):
        return ()
    name = _DECIMAL.sub(r"\1.\2", _IN_NAME.sub(r"\1-\2-\3", path))
    return tuple(_told([Leaf(path, frozenset(), name.replace("_", " "))]))


def _formed(leaf: Leaf, text: str) -> Iterator[Figure]:
    """What a text is that is a day, a second, a month, a day's hours or a picture's size and nothing more, as programs
    write them."""
    if not text[:1].isdigit():
        return
    if grid := _GRID.fullmatch(text):
        for side in (grid["wide"], grid["high"]):
            yield Figure("quantity", "px", Decimal(side), "", leaf.words, leaf.path, text, keyed=True)
    elif (stamp := _STAMP.match(text)) and calendar.iso(*map(int, stamp["day"].split("-"))):
        yield _keyed("date", stamp["day"], leaf)
        if stamp["time"]:
            yield _keyed("time", stamp["time"], leaf)
    elif short := _SHORT.fullmatch(text):
        yield _keyed("date", f"20{short['year']}-{short['month']}" if short["year"] else short[0], leaf)
    elif span := GIVEN.fullmatch(text):
        opens, closes = (f"{int(span[n]) % 24:02}:{int(span[n + 1]):02}" for n in (1, 3))
        yield _keyed("time", opens, leaf)
        yield _keyed("time", closes, leaf)


def _keyed(group: str, iso: str, leaf: Leaf) -> Figure:
    return Figure(group, "", None, iso, leaf.words, leaf.path, str(leaf.value), keyed=True)


def _told(texts: Sequence[Leaf]) -> Iterator[Figure]:
    """What texts tell, read together, once."""
    whole = _BETWEEN.join(str(leaf.value)[:_MOST] for leaf in texts)
    starts, at = list[int](), 0
    for leaf in texts:
        starts.append(at)
        at += len(str(leaf.value)[:_MOST]) + len(_BETWEEN)
    read = values.find(whole, kinds=READ)
    for one in read:
        leaf = texts[bisect_right(starts, one.start) - 1]
        if not (one.kind == "date" and _NUMBERED.search(leaf.path)):  # Q-2026-0118 is no month
            yield from _figure(one, whole, leaf)
    clocks = Spans(len(whole), ((one.start, one.end) for one in read if one.kind == "time" and ":" in one.quote))
    for match in _BARE.finditer(whole):
        base, size = UNITS.get(match["unit"].lower(), ("", "1"))
        if base and (number := decimal(match["number"])) is not None:
            path, shown = texts[bisect_right(starts, match.start()) - 1].path, match[0].strip()
            yield Figure("quantity", base, number * Decimal(size), "", frozenset(), path, shown, keyed=False)
    for match in NUMERAL.finditer(whole):
        lettered = _CAPITAL.match(whole, match.start() - 1) if match.start() else None  # `P20-114` tells no number
        if (
            not lettered
            and not clocks.hold(match.start(), match.end())
            and (number := decimal(match[0].replace(",", ""))) is not None
        ):
            path = texts[bisect_right(starts, match.start()) - 1].path
            yield Figure("numeral", "", number, "", frozenset(), path, match[0], keyed=False)
    for match in _PART.finditer(whole.lower()):
        yield Figure("percent", "", _PARTS[match[0]], "", frozenset(), "", match[0], keyed=False)


def _figure(one: Found, whole: str, leaf: Leaf) -> Iterator[Figure]:
    if one.unit in ("relative", "weekday"):
        yield Figure(one.unit, "", None, one.value, frozenset(), leaf.path, one.quote, keyed=False)
        if leaf.told and (passed := _PASSED.fullmatch(one.value)):
            base, times = _LONG[passed["unit"]]
            yield Figure(
                "duration", base, Decimal(passed["n"]) * times, "", frozenset(), leaf.path, one.quote, keyed=False
            )
    if one.kind == "ordinal" and leaf.told and _DAY.fullmatch(one.value):
        yield Figure("date", "", None, f"---{int(one.value):02}", frozenset(), leaf.path, one.quote, keyed=False)
    labels = frozenset(after(whole, one.end))
    short = bool(leaf.words) and not leaf.told and not leaf.words & PLACES
    if one.kind == "number" and short:
        short = one.start == 0 or whole[one.start - 1] == "\n"  # "IntraScan 5" counts nothing
    near = None if short else (whole, one.start, one.end)
    for group, unit, number, iso in readings(one):
        called = leaf.words if short else labels
        yield Figure(group, unit, number, iso, called, leaf.path, one.quote, keyed=short, near=near)
