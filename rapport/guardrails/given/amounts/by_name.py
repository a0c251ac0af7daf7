"""What figures are called, and amounts that stand right behind a fact's whole name."""

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from rapport.guardrails.given.amounts import loose
from rapport.guardrails.given.amounts.binding import clause
from rapport.guardrails.given.amounts.figures import Figure
from rapport.guardrails.given.amounts.judged import Told
from rapport.guardrails.given.amounts.reckoning import compares, sums
from rapport.guardrails.given.record import WORD, named, stem

_APART: Final = re.compile(r"[,;:.\d\n]|\b(?:and|but|or|from|than)\b")
_NEAR: Final = 40


def by_name(told: Told, amounts: Iterable[Figure]) -> Figure | None:
    """The fact whose whole name, of two words or more, stands right before another amount: "a setup fee of £9"."""
    near = _APART.split(told.before[-_NEAR:])[-1]
    said = {stem(word) for word in WORD.findall(near)}
    facts = [one for one in amounts if one.keyed and len(own := _own(one)) > 1 and own <= said]
    if len(facts) != 1 or not facts[0].number or _many_times(told.number, facts[0].number):
        return None
    worked_out = compares(*told.place) or sums(clause(*told.place)) or loose.rounds(told.number, facts[0].number)
    return None if worked_out else facts[0]


def _many_times(number: Decimal, one: Decimal) -> bool:
    """Whether a number is so many of one; in floats, for decimals of very different size do not divide."""
    return round(float(number) / float(one), 6).is_integer()


def names(figure: Figure) -> frozenset[str]:
    """What a figure is called: of a fact's name its last part, where that says anything."""
    if not figure.keyed or figure.near is not None:
        return figure.labels
    group, called = figure.path.rpartition(".")[0], _own(figure)
    return figure.labels - (named((group.rpartition(".")[2],)) - called) if called & figure.labels else figure.labels


def _own(figure: Figure) -> frozenset[str]:
    return named((figure.path.rpartition(".")[2],))
