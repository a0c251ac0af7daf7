"""The figures of a record that have a number, sorted as a value of a text asks for them."""

from collections.abc import Sequence
from decimal import Decimal
from functools import cached_property

from rapport.guardrails.given.amounts import worked_out
from rapport.guardrails.given.amounts.by_name import APART, NEAR, names, own
from rapport.guardrails.given.amounts.figures import Figure
from rapport.guardrails.given.amounts.judged import Told
from rapport.guardrails.given.amounts.lines import line_totals
from rapport.guardrails.given.amounts.unnamed import unnamed
from rapport.guardrails.given.record import WORD, stem


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
