"""Given facts taken apart, ready for texts to be held against them."""

import datetime as dt
import json
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from pydantic import JsonValue

from rapport.guardrails.given.amounts.borne_out import BorneOut
from rapport.guardrails.given.amounts.comparing import Comparison
from rapport.guardrails.given.amounts.numbers import of_numbers
from rapport.guardrails.given.amounts.plans import Plans
from rapport.guardrails.given.amounts.retelling import Retelling
from rapport.guardrails.given.amounts.sorts import Sorted
from rapport.guardrails.given.amounts.texts import of_texts
from rapport.guardrails.given.exchanged.exchanged import Exchanged
from rapport.guardrails.given.forms import plainly
from rapport.guardrails.given.record import Aliases, leaves
from rapport.guardrails.given.retold import Retold
from rapport.guardrails.given.statements import known

_KEPT: Final = 32
"""How many records are remembered: several texts are often held against one, seldom long after one another."""


class Facts:
    """One record, taken apart for each way in which a text is held against it."""

    def __init__(self, given: Mapping[str, JsonValue], aliases: Aliases, today: dt.date) -> None:
        self.plain = plainly(given)
        given = self.plain.facts
        self.record = leaves(given, aliases)
        told = (*of_numbers(self.record), *of_texts(self.record))
        by = Sorted(told)
        self.compared, self.borne_out = Comparison(told, by, today), BorneOut(told, by)
        self.held = known(given, self.record, aliases)
        self.exchanged = Exchanged(self.record, told, today)
        self.retelling = Retelling(told, self.held)
        self.plans, self.retold = Plans(self.record, told), Retold(self.record)


def facts(given: Mapping[str, JsonValue], aliases: Aliases, today: dt.date) -> Facts:
    """Given facts as `Facts`; those of the last few records are kept, and found again by what they say."""
    return _facts(json.dumps(given), json.dumps(dict(aliases)), today)


@lru_cache(maxsize=_KEPT)
def _facts(given: str, aliases: str, today: dt.date) -> Facts:
    return Facts(json.loads(given), json.loads(aliases), today)
