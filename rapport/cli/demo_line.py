"""What both processes of the demo share: its day, ids in order, and contacts through the line."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from datetime import UTC, datetime
from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rapport.domain.message import Message
    from rapport.domain.pack import Pack
    from rapport.kit import Kit

AS_OF = datetime(2011, 12, 10, 10, tzinfo=UTC)


def numbered(what: str = "demo") -> Callable[[], str]:
    """Ids in order, so that every run of the demo makes the same decisions and messages."""
    numbers = count()
    return lambda: f"{what}-{next(numbers)}"


async def made(kit: "Kit", pack: "Pack", contacts: Sequence[str], at_once: int = 8) -> AsyncIterator["Message"]:
    """Messages for many contacts, some at once, in their order."""
    from rapport.pipeline import Ask, make_message

    for start in range(0, len(contacts), at_once):
        for message in await asyncio.gather(
            *(make_message(Ask(pack.id, contact), kit) for contact in contacts[start : start + at_once])
        ):
            yield message
