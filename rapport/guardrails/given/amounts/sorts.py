"""The figures of a record that have a number, sorted as a value of a text asks for them."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cached_property
from itertools import islice
from typing import Final

from rapport.guardrails.given.amounts import worked_out
from rapport.guardrails.given.amounts.binding import clause
from rapport.guardrails.given.amounts.binding import of as words_of
from rapport.guardrails.given.amounts.by_name import APART, NEAR, head, names, own
from rapport.guardrails.given.amounts.counted import numbers_beside, whole
from rapport.guardrails.given.amounts.figures import Figure
from rapport.guardrails.given.amounts.judged import Told
from rapport.guardrails.given.amounts.lines import QUANTITY, line_totals
from rapport.guardrails.given.amounts.unnamed import unnamed
from rapport.guardrails.given.record import WORD, stem

_EACH: Final = re.compile(r"\b(?:each|every|per|one)\s(?P<thing>[a-z]{3,})")
_ONE: Final = re.compile(r"\s(?:an?|per|each|every|for each|for every)\s(?P<thing>[a-z]{3,})")
_FOR_EACH: Final = re.compile(r"(?i)each|(?:^|_|(?<=[a-z]))per_?(?=[a-z])")
_ITEM: Final = re.compile(r"\.\d+\.")
_HOW_MANY: Final = frozenset("qty quantity count number unit piece pc".split())
_REDUCED: Final = re.compile(r"(?i)disc|rebate|reduc|_off\b|coupon|promo")
_TOTAL: Final = re.compile(r"(?i)total|(?:^|_)(?:sum|gross|net|amount|value|subtotal)(?:_|\Z)")
_LIST: Final = re.compile(r"(?i)(?:^|[._])(?:list|gross|full|standard|rack)(?=[A-Z._]|price|$)[^.]*\Z")
_FEW: Final = 5
"""How many figures of a group are held against each other."""
_MOST: Final = 60
"""How many amounts, or counts of a group, are set against each other."""
_NEAR: Final = 10
_TIMES: Final = 20
_PLURAL: Final = re.compile(r"(?!extra_)(?:[a-z]+_)*[a-z]{2,}[^\Ws\d]s")


class Sorted:
    """By their groups, by what they are called, by what a value may be compared with."""

    def __init__(self, figures: Sequence[Figure]) -> None:
        self.group: dict[str, list[Figure]] = {}
        for figure in figures:
            if figure.number is not None:
                self.group.setdefault(figure.group, []).append(figure)
        self._like: dict[tuple[str, str], list[Figure]] = {}

    @cached_property
    def whole(self) -> frozenset[Decimal]:
        """The whole numbers among them."""
        return worked_out.whole_numbers(self.group.get("number", ()))

    @cached_property
    def unnamed(self) -> list[Figure]:
        """The bare numbers that may be amounts under names that nobody knows."""
        typed = {figure.path for group, found in self.group.items() if group != "number" for figure in found}
        return [f for f in self.group.get("number", ()) if f.path not in typed and unnamed(f)]

    @cached_property
    def lines(self) -> list[Decimal]:
        """What the lines of an order come to."""
        return line_totals([*self.group.get("money", ()), *self.unnamed], self.group.get("number", ()))

    @cached_property
    def sums(self) -> bool:
        """Whether the record holds amounts enough for a text to work others out from."""
        amounts = (*self.group.get("money", ()), *self.unnamed)
        return len({figure.number for figure in amounts if figure.number}) > 1

    def of_any(self, number: Decimal) -> bool:
        """Whether a number may be of any thing: a text of the record tells it, or a fact that says only how many."""
        same = (figure for figure in self.group.get("number", ()) if figure.number == number)
        return any(not figure.keyed or head(figure) in _HOW_MANY for figure in same)

    def percent(self, number: Decimal) -> bool:
        """Whether one of them is a percentage of this number."""
        return any(figure.number == number for figure in self.group.get("percent", ()))

    @cached_property
    def percents(self) -> frozenset[str]:
        """The facts whose numbers are percentages."""
        return frozenset(figure.path for figure in self.group.get("percent", ()) if figure.keyed)

    def parts_of(self, told: Told) -> set[Decimal]:
        """What whole per cent an amount that the clause speaks of is of a greater one."""
        paid = [figure for figure in self.group.get("money", ()) if figure.keyed and figure.number]
        near = [figure.number for figure in paid if figure.number and words_of(figure) & told.about]
        return {Decimal(round(100 * a / b)) for a in near for f in paid if (b := f.number) and 0 < a < b}

    @cached_property
    def reduced(self) -> bool:
        """Whether the record tells by how much a price is lowered."""
        return any(_REDUCED.search(figure.path) for figure in self.group.get("percent", ()))

    def of_things(self, figure: Figure) -> bool:
        """Whether a bare number may count things: it is of no unit, no amount, and no list's length."""
        return figure.keyed and not figure.unit and not figure.many and figure.path not in self.paid

    def counting(self, figure: Figure) -> bool:
        """Whether a bare number is one of things by its fact's own name, which ends in their plural: `seats`."""
        name = figure.path.rpartition(".")[2]
        return figure.keyed and figure.path not in self.paid and _PLURAL.fullmatch(name) is not None

    def one_of(self, told: Told) -> list[Decimal]:
        """How many there are of what an amount is told for one of: "£360 a bay"."""
        said = [_ONE.match(told.text, told.one.end), *_EACH.finditer(clause(*told.place))]
        things = (figure for one in said if one for figure in self.label.get(("number", stem(one["thing"])), ()))
        return [figure.number for figure in things if figure.number]

    def shares_in(self, told: Told) -> list[Decimal]:
        """The shares whose facts are spoken of beside an amount: "VAT is £2,380"."""
        shares = (figure for figure in self.group.get("percent", ()) if figure.keyed and figure.number)
        return [figure.number for figure in shares if figure.number and words_of(figure) & told.about]

    @cached_property
    def together(self) -> frozenset[Decimal]:
        """What each field of a list's items comes to in all of them."""
        fields: dict[tuple[str, str], list[Decimal]] = {}
        for group in ("money", "number", "quantity", "duration"):
            for figure in self.group.get(group, ()):
                if figure.keyed and figure.number and _ITEM.search(figure.path):
                    fields.setdefault((group, _ITEM.sub(".", figure.path)), []).append(figure.number)
        each = {key: sum(numbers, Decimal(0)) for key, numbers in fields.items() if len(numbers) > 1}
        lists: dict[tuple[str, str], Decimal] = {}
        for (group, path), number in each.items():
            key = group, path.rpartition(".")[0]
            lists[key] = lists.get(key, Decimal(0)) + number
        numbers = self.group.get("number", ())
        worked_out = (*_by_quantity(numbers), *_each_by_many(numbers), *_of_groups(numbers, self.paid))
        return frozenset((*each.values(), *lists.values(), *worked_out))

    @cached_property
    def shares(self) -> frozenset[Decimal]:
        """What whole per cent one figure of a group is of another in it, or is lower or higher by."""
        alike: dict[tuple[str, str, str], set[float]] = {}
        for group in ("money", "quantity", "number"):
            for figure in self.group.get(group, ()):
                if figure.keyed and figure.number and figure.number > 0 and not figure.many:
                    path = figure.path.rpartition(".")[0]
                    alike.setdefault((group, figure.unit, path), set()).add(float(figure.number))
        few = [numbers for numbers in alike.values() if len(numbers) <= _FEW]
        pairs = [(a, b) for numbers in few for a in numbers for b in numbers if a < b < _TIMES * a]
        found = (share for a, b in pairs for share in (a / b, 1 - a / b, b / a - 1))
        return frozenset(Decimal(round(100 * share)) for share in found)

    def of_total(self, told: Told) -> set[Decimal]:
        """What whole per cent an amount, a line of an order, or one that the text tells, is of a total."""
        parts = {
            *(figure.number for figure in self._amounts if figure.number),
            *self.lines[:_MOST],
            *told.earlier,
            *islice(numbers_beside(told), _NEAR),
        }
        return {Decimal(round(100 * a / b)) for b in self._totals for a in parts if 0 < a < b}

    @cached_property
    def _amounts(self) -> list[Figure]:
        """The amounts above nought, and the bare numbers that may be some."""
        paid = (f for f in (*self.group.get("money", ()), *self.unnamed) if f.keyed and f.number and f.number > 0)
        return [*islice(paid, _MOST)]

    @cached_property
    def _totals(self) -> set[Decimal]:
        """Those of them that are called a total."""
        return {f.number for f in self._amounts if f.number and _TOTAL.search(f.path.rpartition(".")[2])}

    @cached_property
    def off_list(self) -> frozenset[Decimal]:
        """By what whole per cent a price of a group is lower than the list price in it."""
        lists = [f for f in self._amounts if _LIST.search(f.path)]
        beside = [(f.path.rpartition(".")[0], f.number) for f in self._amounts]
        pairs = ((n, f.number) for f in lists for group, n in beside if group == f.path.rpartition(".")[0])
        return frozenset(Decimal(round(100 - 100 * n / full)) for n, full in pairs if n and full and n < full)

    @cached_property
    def label(self) -> dict[tuple[str, str], list[Figure]]:
        """By their groups and each word that they are called by."""
        found: dict[tuple[str, str], list[Figure]] = {}
        for group, figures in self.group.items():
            for figure in figures:
                for label in names(figure):
                    found.setdefault((group, label), []).append(figure)
        return found

    @cached_property
    def paid(self) -> frozenset[str]:
        """The facts whose names say that their numbers are amounts: those count nothing."""
        return frozenset(figure.path for figure in self.group.get("money", ()) if figure.keyed)

    def called_before(self, told: Told) -> bool:
        """Whether a fact of this number is called by the words right before it: "Premier is 690 and Lite 260"."""
        said = frozenset(stem(word) for word in WORD.findall(APART.split(told.before[-NEAR:])[-1]))
        return any(figure.keyed and figure.number == told.number and own(figure) & said for figure in self.alike(told))

    def alike(self, told: Told) -> list[Figure]:
        """Those that a value may be compared with."""
        sort = told.group, told.unit
        if sort not in self._like:
            self._like[sort] = [figure for figure in self.group.get(told.group, ()) if told.like(figure)]
        return self._like[sort]


def _of_groups(numbers: Sequence[Figure], paid: frozenset[str]) -> Iterator[Decimal]:
    """What the counts of a group come to that has nothing else in it: devices in black and white, and in colour."""
    groups: dict[str, list[Figure]] = {}
    for figure in numbers:
        if figure.keyed and not figure.many and not figure.path.rpartition(".")[2].isdigit():
            groups.setdefault(figure.path.rpartition(".")[0], []).append(figure)
    for group, found in groups.items():
        if (
            group
            and 1 < len(found) <= _FEW
            and not any(one.unit or one.path in paid or not whole(one) for one in found)
        ):
            yield sum((one.number or Decimal(0) for one in found), Decimal(0))


def _each_by_many(numbers: Sequence[Figure]) -> Iterator[Decimal]:
    """What a group holds for each of something by the other counts in it, and all of a list together: five shirts
    `each` for 64 wearers."""
    held: dict[str, list[Figure]] = {}
    for figure in numbers:
        if figure.keyed and figure.number and figure.number > 1 and whole(figure):
            held.setdefault(figure.path.rpartition(".")[0], []).append(figure)
    lists: dict[str, Decimal] = {}
    for group, found in held.items():
        each = [one for one in found[:_MOST] if _FOR_EACH.search(one.path.rpartition(".")[2])]
        for product in {(a.number or 0) * (b.number or 0) for a in each for b in found[:_MOST] if a is not b}:
            yield Decimal(product)
            lists[_ITEM.sub(".", f"{group}.")] = lists.get(_ITEM.sub(".", f"{group}."), Decimal(0)) + product
    yield from lists.values()


def _by_quantity(numbers: Sequence[Figure]) -> Iterator[Decimal]:
    """What each whole number of a list's items comes to by how many there are of each: `compartments` by `qty`."""
    items: dict[str, dict[str, dict[str, Decimal]]] = {}
    for figure in numbers:
        if figure.keyed and figure.number and (item := _ITEM.search(figure.path)) and whole(figure):
            group, key = figure.path[: item.start()], figure.path[item.end() :]
            items.setdefault(group, {}).setdefault(item[0], {})[key] = figure.number
    for held in items.values():
        many = [next((n for key, n in item.items() if QUANTITY.search(key)), None) for item in held.values()]
        keys = set.intersection(*(set(item) for item in held.values()))
        for key in keys if len(many) > 1 else ():
            parts = [item[key] * n for item, n in zip(held.values(), many, strict=True) if n]
            if len(parts) == len(held):
                yield sum(parts, Decimal(0))
