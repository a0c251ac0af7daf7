"""People whom a text names and a record does not: "mechanic Roy" where reviews tell of Ray."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from rapport.guardrails.given.record import Leaf
from rapport.guardrails.given.subject.kinds import visited

_ROLE: Final = (
    r"waiter|waitress|server|bartender|barista|barber|chef|cook|owner|co-owner|manager|host|hostess|cashier|stylist"
    r"|hairdresser|colorist|groomer|mechanic|technician|tech|therapist|masseuse|trainer|instructor|coach|teacher|guide"
    r"|doctor|dentist|hygienist|vet|nurse|receptionist|salesman|saleswoman|salesperson|driver|plumber|electrician"
    r"|employee|clerk|concierge|bouncer|docent|librarian|pharmacist|tailor|artist|esthetician|pastor|named|called|Dr\.?"
    r"|Mr\.?|Ms\.?|Mrs\.?"
)
_NAME: Final = (
    r"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|August|September|October"
    r"|November|December)[A-Z][a-z]{1,14}(?:[-'’][A-Z][a-z]+)?"
)
_SAID: Final = re.compile(rf"\b(?P<role>{_ROLE}),? (?P<name>{_NAME})(?!\w)(?!['’]s [A-Z])")
_STREET: Final = re.compile(r"[A-Z0-9][\w.]* $")
_LEAST: Final = 40
_REVIEWS: Final = re.compile(r"(?i)reviews|review_?(?:text|info)")


class Stranger(NamedTuple):
    """A name that the record does not know, and where it stands."""

    start: int
    end: int
    name: str


def strangers(text: str, record: Sequence[Leaf]) -> Iterator[Stranger]:
    """The names of a text that stand after what somebody is, where a place's record has none of them."""
    told = [str(leaf.value) for leaf in record if isinstance(leaf.value, str)]
    reviewed = any(_REVIEWS.search(leaf.path) for leaf in record)
    if not reviewed or not visited(record) or not any(len(one) > _LEAST for one in told):
        return
    known = "\n".join(told).casefold()
    for match in _SAID.finditer(text):
        street = match["role"].startswith("Dr") and _STREET.search(text, 0, match.start())
        if not street and match["name"].casefold() not in known:
            yield Stranger(*match.span("name"), match["name"])
