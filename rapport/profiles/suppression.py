"""Taking a channel away from a contact: an unsubscribe link, a complaint, a bounce, a STOP."""

from datetime import datetime

from sqlalchemy import update
from sqlmodel import col

from rapport.db import Session, audit, outbox
from rapport.db.tables import ContactRow
from rapport.domain.contact import Channel, Suppression
from rapport.profiles.merging import suppression
from rapport.profiles.repository import get_contact


async def suppress(
    session: Session, brand: str, contact_id: str, channel: Channel, reason: Suppression, *, at: datetime, who: str
) -> bool:
    """Never use this channel for the contact again, with an audit record and the notice `contact.suppressed`.

    False, and nothing written, where it was suppressed already: the first reason stays. Raises `NotFound`.
    """
    contact = await get_contact(session, brand, contact_id, lock=True)
    if channel in contact.consent.suppressed:
        return False
    suppressed = {**contact.consent.suppressed, channel: reason}
    consent = contact.consent.model_copy(update={"suppressed": suppressed})
    changed = contact.model_copy(update={"consent": consent}).model_dump(mode="json")
    connection = await session.connection()
    await connection.execute(
        update(ContactRow)
        .where(col(ContactRow.brand) == brand, col(ContactRow.contact_id) == contact_id)
        .values(doc=changed, updated_at=at)
    )
    told = suppression(channel, reason, consent.basis(channel))
    audit.note(session, brand=brand, at=at, who=who, what=told.what, subject=contact_id, **told.doc)
    outbox.post(session, brand=brand, at=at, topic=told.what, subject=contact_id, **told.doc)
    return True
