"""The request log, request ids, and what nobody foresaw."""

import httpx
import pytest

from rapport import pipeline
from rapport.api.log import ALLOWED
from tests.unit.api.conftest import World, buyer, person, problem


class TestTheRequestLog:
    async def test_has_one_line_for_each_request(self, world: World) -> None:
        async with world.caller() as here:
            await here.put("/v1/contacts/c-77", json=person())
            await here.get("/nowhere/c-77")

        assert [(r["method"], r["route"], r["status"], r["brand"]) for r in world.log] == [
            ("PUT", "/v1/contacts/{contact_id}", 200, "shop"),
            ("GET", "(none)", 404, None),
        ]
        assert all(set(r) <= ALLOWED and r["ms"] >= 0 for r in world.log)

    async def test_holds_no_value_from_outside(self, world: World) -> None:
        key = await world.key()
        canaries = ["CANARY1", "CANARY2", "CANARY3", "CANARY4", "CANARY5", "CANARY6"]
        async with world.caller(key, headers={"user-agent": "CANARY1", "x-request-id": "CANARY2 \x1b[31m"}) as here:
            await here.put("/v1/contacts/CANARY3", json=person(country="CANARY4"))
            await here.put("/v1/contacts/CANARY3", json={"CANARY5": "CANARY5"})
            await here.get("/v1/contacts/CANARY3/decision", params={"moment": "CANARY6"})
            await here.request("CANARY1", "/v1/CANARY3")
            await here.post("/v1/events", content=b'{"CANARY5": nonsense')

        logged = repr(world.log)
        assert len(world.log) == 5
        assert not any(word in logged for word in [*canaries, key, "Marigold"])


class TestARequestId:
    async def test_is_the_callers_where_it_is_one(self, here: httpx.AsyncClient) -> None:
        answer = await here.get("/healthz", headers={"X-Request-Id": "batch-7_row-12"})

        assert answer.headers["x-request-id"] == "batch-7_row-12"

    @pytest.mark.parametrize("given", ["", "a b", "x" * 65, "a\tb", "é"])
    async def test_is_made_where_it_is_none(self, here: httpx.AsyncClient, given: str) -> None:
        answer = await here.get("/healthz", headers=[(b"x-request-id", given.encode())])

        assert answer.headers["x-request-id"] != given
        assert len(answer.headers["x-request-id"]) == 32

    async def test_stands_in_the_problem_and_in_the_log(self, world: World) -> None:
        async with world.caller() as here:
            refused = problem(await here.get("/v1/messages/m_1"), 404)

        assert world.log[-1]["request_id"] == refused["request_id"]


class TestWhatNobodyForesaw:
    async def test_is_a_500_that_tells_nothing_and_is_logged_without_its_text(
        self, world: World, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        async def broken(*_: object) -> None:
            raise KeyError("marigold@mail.example")

        monkeypatch.setattr(pipeline, "preview", broken)
        async with world.caller() as here:
            await buyer(here)
            told = problem(await here.get("/v1/contacts/c1/decision"), 500)

        *_, failed, request = world.log
        assert (failed["event"], failed["error"]) == ("unforeseen", "KeyError")
        assert failed["at"][-1].endswith(" broken")
        assert request["status"] == 500
        assert failed["request_id"] == told["request_id"] == request["request_id"]
        assert "marigold" not in repr(world.log) + repr(told)

    async def test_a_store_that_is_gone_is_said_to_be(self, world: World) -> None:
        async with world.kit.database.begin() as session:
            await (await session.connection()).exec_driver_sql("DROP TABLE api_key")

        async with world.caller() as here:
            answer = await here.get("/v1/messages/m_1")

        problem(answer, 503)
        assert int(answer.headers["retry-after"]) >= 1


class TestWhatThereIsNot:
    @pytest.mark.parametrize(
        ("method", "path", "status"),
        [
            ("GET", "/", 404),
            ("GET", "/v1", 404),
            ("GET", "/v1/messages/", 404),
            ("GET", "/v1/messages/../../etc/passwd", 404),
            ("GET", "/v1//messages", 404),
            ("GET", "/docs", 404),
            ("GET", "/v1/messages", 405),
            ("DELETE", "/v1/messages/m_1", 405),
            ("PATCH", "/v1/contacts/c1", 405),
            ("TRACE", "/healthz", 405),
            ("OPTIONS", "/v1/messages", 405),
        ],
    )
    async def test_is_a_problem_like_any_other(
        self, here: httpx.AsyncClient, method: str, path: str, status: int
    ) -> None:
        answer = await here.request(method, path)

        problem(answer, status)
        assert ("allow" in answer.headers) == (status == 405)

    async def test_no_header_changes_the_method(self, here: httpx.AsyncClient) -> None:
        problem(await here.post("/v1/contacts/c1/profile", headers={"X-HTTP-Method-Override": "GET"}), 405)
