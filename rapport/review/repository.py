"""Samples go into the store, and what their probabilities are reckoned from comes out of it."""

from datetime import UTC, datetime, timedelta
from typing import Any, Final

from sqlalchemy import Result, func, select
from sqlmodel import col

from rapport.db import Session
from rapport.db.tables import MessageRow, SampleRow
from rapport.domain.message import Message, Rung
from rapport.domain.pack import Pack
from rapport.domain.review import Lane, Stratum
from rapport.review.sampling import Chosen, Volume, Volumes, chosen, risk_of

DAYS: Final = 7


async def volumes(session: Session, brand: str, at: datetime) -> Volumes:
    """What each stratum released in the last seven full days (UTC), whatever became of it; the same all day long.

    Where the brand has released for fewer days, in those: a first week is not taken for a quiet one.
    """
    until = at.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    released = col(MessageRow.brand) == brand, col(MessageRow.released_at) < until
    begun = select(func.min(col(MessageRow.released_at)).label("begun")).where(*released).subquery()
    rows: Result[Any] = await (await session.connection()).execute(
        select(col(MessageRow.strategy), col(MessageRow.rung), func.count().label("messages"), begun.c.begun)
        .join(begun, col(MessageRow.released_at) >= until - timedelta(days=DAYS))
        .where(*released)
        .group_by(col(MessageRow.strategy), col(MessageRow.rung), begun.c.begun)
    )
    return {
        Stratum(row.strategy, Rung(row.rung)): Volume(
            row.messages, days=min(DAYS, (until.date() - row.begun.astimezone(UTC).date()).days)
        )
        for row in rows
    }


async def maybe_sample(
    session: Session, message: Message, pack: Pack, at: datetime, volumes: Volumes | None = None
) -> bool:
    """Put a message in the queue when chance says so, in the transaction that stores it; say whether it did.

    `volumes` is what was released lately, which a plan with `per_week` or `floor` divides its reviews by.
    """
    if message.rendered is None:
        return False
    stratum, risk = Stratum(message.decision.strategy, message.rung), risk_of(message.rung, message.report)
    pick = chosen(message.message_id, stratum, pack.brand.review, volumes, risk=risk)
    if pick is None:
        return False
    session.add(_row(message, pick, risk, at))
    return True


async def sample_for_probation(session: Session, message: Message, at: datetime) -> None:
    """Put a draft of a paused strategy in the queue, for certain, in the transaction that stores it."""
    session.add(_row(message, Chosen(Lane.PROBATION, 1.0), risk_of(message.rung, message.report), at))


def _row(message: Message, pick: Chosen, risk: float, at: datetime) -> SampleRow:
    if message.rendered is None:
        raise ValueError("a message without text cannot be reviewed")
    return SampleRow(
        message_id=message.message_id, brand=message.brand, lane=pick.lane.value, probability=pick.probability,
        strategy=message.decision.strategy, rung=message.rung.value, version=message.version,
        sha256=message.rendered.sha256, risk=risk, sampled_at=at,
    )  # fmt: skip
