"""The trail: who did what to which subject, written in the transaction that did it."""

from datetime import datetime

from pydantic import JsonValue

from rapport.db.session import Session
from rapport.db.tables import AuditRow


def note(session: Session, *, brand: str, at: datetime, who: str, what: str, subject: str, **doc: JsonValue) -> None:
    """Add one audit record. `doc` holds ids, counts and reasons, never personal values."""
    session.add(AuditRow(brand=brand, at=at, who=who, what=what, subject=subject, doc=doc))
