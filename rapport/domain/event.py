"""An event: something that happened, append-only."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field, JsonValue

from rapport.domain.value import Instant, Value


class Event(Value):
    """One event of one contact, by Segment's names (`Order Completed`, `Product Viewed`, …).

    `key` makes it idempotent: the same brand and key count once. `human_probability` is how likely a person, not a
    machine, did it: mail clients and scanners open and click by themselves. `generated` marks sample data.
    """

    brand: str
    contact_id: Annotated[str, Field(min_length=1, max_length=200)]
    name: Annotated[str, Field(min_length=1, max_length=100)]
    occurred_at: Instant
    source: Annotated[str, Field(min_length=1, max_length=60)]
    key: Annotated[str, Field(min_length=1, max_length=200)]
    properties: Mapping[str, JsonValue] = {}
    human_probability: Annotated[float, Field(ge=0, le=1)] = 1.0
    generated: bool = False
