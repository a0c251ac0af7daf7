"""People whom a text names and a record does not: "mechanic Roy" where reviews tell of Ray, or nobody is known."""

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


_WHO: Final = re.compile(
    r"(?i)(?:.*[._])?(?:agent|adviser|advisor|account_?manager|manager|farmer|grower|trainer|coach|teacher|tutor|contact|owner"
    r"|driver|guide|solicitor|host|vet|stylist|doctor|nurse|instructor|therapist|mechanic|technician|engineer|chef"
    r"|photographer|specialist|consultant|representative|rep|assignee|handler|courier)(?:_name)?"
)
"""Facts that name somebody."""
_TITLE: Final = r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Señora?|Signora?|Madame|Monsieur|Frau|Herr)\.?\s"
_DOES: Final = re.compile(
    rf"(?:{_TITLE}(?:{_NAME}\s)?|(?:;|—|, and|, but|\band)\s)(?P<name>{_NAME})(?=\s(?:in|from|of) (?:our|the)\b"
    r"|\s(?:is|has|will|was|can|looks?|picks?|takes?|comes?|grows?|makes?|made|runs?|leads?|handles?|deals?|serves?)\b)"
)
"""Somebody who does something: after a title, or at the beginning of a clause."""


class Stranger(NamedTuple):
    """A name that the record does not know, and where it stands."""

    start: int
    end: int
    name: str


def strangers(text: str, record: Sequence[Leaf]) -> Iterator[Stranger]:
    """The names of a text that stand after what somebody is, where a place's record has none of them; and of those who
    do something, where a record knows of nobody who does it."""
    told = [str(leaf.value) for leaf in record if isinstance(leaf.value, str)]
    if any(leaf.value is None and _WHO.fullmatch(leaf.path) for leaf in record):
        known = "\n".join(told).casefold()
        for match in _DOES.finditer(text):
            if match["name"].casefold() not in known:
                yield Stranger(*match.span("name"), match["name"])
    if not visited(record) or not any(len(one) > _LEAST for one in told):
        return
    known = "\n".join(told).casefold()
    for match in _SAID.finditer(text):
        street = match["role"].startswith("Dr") and _STREET.search(text, 0, match.start())
        if not street and match["name"].casefold() not in known:
            yield Stranger(*match.span("name"), match["name"])
