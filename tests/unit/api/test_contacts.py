"""Telling of a contact, and seeing what is known."""

from typing import Any

import httpx
import pytest

from tests.unit.api.conftest import buyer, order, person, problem


class TestTellingOfAContact:
    async def test_what_was_told_is_known(self, here: httpx.AsyncClient) -> None:
        told = person(traits={"orders.count": 3, "note": "likes blue", "shoe_size": 41})

        answer = await here.put("/v1/contacts/c1", json=told)

        assert answer.status_code == 200
        assert answer.json() == {"brand": "shop", "contact_id": "c1", "traits": 3, "not_listed": ["shoe_size"]}
        known = (await here.get("/v1/contacts/c1/profile")).json()
        assert {f["name"]: f["value"] for f in known["facts"]} == {
            "orders.count": 3,
            "note": "likes blue",
            "shoe_size": 41,
        }

    async def test_a_trait_keeps_its_own_source_time_and_confidence(self, here: httpx.AsyncClient) -> None:
        trait = {"value": "likes blue", "source": "shop", "observed_at": "2024-05-01T10:00:00+01:00", "confidence": 0.9}

        await here.put("/v1/contacts/c1", json=person(traits={"note": trait}))

        (fact,) = (await here.get("/v1/contacts/c1/profile")).json()["facts"]
        assert (fact["source"], fact["observed_at"], fact["confidence"], fact["said"]) == (
            "shop", "2024-05-01T09:00:00Z", 0.9, True,
        )  # fmt: skip
        assert fact["age_days"] == 14

    async def test_what_is_put_replaces_what_was_there(self, here: httpx.AsyncClient) -> None:
        await here.put("/v1/contacts/c1", json=person())

        await here.put("/v1/contacts/c1", json={"consent": {"suppressed": {"email": "complained"}}})

        known = (await here.get("/v1/contacts/c1/profile")).json()
        assert set(known["identity"].values()) == {"absent"}
        assert known["consent"] == {"send": {}, "profiling": "none", "suppressed": {"email": "complained"}}

    async def test_a_suppression_stays_until_null_lifts_it(self, here: httpx.AsyncClient) -> None:
        async def suppressed() -> Any:
            return (await here.get("/v1/contacts/c1/profile")).json()["consent"]["suppressed"]

        await here.put("/v1/contacts/c1", json={"consent": {"suppressed": {"email": "unsubscribed", "sms": "stop"}}})

        nothing: tuple[dict[str, Any], ...] = (person(), {}, {"consent": {"suppressed": {}}})
        for told in nothing:
            assert (await here.put("/v1/contacts/c1", json=told)).status_code == 200
            assert await suppressed() == {"email": "unsubscribed", "sms": "stop"}
        await here.put("/v1/contacts/c1", json=person(consent={"suppressed": {"email": None}}))
        assert await suppressed() == {"sms": "stop"}

    @pytest.mark.parametrize("country", ["FR", "fr", "France", "france"])
    async def test_a_country_is_kept_as_two_letters(self, here: httpx.AsyncClient, country: str) -> None:
        await here.put("/v1/contacts/c1", json=person(country=country))

        assert (await here.get("/v1/contacts/c1/profile")).json()["country"] == "FR"

    async def test_a_contact_without_a_locale_has_the_brands(self, here: httpx.AsyncClient) -> None:
        await here.put("/v1/contacts/c1", json={})

        assert (await here.get("/v1/contacts/c1/profile")).json()["locale"] == "en_GB"

    @pytest.mark.parametrize(
        ("told", "field"),
        [
            ({"locale": "xx_QQ"}, "locale"),
            ({"locale": "english, please"}, "locale"),
            ({"timezone": "Mars/Olympus"}, "timezone"),
            ({"timezone": "localtime"}, "timezone"),
            ({"timezone": "../../etc/passwd"}, "timezone"),
            ({"timezone": 3}, "timezone"),
            ({"timezone": "Factory"}, "timezone"),
            ({"timezone": "europe/london"}, "timezone"),
            ({"country": "001"}, "country"),
            ({"country": "EIRE"}, "country"),
            ({"country": 826}, "country"),
            ({"consent": {"suppressed": {"email": "asked by letter"}}}, "consent.suppressed.email"),
            ({"traits": {"orders.count": 2**53}}, "traits.orders.count"),
            ({"traits": {"spend": 1e12}}, "traits.spend"),
            ({"traits": {"spend": 0.00001}}, "traits.spend"),
            ({"identity": {"email": "not an address"}}, "identity.email"),
            ({"identity": {"first_name": "A\u0007"}}, "identity.first_name"),
            ({"identity": {"first_name": "A" * 201}}, "identity.first_name"),
            ({"identity": {"nickname": "Mari"}}, "identity.nickname"),
            ({"identity": None}, "identity"),
            ({"consent": {"send": {"fax": "opt_in"}}}, "consent.send.fax"),
            ({"consent": {"send": {"email": "yes"}}}, "consent.send.email"),
            ({"consent": {"profiling": True}}, "consent.profiling"),
            ({"contact_id": "c2"}, "contact_id"),
            ({"approved": True}, "approved"),
            ({"traits": ["a"]}, "traits"),
            ({"traits": {"Orders": 3}}, "traits.Orders"),
            ({"traits": {"email": "m@mail.example"}}, "traits.email"),
            ({"traits": {"note": ["a"]}}, "traits.note"),
            ({"traits": {"note": {"value": {"a": 1}}}}, "traits.note"),
            ({"traits": {"note": {"source": "shop"}}}, "traits.note.value"),
            ({"traits": {"note": {"value": "x", "confidence": 2}}}, "traits.note.confidence"),
            ({"traits": {"note": {"value": "x", "confidence": True}}}, "traits.note.confidence"),
            ({"traits": {"note": {"value": "x", "observed_at": "2024-05-01T10:00:00"}}}, "traits.note.observed_at"),
            ({"traits": {"note": {"value": "x", "observed_at": "-1"}}}, "traits.note.observed_at"),
            (
                {"traits": {"note": {"value": "x", "observed_at": "9999-12-31T23:59:59-12:00"}}},
                "traits.note.observed_at",
            ),
            ({"traits": {"note": "x" * 2001}}, "traits.note"),
            ({"traits": {f"t{n}": n for n in range(201)}}, "traits"),
            ([], "body"),
        ],
    )
    async def test_what_cannot_be_is_named_by_its_field(self, here: httpx.AsyncClient, told: Any, field: str) -> None:
        refused = problem(await here.put("/v1/contacts/c1", json=told), 422)

        assert [e["field"] for e in refused["errors"]] == [field]
        assert (await here.get("/v1/contacts/c1/profile")).status_code == 404

    async def test_every_fault_is_named_at_once(self, here: httpx.AsyncClient) -> None:
        told = {"traits": {"Orders": 3, "note": ["a"], "fine": 1}}

        refused = problem(await here.put("/v1/contacts/c1", json=told), 422)

        assert [e["field"] for e in refused["errors"]] == ["traits.Orders", "traits.note"]

    @pytest.mark.parametrize("contact_id", ["%00", "a%0Ab", "%20c1", "c" * 201, "e%CC%81"])
    async def test_an_id_that_could_not_be_kept_as_it_is_is_refused(
        self, here: httpx.AsyncClient, contact_id: str
    ) -> None:
        refused = problem(await here.put(f"/v1/contacts/{contact_id}", json={}), 422)

        assert [e["field"] for e in refused["errors"]] == ["path.contact_id"]


class TestSeeingWhatIsKnown:
    async def test_facts_say_where_they_come_from_and_why_they_may_not_be_said(self, here: httpx.AsyncClient) -> None:
        await here.put("/v1/contacts/c1", json=person(traits={"note": "likes blue"}))

        (fact,) = (await here.get("/v1/contacts/c1/profile")).json()["facts"]

        assert fact == {
            "name": "note", "label": "note", "type": "text", "value": "likes blue", "class": "relationship",
            "purposes": ["decide", "copy"], "source": "api", "observed_at": "2024-05-15T10:00:00Z", "age_days": 0,
            "confidence": 1.0, "generated": False, "said": False,
            "withheld": "its source is not one of the trusted ones",
        }  # fmt: skip

    async def test_nobodys_name_or_address_is_answered(self, here: httpx.AsyncClient) -> None:
        await here.put("/v1/contacts/c1", json=person())

        answer = await here.get("/v1/contacts/c1/profile")

        assert answer.json()["identity"] == {
            "first_name": "present", "last_name": "absent", "email": "present", "phone": "absent",
        }  # fmt: skip
        assert "arigold" not in answer.text

    async def test_a_contact_that_is_not_there_is_not_found(self, here: httpx.AsyncClient) -> None:
        problem(await here.get("/v1/contacts/nobody/profile"), 404)
        problem(await here.get("/v1/contacts/nobody/decision"), 404)


class TestADryRun:
    async def test_gives_the_choice_with_its_reasons_and_stores_nothing(self, here: httpx.AsyncClient) -> None:
        await buyer(here)

        first = (await here.get("/v1/contacts/c1/decision")).json()
        second = (await here.get("/v1/contacts/c1/decision")).json()

        assert first == second
        assert first["moment"] == "onboarding"
        assert first["strategy"] in ("thanks.plain", "thanks.warm")
        assert first["propensity"] == first["chances"][first["strategy"]]
        assert first["reasons"]

    async def test_can_be_narrowed(self, here: httpx.AsyncClient) -> None:
        await buyer(here)

        silent = (await here.get("/v1/contacts/c1/decision", params={"channel": "sms"})).json()

        assert silent["silence"] == "no_consent"

    @pytest.mark.parametrize(
        ("query", "status", "field"),
        [
            ({"moment": "wedding"}, 404, None),
            ({"channel": "fax"}, 422, "query.channel"),
            ({"moment": "Not A Name"}, 422, "query.moment"),
            ({"canal": "sms"}, 422, "query.canal"),
            ({"brand": "elsewhere"}, 404, None),
        ],
    )
    async def test_refuses_what_the_pack_does_not_know(
        self, here: httpx.AsyncClient, query: dict[str, str], status: int, field: str | None
    ) -> None:
        await here.post("/v1/events", json=order())

        refused = problem(await here.get("/v1/contacts/c1/decision", params=query), status)

        assert [e["field"] for e in refused["errors"]] == ([field] if field else [])
        assert not any(value in refused["detail"] for value in query.values())
