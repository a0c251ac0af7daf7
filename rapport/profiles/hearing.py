"""What contacts have heard: the messages that count for caps, newest first."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import Result, Row, and_, func, or_, select
from sqlmodel import col

from rapport.db import Session
from rapport.db.tables import MessageRow
from rapport.domain.contact import Channel
from rapport.domain.message import Status
from rapport.domain.pack import Pack
from rapport.domain.profile import Heard

REMEMBERED: Final = timedelta(days=400)
"""How far back is looked at the least: an offer's cap has no window of its own."""

_at: Final = func.coalesce(MessageRow.sent_at, MessageRow.released_at, MessageRow.made_at)
_READ: Final = tuple(
    col(column)
    for column in (
        MessageRow.message_id, MessageRow.contact_id, MessageRow.moment, MessageRow.strategy, MessageRow.trigger,
        MessageRow.step, MessageRow.channel, MessageRow.heard_subject, MessageRow.heard_body, MessageRow.offers,
    )
)  # fmt: skip


async def heard(session: Session, brand: str, contact_id: str, as_of: datetime, pack: Pack) -> list[Heard]:
    """The contact's messages that count for the pack's caps."""
    return list((await heard_by(session, brand, [contact_id], as_of, pack)).get(contact_id, ()))


async def heard_by(
    session: Session, brand: str, contact_ids: Sequence[str], as_of: datetime, pack: Pack
) -> Mapping[str, tuple[Heard, ...]]:
    """What each of these contacts has heard within the longest window that the pack's caps look at.

    Counted is what is held, what was sent, and what is released and still reserves its place. One that lies after
    `as_of`, by a caller's `sent_at` or by another machine's clock, counts as of now.
    """
    released = and_(col(MessageRow.status) == Status.RELEASED, col(MessageRow.reserved_until) > as_of)
    counts = or_(col(MessageRow.status).in_((Status.HELD.value, Status.SENT.value)), released)
    found: defaultdict[str, list[Heard]] = defaultdict(list)
    await session.flush()
    rows: Result[Any] = await (await session.connection()).execute(
        select(*_READ, _at.label("at")).where(
            col(MessageRow.brand) == brand,
            col(MessageRow.contact_id).in_(contact_ids),
            col(MessageRow.channel).is_not(None),
            counts,
            _at >= as_of - window(pack),
        )
    )
    for row in rows:
        found[row.contact_id].append(_heard(row, as_of))
    return {
        contact_id: tuple(sorted(all_heard, key=lambda h: (h.at, h.message_id), reverse=True))
        for contact_id, all_heard in found.items()
    }


def window(pack: Pack) -> timedelta:
    """The longest time that one of the pack's caps looks back."""
    return max(
        REMEMBERED,
        timedelta(days=pack.baseline.default.every_days),
        *(timedelta(hours=cap.hours) for cap in pack.brand.frequency),
        *(timedelta(days=moment.cap_days) for moment in pack.moments),
    )


def _heard(row: Row[Any], as_of: datetime) -> Heard:
    return Heard(
        message_id=row.message_id,
        moment=row.moment,
        strategy=row.strategy,
        trigger=row.trigger,
        step=row.step,
        channel=Channel(row.channel),
        at=min(row.at, as_of),
        subject=row.heard_subject,
        body=row.heard_body,
        offers=tuple(row.offers.split()),
    )
