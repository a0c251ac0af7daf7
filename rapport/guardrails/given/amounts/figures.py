"""Figures: the amounts, numbers, dates and times of a record, and the forms they compare in."""

import datetime as dt
import re
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from rapport.guardrails.given.record import KEPT, stem
from rapport.guardrails.values.found import Found

Group = Literal["money", "percent", "duration", "quantity", "rating", "number", "date", "time", "relative", "weekday"]
READ: Final = (
    "money", "percent", "date_range", "date", "time", "duration", "quantity", "rating", "ordinal", "number",
)  # fmt: skip
_LABEL: Final = re.compile(r"[a-z]{2,}")
_SKIPPED: Final = frozenset(
    (
        "per an each every of the more extra further other down up about and or to in at for on is"
        " are your our their his her"
        " its my these those time times day left remaining"
    ).split()
)
_ENDS: Final = re.compile(r"\.\.| x ")
_CLAUSE: Final = re.compile(r"[.,;:!?()\n]|\b(?:before|after|than)\b")
_JOINED: Final = re.compile(r"\b[a-z]+-[a-z]+\b")
"""What is said of a thing in one joined word: "four interest-free instalments"."""
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


def readings(one: Found) -> list[tuple[str, str, Decimal | None, str]]:
    """A value as (group, unit, number, ISO form); of a range both ends."""
    if one.unit in ("relative", "weekday", "span"):
        return []
    ends = _ENDS.split(one.value)
    if one.kind in ("date", "date_range", "time"):
        return [(one.kind.removesuffix("_range"), "", None, end) for end in ends]
    unit, size = one.unit or "", Decimal(1)
    if one.kind == "duration" and (span := _SPAN.fullmatch(unit)):
        unit, per = _UNITS[span["unit"]]
        size = per * int(span["times"] or 1)
    elif one.kind in ("money", "rating", "percent"):
        unit = ""
    kind = "number" if one.kind == "ordinal" else one.kind
    return [(kind, unit, number * size, "") for end in ends if (number := decimal(end)) is not None]


def after(text: str, end: int, most: int = 2) -> list[str]:
    """The stems of the next words that may say what a number counts; nothing beyond the clause."""
    clause = _JOINED.sub(" ", _CLAUSE.split(text[end : end + 60].lower(), maxsplit=1)[0])
    return [stem(word) for word in _LABEL.findall(clause) if word not in _SKIPPED][:most]


def decimal(text: str) -> Decimal | None:
    """A text that is a number as one; what is endless or no number, as NaN, is none."""
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


@lru_cache(maxsize=KEPT)
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
    """Whether a date that is said, as far as it goes, is the one given: November 2019 is not "the 7th" of no month."""
    both = [(a, b) for a, b in zip(parts(said), parts(given), strict=True) if a is not None and b is not None]
    return bool(both) and all(a == b for a, b in both)


def halves(time: str) -> tuple[str, str]:
    """A clock time and the same of the other half of the day, which is often left out.

    >>> halves("09:15")
    ('09:15', '21:15')
    """
    hour, _, minute = time.partition(":")
    return time, f"{(int(hour) + 12) % 24:02}:{minute}"


def whole_day(iso: str) -> dt.date | None:
    """The day of an ISO date that says year, month and day."""
    year, month, day = parts(iso)
    return dt.date(year, month, day) if year and month and day else None
