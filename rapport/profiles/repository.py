"""Profiles out of the store: contacts, told facts, events and what was heard. Nothing here writes."""

from collections import defaultdict
from collections.abc import AsyncIterator, Mapping, Sequence
from datetime import datetime
from typing import Final, NamedTuple

from sqlmodel import col, select

from rapport.db import Session
from rapport.db.tables import ContactRow, EventRow, ToldRow
from rapport.domain.contact import Contact
from rapport.domain.event import Event
from rapport.domain.fact import Fact
from rapport.domain.pack import Pack
from rapport.domain.profile import Heard, Profile
from rapport.errors import NotFound
from rapport.profiles.deriving import derive
from rapport.profiles.hearing import heard_by

LOADED: Final = 500


async def get_contact(session: Session, brand: str, contact_id: str, *, lock: bool = False) -> Contact:
    """The contact as stored now. Raises `NotFound`, which looks the same for another brand's contact.

    With `lock` nobody else changes it, or releases a message to it, until this transaction ends; on SQLite a writing
    transaction is alone anyway.
    """
    wanted = select(ContactRow.doc).where(ContactRow.brand == brand, ContactRow.contact_id == contact_id)
    doc = (await session.exec(wanted.with_for_update() if lock else wanted)).first()
    if doc is None:
        raise NotFound("no such contact: import or put it first")
    return Contact.model_validate(doc)


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
        events, told, heard = await of.events(as_of), await of.told(), await of.heard(as_of, pack)
        for contact_id in wanted:
            if (contact := people.get(contact_id)) is not None:
                yield derive(contact, events[contact_id], told[contact_id], heard.get(contact_id, ()), pack, as_of)


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

    async def heard(self, as_of: datetime, pack: Pack) -> Mapping[str, tuple[Heard, ...]]:
        return await heard_by(self.session, self.brand, self.ids, as_of, pack)
