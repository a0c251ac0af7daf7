"""The queue in the store: samples are claimed by lease, one conditional update each, and answered once."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Final, NamedTuple

from pydantic import JsonValue
from sqlalchemy import ColumnElement, case, func, update
from sqlmodel import col, select

from rapport.db import Session, audit, outbox
from rapport.db.tables import SampleRow, VerdictRow
from rapport.domain.review import Lane, Verdict
from rapport.errors import Conflict, NotFound

LEASE: Final = timedelta(minutes=20)
ORDER: Final = (Lane.RISK, Lane.PROBATION, Lane.GOLD, Lane.RANDOM)
"""Which lane is reviewed first: somebody waits for what is held, and a paused strategy for its probation."""


class Place(NamedTuple):
    """A sample's place in the queue: why it was chosen, who has it until when, whether it was answered."""

    message_id: str
    lane: str
    probability: float
    strategy: str | None
    rung: str
    version: str
    sha256: str
    sampled_at: datetime
    claimed_by: str | None
    claimed_until: datetime | None
    answered_at: datetime | None

    def claimed_from(self, reviewer: str, at: datetime) -> bool:
        """Whether this reviewer has it now."""
        return self.claimed_by == reviewer and self.answered_at is None and _live(self.claimed_until, at)

    def free(self, at: datetime) -> bool:
        """Whether it waits, and nobody has it."""
        return self.answered_at is None and not _live(self.claimed_until, at)


class Waiting(NamedTuple):
    """What waits in one lane: how many, how many of them somebody has now, since when the oldest."""

    lane: str
    messages: int
    claimed: int
    oldest: datetime


async def waiting(session: Session, brand: str, at: datetime) -> Sequence[Waiting]:
    """What is not answered yet, by lane, in the order of review."""
    claimed = func.sum(case((col(SampleRow.claimed_until) > at, 1), else_=0))
    rows = await session.exec(
        select(SampleRow.lane, func.count(), claimed, func.min(SampleRow.sampled_at))
        .where(SampleRow.brand == brand, col(SampleRow.answered_at).is_(None))
        .group_by(SampleRow.lane)
    )
    found = [Waiting(lane, messages, int(taken), oldest) for lane, messages, taken, oldest in rows]
    return sorted(found, key=lambda waits: _rank(waits.lane))


async def claim(session: Session, brand: str, reviewer: str, at: datetime) -> str | None:
    """Claim the next sample, by lane and age, for twenty minutes: the message's id, or None where none is free.

    One conditional update: of any number at once, one gets a sample, and the others the next ones.
    """
    order = case({lane.value: rank for rank, lane in enumerate(ORDER)}, value=col(SampleRow.lane), else_=len(ORDER))
    free = _waits(brand), _unclaimed(at)
    following = (
        select(SampleRow.message_id)
        .where(*free)
        .order_by(order, col(SampleRow.sampled_at), col(SampleRow.message_id))
        .limit(1)
        .with_for_update(skip_locked=True)
        .scalar_subquery()
    )
    taken = {"claimed_by": reviewer, "claimed_until": at + LEASE}
    statement = update(SampleRow).where(col(SampleRow.message_id) == following, *free).values(**taken)
    connection = await session.connection()
    found = (await connection.execute(statement.returning(col(SampleRow.message_id)))).scalar_one_or_none()
    if found is not None:
        audit.note(session, brand=brand, at=at, who=reviewer, what="sample.claimed", subject=found)
    return found


async def claim_this(session: Session, brand: str, message_id: str, reviewer: str, at: datetime) -> None:
    """Claim one sample. Raises `NotFound`, and `Conflict` when somebody has it or it was answered."""
    taken = {"claimed_by": reviewer, "claimed_until": at + LEASE}
    await _change(session, brand, message_id, taken, _unclaimed(at))
    audit.note(session, brand=brand, at=at, who=reviewer, what="sample.claimed", subject=message_id)


async def give_back(session: Session, brand: str, message_id: str, reviewer: str, at: datetime) -> None:
    """Let somebody else have it. Raises `NotFound`, and `Conflict` when the reviewer does not have it."""
    await _change(session, brand, message_id, {"claimed_by": None, "claimed_until": None}, _theirs(reviewer, at))
    audit.note(session, brand=brand, at=at, who=reviewer, what="sample.given_back", subject=message_id)


async def extend(session: Session, brand: str, message_id: str, reviewer: str, at: datetime) -> None:
    """Twenty more minutes from now. Raises `NotFound`, and `Conflict` when the lease is over."""
    await _change(session, brand, message_id, {"claimed_until": at + LEASE}, _theirs(reviewer, at))


async def held_by(session: Session, brand: str, reviewer: str, at: datetime) -> str | None:
    """What the reviewer has claimed already: the message's id."""
    rows = select(SampleRow.message_id).where(_waits(brand), _theirs(reviewer, at))
    return (await session.exec(rows.order_by(col(SampleRow.claimed_until)).limit(1))).first()


async def place(session: Session, brand: str, message_id: str) -> Place:
    """A sample's place in the queue. Raises `NotFound`."""
    row = await session.get(SampleRow, message_id)
    if row is None or row.brand != brand:
        raise NotFound("this message is not among those for review")
    return Place(
        row.message_id, row.lane, row.probability, row.strategy, row.rung, row.version, row.sha256, row.sampled_at,
        row.claimed_by, row.claimed_until, row.answered_at,
    )  # fmt: skip


async def answer(session: Session, brand: str, verdict: Verdict) -> None:
    """Store a verdict on a sample that its reviewer has, once, for the bytes that were looked at; tell of it.

    Raises `NotFound`, and `Conflict` when the sample is not theirs, the lease is over, it was answered, or its bytes
    are others.
    """
    ours = _theirs(verdict.reviewer, verdict.at) & (col(SampleRow.sha256) == verdict.sha256)
    await _change(session, brand, verdict.message_id, {"answered_at": verdict.at}, ours, sha256=verdict.sha256)
    severity = verdict.severity.value if verdict.severity else None
    session.add(
        VerdictRow(
            message_id=verdict.message_id, brand=brand, sha256=verdict.sha256, reviewer=verdict.reviewer,
            answer=verdict.answer.value, severity=severity, at=verdict.at, doc=verdict.model_dump(mode="json"),
        )
    )  # fmt: skip
    told: dict[str, JsonValue] = {
        "answer": verdict.answer.value, "severity": severity, "defects": [d.code for d in verdict.defects],
        "sha256": verdict.sha256,
    }  # fmt: skip
    what = "verdict.given"
    audit.note(session, brand=brand, at=verdict.at, who=verdict.reviewer, what=what, subject=verdict.message_id, **told)
    outbox.post(session, brand=brand, at=verdict.at, topic=what, subject=verdict.message_id, **told)
    await session.flush()


async def given(session: Session, brand: str, message_id: str) -> Verdict | None:
    """The verdict on a message, when there is one."""
    row = await session.get(VerdictRow, message_id)
    return Verdict.model_validate(row.doc) if row and row.brand == brand else None


async def answers_since(session: Session, brand: str, at: datetime) -> Mapping[str, int]:
    """How many verdicts each reviewer has given since then."""
    rows = select(VerdictRow.reviewer, func.count()).where(VerdictRow.brand == brand, col(VerdictRow.at) >= at)
    return dict((await session.exec(rows.group_by(VerdictRow.reviewer))).all())


async def _change(
    session: Session, brand: str, message_id: str, values: dict[str, Any], when: ColumnElement[bool],
    *, sha256: str | None = None,
) -> None:  # fmt: skip
    one = col(SampleRow.message_id) == message_id
    connection = await session.connection()
    changed = await connection.execute(update(SampleRow).where(one, _waits(brand), when).values(**values))
    if changed.rowcount != 1:
        session.expire_all()
        raise Conflict(_why(await place(session, brand, message_id), sha256))


def _why(found: Place, sha256: str | None) -> str:
    """Why a sample could not be changed."""
    if found.answered_at:
        return "this message was answered already"
    if sha256 is not None and found.sha256 != sha256:
        return "the message is not the one that your page showed: open it again and look at it anew"
    if found.claimed_by is None:
        return "nobody has claimed this message: claim it first"
    return "this message is not yours now: your twenty minutes are over, or somebody else has it"


def _waits(brand: str) -> ColumnElement[bool]:
    return (col(SampleRow.brand) == brand) & col(SampleRow.answered_at).is_(None)


def _unclaimed(at: datetime) -> ColumnElement[bool]:
    return col(SampleRow.claimed_until).is_(None) | (col(SampleRow.claimed_until) <= at)


def _theirs(reviewer: str, at: datetime) -> ColumnElement[bool]:
    return (col(SampleRow.claimed_by) == reviewer) & (col(SampleRow.claimed_until) > at)


def _live(until: datetime | None, at: datetime) -> bool:
    return until is not None and until > at


def _rank(lane: str) -> int:
    return next((rank for rank, known in enumerate(ORDER) if known.value == lane), len(ORDER))
