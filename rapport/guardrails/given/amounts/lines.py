"""What the lines of an order come to: each price by the count that its group holds beside it, and those together."""

import re
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
QUANTITY: Final = re.compile(r"(?i)(?:\b|_)(?:qty|quantity|count|units|pieces|pcs)\Z")
_THINGS: Final = re.compile(r"\.\d+\.[^.]*[^s]s\Z")
"""What counts things in one of a list: `lines.0.seats`."""
_MOST: Final = 6
"""How many lines are added up in every way."""


def line_totals(prices: Sequence[Figure], numbers: Sequence[Figure]) -> list[Decimal]:
    """The amount of every line of a record, and of every two or more of them together.

    A line is a group that holds one price and one other whole number, `{"Rate": 90, "Qty": 3}`, which may stand in the
    group around it; of several prices the lowest by what is called a quantity, and what that saves; or a price and the
    only number that is called as it is: `camera_price` and `cameras`.
    """
    priced = _by_group(prices)
    counted = _by_group(one for one in numbers if whole(one))
    lines = _called_alike(prices, numbers)
    saved = list[Decimal]()
    for group, held in priced.items():
        near = counted.get(group) or counted.get(group.rpartition(".")[0], {})
        counts = {path: n for path, n in near.items() if path not in held}
        named = {path: n for path, n in counts.items() if QUANTITY.search(path)}
        named = named or {path: n for path, n in counts.items() if len(counts) == 1 and _THINGS.search(path)}
        if len(held) == 1 and len(counts) == 1:
            lines |= {path: price * count for path, price in held.items() for count in counts.values()}
        elif len(named) == 1:
            (count,), paid = named.values(), sorted(held.values())
            lines[min(held, key=held.__getitem__)] = paid[0] * count
            saved += [price * count for price in paid[1:]]
            saved += [(more - less) * count for more in paid for less in paid if less < more]
    totals = list(lines.values())
    several = (sum(some) for many in range(2, _MOST + 1) for some in combinations(totals[:_MOST], many))
    return [*totals, *map(Decimal, several), *saved]


def _called_alike(prices: Sequence[Figure], numbers: Sequence[Figure]) -> dict[str, Decimal]:
    """By its fact each price by the one number that counts what it is for."""
    counted = [n for n in numbers[:_MANY] if n.keyed and n.number and n.number > 1 and whole(n)]
    counted = [n for n in counted if not n.labels & _PERIODS]
    lines = dict[str, Decimal]()
    for price in prices[:_MANY]:
        if price.keyed and price.number and price.number > 0:
            things = price.labels - _PAID
            alike = {n.number for n in counted if n.labels & things and n.path != price.path and n.number}
            if len(alike) == 1:
                lines[price.path] = price.number * next(iter(alike))
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
