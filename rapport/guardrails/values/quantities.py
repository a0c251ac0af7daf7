"""Quantities with units, told in one unit of their kind: `250 ml`, `1.5kg`, `12 inches`, `15.6"`, `5ft 10in`,
`20 x 30 cm`, `62 m²`, `5-10 km`, `-5 °C`, `three-mile`."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from rapport.guardrails.values.counted import Counted, counted, ranges
from rapport.guardrails.values.found import Reader, Seen
from rapport.guardrails.values.numerals import ranged, written
from rapport.guardrails.values.units import SIGNS, UNIT, UNITS

_FIGURES: Final = r"\d+(?:\.\d+)?"
_SIDES: Final = re.compile(
    rf"(?<![\w.])(?P<a>{_FIGURES})\s?(?P<ua>mm|cm|m|in|ft|px|\")?\s?(?:x|×|by)\s?(?P<b>{_FIGURES})\s?(?P<ub>mm|cm|m"
    rf"|in|ft|px|\")?"
    rf"(?:\s?(?:x|×|by)\s?(?P<c>{_FIGURES}))?\s?(?P<unit>mm|cm|m|inch(?:es)?|in|feet|ft|metres|meters|pixels|px|\")"
    rf"(?!\w)"
    rf"|(?<![\w.])(?P<d>{_FIGURES})\s?(?:x|×|by)\s?(?P<e>{_FIGURES})\s?(?P<u>mm|cm|m|inch(?:es)?|in|feet|ft|metres"
    rf"|meters|pixels|px|\")(?!\w)"
)
_SIGN: Final = re.compile(r"\d\s?(?:[a-z]{1,2}|\")?\s?(?:x|×|by)\s?\d")
_HEIGHT: Final = re.compile(r"(?<![\w.])(?P<feet>\d)'\s?(?P<inches>\d{1,2}(?:\.\d)?)(?:\"|'')")
_PEOPLE: Final = re.compile(r"\s(?:people|followers|users|customers|downloads|views|subscribers)\b")


def read(seen: Seen) -> Iterator[Reader]:
    yield from _sides(seen.text)
    yield from ranges(seen.text, _one_by_one(seen))


def _sides(text: str) -> Iterator[Reader]:
    for match in _SIDES.finditer(text) if _SIGN.search(text) else ():
        name = "inch" if match["unit"] in ('"', "in") or match["u"] in ('"', "in") else (match["unit"] or match["u"])
        base, size = UNITS[name if name in UNITS else name.rstrip("s")]
        sides = [match[g] for g in "abcde" if match[g]]
        yield Reader(*match.span(), " x ".join(written(Decimal(s) * Decimal(size)) for s in sides), base)
    for match in _HEIGHT.finditer(text) if "'" in text else ():
        inches = Decimal(match["feet"]) * 12 + Decimal(match["inches"])
        yield Reader(*match.span(), written(inches * Decimal("0.0254")), "m")


def _one_by_one(seen: Seen) -> Iterator[Reader]:
    text = seen.text
    before: tuple[Counted, Reader, Decimal] | None = None
    for said in counted(seen, UNIT):
        measured = _measured(seen, said)
        if measured is None:
            continue
        reader, size = measured
        if before and reader.unit == before[1].unit and size < before[2] and _follows(text, before[1], reader):
            both = Decimal(before[1].value) + Decimal(reader.value)
            reader = Reader(before[1].start, reader.end, written(both), reader.unit)
            before = None
        if before:
            yield before[1]
        before = said, reader, size
    if before:
        yield before[1]


def _measured(seen: Seen, said: Counted) -> tuple[Reader, Decimal] | None:
    name, numeral, text = said.unit["unit"] or said.unit["sign"] or "inch", said.numeral, seen.text
    if numeral.sort == "ordinal" or (numeral.sort == "part" and name in SIGNS):
        return None
    gap = text[numeral.end : said.unit.start("sign")] if said.unit["sign"] else ""
    if said.unit["inch"] and (
        numeral.sort == "words" or text.count('"', 0, numeral.end) % 2 or not _spaced(text, said.end)
    ):
        return None
    if name in SIGNS and numeral.sort == "words":
        return None
    if name == "in" and gap in (" ", "-"):
        return None
    if name in ("g", "k") and seen.said(said.end - 1, said.end) == "G" and said.high < 7:
        return None
    if name == "m" and ((gap == "" and seen.capital(said.end - 1)) or _PEOPLE.match(text, said.end)):
        return None
    base, size = UNITS[name]
    low = said.low * Decimal(size) if said.low is not None else None
    return Reader(said.start, said.end, ranged(low, said.high * Decimal(size)), base), Decimal(size)


def _spaced(text: str, end: int) -> bool:
    return end == len(text) or text[end] in " ,.)-;:\n"


def _follows(text: str, one: Reader, two: Reader) -> bool:
    """Whether `10in` goes on from `5ft`."""
    return ".." not in one.value + two.value and text[one.end : two.start] in ("", " ", ", ", " and ")
