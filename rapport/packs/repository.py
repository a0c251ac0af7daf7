"""Pack versions in the store: whatever decided or wrote something can be looked up by its sha256."""

from datetime import datetime

from sqlmodel import select

from rapport.db import Session
from rapport.db.insert import insert_rows
from rapport.db.tables import PackRow
from rapport.domain.pack import Pack
from rapport.errors import NotFound
from rapport.packs.canonical import canonical, parse_canonical


async def remember(session: Session, pack: Pack, at: datetime) -> None:
    """Store this version of the pack, unless it is there."""
    known = await session.exec(select(PackRow.sha256).where(PackRow.sha256 == pack.sha256))
    if known.first() is None:
        row = {"sha256": pack.sha256, "brand": pack.id, "loaded_at": at, "doc": canonical(pack)}
        await insert_rows(session, PackRow, [row])


async def recall(session: Session, sha256: str) -> Pack:
    """The pack of a version that decided or wrote something here. Raises `NotFound`."""
    row = await session.get(PackRow, sha256)
    if row is None:
        raise NotFound("this version of the pack was never used here")
    return parse_canonical(row.doc)
