"""From the store and the truth to the record of a week."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from sqlmodel import col, select

from rapport import review
from rapport.db import Session
from rapport.db.tables import AuditRow, DecisionRow, MessageRow
from rapport.domain.guard import Severity
from rapport.domain.health import StrategyHealth
from rapport.domain.message import Message, Status
from rapport.domain.review import Lane, Level, Reviewed
from rapport.evals.simulate.plan import BEGINS, Plan
from rapport.evals.simulate.record import Change, Simulated, StrategyWeek, Week
from rapport.review import rates


class Happened(NamedTuple):
    """A message that was sent, whether it really has a defect, and whether it was answered."""

    message: Message
    defective: bool
    answered: bool


def week_of(at: datetime) -> int:
    """The week of the simulation, from 1."""
    return (at - BEGINS).days // 7 + 1


async def counted(session: Session, brand: str, plan: Plan, number: int, sent: Sequence[Happened]) -> Week:
    """The record of a week that is over."""
    standings = await review.standings(session, brand)
    reviewed = [r for r in await review.reviewed(session, brand) if week_of(r.sampled_at) == number]
    names = [name for name in plan.answers if name != plan.best]
    strategies = (_strategy(name, plan, number, sent, reviewed, standings) for name in (plan.best, *names))
    chosen = [h.message.decision.strategy for h in sent if h.message.decision.strategy in plan.answers]
    expected = sum(plan.expected(name) for name in chosen if name) / len(chosen) if chosen else 0.0
    return Week(
        week=number, messages=len(sent), answered=sum(h.answered for h in sent) / len(sent) if sent else 0.0,
        regret=plan.expected(plan.best) - expected, strategies=tuple(strategies),
    )  # fmt: skip


def _strategy(
    name: str, plan: Plan, number: int, sent: Sequence[Happened], reviewed: Sequence[Reviewed],
    standings: Mapping[str, StrategyHealth],
) -> StrategyWeek:  # fmt: skip
    own = [h for h in sent if h.message.decision.strategy == name]
    told = [r for r in reviewed if r.strategy == name]
    drawn = review.counted(told, Severity.BRAND)
    standing = standings.get(name)
    return StrategyWeek(
        strategy=name, messages=len(own), share=len(own) / len(sent) if sent else 0.0,
        defective=sum(h.defective for h in own), rate=rates.rate(drawn, seed=plan.seed + number),
        level=standing.level.value if standing else Level.NORMAL.value, kept=standing.share if standing else 1.0,
        drafts=Counter(r.lane for r in told)[Lane.PROBATION],
    )  # fmt: skip


async def changes(session: Session, brand: str) -> tuple[Change, ...]:
    """Every change of a standing, from the audit."""
    rows = await session.exec(
        select(AuditRow).where(AuditRow.brand == brand, AuditRow.what == "health.changed").order_by(col(AuditRow.id))
    )
    return tuple(
        Change(
            strategy=row.subject, at=row.at, week=week_of(row.at), level=str(row.doc["level"]),
            kept=float(str(row.doc["share"])), why=str(row.doc["why"]),
        )
        for row in rows
    )  # fmt: skip


async def decided_while_paused(session: Session, brand: str, run: Simulated) -> int:
    """Decisions for a strategy after the commit of its pause and before the end of it, drafts for review aside."""
    found = 0
    for strategy in {change.strategy for change in run.changes}:
        for begun, ended in run.pauses(strategy):
            until = ended or BEGINS + timedelta(days=3650)
            rows = await session.exec(
                select(DecisionRow.decision_id)
                .join(MessageRow, col(MessageRow.decision_id) == col(DecisionRow.decision_id))
                .where(DecisionRow.brand == brand, DecisionRow.strategy == strategy)
                .where(col(DecisionRow.decided_at) > begun, col(DecisionRow.decided_at) < until)
                .where(MessageRow.status != Status.MADE.value, col(MessageRow.sha256).is_not(None))
            )
            found += len(rows.all())
    return found
