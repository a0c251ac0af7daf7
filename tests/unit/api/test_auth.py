"""Who may call: keys for one brand each, or this machine while there is none."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import httpx
import pytest
from fastapi.routing import APIRoute

from rapport.api import keys
from rapport.api.app import create_app
from rapport.errors import Conflict, NotFound
from tests.unit.api.conftest import NOW, Open, World, buyer, person, problem

OPEN: Final = {("GET", "/healthz"), ("GET", "/openapi.json"), ("HEAD", "/openapi.json")}
BODIES: Final[dict[str, Any]] = {
    "make_message": {"contact_id": "c1"}, "put_contact": {}, "report_sent": {}, "inspect_text": {"body": "Hello"},
    "take_events": {"contact_id": "c1", "name": "Signed Up", "occurred_at": "2024-05-12T11:00:00Z"},
    "report_outcomes": {"kind": "clicked", "key": "k1"},
}  # fmt: skip


def operations() -> Iterator[tuple[str, str, str]]:
    """Every operation as method, path and id, by the application's own document."""
    for path, methods in create_app(lambda: None).openapi()["paths"].items():  # type: ignore[arg-type,return-value]
        for method, told in methods.items():
            yield method.upper(), path, told["operationId"]


GUARDED: Final = [o for o in operations() if (o[0], o[1]) not in OPEN]


async def call(caller: httpx.AsyncClient, operation: tuple[str, str, str], **query: str) -> httpx.Response:
    method, path, name = operation
    path = path.format(contact_id="c1", message_id="m_1")
    return await caller.request(method, path, json=BODIES.get(name), params=query)


class TestEveryRoute:
    def test_is_under_v1_or_known_to_be_open(self) -> None:
        assert all(path.startswith("/v1/") for _, path, _ in GUARDED)
        assert len(GUARDED) == 10

    async def test_without_a_door_is_only_an_open_one(self, world: World) -> None:
        found = {(m, r.path) for r in _routes(world.app.routes) for m in getattr(r, "methods", None) or ()}

        assert {(m, p) for m, p in found if not p.startswith("/v1/")} == OPEN

    @pytest.mark.parametrize("operation", GUARDED, ids=lambda o: o[2])
    async def test_refuses_a_call_without_a_key_once_there_is_one(
        self, world: World, operation: tuple[str, str, str]
    ) -> None:
        await world.key()

        async with world.caller() as caller:
            answer = await call(caller, operation)

        assert problem(answer, 401)
        assert answer.headers["www-authenticate"].startswith("Bearer")

    @pytest.mark.parametrize("operation", GUARDED, ids=lambda o: o[2])
    @pytest.mark.parametrize(
        "header",
        [f"Bearer rk_{'b' * 43}", "Bearer rk_short", "Bearer ", f"Basic rk_{'a' * 43}", f"rk_{'a' * 43}", "Bearer é"],
    )
    async def test_refuses_what_is_not_a_key(self, world: World, operation: tuple[str, str, str], header: str) -> None:
        await world.key()

        async with world.caller() as caller:
            caller.headers.update([(b"authorization", header.encode())])
            problem(await call(caller, operation), 401)

    @pytest.mark.parametrize("operation", GUARDED, ids=lambda o: o[2])
    async def test_refuses_a_revoked_key(self, world: World, operation: tuple[str, str, str]) -> None:
        key = await world.key()
        async with world.kit.database.begin() as session:
            (kept,) = await keys.listed(session)
            await keys.revoke(session, kept.key_id, at=NOW, who="test")

        async with world.caller(key) as caller:
            problem(await call(caller, operation), 401)

    @pytest.mark.parametrize("operation", GUARDED, ids=lambda o: o[2])
    async def test_shows_another_brands_key_nothing(self, both: World, operation: tuple[str, str, str]) -> None:
        async with both.caller(await both.key("shop")) as owner, both.caller(await both.key("studio", "b")) as other:
            await buyer(owner)
            named = await call(other, operation, brand="shop")
            missing = await call(other, operation, brand="nowhere")

        assert named.status_code in (404, 422)  # 422 where the brand is no part of the query
        told, unknown = problem(named, named.status_code), problem(missing, named.status_code)
        assert {**told, "request_id": ""} == {**unknown, "request_id": ""}

    async def test_refuses_another_brand_in_a_body(self, both: World) -> None:
        async with both.caller(await both.key("studio", "b")) as other:
            for path, body in (("/v1/messages", {"contact_id": "c1"}), ("/v1/inspect", {"body": "Hello"})):
                problem(await other.post(path, json={**body, "brand": "shop"}), 404)

    async def test_finds_no_id_of_another_brand(self, both: World) -> None:
        async with both.caller(await both.key("shop")) as owner, both.caller(await both.key("studio", "b")) as other:
            await buyer(owner)
            there = await other.get("/v1/contacts/c1/profile")
            nowhere = await other.get("/v1/contacts/c2/profile")

        assert problem(there, 404)["detail"] == problem(nowhere, 404)["detail"]


def _routes(routes: Any) -> Iterator[APIRoute]:
    for route in routes:
        inner = getattr(route, "original_router", None)
        yield from _routes(inner.routes) if inner is not None else [route]


class TestAKey:
    async def test_opens_its_brand(self, both: World) -> None:
        async with both.caller(await both.key("studio"), client="203.0.113.9") as caller:
            assert (await caller.put("/v1/contacts/c1", json=person())).json()["brand"] == "studio"

    async def test_is_not_kept(self, world: World, tmp_path: Path) -> None:
        key = await world.key(fill="Zq")

        files = [path.read_bytes() for path in tmp_path.iterdir() if path.is_file()]
        assert files
        assert not any(key[3:].encode() in content for content in files)

    async def test_is_refused_when_it_is_weak(self, world: World) -> None:
        async with world.kit.database.begin() as session:
            with pytest.raises(ValueError, match="32 random bytes"):
                await keys.create(session, brand="shop", label="x", token="short", at=NOW, who="test")

    async def test_is_revoked_once(self, world: World) -> None:
        await world.key()
        async with world.kit.database.begin() as session:
            (kept,) = await keys.listed(session)
            assert (await keys.revoke(session, kept.key_id, at=NOW, who="test")).revoked_at == NOW

        async with world.kit.database.begin() as session:
            with pytest.raises(Conflict):
                await keys.revoke(session, kept.key_id, at=NOW, who="test")
            with pytest.raises(NotFound):
                await keys.revoke(session, "k_nobody", at=NOW, who="test")

    async def test_in_the_query_is_no_key(self, world: World) -> None:
        key = await world.key()
        async with world.caller() as caller:
            problem(await caller.get("/v1/contacts/c1/profile", params={"key": key, "access_token": key}), 401)

    async def test_is_asked_for_before_the_body_is_read(self, world: World) -> None:
        await world.key()
        async with world.caller() as caller:
            answer = await caller.post("/v1/events", content=b"{" * 2_000_000)

        problem(answer, 401)


class TestWithoutAnyKey:
    async def test_this_machine_may_call(self, here: httpx.AsyncClient) -> None:
        assert (await here.put("/v1/contacts/c1", json={})).status_code == 200

    async def test_this_machine_may_call_over_ipv6(self, world: World) -> None:
        async with world.caller(client="::1", url="http://[::1]:8017") as caller:
            assert (await caller.put("/v1/contacts/c1", json={})).status_code == 200

    @pytest.mark.parametrize(
        ("client", "url", "headers"),
        [
            ("192.0.2.7", "http://127.0.0.1:8017", {}),
            ("127.0.0.1", "http://192.0.2.1:8017", {}),
            ("127.0.0.1", "http://127.0.0.1:8017", {"host": "attacker.example"}),
            ("127.0.0.1", "http://127.0.0.1:8017", {"host": "127.0.0.1.nip.example"}),
            ("127.0.0.1", "http://127.0.0.1:8017", {"host": ""}),
            ("127.0.0.1", "http://127.0.0.1:8017", {"host": "[::1"}),
            ("127.0.0.1", "http://127.0.0.1:8017", {"x-forwarded-for": "127.0.0.1"}),
            ("127.0.0.1", "http://127.0.0.1:8017", {"forwarded": "for=192.0.2.7"}),
            ("192.0.2.7", "http://127.0.0.1:8017", {"x-forwarded-for": "127.0.0.1"}),
        ],
    )
    async def test_nobody_else_may(self, world: World, client: str, url: str, headers: dict[str, str]) -> None:
        async with world.caller(client=client, url=url, headers=headers) as caller:
            problem(await caller.put("/v1/contacts/c1", json={}), 401)

    async def test_nobody_may_when_the_server_is_bound_elsewhere(self, open_world: Open) -> None:
        async with open_world(loopback=False) as world, world.caller() as caller:
            problem(await caller.put("/v1/contacts/c1", json={}), 401)

    async def test_the_brand_is_named_where_there_are_several(self, both: World) -> None:
        async with both.caller() as caller:
            unnamed = problem(await caller.put("/v1/contacts/c1", json={}), 422)
            named = await caller.put("/v1/contacts/c1", json={}, params={"brand": "studio"})

        assert [e["field"] for e in unnamed["errors"]] == ["brand"]
        assert named.json()["brand"] == "studio"

    async def test_health_is_told_to_everybody(self, world: World) -> None:
        await world.key()
        async with world.caller(client="192.0.2.7") as caller:
            assert (await caller.get("/healthz")).json() == {"status": "ok"}
