"""Contacts, told facts and events into the store.

Many rows travel as Core inserts in chunks, so that a first import of tens of thousands of events takes seconds. A
caller's transaction is used throughout; nothing here commits.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import islice
from typing import Any, Final, NamedTuple, TypeVar

from sqlmodel import col, select

from rapport.db import Session, audit
from rapport.db.insert import insert_rows
from rapport.db.tables import ContactRow, EventRow, ToldRow
from rapport.domain.contact import Channel, Contact
from rapport.domain.event import Event
from rapport.domain.fact import Fact
from rapport.profiles.ending import heed, unheard
from rapport.profiles.merging import changes, replaced, updated
from rapport.profiles.person import Person

CHUNK: Final = 2_000
LOCKED: Final = 500

Item = TypeVar("Item")


class Added(NamedTuple):
    """How many events were new, and how many were there already (the same brand and key)."""

    new: int
    duplicates: int


async def put_contact(
    session: Session, contact: Contact, told: Sequence[Fact], at: datetime, *, who: str = "rapport",
    lifted: frozenset[Channel] = frozenset(),
) -> None:  # fmt: skip
    """Store a contact in place of the one that was there. Told facts are kept by name, the newest observation wins.

    A suppression stays, whatever the contact says of others; it goes only for the channels that `lifted` names. Each
    change of consent or suppression leaves an audit record.
    """
    await _put(session, [Person(contact, tuple(told), lifted)], at, who, whole=True)


async def put_contacts(session: Session, people: Iterable[Person], at: datetime, *, who: str = "rapport") -> None:
    """Bring stored contacts up to what is told of them, and store the new ones.

    Only fields that are set on a contact are told: a bare one changes nothing that is stored. Suppressions, told
    facts and audit are as with `put_contact`.
    """
    for chunk in _chunks(people):
        await _put(session, chunk, at, who, whole=False)


async def _put(session: Session, people: Sequence[Person], at: datetime, who: str, *, whole: bool) -> None:
    bare = {(c.brand, c.contact_id): Contact(brand=c.brand, contact_id=c.contact_id) for c, _, _ in people}
    await insert_rows(session, ContactRow, [_contact_row(bare[key], at) for key in sorted(bare)])
    before = await _locked(session, sorted(bare))
    after = dict(before)
    for person in people:
        key = person.contact.brand, person.contact.contact_id
        after[key] = (replaced if whole else updated)(after[key], person)
    changed = [_contact_row(after[key], at) for key in sorted(after) if after[key] != before[key]]
    await insert_rows(session, ContactRow, changed, replaces=("updated_at", "doc"))
    for (brand, contact_id), contact in sorted(after.items()):
        for change in changes(before[brand, contact_id].consent, contact.consent):
            audit.note(session, brand=brand, at=at, who=who, what=change.what, subject=contact_id, **change.doc)
    facts = [_told_row(p.contact, fact) for p in people for fact in p.told]
    await insert_rows(session, ToldRow, facts, replaces=("source", "observed_at", "doc"), newest="observed_at")


async def _locked(session: Session, keys: Sequence[tuple[str, str]]) -> dict[tuple[str, str], Contact]:
    """The stored contacts, which stay as they are until this commits."""
    found: dict[tuple[str, str], Contact] = {}
    for brand in sorted({brand for brand, _ in keys}):
        ids = [contact_id for of, contact_id in keys if of == brand]
        for start in range(0, len(ids), LOCKED):
            rows = await session.exec(
                select(ContactRow.contact_id, ContactRow.doc)
                .where(ContactRow.brand == brand, col(ContactRow.contact_id).in_(ids[start : start + LOCKED]))
                .order_by(ContactRow.contact_id)
                .with_for_update()
            )
            found |= {(brand, contact_id): Contact.model_validate(doc) for contact_id, doc in rows}
    return found


async def add_events(
    session: Session, events: Iterable[Event], received_at: datetime, *, who: str = "rapport"
) -> Added:
    """Append events, each brand and key once. A contact nobody has told of is kept bare, without any basis.

    One that ends a channel (an unsubscription, a complaint, a lasting bounce) closes it from this transaction on.
    """
    new = total = 0
    for chunk in _chunks(events):
        ends = await unheard(session, chunk)
        bare = {(e.brand, e.contact_id): Contact(brand=e.brand, contact_id=e.contact_id) for e in chunk}
        await insert_rows(session, ContactRow, [_contact_row(bare[who], received_at) for who in sorted(bare)])
        new += await insert_rows(
            session, EventRow, [_event_row(e, received_at) for e in sorted(chunk, key=lambda e: e.key)]
        )
        total += len(chunk)
        await heed(session, ends, received_at, who)
    return Added(new, total - new)


def _contact_row(contact: Contact, at: datetime) -> dict[str, Any]:
    return {
        "brand": contact.brand,
        "contact_id": contact.contact_id,
        "updated_at": at,
        "doc": contact.model_dump(mode="json"),
    }


def _told_row(contact: Contact, fact: Fact) -> dict[str, Any]:
    return {
        "brand": contact.brand,
        "contact_id": contact.contact_id,
        "name": fact.name,
        "source": fact.source,
        "observed_at": fact.observed_at,
        "doc": fact.model_dump(mode="json"),
    }


def _event_row(event: Event, received_at: datetime) -> dict[str, Any]:
    return {
        "brand": event.brand,
        "contact_id": event.contact_id,
        "key": event.key,
        "name": event.name,
        "occurred_at": event.occurred_at,
        "received_at": received_at,
        "doc": event.model_dump(mode="json"),
    }


def _chunks(items: Iterable[Item]) -> Iterator[list[Item]]:
    rest = iter(items)
    while chunk := list(islice(rest, CHUNK)):
        yield chunk
