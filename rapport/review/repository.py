"""The review queue in the store."""

from datetime import datetime

from rapport.db import Session
from rapport.db.tables import SampleRow
from rapport.domain.message import Message
from rapport.domain.pack import Pack
from rapport.domain.review import Stratum
from rapport.review.sampling import Volumes, chosen, risk_of


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
    session.add(
        SampleRow(
            message_id=message.message_id, brand=message.brand, lane=pick.lane.value, probability=pick.probability,
            strategy=message.decision.strategy, rung=message.rung.value, version=message.version,
            sha256=message.rendered.sha256, risk=risk, sampled_at=at,
        )
    )  # fmt: skip
    return True
