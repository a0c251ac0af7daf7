"""What comes back for a message: that it was sent, and what came of it."""

from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from rapport import generator, profiles
from rapport.db.insert import insert_rows
from rapport.db.tables import OutcomeRow
from rapport.domain.contact import Suppression
from rapport.domain.message import Message, Outcome, OutcomeKind, Status
from rapport.errors import Conflict
from rapport.kit import Kit

ENDS: Mapping[OutcomeKind, Suppression] = {
    "unsubscribed": Suppression.UNSUBSCRIBED,
    "complained": Suppression.COMPLAINED,
}
"""The outcomes after which a channel is closed."""


class Taken(NamedTuple):
    """How many outcomes were new, and how many had been reported before."""

    new: int
    duplicates: int


async def sent(brand: str, message_id: str, at: datetime, kit: Kit) -> Message:
    """The caller sent a message. Saying it twice changes nothing.

    Raises `NotFound`, and `Conflict` for a message that was not released.
    """
    async with kit.database.begin() as session:
        message = await generator.fetch(session, brand, message_id)
        return await generator.move(session, message, Status.SENT, at=at, who=kit.who)


async def outcomes(brand: str, message_id: str, told: tuple[Outcome, ...], kit: Kit) -> Taken:
    """Something came of a sent message; each outcome counts once by its key.

    Who unsubscribed or complained is not written to over this channel again, from this very transaction on. Raises
    `NotFound`, and `Conflict` for a message that was not sent: messages made are not messages sent.
    """
    async with kit.database.begin() as session:
        message = await generator.fetch(session, brand, message_id)
        if message.status is not Status.SENT:
            raise Conflict(f"the message is {message.status.value}, not sent: report it sent first")
        rows = [
            {"brand": brand, "key": o.key, "message_id": message_id, "kind": o.kind, "occurred_at": o.occurred_at,
             "value": o.value}
            for o in told
        ]  # fmt: skip
        new = await insert_rows(session, OutcomeRow, rows)
        against = next((ENDS[o.kind] for o in told if o.kind in ENDS), None)
        if against and message.channel:
            at = kit.clock()
            await profiles.suppress(session, brand, message.contact_id, message.channel, against, at=at, who=kit.who)
    return Taken(new, len(told) - new)
