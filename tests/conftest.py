"""What many tests stand on: the gifts pack, and its real customers in a store."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeAlias

import pytest

from rapport import packs, sample
from rapport.db import Database
from rapport.db.migrate import upgrade
from rapport.domain.pack import Pack
from rapport.kit import Kit
from rapport.llm import LanguageModel

ROOT = Path(__file__).parents[1]
GIFTS = ROOT / "packs" / "gifts"
AS_OF = datetime(2011, 12, 10, 10, tzinfo=UTC)

OpenShop: TypeAlias = Callable[..., AbstractAsyncContextManager[Kit]]


@pytest.fixture(scope="session")
def gifts() -> Pack:
    return packs.load(GIFTS)


@pytest.fixture(scope="session")
def stocked(gifts: Pack, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with all 3,569 real customers; copy it before writing to it."""
    path = tmp_path_factory.mktemp("stocked") / "shop.db"

    async def fill() -> None:
        database = Database(f"sqlite:///{path}")
        await upgrade(database)
        kit = Kit(database, {gifts.id: gifts}, clock=lambda: AS_OF)
        await sample.load(kit, gifts.id, GIFTS / "data" / "online_retail_lines.csv.gz", seed=7, as_of=AS_OF)
        await database.close()

    asyncio.run(fill())
    return path


@pytest.fixture
def shop(gifts: Pack, stocked: Path, tmp_path: Path) -> OpenShop:
    """Opens a kit on a copy of the stocked store, with the model that is passed in."""

    @asynccontextmanager
    async def opened(model: LanguageModel | None = None) -> AsyncIterator[Kit]:
        path = tmp_path / "shop.db"
        if not path.exists():
            shutil.copy(stocked, path)
        database = Database(f"sqlite:///{path}")
        try:
            yield Kit(database, {gifts.id: gifts}, model=model, clock=lambda: AS_OF)
        finally:
            await database.close()

    return opened
