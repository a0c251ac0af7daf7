"""How far a text may be from a figure and still say it: hedged ("about 1,300" of 1,312), rounded, converted."""

import re
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import Final

from rapport.guardrails.given.amounts.figures import Figure
from rapport.guardrails.sentences import around
from rapport.guardrails.values.numerals import between

ROUND: Final = Decimal("0.03")
_HALF: Final = Decimal("0.05")
"""The same of halves in words: "about two and a half kilos" of 2.4."""
_AND_A_HALF: Final = re.compile(r"(?i)[a-z-]+(?: [a-z]+)? and a half\b")
_CLOSE: Final = Decimal("0.007")
"""How far a quantity may be off: units are converted and rounded."""
_ABOUT: Final = re.compile(
    r"\b(?P<near>about|around|roughly|approximately|approx\.?|some|circa|close to|in the region of)\s+(?:the\s)?\W?$"
    r"|\b(?P<over>(?:just |a (?:bit|little) )?over|a good|more than|upwards of|above|exceeding|beyond)\s+\W?$"
    r"|\b(?P<under>(?:just |a (?:bit|little) )?under|barely|not quite|less than|nearly|almost|below"
    r"|just short of)\s+\W?$"
)
_RANGES: Final = {
    "near": (Decimal("0.9"), Decimal("1.1")), "over": (Decimal(1), Decimal("1.15")),
    "under": (Decimal("0.87"), Decimal(1)),
}  # fmt: skip
_SPANS: Final = {**_RANGES, "over": (Decimal(1), Decimal("1.25")), "under": (Decimal("0.8"), Decimal(1))}
"""Of time: thirty-five minutes are "more than half an hour"."""
_OF: Final = re.compile(r"\s?(?:of|cheaper|less|more|lower|higher|full|below|above)\b")
_THAT_IS: Final = re.compile(r"(?:\bthat['’]s|\bthat is|\bwhich is|\bi\.e\.,?|=|\bso|\bmakes|\bequals)\s\Z")
"""What right before a percentage says that it is of the numbers before it."""
_POINT: Final = Decimal("0.5")
"""How far a percentage may be off that is rounded to a whole one."""
_BOUND: Final = re.compile(
    r"(?:\b(?:no|not|never|cannot)\b|n't\b)[^.;]{0,40}\b(?:more|less|above|below|over|under)\b|\bat (?:most|least)\b"
)
_OF_EVERY: Final = re.compile(r"\b(?:of|for|from|on) (?:every|each) \Z")
_OF_HUNDRED: Final = re.compile(r"\b(?:of|for|from|on) (?:every|each) \W?(?:100|hundred)\b[^.;!?]*\Z")
_FAR: Final = 60
_LOOK: Final = 24
_NEAREST: Final = 12


def of_every(before: str) -> bool:
    """Whether a text has led up to the hundred of a share: "of every £100"."""
    return _OF_EVERY.search(before[-_NEAREST:]) is not None


def of_hundred(before: str) -> bool:
    """Whether it has led up to the share of one: "of every £100 you get £78"."""
    return _OF_HUNDRED.search(before[-_FAR:]) is not None


def hedged(text: str, start: int) -> bool:
    """Whether the value that begins here is told loosely."""
    return _ABOUT.search(text[max(0, start - _LOOK) : start]) is not None


def nearby(text: str, start: int) -> bool:
    """Whether the value that begins here is told as near another, and not as a bound: "no more than 5 %"."""
    hedge = _ABOUT.search(text[max(0, start - _LOOK) : start])
    return hedge is not None and _BOUND.search(text, max(0, start - _FAR), start) is None


def nearly(text: str, start: int, said: Decimal, facts: Iterable[Decimal | None], *, span: bool = False) -> bool:
    """Whether a loose text says what some figure says: "about 1,300" of 1,312, not of 1,400; or a `span` of time."""
    hedge = _ABOUT.search(text[max(0, start - _LOOK) : start])
    if hedge is None:
        return False
    low, high = (said * end for end in (_SPANS if span else _RANGES)[hedge.lastgroup or "near"])
    near = [fact for fact in facts if fact is not None and low <= fact <= high]
    if hedge.lastgroup != "near":
        return bool(near)
    half = _HALF if _AND_A_HALF.match(text, start) else ROUND
    return any(_digits(said) < _digits(fact) or abs(fact - said) <= fact * half for fact in near)


def rounds(said: Decimal, fact: Decimal | None) -> bool:
    """Whether a number of two digits or more is a figure told with fewer of them.

    >>> rounds(Decimal(153), Decimal("152.6")), rounds(Decimal(152), Decimal("152.6")), rounds(Decimal(5), Decimal(5.2))
    (True, False, False)
    """
    kept = _digits(said)
    if fact is None or kept < 2 or _digits(fact) <= kept:
        return False
    return Context(prec=kept, rounding=ROUND_HALF_UP).create_decimal(fact) == said


def converts(said: Decimal, fact: Decimal | None, *, words: bool) -> bool:
    """Whether a quantity is a figure told in another unit, or in round words ("two metres" of 1.95)."""
    return fact is not None and abs(fact - said) <= abs(said) * (ROUND if words else _CLOSE)


def part_of(text: str, start: int, end: int, percent: Decimal) -> bool:
    """Whether a percentage is what one number of its sentence is of another, or what is left of it.

    Of many numbers those that stand nearest are tried.
    """
    if not (hedged(text, start) or _OF.match(text, end) or _THAT_IS.search(text, max(0, start - _LOOK), start)):
        return False
    near = sorted(between(text, *around(text, start, end)), key=lambda numeral: abs(numeral.start - start))
    found = {numeral.value for numeral in near[:_NEAREST] if numeral.value > 0}
    hedge = _ABOUT.search(text[max(0, start - _LOOK) : start])
    least, most = (percent - _POINT, percent + _POINT)
    if hedge:
        low_end, high_end = _RANGES[hedge.lastgroup or "near"]
        least, most = percent * low_end, percent * high_end
    parts = (100 * a / b for a in found for b in found if a < b)
    return any(least <= x <= most for part in parts for x in (part, 100 - part))


def same_span(figure: Figure, unit: str, number: Decimal) -> bool:
    """Days against months: a month has 30 days or 31, a year 365."""
    if figure.number is None or {figure.unit, unit} != {"D", "MO"}:
        return False
    days, months = (figure.number, number) if figure.unit == "D" else (number, figure.number)
    years = months / 12
    return days in (30 * months, 31 * months, 28 * months) or (
        days == 365 * years and years == years.to_integral_value()
    )


def _digits(number: Decimal) -> int:
    """How many digits a number is told with, without the noughts it ends in."""
    return len(number.normalize().as_tuple().digits)
