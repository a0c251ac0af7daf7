"""Stopping guesses: after five failures within fifteen minutes a name, or an address, has to wait."""

import hashlib
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import ColumnElement, delete, func
from sqlmodel import col, select

from rapport.db import Database, Session
from rapport.db.tables import SignInRow

ALLOWED: Final = 5
WITHIN: Final = timedelta(minutes=15)


async def attempt(database: Database, name: str, address: str, at: datetime) -> tuple[int, ...] | None:
    """Another try, as the ids it is counted under; None where name or address have to wait.

    It counts as failed until it is forgiven, and is stored before the tries are counted, so that many at once do not
    slip through together.
    """
    marks = [_mark(f"name {name}"), _mark(f"address {address}")]
    async with database.begin() as session:
        await _forget(session, col(SignInRow.at) <= at - WITHIN)
        tries = [SignInRow(what=mark, at=at) for mark in marks]
        session.add_all(tries)
        await session.flush()
        ids = tuple(row.id for row in tries if row.id is not None)
    async with database.begin() as session:
        if max([await _tries(session, mark, at) for mark in marks]) <= ALLOWED:
            return ids
        await _forget(session, col(SignInRow.id).in_(ids))
        return None


async def forgive(session: Session, name: str, ids: tuple[int, ...]) -> None:
    """A try succeeded: it was no failure, and the name's earlier ones are forgotten."""
    await _forget(session, col(SignInRow.id).in_(ids))
    await _forget(session, col(SignInRow.what) == _mark(f"name {name}"))


async def _tries(session: Session, mark: str, at: datetime) -> int:
    rows = select(func.count()).where(col(SignInRow.what) == mark, col(SignInRow.at) > at - WITHIN)
    return int((await session.exec(rows)).one())


async def _forget(session: Session, which: ColumnElement[bool]) -> None:
    await (await session.connection()).execute(delete(SignInRow).where(which))


def _mark(what: str) -> str:
    """What is kept of a name or an address: people type passwords into the field for the name."""
    return hashlib.sha256(what.encode()).hexdigest()[:32]
