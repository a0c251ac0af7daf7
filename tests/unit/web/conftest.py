"""The desk on a real kit: a small shop, SQLite in a folder of the test's own, clocks that the test moves."""

import asyncio
import re
import shutil
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from io import StringIO
from pathlib import Path
from typing import Any, TypeAlias

import httpx
import pytest

from rapport.api.log import json_log
from rapport.db import Database
from rapport.db.migrate import upgrade
from rapport.kit import Kit
from rapport.serving import create_app
from rapport.web import people, sessions
from rapport.web.desk import Desk
from rapport.web.people import Role
from tests import small_pack, small_queue

HERE = "http://127.0.0.1:8017"
PASSWORD = "correct horse battery"


class World:
    """The desk, its store, and browsers for it. `now` is what every clock says."""

    def __init__(self, database: Database, url: str, public: bool) -> None:
        self.now = small_pack.NOW
        self.database = database
        shop = small_queue.kit_on(database)
        studio = small_pack.pack(brand=small_pack.brand(brand="studio"))
        self.kit = replace(shop, packs={**shop.packs, "studio": studio}, clock=lambda: self.now)
        self.url = url
        self.folders: dict[str, Path] = {}
        self.log = StringIO()

        @asynccontextmanager
        async def open_kit() -> AsyncIterator[Kit]:
            yield self.kit

        self.app = create_app(
            open_kit, public_url=url if public else None, log=json_log(self.log), folders=lambda: self.folders,
            open_desk=lambda kit, at, folders: Desk(kit, at, folders, wall=lambda: self.now),
        )  # fmt: skip

    def later(self, **spans: float) -> datetime:
        self.now += timedelta(**spans)
        return self.now

    def browser(self, *, client: str = "127.0.0.1", headers: Mapping[str, str] | None = None) -> httpx.AsyncClient:
        """A browser that says where its forms come from, as all do."""
        transport = httpx.ASGITransport(self.app, client=(client, 50_000), raise_app_exceptions=False)
        sent = {"Origin": self.url, "Sec-Fetch-Site": "same-origin", **(headers or {})}
        return httpx.AsyncClient(transport=transport, base_url=self.url, headers=sent)

    async def person(self, name: str = "anna", role: Role = Role.REVIEWER, brand: str = "shop") -> str:
        """Somebody with an account, without a password."""
        token = f"{name}-{brand}-".ljust(43, "i")
        async with self.database.begin() as session:
            made = await people.invite(session, brand=brand, name=name, role=role, token=token, at=self.now, who="test")
        return made.reviewer_id

    async def signed_in(self, name: str = "anna", role: Role = Role.REVIEWER, brand: str = "shop") -> httpx.AsyncClient:
        """Somebody's browser, signed in; `csrf_of` tells its token."""
        reviewer_id = await self.person(name, role, brand)
        token, browser = f"session-{name}-{self.now.timestamp()}-".ljust(43, "s"), self.browser()
        async with self.database.begin() as session:
            await sessions.start(session, reviewer_id, token=token, csrf=csrf_of(name), at=self.now)
        browser.cookies.set("rapport_desk", token, domain="127.0.0.1", path="/")
        return browser


def csrf_of(name: str) -> str:
    return f"csrf-{name}-".ljust(43, "c")


def token_in(page: httpx.Response) -> str:
    """The token of the first form on a page."""
    found = re.search(r'name="token" value="([^"]*)"', page.text)
    assert found, page.text
    return found[1]


Open: TypeAlias = Callable[..., AbstractAsyncContextManager[World]]


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("store") / "rapport.db"

    async def make() -> None:
        database = Database(f"sqlite:///{path}")
        await upgrade(database)
        await database.close()

    asyncio.run(make())
    return path


@pytest.fixture
def open_world(migrated: Path, tmp_path: Path) -> Open:
    @asynccontextmanager
    async def opened(url: str = HERE, *, public: bool = False) -> AsyncIterator[World]:
        shutil.copy(migrated, tmp_path / "rapport.db")
        database = Database(f"sqlite:///{tmp_path}/rapport.db")
        world = World(database, url, public)
        async with world.app.router.lifespan_context(world.app):
            yield world
        await database.close()

    return opened


@pytest.fixture
async def world(open_world: Open) -> AsyncIterator[World]:
    """The desk on this machine."""
    async with open_world() as made:
        yield made


async def answered(browser: httpx.AsyncClient, path: str, token: str, **fields: Any) -> httpx.Response:
    """A form, sent."""
    return await browser.post(path, data={"token": token, **fields})
