"""Figures: the amounts, numbers, dates and times of a record, and whether those of a text are among them."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation
from typing import Final, Literal, NamedTuple

from rapport.guardrails import values
from rapport.guardrails.given.record import Leaf, stem
from rapport.guardrails.values.found import Found
from rapport.guardrails.values.units import UNITS

Group = Literal["money", "percent", "duration", "quantity", "rating", "number", "date", "time", "relative", "weekday"]
READ: Final = (
    "money", "percent", "date_range", "date", "time", "duration", "quantity", "rating", "ordinal", "number",
)  # fmt: skip
_NUMERAL: Final = re.compile(r"\d+(?:[.,]\d{3})*(?:\.\d+)?")
_DIGIT: Final = re.compile(r"\d")
_PLACE: Final = re.compile(r"(?:^|\.)\d+(?=\.\D|$)")
_PARTS: Final = {
    "half": Decimal(50), "quarter": Decimal(25), "third": Decimal(100) / 3, "two thirds": Decimal(200) / 3,
    "three quarters": Decimal(75), "double": Decimal(100),
}  # fmt: skip
_PART: Final = re.compile(r"\b(?:two thirds|three quarters|half|quarter|third|double)\b")
_LABEL: Final = re.compile(r"[a-z]{2,}")
_SKIPPED: Final = frozenset(
    (
        "per an each every of the more extra further other about and or to in at for on is are time day left remaining"
    ).split()
)
_PRICED: Final = frozenset("price cost fee rate monthly annual amount premium deposit balance value limit cap".split())
_CODES: Final = frozenset("usd eur gbp cad aud chf sek jpy inr".split())
_STAMP: Final = re.compile(r"(?P<day>\d{4}-\d\d-\d\d)[T ](?P<time>\d\d:\d\d)")
_BARE: Final = re.compile(r"(?<![\d.])(?P<number>\d+(?:\.\d+)?)\s?(?P<unit>[A-Za-zµ°]{1,5})\b")
"""A quantity as data sheets write it, one after another: `4GB 512MB`, `2x2.6 GHz`."""
_PLACES: Final = frozenset("address street postal zip postcode phone url link".split())
_TOKENS: Final = re.compile(r"[A-Z]?[a-z]+|[A-Z]+|\d+")
_SHORT: Final = re.compile(r"\d{4}-\d{2}|(?P<month>0[1-9]|1[0-2])/(?P<year>\d\d)")
"""Months as records write them: `2012-01`, `01/12`."""
_RATE: Final = re.compile(r"(?i)per[_\s-]?(?:second|minute|hour|day|week|month|year)")
_SHARE: Final = frozenset("percent percentage pct discount interest".split())
_SPANS: Final[Mapping[str, tuple[str, Decimal]]] = {
    "second": ("S", Decimal(1)), "minute": ("S", Decimal(60)), "hour": ("S", Decimal(3600)), "day": ("D", Decimal(1)),
    "week": ("D", Decimal(7)), "month": ("MO", Decimal(1)), "year": ("MO", Decimal(12)),
}  # fmt: skip
_UNITS: Final[Mapping[str, tuple[str, Decimal]]] = {
    "MS": ("S", Decimal("0.001")), "S": ("S", Decimal(1)), "M": ("S", Decimal(60)), "H": ("S", Decimal(3600)),
    "D": ("D", Decimal(1)), "W": ("D", Decimal(7)), "MO": ("MO", Decimal(1)), "Y": ("MO", Decimal(12)),
}  # fmt: skip
_SPAN: Final = re.compile(r"(?P<times>\d*)(?P<unit>MS|S|M|H|D|W|MO|Y)(?: working)?")


class Figure(NamedTuple):
    """One value of a record: what it is, its number in its group's unit (or its ISO form), what it is called."""

    group: str
    unit: str
    number: Decimal | None
    iso: str
    labels: frozenset[str]
    path: str
    shown: str
    keyed: bool
    """Whether the fact's own name calls it so, and not the words around it in a text."""
    many: bool = False
    """Whether it is the length of a list: fewer of them may be spoken of."""
    near: tuple[str, int, int] | None = None
    """Of a figure that a text tells: the text and where it stands in it."""


def figures(record: tuple[Leaf, ...]) -> tuple[Figure, ...]:
    """Every figure of a record. Texts are read together, once."""
    return (*(figure for leaf in record for figure in _of_number(leaf)), *_of_texts(record))


def _of_number(leaf: Leaf) -> Iterator[Figure]:
    """A bare number, as what its fact's name says it is, and as a number: "£3" may be said of `top_up: 3`."""
    if isinstance(leaf.value, bool) or not (isinstance(leaf.value, int | float) or _number(leaf)):
        return
    number = _decimal(str(leaf.value).replace(",", ""))
    if number is None:
        return
    group, unit, size = _named_unit(leaf.path)
    shown = f"{number}"
    yield Figure("number", unit, number, "", leaf.words, leaf.path, shown, keyed=True, many=leaf.many)
    if group != "number" and not leaf.many:
        yield Figure(group, unit, number * size, "", leaf.words, leaf.path, shown, keyed=True)


def _number(leaf: Leaf) -> bool:
    """Whether a text is a number and nothing more, as tables hold them."""
    return isinstance(leaf.value, str) and _NUMERAL.fullmatch(leaf.value) is not None and not leaf.words & _PLACES


def _named_unit(path: str) -> tuple[str, str, Decimal]:
    """What a bare number is by the end of its name: `warranty_months`, `weight_g`, `discount_percent`, `list_price`."""
    if _RATE.search(path):
        return "number", "", Decimal(1)
    tokens = _TOKENS.findall(path.rpartition(".")[2])
    last = tokens[-1].lower() if tokens else ""
    word = stem(last)
    if word in _SPANS and not _PRICED.intersection(token.lower() for token in tokens[:-1]):
        unit, size = _SPANS[word]
        return "duration", unit, size
    if len(tokens) > 1 and last in UNITS:
        unit, per = UNITS[last]
        return "quantity", unit, Decimal(per)
    if word in _SHARE or last == "percent":
        return "percent", "", Decimal(1)
    priced = word in _PRICED or (word in _SPANS and len(tokens) > 1) or (len(tokens) > 1 and last in _CODES)
    return ("money" if priced else "number"), "", Decimal(1)


def _of_texts(record: tuple[Leaf, ...]) -> Iterator[Figure]:
    texts = [*(leaf for leaf in record if isinstance(leaf.value, str) and not _number(leaf)), *_names(record)]
    joined, starts, at = [], [], 0
    for leaf in texts:
        starts.append(at)
        text = str(leaf.value)[:20_000]
        joined.append(text)
        at += len(text) + 3
    whole = "\n¶\n".join(joined)
    found = values.find(whole, kinds=READ)
    n = 0
    for one in found:
        while n + 1 < len(starts) and starts[n + 1] <= one.start:
            n += 1
        yield from _figure(one, whole, texts[n])
    for leaf in texts:
        for stamp in _STAMP.finditer(str(leaf.value)[:40]):
            yield Figure("date", "", None, stamp["day"], leaf.words, leaf.path, stamp[0], keyed=True)
            yield Figure("time", "", None, stamp["time"], leaf.words, leaf.path, stamp[0], keyed=True)
        if short := _SHORT.fullmatch(str(leaf.value).strip()):
            iso = f"20{short['year']}-{short['month']}" if short["year"] else short[0]
            yield Figure("date", "", None, iso, leaf.words, leaf.path, short[0], keyed=True)
    n = 0
    for bare in _BARE.finditer(whole):
        while n + 1 < len(starts) and starts[n + 1] <= bare.start():
            n += 1
        base, size = UNITS.get(bare["unit"].lower(), ("", "1"))
        if base and (number := _decimal(bare["number"])) is not None:
            shown = bare[0].strip()
            yield Figure("quantity", base, number * Decimal(size), "", frozenset(), texts[n].path, shown, keyed=False)
    n = 0
    for numeral in _NUMERAL.finditer(whole):
        while n + 1 < len(starts) and starts[n + 1] <= numeral.start():
            n += 1
        number = _decimal(numeral[0].replace(",", ""))
        if number is not None:
            yield Figure("numeral", "", number, "", frozenset(), texts[n].path, numeral[0], keyed=False)
    for part in _PART.finditer(whole.lower()):
        yield Figure("percent", "", _PARTS[part[0]], "", frozenset(), "", part[0], keyed=False)


def _names(record: tuple[Leaf, ...]) -> Iterator[Leaf]:
    """Names of facts that hold numbers, as texts: `3.5mm jack`, `claims_last_5_years`."""
    for path in dict.fromkeys(_PLACE.sub("", leaf.path) for leaf in record):
        if _DIGIT.search(path):
            yield Leaf(path, frozenset(), path.replace("_", " "))


def _figure(one: Found, whole: str, leaf: Leaf) -> Iterator[Figure]:
    if one.unit in ("relative", "weekday"):
        yield Figure(one.unit, "", None, one.value, frozenset(), leaf.path, one.quote, keyed=False)
    if one.kind == "ordinal" and leaf.told and one.value.isdigit() and 3 < int(one.value) < 32:
        yield Figure("date", "", None, f"---{int(one.value):02}", frozenset(), leaf.path, one.quote, keyed=False)
    labels = frozenset(after(whole, one.end))
    short = bool(leaf.words) and not leaf.told and not leaf.words & _PLACES
    if one.kind == "number" and short:
        short = one.start == 0 or whole[one.start - 1] == "\n"  # "IntraScan 5" counts nothing
    near = None if short else (whole, one.start, one.end)
    for group, unit, number, iso in readings(one):
        called = leaf.words if short else labels
        yield Figure(group, unit, number, iso, called, leaf.path, one.quote, keyed=short, near=near)


def readings(one: Found) -> list[tuple[str, str, Decimal | None, str]]:
    """A value as (group, unit, number, ISO form); of a range both ends."""
    if one.unit in ("relative", "weekday", "span"):
        return []
    ends = re.split(r"\.\.| x ", one.value)
    if one.kind in ("date", "date_range", "time"):
        return [(one.kind.removesuffix("_range"), "", None, end) for end in ends]
    unit, size = one.unit or "", Decimal(1)
    if one.kind == "duration" and (span := _SPAN.fullmatch(unit)):
        unit, per = _UNITS[span["unit"]]
        size = per * int(span["times"] or 1)
    elif one.kind in ("money", "rating", "percent"):
        unit = ""
    kind = "number" if one.kind == "ordinal" else one.kind
    return [(kind, unit, number * size, "") for end in ends if (number := _decimal(end)) is not None]


def after(text: str, end: int, most: int = 2) -> list[str]:
    """The stems of the next words that may say what a number counts; nothing beyond the clause."""
    clause = re.split(r"[.,;:!?()\n]", text[end : end + 60].lower(), maxsplit=1)[0]
    return [stem(word) for word in _LABEL.findall(clause) if word not in _SKIPPED][:most]


def _decimal(text: str) -> Decimal | None:
    try:
        return Decimal(text)
    except InvalidOperation:
        return None


def parts(iso: str) -> tuple[int | None, int | None, int | None]:
    """Year, month and day of an ISO date as far as it says them.

    >>> parts("--12-09"), parts("2011-12"), parts("---17")
    ((None, 12, 9), (2011, 12, None), (None, None, 17))
    """
    match = _ISO.fullmatch(iso)
    if match is None:
        return None, None, None
    year, month, day = (int(match[name]) if match[name] else None for name in "ymd")
    return year, month, day or (int(match["only"]) if match["only"] else None)


_ISO: Final = re.compile(r"---(?P<only>\d\d)|(?:(?P<y>\d{4})|-)(?:-(?P<m>\d\d))?(?:-(?P<d>\d\d))?")


def same_day(said: str, given: str) -> bool:
    """Whether a date that is said, as far as it goes, is the one given."""
    return all(a is None or b is None or a == b for a, b in zip(parts(said), parts(given), strict=True))


def whole_day(iso: str) -> dt.date | None:
    """The day of an ISO date that says year, month and day."""
    year, month, day = parts(iso)
    return dt.date(year, month, day) if year and month and day else None
