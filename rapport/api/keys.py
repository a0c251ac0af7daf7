"""API keys: random, shown once, kept by hash, each for one brand."""

import hashlib
import re
from collections.abc import Sequence
from datetime import datetime
from typing import Final, NamedTuple

from sqlalchemy import update
from sqlmodel import col, select

from rapport.db import Session, audit
from rapport.db.tables import KeyRow
from rapport.errors import Conflict, NotFound

FORM: Final = re.compile(r"rk_[A-Za-z0-9_-]{43}")


class Key(NamedTuple):
    """What is kept of a key: everything but the key."""

    key_id: str
    brand: str
    label: str
    created_at: datetime
    revoked_at: datetime | None


def sha256(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()


async def create(session: Session, *, brand: str, label: str, token: str, at: datetime, who: str) -> tuple[Key, str]:
    """A new key for a brand, and its text `rk_…`, which is not kept. `token` is 32 random bytes in URL-safe base64.

    Raises `ValueError` for a token of another form: weak keys are refused.
    """
    text = f"rk_{token}"
    if not FORM.fullmatch(text):
        raise ValueError("a key's token is 32 random bytes in URL-safe base64")
    hashed = sha256(text)
    row = KeyRow(key_sha256=hashed, key_id=f"k_{sha256(hashed)[:12]}", brand=brand, label=label, created_at=at)
    session.add(row)
    await session.flush()
    audit.note(session, brand=brand, at=at, who=who, what="key.created", subject=row.key_id)
    return _key(row), text


async def owner(session: Session, text: str) -> Key | None:
    """The live key with this text."""
    row = await session.get(KeyRow, sha256(text)) if FORM.fullmatch(text) else None
    return _key(row) if row and row.revoked_at is None else None


async def any_at_all(session: Session) -> bool:
    """Whether a key was ever created: from then on every call needs one, also when all are revoked."""
    return (await session.exec(select(KeyRow.key_id).limit(1))).first() is not None


async def listed(session: Session, brand: str | None = None) -> Sequence[Key]:
    """All keys, or a brand's, the newest first."""
    rows = select(KeyRow).order_by(col(KeyRow.created_at).desc(), col(KeyRow.key_id))
    found = await session.exec(rows.where(KeyRow.brand == brand) if brand is not None else rows)
    return [_key(row) for row in found]


async def revoke(session: Session, key_id: str, *, at: datetime, who: str) -> Key:
    """The key, which opens nothing from now on. Raises `NotFound`, and `Conflict` when it was revoked before."""
    row = (await session.exec(select(KeyRow).where(KeyRow.key_id == key_id))).first()
    if row is None:
        raise NotFound("there is no such key: `rapport key list` shows their ids")
    live = col(KeyRow.key_id) == key_id, col(KeyRow.revoked_at).is_(None)
    changed = await (await session.connection()).execute(update(KeyRow).where(*live).values(revoked_at=at))
    if changed.rowcount != 1:
        raise Conflict("this key was revoked before")
    audit.note(session, brand=row.brand, at=at, who=who, what="key.revoked", subject=key_id)
    return _key(row)._replace(revoked_at=at)


def _key(row: KeyRow) -> Key:
    return Key(row.key_id, row.brand, row.label, row.created_at, row.revoked_at)
