"""The grounds: all that a check may know."""

from dataclasses import dataclass, field
from datetime import datetime

from pydantic import JsonValue

from rapport.domain.fact import CopyFact, Withheld
from rapport.domain.pack import Claim, Offer, Pack
from rapport.domain.profile import Heard, State


@dataclass(frozen=True, slots=True)
class Grounds:
    """All that a check may know of the world around a text.

    `claims` and `offers` are those open for this message (strategy, channel, clock, contact); `facts` those it may
    say, `withheld` those it may not, with values; `identity` the contact's own names and addresses; `given` facts as
    nested JSON for text written elsewhere; `contact_fields` free text of the contact, by field name. A message is
    read at `now`, in `timezone`.
    """

    pack: Pack
    now: datetime
    timezone: str
    facts: tuple[CopyFact, ...] = ()
    withheld: tuple[Withheld, ...] = ()
    claims: tuple[Claim, ...] = ()
    offers: tuple[Offer, ...] = ()
    slots: frozenset[str] = frozenset()
    """The slots this message may hold, written as in the text without braces (`fact:last_order.product`)."""
    identity: tuple[str, ...] = ()
    heard: Heard | None = None
    given: dict[str, JsonValue] | None = None
    contact_fields: dict[str, str] = field(default_factory=dict)
    state: State | None = None
