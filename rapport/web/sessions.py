"""Signed-in browsers: the cookie is random, only its hash is kept, and the server ends it."""

from datetime import datetime, timedelta
from typing import Final, NamedTuple

from sqlalchemy import update
from sqlmodel import col, select

from rapport.db import Session
from rapport.db.tables import ReviewerRow, WebSessionRow
from rapport.web.people import Role, sha256

IDLE: Final = timedelta(minutes=30)
LONGEST: Final = timedelta(hours=12)
TOUCHED: Final = timedelta(minutes=1)
"""How old the last look may be before it is written anew: not every page costs a write."""


class SignedIn(NamedTuple):
    """Who looks at a page, and the token that their forms carry."""

    reviewer_id: str
    brand: str
    name: str
    role: Role
    csrf: str
    seen_at: datetime

    @property
    def leads(self) -> bool:
        return self.role is Role.LEAD


async def start(session: Session, reviewer_id: str, *, token: str, csrf: str, at: datetime) -> None:
    """Sign a browser in; both are 32 random bytes in URL-safe base64."""
    if min(len(token), len(csrf)) < 43:
        raise ValueError("a session's tokens are 32 random bytes in URL-safe base64")
    session.add(
        WebSessionRow(session_sha256=sha256(token), reviewer_id=reviewer_id, csrf=csrf, created_at=at, seen_at=at)
    )
    await session.flush()


async def whose(session: Session, token: str, at: datetime) -> SignedIn | None:
    """Who is signed in with this cookie: seen within 30 minutes, signed in within 12 hours, not ended, not disabled."""
    rows = (
        select(WebSessionRow, ReviewerRow)
        .join(ReviewerRow, col(ReviewerRow.reviewer_id) == col(WebSessionRow.reviewer_id))
        .where(col(WebSessionRow.session_sha256) == sha256(token), col(WebSessionRow.ended_at).is_(None))
        .where(col(WebSessionRow.seen_at) > at - IDLE, col(WebSessionRow.created_at) > at - LONGEST)
        .where(col(ReviewerRow.disabled_at).is_(None))
    )
    found = (await session.exec(rows)).first()
    if found is None:
        return None
    browser, person = found
    return SignedIn(person.reviewer_id, person.brand, person.name, Role(person.role), browser.csrf, browser.seen_at)


async def seen(session: Session, token: str, at: datetime) -> None:
    """Note that the browser was there; one that has ended stays ended."""
    live = col(WebSessionRow.session_sha256) == sha256(token), col(WebSessionRow.ended_at).is_(None)
    await (await session.connection()).execute(update(WebSessionRow).where(*live).values(seen_at=at))


async def end(session: Session, token: str, at: datetime) -> None:
    """Sign a browser out."""
    live = col(WebSessionRow.session_sha256) == sha256(token), col(WebSessionRow.ended_at).is_(None)
    await (await session.connection()).execute(update(WebSessionRow).where(*live).values(ended_at=at))
