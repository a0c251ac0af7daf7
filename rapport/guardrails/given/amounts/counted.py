"""Numbers that count: which of a record's count things, which list says how many there are, what stands beside one."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from rapport.guardrails.given.amounts.figures import Figure
from rapport.guardrails.given.amounts.judged import Told
from rapport.guardrails.sentences import around
from rapport.guardrails.values.numerals import between

GREAT: Final = 100
"""A number from here on is nobody's own, whatever it counts."""
_FEW: Final = 10
_OFTEN: Final = 120
_PER: Final = re.compile(r"(?i)(?:_|\b)per_(?!(?:second|minute|hour|day|week|month|quarter|year)(?:_|\Z))")
SMALL: Final = 12
UNITS: Final = frozenset(
    "second minute hour day week month year percent cent dollar euro pound usd eur gbp quid buck off".split()
)
THINGS: Final = re.compile(r"(?i)\s(?:[a-z-]+\s)?(?!(?:is|was|has|its|this|as|us|yes|perhaps|always)\b)[a-z]+s\b")
_PERCENT: Final = re.compile(r"\s?(?:%|per\s?cent\b|pct\b)")
_BEFORE: Final = 80
_WIDE: Final = 160
_A_NOUN: Final = re.compile(
    r"\s(?!(?:january|february|march|april|may|june|july|august|september|october|november|december|hours?|minutes?|per"
    r"|percent|o'clock|am|pm|and|or|of)\b)[a-z][\w-]*"
)
_UNTIL: Final = re.compile(
    r"(?:\b(?:within|until|till|by|after|before|on|under|over|than|first|last|next)\s|[£$€₹.,/-])$"
)
_BESIDES: Final = re.compile(r"(?i)other|alternativ|additional|not_?\s?(?:chosen|taken)")


def beside(told: Told) -> set[Decimal]:
    """How many of something the sentence of a value tells, or what stands right before it: "thirty-five users".

    No day of a month is among them, no hour, and no span until then.
    """
    text, start, end = told.place
    first, last = around(text, start, end)
    return {
        numeral.value
        for numeral in between(text, max(0, first - _BEFORE, start - _WIDE), min(last, end + _WIDE))
        if _A_NOUN.match(text, numeral.end) and not _UNTIL.search(text[max(0, numeral.start - 12) : numeral.start])
    }


def numbers_beside(told: Told) -> set[Decimal]:
    """Every other number that the sentence of a value tells."""
    return {one.value for one in between(told.text, *around(*told.place))} - {told.number}


def two_beside(told: Told) -> bool:
    """Whether a number, as it is told, is two others of its sentence by each other: "three jackets at 2.10, 6.30"."""
    near = numbers_beside(told)
    if len(near) > _FEW:
        return False
    return any(a * b in (told.number, *told.raw) for a in near for b in near if 1 < a < b)


def shares_of(told: Told) -> set[Decimal]:
    """The percentages that the sentence of a value tells, in figures or words."""
    near = between(told.text, *around(*told.place))
    return {numeral.value for numeral in near if _PERCENT.match(told.text, numeral.end)}


def counts(figure: Figure) -> bool:
    """Whether a number that a text tells is of things: their name stands behind it, and is no unit."""
    if figure.near is None or figure.labels & UNITS:
        return False
    whole, _, end = figure.near
    return THINGS.match(whole, end) is not None


def spoken(told: Told) -> bool:
    """Whether a number in words goes on with the one beside it, as amounts are spoken: "four thirteen" of 413."""
    text, start, end = told.place
    if told.one.quote[:1].isdigit():
        return False
    near = between(text, max(0, start - _WIDE), min(len(text), end + _WIDE))
    return any(one.end == start - 1 or one.start == end + 1 for one in near if not text[one.start].isdigit())


def each(figure: Figure, number: Decimal) -> bool:
    """Whether a number is so many times what a fact holds for each of something: `copies_per_language`."""
    one = figure.number if _PER.search(figure.path) else None
    return one is not None and one > 1 and number > one and number % one == 0


def many_times(figure: Figure, number: Decimal) -> bool:
    """Whether a great number is so many times another: sixty months at 2,790."""
    one = figure.number
    return one is not None and one >= GREAT and number % one == 0 and 1 < number / one <= _OFTEN


def whole(figure: Figure) -> bool:
    """Whether a figure's number is a whole one."""
    return figure.number is not None and figure.number == figure.number.to_integral_value()


def only_one(others: Sequence[Figure], number: Decimal) -> Figure | None:
    """The one figure that a fact's own name calls so; several of a name may be meant together, or none of them.

    Of a list fewer may be spoken of than there are, and no more; so of few things counted.
    """
    lists = [figure for figure in others if figure.many and figure.number is not None]
    if lists:
        return next((figure for figure in lists if figure.number and _of_list(figure) < number), None)
    keyed = [figure for figure in others if figure.keyed]
    if len({figure.number for figure in keyed}) != 1:
        return None
    few = number <= SMALL and keyed[0].number is not None and number < keyed[0].number
    return None if few else keyed[0]


def _of_list(figure: Figure) -> Decimal:
    """How many of its kind there are by a list; one more where it lists the others."""
    return (figure.number or Decimal(0)) + bool(_BESIDES.search(figure.path.rpartition(".")[2]))
