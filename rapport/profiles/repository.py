"""Contacts, told facts, events and what was heard: rows in, values out.

Many rows travel as Core inserts in chunks, so that a first import of tens of thousands of events takes seconds. A
caller's transaction is used throughout; nothing here commits.
"""

from collections import defaultdict
from collections.abc import AsyncIterator, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import islice
from typing import Any, Final, NamedTuple, TypeVar

from sqlalchemy import and_, or_
from sqlalchemy.orm import defer
from sqlmodel import col, select

from rapport.db import Session
from rapport.db.insert import insert_rows
from rapport.db.tables import ContactRow, EventRow, MessageRow, ToldRow
from rapport.domain.contact import Channel, Contact
from rapport.domain.event import Event
from rapport.domain.fact import Fact
from rapport.domain.message import Status
from rapport.domain.pack import Pack
from rapport.domain.profile import Heard, Profile
from rapport.errors import NotFound
from rapport.profiles.deriving import derive
from rapport.profiles.person import Person

CHUNK: Final = 2_000
LOADED: Final = 500
HEARD: Final = 20

Item = TypeVar("Item")


class Added(NamedTuple):
    """How many events were new, and how many were there already (the same brand and key)."""

    new: int
    duplicates: int


async def put_contact(session: Session, contact: Contact, told: Sequence[Fact], at: datetime) -> None:
    """Store a contact in place of the one that was there. Told facts are kept by name, the newest observation wins."""
    await put_contacts(session, [Person(contact, tuple(told))], at)


async def put_contacts(session: Session, people: Iterable[Person], at: datetime) -> None:
    """Store many contacts as `put_contact` does."""
    for chunk in _chunks(people):
        await insert_rows(
            session, ContactRow, [_contact_row(p.contact, at) for p in chunk], replaces=("updated_at", "doc")
        )
        told = [_told_row(p.contact, fact) for p in chunk for fact in p.told]
        await insert_rows(session, ToldRow, told, replaces=("source", "observed_at", "doc"), newest="observed_at")


async def add_events(session: Session, events: Iterable[Event], received_at: datetime) -> Added:
    """Append events, each brand and key once. A contact nobody has told of is kept bare, without any basis."""
    new = total = 0
    for chunk in _chunks(events):
        bare = {(e.brand, e.contact_id): Contact(brand=e.brand, contact_id=e.contact_id) for e in chunk}
        await insert_rows(session, ContactRow, [_contact_row(bare[who], received_at) for who in sorted(bare)])
        new += await insert_rows(
            session, EventRow, [_event_row(e, received_at) for e in sorted(chunk, key=lambda e: e.key)]
        )
        total += len(chunk)
    return Added(new, total - new)


async def get_contact(session: Session, brand: str, contact_id: str) -> Contact:
    """The contact as stored. Raises `NotFound`, which looks the same for another brand's contact."""
    row = await session.get(ContactRow, (brand, contact_id))
    if row is None:
        raise NotFound("no such contact: import or put it first")
    return Contact.model_validate(row.doc)


async def contact_ids(session: Session, brand: str) -> list[str]:
    """The ids of all contacts of a brand, sorted."""
    found = await session.exec(select(ContactRow.contact_id).where(ContactRow.brand == brand))
    return sorted(found)


async def load(session: Session, brand: str, contact_id: str, pack: Pack, as_of: datetime) -> Profile:
    """What is known of a contact at `as_of`. Raises `NotFound`."""
    async for profile in load_many(session, brand, [contact_id], pack, as_of):
        return profile
    raise NotFound("no such contact: import or put it first")


async def load_many(
    session: Session, brand: str, contacts: Sequence[str], pack: Pack, as_of: datetime
) -> AsyncIterator[Profile]:
    """The profiles of these contacts, in this order; one that is not there is left out."""
    for start in range(0, len(contacts), LOADED):
        wanted = contacts[start : start + LOADED]
        of = Rows(session, brand, wanted)
        people = {contact.contact_id: contact for contact in await of.contacts()}
        events, told, heard = await of.events(as_of), await of.told(), await of.heard(as_of)
        for contact_id in wanted:
            if (contact := people.get(contact_id)) is not None:
                yield derive(contact, events[contact_id], told[contact_id], heard[contact_id], pack, as_of)


class Rows(NamedTuple):
    """The rows of some contacts of one brand."""

    session: Session
    brand: str
    ids: Sequence[str]

    async def contacts(self) -> list[Contact]:
        rows = await self.session.exec(
            select(ContactRow.doc).where(ContactRow.brand == self.brand, col(ContactRow.contact_id).in_(self.ids))
        )
        return [Contact.model_validate(doc) for doc in rows]

    async def events(self, as_of: datetime) -> Mapping[str, list[Event]]:
        rows = await self.session.exec(
            select(EventRow.contact_id, EventRow.doc).where(
                EventRow.brand == self.brand,
                col(EventRow.contact_id).in_(self.ids),
                EventRow.occurred_at <= as_of,
            )
        )
        found: defaultdict[str, list[Event]] = defaultdict(list)
        for contact_id, doc in rows:
            found[contact_id].append(Event.model_validate(doc))
        return found

    async def told(self) -> Mapping[str, list[Fact]]:
        rows = await self.session.exec(
            select(ToldRow.contact_id, ToldRow.doc).where(
                ToldRow.brand == self.brand, col(ToldRow.contact_id).in_(self.ids)
            )
        )
        found: defaultdict[str, list[Fact]] = defaultdict(list)
        for contact_id, doc in rows:
            found[contact_id].append(Fact.model_validate(doc))
        return found

    async def heard(self, as_of: datetime) -> Mapping[str, list[Heard]]:
        """What was sent, and what is released and still reserves its place; the newest first, at most 20 each."""
        reserved = and_(col(MessageRow.status) == Status.RELEASED, col(MessageRow.reserved_until) > as_of)
        rows = await self.session.exec(
            select(MessageRow)
            .options(defer(MessageRow.doc))  # type: ignore[arg-type]
            .where(
                MessageRow.brand == self.brand,
                col(MessageRow.contact_id).in_(self.ids),
                or_(col(MessageRow.status) == Status.SENT, reserved),
            )
        )
        found: defaultdict[str, list[Heard]] = defaultdict(list)
        for row in rows:
            if row.channel is not None and (heard := _heard(row, Channel(row.channel))).at <= as_of:
                found[row.contact_id].append(heard)
        for contact_id, all_heard in found.items():
            found[contact_id] = sorted(all_heard, key=lambda h: (h.at, h.message_id), reverse=True)[:HEARD]
        return found


def _heard(row: MessageRow, channel: Channel) -> Heard:
    return Heard(
        message_id=row.message_id,
        moment=row.moment,
        strategy=row.strategy,
        trigger=row.trigger,
        step=row.step,
        channel=channel,
        at=row.sent_at or row.released_at or row.made_at,
        subject=row.heard_subject,
        body=row.heard_body,
    )


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
