"""Whether an amount that a text tells is reckoned from what the record holds, and from what the text told before."""

import re
from functools import cached_property
from typing import Final

from rapport.guardrails.given.amounts import loose
from rapport.guardrails.given.amounts.by_name import APIECE
from rapport.guardrails.given.amounts.calculating import calculates, compares, reckons
from rapport.guardrails.given.amounts.counted import GREAT, beside, numbers_beside, shares_of, two_beside
from rapport.guardrails.given.amounts.judged import Told
from rapport.guardrails.given.amounts.numbers import apiece
from rapport.guardrails.given.amounts.reckoning import Reckoning
from rapport.guardrails.given.amounts.sorts import Sorted

_ON_TOP: Final = re.compile(r"(?i)premium|surcharge|tax|vat|gratuity|service_?(?:charge|fee)|mark_?up|uplift")
_REVIEW: Final = re.compile(r"(?i)review\w*\.\d+\.")
_FEW: Final = 10


class Reckoned:
    """The figures of one record, ready to be reckoned with."""

    def __init__(self, by: Sorted) -> None:
        self._by = by

    @cached_property
    def _reviewed(self) -> bool:
        return any(_REVIEW.search(one.path) for one in self._by.group.get("money", ()))

    @cached_property
    def numbers(self) -> Reckoning:
        amounts, bare, shares, spans = (
            [f.number for f in self._by.group.get(group, ()) if f.number is not None]
            for group in ("money", "number", "percent", "duration")
        )
        paid = [f.number for f in self._by.group.get("number", ()) if f.near and f.number and f.number >= GREAT]
        shares += [-f.number for f in self._by.group.get("percent", ()) if f.number and _ON_TOP.search(f.path)]
        each = [f.number for f in self._by.group.get("money", ()) if f.number and f.keyed and apiece(f.path)]
        things = [f.number for f in self._by.group.get("number", ()) if f.number and self._by.of_things(f)]
        unnamed = [f.number for f in self._by.unnamed if f.number]
        return Reckoning(
            [*amounts, *paid] if amounts else bare, [*bare, *spans], shares, each, unnamed, self._by.lines, things
        )

    def bears_out(self, told: Told) -> bool:
        """Whether an amount that a text tells follows from the record, as far as its words ask for."""
        hedged = loose.hedged(told.text, told.one.start)
        few = told.number < 1 or (
            told.number < _FEW and not any(map(str.isdigit, told.one.quote))
        )  # so much apiece, in round words
        if self.numbers.exact(told.number, beside(told), told.earlier):
            return True
        if self._reviewed:  # what guests paid is of no deal: it is worked out in one step, where the text says so
            step = self.numbers.follows(told.number, loose=hedged, far=False, told=told.earlier)
            return told.number in self._by.together or (
                step and (hedged or reckons(*told.place) or compares(*told.place))
            )
        if told.number in self._by.together or self.numbers.plain(told.number):
            return True
        if two_beside(told):
            return True
        apiece = numbers_beside(told) if APIECE.match(told.text, told.one.end) else ()
        if self.numbers.each(told.number, (*self._by.one_of(told), *apiece)):
            return True
        if self.numbers.shared(told.number, self._by.shares_in(told)):
            return True
        if (shares := shares_of(told)) and self.numbers.less(told.number, shares, told.earlier):
            return True
        far = hedged or few or reckons(*told.place) or compares(*told.place)
        return (far or calculates(*told.place)) and self.numbers.follows(
            told.number, loose=hedged, far=far, told=told.earlier
        )
