"""Answered samples and the standing of strategies in the store."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlmodel import col, select

from rapport.db import Session, audit, outbox
from rapport.db.insert import insert_rows
from rapport.db.tables import HealthRow, SampleRow, VerdictRow
from rapport.domain.decision import Health
from rapport.domain.guard import Severity
from rapport.domain.health import StrategyHealth
from rapport.domain.message import Rung
from rapport.domain.pack import Tolerance
from rapport.domain.review import Answer, Lane, Level, Reviewed, Stratum
from rapport.review.health import health
from rapport.review.rates import Drawn, drawn


async def reviewed(session: Session, brand: str, strategy: str | None = None) -> Sequence[Reviewed]:
    """Every answered sample of a brand, or of one of its strategies, in the order of the verdicts."""
    rows = (
        select(SampleRow, VerdictRow)
        .join(VerdictRow, col(VerdictRow.message_id) == col(SampleRow.message_id))
        .where(SampleRow.brand == brand)
        .order_by(col(VerdictRow.at), col(VerdictRow.message_id))
    )
    found = await session.exec(rows.where(SampleRow.strategy == strategy) if strategy is not None else rows)
    return [_reviewed(sample, verdict) for sample, verdict in found]


async def unanswered(session: Session, brand: str) -> Sequence[Drawn]:
    """What chance chose and nobody has answered yet: a rate has to know how much of its sample is missing."""
    waiting = SampleRow.brand == brand, SampleRow.lane == Lane.RANDOM, col(SampleRow.answered_at).is_(None)
    rows = await session.exec(select(SampleRow).where(*waiting))
    return [Drawn(_stratum(row), row.sampled_at.date(), row.probability, None) for row in rows]


def counted(reviews: Sequence[Reviewed], at_least: Severity) -> list[Drawn]:
    """The reviews of the random lane, as a rate counts them."""
    return [drawn(review, at_least) for review in reviews if review.lane is Lane.RANDOM]


async def standings(session: Session, brand: str) -> Mapping[str, StrategyHealth]:
    """How strategies stand, as of their last verdict: those that have one."""
    rows = await session.exec(select(HealthRow).where(HealthRow.brand == brand))
    return {row.strategy: StrategyHealth.model_validate(row.doc) for row in rows if row.doc}


async def decided_health(session: Session, brand: str) -> tuple[Health, ...]:
    """What decisions hear of it: the strategies that are not chosen freely."""
    rows = await session.exec(select(HealthRow).where(HealthRow.brand == brand).order_by(HealthRow.strategy))
    return tuple(Health(strategy=row.strategy, share=row.share, reason=row.reason) for row in rows if row.share < 1)


async def paused(session: Session, brand: str, strategy: str) -> str | None:
    """Why a strategy is not chosen at all; None where it is."""
    wanted = select(HealthRow.reason).where(
        HealthRow.brand == brand, HealthRow.strategy == strategy, HealthRow.share <= 0
    )
    return (await session.exec(wanted)).first()


async def reckon(
    session: Session, brand: str, strategy: str, tolerance: Tolerance, at: datetime, *, who: str
) -> StrategyHealth:
    """A strategy's standing from all its verdicts, stored, with an audit record and a notice when it has changed.

    The strategy's row is locked first: two verdicts at once are counted one after the other, and both by the second.
    """
    blank = {
        "brand": brand, "strategy": strategy, "level": Level.NORMAL.value, "share": 1.0, "reason": "", "since": at,
        "doc": {},
    }  # fmt: skip
    await insert_rows(session, HealthRow, [blank])
    where = select(HealthRow).where(HealthRow.brand == brand, HealthRow.strategy == strategy)
    row = (await session.exec(where.with_for_update().execution_options(populate_existing=True))).one()
    before = (row.level, row.share)
    now = health(strategy, await reviewed(session, brand, strategy), tolerance, at)
    row.level, row.share, row.reason = now.level.value, now.share, now.why
    row.since, row.doc = now.since or row.since, now.model_dump(mode="json")
    session.add(row)
    if before != (now.level.value, now.share):
        what, told = "health.changed", {"level": now.level.value, "share": now.share, "caused_by": now.caused_by}
        audit.note(session, brand=brand, at=at, who=who, what=what, subject=strategy, why=now.why, **told)
        outbox.post(session, brand=brand, at=at, topic=what, subject=strategy, why=now.why, **told)
    await session.flush()
    return now


def _reviewed(sample: SampleRow, verdict: VerdictRow) -> Reviewed:
    return Reviewed(
        message_id=sample.message_id, strategy=sample.strategy, rung=Rung(sample.rung), lane=Lane(sample.lane),
        probability=sample.probability, answer=Answer(verdict.answer),
        severity=Severity(verdict.severity) if verdict.severity else None, version=sample.version,
        sampled_at=sample.sampled_at, at=verdict.at,
    )  # fmt: skip


def _stratum(row: SampleRow) -> Stratum:
    return Stratum(row.strategy, Rung(row.rung))
