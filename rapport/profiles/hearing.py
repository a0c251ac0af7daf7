"""What a contact has heard, read again under a lock."""

from datetime import datetime

from sqlmodel import select

from rapport.db import Session
from rapport.db.tables import ContactRow
from rapport.domain.profile import Heard
from rapport.profiles.repository import Rows


async def heard(session: Session, brand: str, contact_id: str, as_of: datetime, *, lock: bool = False) -> list[Heard]:
    """The messages that count for caps, newest first. With `lock` nobody else releases one until this commits."""
    if lock and session.get_bind().dialect.name != "sqlite":  # there a writing transaction is alone anyway
        row = select(ContactRow.contact_id).where(ContactRow.brand == brand, ContactRow.contact_id == contact_id)
        await session.exec(row.with_for_update())
    return list((await Rows(session, brand, [contact_id]).heard(as_of)).get(contact_id, []))
