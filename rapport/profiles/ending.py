"""Events that end a channel: who unsubscribed, complained or cannot be reached is not written to again."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Final, NamedTuple

from sqlmodel import col, select

from rapport.db import Session
from rapport.db.tables import EventRow
from rapport.domain.contact import Channel, Suppression
from rapport.domain.event import Event
from rapport.profiles.suppression import suppress

UNSUBSCRIBED: Final = "Unsubscribed"
COMPLAINED: Final = "Email Marked as Spam"
BOUNCED: Final = "Email Bounced"
_LASTING: Final = ("hard", "permanent", "hardbounce", "permanent_failure")


class Ending(NamedTuple):
    """A channel that an event closes, and why."""

    channel: Channel
    reason: Suppression


def ending(event: Event) -> Ending | None:
    """What an event closes. A bounce does where it says that it is a lasting one (`bounce_type`: hard, permanent)."""
    if event.name == UNSUBSCRIBED:
        sms = str(event.properties.get("channel", "")).lower() in ("sms", "text", "phone")
        return Ending(Channel.SMS if sms else Channel.EMAIL, Suppression.UNSUBSCRIBED)
    if event.name == COMPLAINED:
        return Ending(Channel.EMAIL, Suppression.COMPLAINED)
    kind = str(event.properties.get("bounce_type") or event.properties.get("type") or "").lower()
    if event.name == BOUNCED and kind in _LASTING:
        return Ending(Channel.EMAIL, Suppression.BOUNCED)
    return None


async def unheard(session: Session, events: Iterable[Event]) -> list[Event]:
    """The ending events that the store does not hold yet: one that is sent again must not undo a new consent."""
    ends = [event for event in events if ending(event)]
    if not ends:
        return []
    keys = [event.key for event in ends]
    rows = await session.exec(
        select(EventRow.brand, EventRow.key).where(
            col(EventRow.brand).in_({e.brand for e in ends}), col(EventRow.key).in_(keys)
        )
    )
    known = {(brand, key) for brand, key in rows}
    return [event for event in ends if (event.brand, event.key) not in known]


async def heed(session: Session, ends: Sequence[Event], at: datetime, who: str) -> None:
    """Close the channels that these events end, in the transaction that stores them."""
    for event in sorted(ends, key=lambda e: (e.brand, e.contact_id, e.occurred_at, e.key)):
        closes = ending(event)
        if closes:
            await suppress(session, event.brand, event.contact_id, closes.channel, closes.reason, at=at, who=who)
