"""The review queue in the store."""

from datetime import datetime

from rapport.db import Session
from rapport.db.tables import SampleRow
from rapport.domain.message import Message
from rapport.domain.pack import Pack
from rapport.domain.review import Lane, Stratum
from rapport.review.sampling import Chosen, Volumes, chosen, risk_of


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
