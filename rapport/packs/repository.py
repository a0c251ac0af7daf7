"""Pack versions in the store: whatever decided or wrote something can be looked up by its sha256."""

from datetime import datetime

from rapport.db import Session
from rapport.db.tables import PackRow
from rapport.domain.pack import Pack
from rapport.packs.canonical import canonical, parse_canonical


async def remember(session: Session, pack: Pack, at: datetime) -> None:
    """Store this version of the pack, unless it is there."""
    if await session.get(PackRow, pack.sha256) is None:
        session.add(PackRow(sha256=pack.sha256, brand=pack.id, loaded_at=at, doc=canonical(pack)))
        await session.flush()


async def recall(session: Session, sha256: str) -> Pack | None:
    """The pack of a version, when it ever decided or wrote something here."""
    row = await session.get(PackRow, sha256)
    return parse_canonical(row.doc) if row else None
