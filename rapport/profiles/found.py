"""What a derivation found: a value and the events it was computed from."""

from collections.abc import Sequence
from typing import NamedTuple

from rapport.domain.event import Event
from rapport.domain.fact import FactValue


class Found(NamedTuple):
    """A derived value. A name that is not found is not known: there is no zero without an event behind it."""

    name: str
    value: FactValue
    inputs: Sequence[Event]
    confidence: float = 1.0
