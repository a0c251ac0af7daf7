"""What the lines of an order come to: each price by the count that its group holds beside it, and those together."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import combinations
from typing import Final

from rapport.guardrails.given.amounts.counted import whole
from rapport.guardrails.given.amounts.figures import Figure
from rapport.guardrails.given.amounts.numbers import NUMERAL

_PERIODS: Final = frozenset("year month week day hour term".split())
_PAID: Final = _PERIODS | frozenset("price cost fee rate charge amount total unit each eur usd gbp currency".split())
_MANY: Final = 60
_MOST: Final = 6
"""How many lines are added up in every way."""


def line_totals(prices: Sequence[Figure], numbers: Sequence[Figure]) -> list[Decimal]:
    """The amount of every line of a record, and of every two or more of them together.

    A line is a group that holds one price and one other whole number, `{"Rate": 90, "Qty": 3}`, which may stand in the
    group around it; or a price and the only number that is called as it is: `camera_price` and `cameras`.
    """
    priced = _by_group(prices)
    counted = _by_group(one for one in numbers if whole(one))
    lines = _called_alike(prices, numbers)
    for group, held in priced.items():
        near = counted.get(group) or counted.get(group.rpartition(".")[0], {})
        counts = {path: n for path, n in near.items() if path not in held}
        if len(held) == 1 and len(counts) == 1:
            lines += [price * count for price in held.values() for count in counts.values()]
    several = (sum(some) for many in range(2, _MOST + 1) for some in combinations(lines[:_MOST], many))
    return [*lines, *map(Decimal, several)]


def _called_alike(prices: Sequence[Figure], numbers: Sequence[Figure]) -> list[Decimal]:
    """Each price by the one number that counts what it is for."""
    counted = [n for n in numbers[:_MANY] if n.keyed and n.number and n.number > 1 and whole(n)]
    counted = [n for n in counted if not n.labels & _PERIODS]
    lines = list[Decimal]()
    for price in prices[:_MANY]:
        if price.keyed and price.number and price.number > 0:
            things = price.labels - _PAID
            alike = {n.number for n in counted if n.labels & things and n.path != price.path and n.number}
            lines += [price.number * count for count in alike if len(alike) == 1]
    return lines


def _by_group(figures: Iterable[Figure]) -> dict[str, dict[str, Decimal]]:
    """The numbers above nought by the groups that hold them, and by their paths."""
    found: dict[str, dict[str, Decimal]] = {}
    for figure in figures:
        if not (figure.keyed and figure.number and figure.number > 0):
            continue
        if figure.group == "money" or NUMERAL.fullmatch(figure.shown):
            found.setdefault(figure.path.rpartition(".")[0], {})[figure.path] = figure.number
    return found
