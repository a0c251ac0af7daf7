"""Decisions and beliefs in the store."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import update
from sqlmodel import col, select

from rapport.db import Session
from rapport.db.insert import insert_rows
from rapport.db.tables import BeliefRow, DecisionRow
from rapport.decisioning.learning import Lesson
from rapport.domain.decision import Belief, Decision, Situation
from rapport.domain.value import Value
from rapport.errors import Invalid

MOST = 1_000_000_000


async def beliefs(session: Session, brand: str) -> dict[str, Belief]:
    """What outcomes have taught, on top of the pack's prior."""
    rows = await session.exec(select(BeliefRow).where(BeliefRow.brand == brand))
    return {row.strategy: Belief(successes=row.successes, failures=row.failures) for row in rows}


async def learn(session: Session, brand: str, lessons: Mapping[str, Lesson], at: datetime) -> None:
    """Add what was learned to the beliefs of these strategies. Sums only: the order of lessons changes nothing."""
    connection = await session.connection()
    for strategy, taught in sorted(lessons.items()):
        blank = {"brand": brand, "strategy": strategy, "successes": 0.0, "failures": 0.0, "updated_at": at}
        await insert_rows(session, BeliefRow, [blank])
        await connection.execute(
            update(BeliefRow)
            .where(col(BeliefRow.brand) == brand, col(BeliefRow.strategy) == strategy)
            .values(
                successes=BeliefRow.successes + taught.successes, failures=BeliefRow.failures + taught.failures,
                updated_at=at,
            )
        )  # fmt: skip


async def record(session: Session, decision_id: str, decision: Decision, situation: Situation) -> bool:
    """Store a decision with the situation it can be replayed from; False when one of that id is there already."""
    row = {
        "decision_id": decision_id, "brand": decision.brand, "contact_id": decision.contact_id,
        "decided_at": decision.decided_at, "pack_sha256": decision.pack_sha256, "arm": decision.arm.value,
        "moment": decision.moment, "strategy": decision.strategy,
        "silence": decision.silence.value if decision.silence else None, "propensity": decision.propensity,
        "doc": decision.model_dump(mode="json"), "situation": situation.model_dump(mode="json"),
    }  # fmt: skip
    return await insert_rows(session, DecisionRow, [row]) == 1


class Recorded(Value):
    """A stored decision with the situation it was made from."""

    decision: Decision
    situation: Situation


async def found(session: Session, brand: str, decision_id: str) -> Recorded | None:
    """A stored decision, when there is one."""
    row = await session.get(DecisionRow, decision_id)
    if row is None or row.brand != brand:
        return None
    return _recorded(row)


def _recorded(row: DecisionRow) -> Recorded:
    return Recorded(decision=Decision.model_validate(row.doc), situation=Situation.model_validate(row.situation))


async def latest(session: Session, brand: str, most: int) -> list[Recorded]:
    """The newest decisions of a brand, at most `most`. Raises `Invalid` where that is not 1 to 1,000,000,000."""
    if not 1 <= most <= MOST:
        raise Invalid(f"ask for at least 1 decision and at most {MOST:,}")
    newest = col(DecisionRow.decided_at).desc(), col(DecisionRow.decision_id)
    rows = await session.exec(select(DecisionRow).where(DecisionRow.brand == brand).order_by(*newest).limit(most))
    return [_recorded(row) for row in rows]
