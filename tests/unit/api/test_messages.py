"""Making a message, showing it, and hearing what became of it."""

import asyncio
from datetime import timedelta
from itertools import count, pairwise
from typing import Any

import httpx
import pytest

from rapport.db.tables import HealthRow
from rapport.probation import compose_for_probation
from tests.unit.api.conftest import NOW, Open, World, buyer, person, problem


async def made(here: httpx.AsyncClient, contact_id: str = "c1", **headers: str) -> dict[str, Any]:
    answer = await here.post("/v1/messages", json={"contact_id": contact_id}, headers=headers)
    assert answer.status_code == 200, answer.text
    told: dict[str, Any] = answer.json()
    return told


class TestMakingAMessage:
    async def test_gives_text_that_is_accounted_for_to_the_last_character(self, here: httpx.AsyncClient) -> None:
        await buyer(here)

        message = await made(here)

        assert (message["rung"], message["status"], message["channel"]) == ("template", "released", "email")
        assert message["model"] == "none configured: the template rung serves"
        assert message["why"] == "no model is configured"
        assert message["cost_usd"] == 0
        assert message["text"]["body"].startswith("Hello Marigold,\n\nThank you for your order.")
        assert "<html" in message["text"]["html"]
        assert message["guard"]["findings"] == []
        assert message["guard"]["ran"]
        for field in ("subject", "preheader", "body", "button", "footer"):
            spans = [(o["start"], o["end"]) for o in message["provenance"] if o["field"] == field]
            assert spans[0][0] == 0
            assert spans[-1][1] == len(message["text"][field])
            assert all(a[1] == b[0] for a, b in pairwise(spans))

    async def test_says_how_it_was_decided(self, here: httpx.AsyncClient) -> None:
        await buyer(here)

        message = await made(here)

        decision = message["decision"]
        assert decision["arm"] == "policy"
        assert decision["moment"] == "onboarding"
        assert decision["propensity"] == decision["chances"][decision["strategy"]]
        assert message["send_at"] == decision["send_at"]

    async def test_silence_is_an_answer_with_its_reason(self, here: httpx.AsyncClient) -> None:
        await here.put("/v1/contacts/c1", json=person(consent={}))

        message = await made(here)

        assert (message["rung"], message["text"], message["status"]) == ("silence", None, "discarded")
        assert message["silence"] == "no_consent"
        assert message["why"]
        assert message["provenance"] == []

    async def test_a_second_message_too_soon_is_silence(self, here: httpx.AsyncClient) -> None:
        await buyer(here)

        first, second = await made(here), await made(here)

        assert first["rung"] == "template"
        assert second["silence"] == "frequency_cap"

    @pytest.mark.parametrize(
        ("ask", "status", "field"),
        [
            ({}, 422, "contact_id"),
            ({"contact_id": ""}, 422, "contact_id"),
            ({"contact_id": 3}, 422, "contact_id"),
            ({"contact_id": "c1", "channel": "fax"}, 422, "channel"),
            ({"contact_id": "c1", "moment": "A Wedding"}, 422, "moment"),
            ({"contact_id": "c1", "approved": True}, 422, "approved"),
            ({"contact_id": "c1", "moment": "wedding"}, 404, None),
            ({"contact_id": "nobody"}, 404, None),
            ({"contact_id": "c1", "brand": "elsewhere"}, 404, None),
        ],
    )
    async def test_what_cannot_be_is_named_by_its_field(
        self, here: httpx.AsyncClient, ask: dict[str, Any], status: int, field: str | None
    ) -> None:
        await buyer(here)

        refused = problem(await here.post("/v1/messages", json=ask), status)

        assert [e["field"] for e in refused["errors"]] == ([field] if field else [])

    async def test_the_query_and_the_body_may_not_disagree_on_the_brand(self, both: World) -> None:
        async with both.caller() as caller:
            ask = {"contact_id": "c1", "brand": "shop"}
            refused = problem(await caller.post("/v1/messages", json=ask, params={"brand": "studio"}), 422)

        assert [e["field"] for e in refused["errors"]] == ["brand"]


class TestAnIdempotencyKey:
    async def test_finds_the_same_message_again(self, here: httpx.AsyncClient) -> None:
        await buyer(here)

        first, second = [await made(here, **{"Idempotency-Key": "tonight-c1"}) for _ in range(2)]

        assert first == second

    async def test_says_when_it_found_one(self, open_world: Open) -> None:
        ticks = count()
        async with open_world(clock=lambda: NOW + timedelta(seconds=next(ticks))) as world, world.caller() as here:
            await buyer(here)
            ask, key = {"contact_id": "c1"}, {"Idempotency-Key": "tonight-c1"}
            first, second = [await here.post("/v1/messages", json=ask, headers=key) for _ in range(2)]

        assert "idempotency-replayed" not in first.headers
        assert second.headers["idempotency-replayed"] == "true"

    async def test_finds_the_same_silence_again(self, here: httpx.AsyncClient) -> None:
        await here.put("/v1/contacts/c1", json=person(consent={}))

        first, second = [await made(here, **{"Idempotency-Key": "tonight-c1"}) for _ in range(2)]

        assert first == second

    async def test_makes_one_message_of_many_calls_at_once(self, here: httpx.AsyncClient) -> None:
        await buyer(here)

        answers = await asyncio.gather(*(made(here, **{"Idempotency-Key": "tonight-c1"}) for _ in range(20)))

        assert len({a["message_id"] for a in answers}) == 1

    async def test_cannot_be_used_for_another_request(self, here: httpx.AsyncClient) -> None:
        await buyer(here)
        await buyer(here, "c2")
        await made(here, **{"Idempotency-Key": "tonight"})

        for other in ({"contact_id": "c2"}, {"contact_id": "c1", "channel": "email"}):
            answer = await here.post("/v1/messages", json=other, headers={"Idempotency-Key": "tonight"})
            problem(answer, 409)

    async def test_belongs_to_its_brand(self, both: World) -> None:
        made_for = set()
        for brand, fill in (("shop", "a"), ("studio", "b")):
            async with both.caller(await both.key(brand, fill)) as caller:
                await buyer(caller, brand=brand)
                made_for.add((await made(caller, **{"Idempotency-Key": "tonight"}))["message_id"])

        assert len(made_for) == 2

    @pytest.mark.parametrize("key", ["k" * 256, "with space", ""])
    async def test_has_a_form(self, here: httpx.AsyncClient, key: str) -> None:
        answer = await here.post("/v1/messages", json={"contact_id": "c1"}, headers={"Idempotency-Key": key})

        assert [e["field"] for e in problem(answer, 422)["errors"]] == ["header.Idempotency-Key"]


class TestShowingAMessage:
    async def test_gives_what_was_answered_and_the_way_there(self, here: httpx.AsyncClient) -> None:
        await buyer(here)
        message = await made(here)

        shown = (await here.get(f"/v1/messages/{message['message_id']}")).json()

        attempts = shown.pop("attempts")
        assert shown == message
        assert [a["rung"] for a in attempts] == ["template"]
        assert "{{contact:greeting}}" in attempts[0]["draft"]["content"]["body"]

    @pytest.mark.parametrize("message_id", ["m_nothing", "m_" + "0" * 24, "d_1", "'; DROP TABLE message"])
    async def test_a_message_that_is_not_there_is_not_found(self, here: httpx.AsyncClient, message_id: str) -> None:
        problem(await here.get(f"/v1/messages/{message_id}"), 404)


class TestHearingWhatBecameOfIt:
    async def test_it_was_sent(self, here: httpx.AsyncClient) -> None:
        await buyer(here)
        path = f"/v1/messages/{(await made(here))['message_id']}"

        answers = [await here.post(f"{path}/sent") for _ in range(2)]

        assert [a.json()["status"] for a in answers] == ["sent", "sent"]
        assert (await here.get(path)).json()["status"] == "sent"

    async def test_when_it_was_sent(self, here: httpx.AsyncClient) -> None:
        await buyer(here)
        path = f"/v1/messages/{(await made(here))['message_id']}"

        await here.post(f"{path}/sent", json={"sent_at": "2024-05-15T09:30:00Z"})

        (heard,) = (await here.get("/v1/contacts/c1/profile")).json()["heard"]
        assert heard["at"] == "2024-05-15T09:30:00Z"

    async def test_nothing_is_sent_in_the_future(self, here: httpx.AsyncClient) -> None:
        await buyer(here)
        path = f"/v1/messages/{(await made(here))['message_id']}"

        refused = problem(await here.post(f"{path}/sent", json={"sent_at": "2024-05-16T10:00:00Z"}), 422)

        assert [e["field"] for e in refused["errors"]] == ["sent_at"]

    async def test_silence_cannot_be_sent(self, here: httpx.AsyncClient) -> None:
        await here.put("/v1/contacts/c1", json={})
        path = f"/v1/messages/{(await made(here))['message_id']}"

        problem(await here.post(f"{path}/sent"), 409)

    async def test_outcomes_count_once_by_message_and_key(self, here: httpx.AsyncClient) -> None:
        await buyer(here)
        await buyer(here, "c2")
        paths = [f"/v1/messages/{(await made(here, c))['message_id']}" for c in ("c1", "c2")]
        for path in paths:
            await here.post(f"{path}/sent")

        one = await here.post(f"{paths[0]}/outcomes", json={"kind": "clicked", "key": "click-1"})
        more = {"outcomes": [{"kind": "clicked", "key": "click-1"}, {"kind": "converted", "key": "o9", "value": 12.5}]}
        two = await here.post(f"{paths[0]}/outcomes", json=more)
        other = await here.post(f"{paths[1]}/outcomes", json={"kind": "clicked", "key": "click-1"})

        assert [a.json() for a in (one, two, other)] == [
            {"new": 1, "duplicates": 0}, {"new": 1, "duplicates": 1}, {"new": 1, "duplicates": 0},
        ]  # fmt: skip

    async def test_what_was_not_sent_has_no_outcome(self, here: httpx.AsyncClient) -> None:
        await buyer(here)
        path = f"/v1/messages/{(await made(here))['message_id']}"

        problem(await here.post(f"{path}/outcomes", json={"kind": "clicked", "key": "click-1"}), 409)

    @pytest.mark.parametrize(
        ("report", "field"),
        [
            ({"kind": "opened", "key": "k"}, "kind"),
            ({"kind": "clicked"}, "key"),
            ({"kind": "converted", "key": "k", "value": "12"}, "value"),
            ({"kind": "converted", "key": "k", "value": 1e12}, "value"),
            ({"kind": "clicked", "key": "k", "occurred_at": "2031-05-15T09:30:00Z"}, "occurred_at"),
            ({"outcomes": []}, "outcomes"),
            ({"outcomes": [{"kind": "clicked", "key": "k"}, {"kind": "opened", "key": "k"}]}, "outcomes[1].kind"),
        ],
    )
    async def test_what_cannot_be_is_named_by_its_field(
        self, here: httpx.AsyncClient, report: dict[str, Any], field: str
    ) -> None:
        refused = problem(await here.post("/v1/messages/m_1/outcomes", json=report), 422)

        assert [e["field"] for e in refused["errors"]] == [field]


class TestDraftsForReviewOnly:
    async def test_look_to_a_caller_as_if_they_were_not_there(self, world: World, here: httpx.AsyncClient) -> None:
        await buyer(here)
        paused = HealthRow(
            brand="shop", strategy="thanks.plain", level="paused", share=0.0, reason="a false claim", since=NOW, doc={}
        )
        async with world.kit.database.begin() as session:
            session.add(paused)
        (draft,) = await compose_for_probation("shop", "thanks.plain", 1, world.kit)

        path = f"/v1/messages/{draft.message_id}"
        problem(await here.get(path), 404)
        problem(await here.post(f"{path}/sent", json={}), 404)
        problem(await here.post(f"{path}/outcomes", json={"kind": "clicked", "key": "k"}), 404)
