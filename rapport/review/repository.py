"""The review queue in the store."""

from datetime import datetime

from rapport.db import Session
from rapport.db.tables import SampleRow
from rapport.domain.message import Message
from rapport.domain.pack import Pack
from rapport.review.sampling import chosen


async def maybe_sample(session: Session, message: Message, pack: Pack, at: datetime) -> bool:
    """Put a message in the queue when chance says so, in the transaction that stores it; say whether it did."""
    pick = chosen(message.message_id, pack.brand.review) if message.rendered else None
    if pick is None or message.rendered is None:
        return False
    session.add(
        SampleRow(
            message_id=message.message_id, brand=message.brand, lane=pick.lane, probability=pick.probability,
            strategy=message.decision.strategy, rung=message.rung.value, version=message.version,
            sha256=message.rendered.sha256, sampled_at=at,
        )
    )  # fmt: skip
    return True
