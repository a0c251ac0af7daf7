"""The HTTP surface on SQLite and on PostgreSQL: the same answers, also when calls come at once."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from io import StringIO

import httpx
import pytest
from sqlmodel import select

from rapport.api import keys
from rapport.api.app import create_app
from rapport.api.log import json_log
from rapport.db import Database
from rapport.db.tables import EventRow, MessageRow
from rapport.kit import Kit
from tests import small_pack
from tests.unit.api.conftest import HERE, NOW, buyer, order, person, problem


@pytest.fixture
async def here(database: Database) -> AsyncIterator[httpx.AsyncClient]:
    kit = Kit(database=database, packs={"shop": small_pack.pack()}, clock=lambda: NOW)

    @asynccontextmanager
    async def open_kit() -> AsyncIterator[Kit]:
        yield kit

    app = create_app(open_kit, log=json_log(StringIO()))
    transport = httpx.ASGITransport(app, client=("127.0.0.1", 50_000), raise_app_exceptions=False)
    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(transport=transport, base_url=HERE) as caller,
    ):
        yield caller


class TestOnBothStores:
    async def test_a_message_is_made_sent_and_answered_for(self, here: httpx.AsyncClient) -> None:
        await buyer(here)

        message = (await here.post("/v1/messages", json={"contact_id": "c1"})).json()
        path = f"/v1/messages/{message['message_id']}"
        sent = await here.post(f"{path}/sent")
        outcomes = await here.post(f"{path}/outcomes", json={"kind": "clicked", "key": "click-1"})

        assert message["rung"] == "template"
        assert sent.json()["status"] == "sent"
        assert outcomes.json() == {"new": 1, "duplicates": 0}
        assert (await here.get("/v1/contacts/c1/profile")).json()["heard"][0]["message_id"] == message["message_id"]

    async def test_one_key_makes_one_message_however_many_calls_come_at_once(
        self, here: httpx.AsyncClient, database: Database
    ) -> None:
        await buyer(here)
        ask, key = {"contact_id": "c1"}, {"Idempotency-Key": "tonight-c1"}

        answers = await asyncio.gather(*(here.post("/v1/messages", json=ask, headers=key) for _ in range(30)))
        later = await here.post("/v1/messages", json=ask, headers=key)

        assert {a.status_code for a in answers} <= {200, 409}
        assert {a.json()["message_id"] for a in [*answers, later] if a.status_code == 200} == {
            later.json()["message_id"]
        }
        async with database.read() as session:
            assert len((await session.exec(select(MessageRow))).all()) == 1

    async def test_an_event_counts_once_however_often_it_comes_at_once(
        self, here: httpx.AsyncClient, database: Database
    ) -> None:
        answers = await asyncio.gather(*(here.post("/v1/events", json=order(key="o1")) for _ in range(20)))

        assert {a.status_code for a in answers} == {200}
        assert sum(a.json()["accepted"] for a in answers) == 1
        async with database.read() as session:
            assert len((await session.exec(select(EventRow))).all()) == 1

    async def test_what_one_store_would_refuse_neither_is_asked_to_keep(self, here: httpx.AsyncClient) -> None:
        hostile = [b'{"country": "\\u0000"}', b'{"country": "\\ud800"}', b'{"traits": {"a": 9223372036854775808}}']

        for raw in hostile:
            answer = await here.put("/v1/contacts/c1", content=raw, headers={"content-type": "application/json"})
            problem(answer, 400)
        taken = await here.put(
            "/v1/contacts/c1", json=person(traits={"a": 2**53 - 1, "b": 999999999999.9, "c": "💐 \u2028"})
        )
        assert taken.status_code == 200, taken.text
        assert (await here.get("/v1/contacts/c1/profile")).status_code == 200

    async def test_a_key_is_made_found_and_revoked(self, here: httpx.AsyncClient, database: Database) -> None:
        async with database.begin() as session:
            made = await keys.create(session, brand="shop", label="x", token="a" * 43, at=NOW, who="test")
        bearer = {"Authorization": f"Bearer {made[1]}"}

        before = await here.put("/v1/contacts/c1", json={}, headers=bearer)
        async with database.begin() as session:
            await keys.revoke(session, made[0].key_id, at=NOW, who="test")
        after = await here.put("/v1/contacts/c1", json={}, headers=bearer)

        assert (before.status_code, after.status_code) == (200, 401)
