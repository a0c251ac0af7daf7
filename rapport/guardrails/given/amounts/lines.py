"""What the lines of an order come to: each price by the count that its group holds beside it, and those together."""

from collections.abc import Iterable
from decimal import Decimal
from itertools import combinations
from typing import Final

from rapport.guardrails.given.amounts.counted import whole
from rapport.guardrails.given.amounts.figures import Figure
from rapport.guardrails.given.amounts.numbers import NUMERAL

_MOST: Final = 6
"""How many lines are added up in every way."""


def line_totals(prices: Iterable[Figure], numbers: Iterable[Figure]) -> list[Decimal]:
    """The amount of every line of a record, and of every two or more of them together.

    A line is a group that holds one price and one other whole number: `{"Rate": 90, "Qty": 3}`.
    """
    priced = _by_group(prices)
    counted = _by_group(one for one in numbers if whole(one))
    lines = list[Decimal]()
    for group, held in priced.items():
        counts = {path: n for path, n in counted.get(group, {}).items() if path not in held}
        if len(held) == 1 and len(counts) == 1:
            lines += [price * count for price in held.values() for count in counts.values()]
    several = (sum(some) for many in range(2, _MOST + 1) for some in combinations(lines[:_MOST], many))
    return [*lines, *map(Decimal, several)]


def _by_group(figures: Iterable[Figure]) -> dict[str, dict[str, Decimal]]:
    """The numbers above nought by the groups that hold them, and by their paths."""
    found: dict[str, dict[str, Decimal]] = {}
    for figure in figures:
        if figure.keyed and figure.number and figure.number > 0 and NUMERAL.fullmatch(figure.shown):
            found.setdefault(figure.path.rpartition(".")[0], {})[figure.path] = figure.number
    return found
