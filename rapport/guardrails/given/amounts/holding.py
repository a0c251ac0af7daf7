"""Whether a record holds a number that a text tells: the same, rounded, converted, or without its unit."""

from decimal import Decimal
from typing import Final

from rapport.guardrails.given.amounts import loose
from rapport.guardrails.given.amounts.counted import counts, whole
from rapport.guardrails.given.amounts.judged import Told
from rapport.guardrails.given.amounts.sorts import Sorted

RAW: Final = ("number", "numeral")
"""The groups of numbers of which only the digits are known."""
_YEAR: Final = Decimal(12)


def roundly(told: Told, by: Sorted) -> bool:
    """Whether a span is told in round words, or is what another leaves of one: nobody says three quarters of an hour of
    46 minutes to deceive."""
    words = not told.one.quote[:1].isdigit()
    alike = [figure.number for figure in by.alike(told) if figure.number]
    if told.unit == "MO" and any(a - b == told.number for a in (*alike, _YEAR) for b in alike):
        return True  # three months of twelve are free
    return words and any(abs(fact - told.number) <= told.number * loose.ROUND for fact in alike)


def nearly(told: Told, by: Sorted) -> bool:
    """Whether a text that says "about" says about what some figure says."""
    shares = told.group == "percent" and bool(by.alike(told))
    names = (told.group,) if shares else (told.group, *RAW)
    near = (f.number for name in names for f in by.group.get(name, ()) if name in RAW or told.like(f))
    return loose.nearly(told.text, told.one.start, told.number, near, span=told.group == "duration")


def held(told: Told, by: Sorted) -> bool:
    """Whether a figure of the record is the number that a text tells, told as it is told."""
    group, unit, number = told.group, told.unit, told.number
    alike = by.alike(told)
    if any(f.number == number or (group != "number" and loose.rounds(number, f.number)) for f in alike):
        return True
    if group in ("percent", "quantity") and any(f.number == -number for f in alike):
        return True  # "fell by 10 %", "shortened by three centimetres"
    words = not told.one.quote[:1].isdigit()
    if group == "quantity" and any(loose.converts(number, figure.number, words=words) for figure in alike):
        return True
    if unit.startswith("°") and any(-number == figure.number for figure in alike):
        return True  # "nine degrees below zero"
    if group == "duration" and any(loose.same_span(f, unit, number) for f in by.group.get(group, ())):
        return True
    bare = [
        f
        for f in by.group.get("number", ())
        if group == "number" or not (f.many or f.unit == unit != "" or (f.unit and group == "duration"))
    ]
    if group == "percent" and any(f.number * 100 == number for f in bare if f.number and f.number < 1):
        return True  # `vat: 0.23`
    if group == "percent":
        bare = [f for f in bare if not (f.unit or (alike and f.keyed and whole(f)))]  # 12 % is not held by 12 seats
    if group != "number" and alike:
        bare = [f for f in bare if not counts(f)]  # nor are twenty years by twenty panels
    if group in ("money", "duration") and alike:
        others = by.percents if group == "money" else by.percents | by.paid
        bare = [f for f in bare if not by.counting(f) and f.path not in others]  # nor are ten weeks by 10 %
    if any(figure.number == number or figure.number in told.raw for figure in bare):
        return True
    telling = alike and group != "number" and (group != "money" or number >= 1)  # "nine and a half" may be of cents
    if not telling and any(figure.number in told.raw for figure in by.group.get("numeral", ())):
        return True
    return group == "number" and any(f.number in told.raw for found in by.group.values() for f in found)
