"""What has to be done again and again while a server runs: rewards whose window is over are closed."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

import structlog

from rapport import rewards
from rapport.errors import RapportError
from rapport.kit import Kit

EVERY_SECONDS: Final = 300.0
_log: Final = structlog.get_logger("rapport.upkeep")


async def once(kit: Kit) -> int:
    """Close what is due, for every brand; how many rewards that were.

    Any number of processes may do it at once: each reward is closed by one of them.
    """
    return sum([(await rewards.close(brand, kit)).rewards for brand in kit.packs])


@asynccontextmanager
async def kept_up(kit: Kit, *, every_seconds: float = EVERY_SECONDS) -> AsyncIterator[None]:
    """Keep it up while the server runs. A store that does not answer is tried again the next time."""
    task = asyncio.create_task(_again_and_again(kit, every_seconds))
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def _again_and_again(kit: Kit, every_seconds: float) -> None:
    while True:
        try:
            await once(kit)
        except RapportError as error:
            _log.warning("upkeep.failed", kind=type(error).__name__)
        await asyncio.sleep(every_seconds)
