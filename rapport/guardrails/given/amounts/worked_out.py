"""Counts and quantities that a text works out from two others: "forty lunches on 78 days, that is 3,120"."""

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from rapport.guardrails.given.amounts.calculating import calculates, compares, reckons
from rapport.guardrails.given.amounts.counted import GREAT, beside, numbers_beside, whole
from rapport.guardrails.given.amounts.figures import Figure
from rapport.guardrails.given.amounts.judged import Told
from rapport.guardrails.sentences import around

_TIMES: Final = {
    n: (re.compile(rf"\b{less}"), re.compile(rf"\b(?:{more})"))
    for n, less, more in ((12, "month", "year|annual"), (52, "week", "year|annual"), (4, "quarter", "year|annual"),
                          (3, "month", "quarter"))
}  # fmt: skip
"""How many shorter times a longer one is."""


def whole_numbers(figures: Iterable[Figure]) -> frozenset[Decimal]:
    """The whole numbers but nought that facts hold: what a count may be worked out from."""
    return frozenset(one.number for one in figures if one.keyed and one.number and whole(one))


def multiplied(told: Told, held: frozenset[Decimal]) -> bool:
    """Whether a count is what two others are apart or, where it is told so, so many times one of its sentence.

    `held` are the record's `whole_numbers`.
    """
    if told.number != told.number.to_integral_value():
        return False
    if told.number >= GREAT and any(told.number + b in held for b in held):
        return True  # two readings of a meter
    near = beside(told) - {told.number}
    if any(told.number + a + b in held for a in near for b in near | {Decimal(0)} if a != b):
        return True  # of 140 guests, 22 and 14 taken away
    if any(a + b == told.number for a in near for b in near if a < b):
        return True  # 71 members: 54 staff, 17 dependants
    if not (reckons(*told.place) or calculates(*told.place)):
        return False
    known = {number for number in held | beside(told) if number > 1}
    if any(told.number + number in held for number in held if compares(*told.place)):
        return True  # a gap of fifty between 180 and 230
    if any(told.number * number in held for number in known if number != told.number):
        return True  # 3,900 members in three clubs
    return any((times := told.number / number) in known and times * number == told.number for number in known)


def over_time(told: Told) -> bool:
    """Whether a number is what another of its sentence comes to in a longer time: "2,400 a month, 28,800 a year"."""
    first, last = around(*told.place)
    times = [n for n, spans in _TIMES.items() if all(span.search(told.text, first, last) for span in spans)]
    return any(told.number in (n * other, other / n) for n in times for other in numbers_beside(told) if other)


def summed(told: Told, figures: Iterable[Figure]) -> bool:
    """Whether a quantity is two of the record's together, or what one is more than another, and told so."""
    if not (reckons(*told.place) or compares(*told.place)):
        return False
    known = [one.number for one in figures if one.keyed and one.number]
    return any(said in (a + b, a - b) for a in known for b in known for said in (told.number, *told.raw))
