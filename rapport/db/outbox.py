"""Notices that have to leave (`message.released`, …), stored with what they tell of."""

from datetime import datetime

from pydantic import JsonValue

from rapport.db.session import Session
from rapport.db.tables import OutboxRow


def post(session: Session, *, brand: str, at: datetime, topic: str, subject: str, **doc: JsonValue) -> None:
    """Put one notice in the outbox of this transaction."""
    session.add(OutboxRow(brand=brand, at=at, topic=topic, subject=subject, doc=doc))
