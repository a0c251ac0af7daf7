"""Who may sign in: invited by a one-time link, with a password of their own, for one brand."""

import hashlib
import unicodedata
from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final, NamedTuple

from sqlalchemy import ColumnElement, update
from sqlmodel import col, select

from rapport.db import Session, audit
from rapport.db.tables import ReviewerRow, WebSessionRow
from rapport.domain.chance import identifier
from rapport.errors import Conflict, Invalid, NotFound

INVITED_FOR: Final = timedelta(hours=72)


class Role(StrEnum):
    """`reviewer` answers samples and sees the rates; `lead` may also invite people and send them away."""

    REVIEWER = "reviewer"
    LEAD = "lead"


class Reviewer(NamedTuple):
    """Somebody who signs in, without the password."""

    reviewer_id: str
    brand: str
    name: str
    role: Role
    came: bool
    invited_until: datetime | None
    disabled_at: datetime | None

    @property
    def standing(self) -> str:
        """How things stand with this person, in words."""
        if self.disabled_at:
            return f"disabled {self.disabled_at:%Y-%m-%d}"
        if self.invited_until:
            return f"invited until {self.invited_until:%Y-%m-%d %H:%M} UTC"
        return "signs in" if self.came else "not invited"


def sha256(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def plain_name(given: str) -> str:
    """The name as it is kept: one form for all ways to type it. Raises `Invalid`.

    >>> plain_name(" Anna ")
    'anna'
    """
    name = unicodedata.normalize("NFKC", given).strip().casefold()
    if not (2 <= len(name) <= 60 and name.isprintable()):
        raise Invalid("want a name of 2 to 60 printable characters", field="name")
    return name


async def invite(
    session: Session, *, brand: str, name: str, role: Role | None, token: str, at: datetime, who: str
) -> Reviewer:
    """Somebody with a link that works for 72 hours and once; `token` is 32 random bytes in URL-safe base64.

    Somebody who is there already gets a new link, for a new password, may come back, and keeps the role where none is
    given. Raises `Invalid` for the
    name and `Conflict` for a name of another brand.
    """
    if len(token) < 43:
        raise ValueError("a link's token is 32 random bytes in URL-safe base64")
    name = plain_name(name)
    row = (await session.exec(select(ReviewerRow).where(ReviewerRow.name == name))).first()
    if row and row.brand != brand:
        raise Conflict("this name is taken: choose another")
    if row is None:
        row = ReviewerRow(
            reviewer_id=identifier("r", brand, name), brand=brand, name=name, role=Role.REVIEWER.value, created_at=at
        )
    row.role, row.disabled_at = role.value if role else row.role, None
    row.invite_sha256, row.invited_until = sha256(token), at + INVITED_FOR
    session.add(row)
    await session.flush()
    audit.note(session, brand=brand, at=at, who=who, what="reviewer.invited", subject=row.reviewer_id, role=row.role)
    return _reviewer(row)


async def invited(session: Session, token: str, at: datetime) -> Reviewer | None:
    """Whom a link is for, while it works."""
    rows = select(ReviewerRow).where(*_works(token, at))
    row = (await session.exec(rows)).first()
    return _reviewer(row) if row else None


async def accept(session: Session, token: str, password: str, at: datetime) -> Reviewer:
    """The invited person, now with this (hashed) password; the link is used up and other sign-ins end.

    Raises `NotFound` for a link that does not work, or no longer.
    """
    found = await invited(session, token, at)
    connection = await session.connection()
    used = {"password": password, "invite_sha256": None, "invited_until": None}
    changed = await connection.execute(update(ReviewerRow).where(*_works(token, at)).values(**used))
    if found is None or changed.rowcount != 1:
        raise NotFound("this link does not work, or no longer: ask for a new one")
    await end_sessions(session, found.reviewer_id, at)
    who = found.reviewer_id
    audit.note(session, brand=found.brand, at=at, who=who, what="reviewer.came", subject=who)
    return found._replace(came=True, invited_until=None)


async def named(session: Session, name: str) -> ReviewerRow | None:
    """The row of this name, with the password's hash: for signing in only."""
    return (await session.exec(select(ReviewerRow).where(ReviewerRow.name == name))).first()


async def listed(session: Session, brand: str | None = None) -> Sequence[Reviewer]:
    """Everybody, or a brand's people, by name."""
    rows = select(ReviewerRow).order_by(ReviewerRow.name)
    found = await session.exec(rows.where(ReviewerRow.brand == brand) if brand is not None else rows)
    return [_reviewer(row) for row in found]


async def disable(session: Session, name: str, *, at: datetime, who: str, brand: str | None = None) -> Reviewer:
    """Somebody who may no longer sign in, from this moment. Raises `NotFound`, and `Conflict` when done before."""
    row = await named(session, plain_name(name))
    if row is None or brand not in (None, row.brand):
        raise NotFound("nobody has this name")
    live = col(ReviewerRow.reviewer_id) == row.reviewer_id, col(ReviewerRow.disabled_at).is_(None)
    gone = {"disabled_at": at, "invite_sha256": None, "invited_until": None}
    changed = await (await session.connection()).execute(update(ReviewerRow).where(*live).values(**gone))
    if changed.rowcount != 1:
        raise Conflict("this person was disabled before")
    await end_sessions(session, row.reviewer_id, at)
    audit.note(session, brand=row.brand, at=at, who=who, what="reviewer.disabled", subject=row.reviewer_id)
    return _reviewer(row)._replace(disabled_at=at, invited_until=None)


async def end_sessions(session: Session, reviewer_id: str, at: datetime) -> None:
    """Sign somebody out of every browser."""
    theirs = col(WebSessionRow.reviewer_id) == reviewer_id, col(WebSessionRow.ended_at).is_(None)
    await (await session.connection()).execute(update(WebSessionRow).where(*theirs).values(ended_at=at))


def _works(token: str, at: datetime) -> tuple[ColumnElement[bool], ...]:
    return (
        col(ReviewerRow.invite_sha256) == sha256(token),
        col(ReviewerRow.invited_until) > at,
        col(ReviewerRow.disabled_at).is_(None),
    )


def _reviewer(row: ReviewerRow) -> Reviewer:
    return Reviewer(
        row.reviewer_id, row.brand, row.name, Role(row.role), row.password is not None, row.invited_until,
        row.disabled_at,
    )  # fmt: skip
