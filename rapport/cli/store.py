"""What a command works on: the kit, or the store alone; opened, brought to the newest revision, closed again."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import datetime

from rapport.db import Database
from rapport.kit import Kit


def run(go: Callable[[Kit], Awaitable[None]], *, as_of: datetime | None = None) -> None:
    """Run one command on the kit of the settings. `as_of` fixes the clock."""
    from rapport.wiring import open_kit

    async def opened() -> None:
        async with open_kit(as_of=as_of) as kit:
            await go(kit)

    asyncio.run(opened())


@asynccontextmanager
async def store() -> AsyncIterator[Database]:
    """The settings' database alone: an import needs no model."""
    from rapport.db.migrate import upgrade
    from rapport.wiring import settings

    database = Database(settings().database_url)
    try:
        await upgrade(database)
        yield database
    finally:
        await database.close()
