"""The application on a real kit: a small pack, SQLite in a folder of the test's own, a fixed clock."""

import asyncio
import json
import shutil
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import datetime
from io import StringIO
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeAlias

import httpx
import pytest
from fastapi import FastAPI

from rapport.api import keys
from rapport.api.app import create_app
from rapport.api.log import json_log
from rapport.db import Database
from rapport.db.migrate import upgrade
from rapport.kit import Kit
from tests import small_pack

NOW = small_pack.NOW
NONE: Mapping[str, str] = MappingProxyType({})
HERE = "http://127.0.0.1:8017"


class World:
    """An application, what it logged, and callers for it."""

    def __init__(self, kit: Kit, app: FastAPI, log: StringIO) -> None:
        self.kit = kit
        self.app = app
        self._log = log

    def caller(
        self, key: str = "", *, client: str = "127.0.0.1", url: str = HERE, headers: Mapping[str, str] = NONE
    ) -> httpx.AsyncClient:
        sent = {**({"Authorization": f"Bearer {key}"} if key else {}), **headers}
        transport = httpx.ASGITransport(self.app, client=(client, 50_000), raise_app_exceptions=False)
        return httpx.AsyncClient(transport=transport, base_url=url, headers=sent)

    async def key(self, brand: str = "shop", fill: str = "a") -> str:
        async with self.kit.database.begin() as session:
            made = await keys.create(session, brand=brand, label="test", token=(fill * 43)[:43], at=NOW, who="test")
        return made[1]

    @property
    def log(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self._log.getvalue().splitlines()]


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
    """Opens an application that serves these brands."""

    @asynccontextmanager
    async def opened(*brands: str, clock: Callable[[], datetime] = lambda: NOW, **options: Any) -> AsyncIterator[World]:
        shutil.copy(migrated, tmp_path / "rapport.db")
        database = Database(f"sqlite:///{tmp_path}/rapport.db")
        served = [small_pack.pack(brand=small_pack.brand(brand=name)) for name in brands or ("shop",)]
        kit = Kit(database=database, packs={p.id: p for p in served}, clock=clock)

        @asynccontextmanager
        async def open_kit() -> AsyncIterator[Kit]:
            yield kit

        log = StringIO()
        app = create_app(open_kit, log=json_log(log), **options)
        async with app.router.lifespan_context(app):
            yield World(kit, app, log)
        await database.close()

    return opened


@pytest.fixture
async def world(open_world: Open) -> AsyncIterator[World]:
    """One brand and no key: this machine may call."""
    async with open_world() as made:
        yield made


@pytest.fixture
async def here(world: World) -> AsyncIterator[httpx.AsyncClient]:
    """A caller on this machine."""
    async with world.caller() as client:
        yield client


@pytest.fixture
async def both(open_world: Open) -> AsyncIterator[World]:
    """Two brands."""
    async with open_world("shop", "studio") as made:
        yield made


def person(**changes: Any) -> dict[str, Any]:
    """A contact who may be written to and profiled."""
    return {
        "identity": {"first_name": "Marigold", "email": "marigold@mail.example"},
        "locale": "en_GB",
        "timezone": "Europe/London",
        "consent": {"send": {"email": "opt_in"}, "profiling": "consent"},
        **changes,
    }


def order(contact_id: str = "c1", key: str = "o1", at: str = "2024-05-12T11:00:00Z", **changes: Any) -> dict[str, Any]:
    """A first order, three days ago."""
    products = [{"product_id": "M1", "price": 10.2, "quantity": 2}]
    return {
        "contact_id": contact_id, "name": "Order Completed", "occurred_at": at, "key": key, "source": "shop",
        "properties": {"order_id": key, "total": 20.4, "products": products}, **changes,
    }  # fmt: skip


async def buyer(caller: httpx.AsyncClient, contact_id: str = "c1", brand: str = "shop") -> None:
    """A contact with consent and a first order."""
    query = {"brand": brand}
    (await caller.put(f"/v1/contacts/{contact_id}", json=person(), params=query)).raise_for_status()
    sent = await caller.post("/v1/events", json=order(contact_id, key=f"o-{contact_id}"), params=query)
    sent.raise_for_status()


def problem(answer: httpx.Response, status: int) -> dict[str, Any]:
    """The problem that this answer is, after what holds for every problem."""
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    told: dict[str, Any] = answer.json()
    assert set(told) == {"type", "title", "status", "detail", "errors", "request_id"}
    assert told["status"] == status
    assert told["type"].startswith("urn:rapport:problem:")
    assert told["request_id"] == answer.headers["x-request-id"]
    assert all(set(e) == {"field", "what"} for e in told["errors"])
    return told
