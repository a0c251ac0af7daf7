"""Telling what happened."""

from typing import Any

import httpx
import pytest

from rapport.api import events
from tests.unit.api.conftest import order, problem


class TestTellingWhatHappened:
    async def test_one_event_is_taken_once(self, here: httpx.AsyncClient) -> None:
        first = await here.post("/v1/events", json=order())
        second = await here.post("/v1/events", json=order())

        assert first.json() == {"accepted": 1, "duplicates": 0, "refused": []}
        assert second.json() == {"accepted": 0, "duplicates": 1, "refused": []}

    async def test_an_event_without_a_key_is_its_own_key(self, here: httpx.AsyncClient) -> None:
        told = {"contact_id": "c1", "name": "Signed Up", "occurred_at": "2024-05-12T11:00:00Z"}

        first = await here.post("/v1/events", json=told)
        again = await here.post("/v1/events", json=told)
        later = await here.post("/v1/events", json={**told, "occurred_at": "2024-05-12T11:00:01Z"})

        assert [a.json()["accepted"] for a in (first, again, later)] == [1, 0, 1]

    async def test_segments_form_is_understood(self, here: httpx.AsyncClient) -> None:
        told = {
            "type": "track", "userId": "c1", "event": "Product Viewed", "timestamp": "2024-05-12T11:00:00.000Z",
            "messageId": "seg-1", "properties": {"product_id": "M1"}, "context": {"user_agent": "Mozilla/5.0 (X11)"},
        }  # fmt: skip

        await here.post("/v1/events", json={"batch": [told]})

        assert (await here.get("/v1/contacts/c1/profile")).json()["happened"]["Product Viewed"]["times"] == 1

    @pytest.mark.parametrize("wrap", [lambda e: {"events": e}, lambda e: {"batch": e}, lambda e: e])
    async def test_several_are_taken_and_the_bad_ones_named(self, here: httpx.AsyncClient, wrap: Any) -> None:
        several = [
            order(key="o1"),
            {"name": "Signed Up"},
            order(key="o1"),
            order(key="o2"),
            3,
            order(occurred_at="soon"),
        ]

        answer = await here.post("/v1/events", json=wrap(several))

        told = answer.json()
        assert answer.status_code == 200
        assert (told["accepted"], told["duplicates"]) == (2, 1)
        assert [(r["index"], r["errors"][0]["field"]) for r in told["refused"]] == [
            (1, "contact_id"), (4, ""), (5, "occurred_at"),
        ]  # fmt: skip

    async def test_when_none_is_good_nothing_is_taken(self, here: httpx.AsyncClient) -> None:
        several = {"events": [{"name": "Signed Up"}, order(properties={"products": [{"price": "free"}]})]}

        refused = problem(await here.post("/v1/events", json=several), 422)

        assert [e["field"] for e in refused["errors"]] == [
            "events[0].contact_id", "events[1].properties.products[0].product_id",
        ]  # fmt: skip

    @pytest.mark.parametrize(
        ("told", "field"),
        [
            ({"name": "Signed Up", "occurred_at": "2024-05-12T11:00:00Z"}, "contact_id"),
            (order(occurred_at="2024-05-12T11:00:00"), "occurred_at"),
            (order(occurred_at="1969-12-31T00:00:00Z"), "occurred_at"),
            (order(human_probability=1.1), "human_probability"),
            (order(name=""), "event"),
            (order(key="k" * 201), "key"),
            (order(brand="studio"), "brand"),
            (order(type="identify"), "type"),
            (order(properties=[]), "properties"),
            (order(properties={"total": "twenty"}), "properties.total"),
            ({"events": []}, "events"),
            ({"events": {"a": 1}}, "events"),
            ({"events": [1] * 5001}, "events"),
            ([], "body"),
            ({}, "contact_id"),
        ],
    )
    async def test_what_cannot_be_is_named_by_its_field(self, here: httpx.AsyncClient, told: Any, field: str) -> None:
        refused = problem(await here.post("/v1/events", json=told), 422)

        assert [e["field"] for e in refused["errors"]] == [field]

    async def test_many_fit_into_one_request(self, here: httpx.AsyncClient) -> None:
        told = [order(f"c{n % 50}", key=f"o{n}") for n in range(events.MANY // 2)]

        assert (await here.post("/v1/events", json={"events": told})).json()["accepted"] == len(told)
