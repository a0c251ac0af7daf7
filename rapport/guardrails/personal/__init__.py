"""Somebody's data in a text: addresses and numbers that lead to one person."""

from collections.abc import Callable, Iterator
from typing import Final

from rapport.guardrails.normalise import View
from rapport.guardrails.personal.accounts import bank_accounts, payment_cards
from rapport.guardrails.personal.devices import devices
from rapport.guardrails.personal.line import Line, Mark
from rapport.guardrails.personal.papers import births, papers
from rapport.guardrails.personal.places import addresses
from rapport.guardrails.personal.reach import emails, phones
from rapport.guardrails.personal.vehicles import vehicles
from rapport.guardrails.spans import Spans

_READERS: Final[tuple[Callable[[Line], Iterator[Mark]], ...]] = (
    emails, payment_cards, bank_accounts, papers, births, vehicles, devices, addresses, phones,
)  # fmt: skip
"""From the most telling to the plainest: digits of a card are no phone number."""


def personal(view: View, original: str) -> Iterator[Mark]:
    """What leads to a person, in places of the view; no character belongs to two marks. `view` is the plain one."""
    line = Line(view, original)
    taken = Spans(len(view.text))
    for read in _READERS:
        for mark in read(line):
            if not taken.meet(mark.start, mark.end):
                taken.add(mark.start, mark.end)
                yield mark


__all__ = ["Mark", "personal"]
