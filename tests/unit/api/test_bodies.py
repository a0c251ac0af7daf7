"""The door for bodies: what is not strict JSON of a bounded size is a 4xx that says where, and never a 5xx."""

import asyncio
import json
from collections.abc import AsyncIterator, Iterator
from typing import Any, Final
from urllib.parse import quote

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rapport.api import bodies
from tests.unit.api.conftest import Open, World, order, person, problem

JSON: Final = {"content-type": "application/json"}
SECRET: Final = "Marigold-77311"

HOSTILE: Final[dict[str, tuple[bytes, int, str]]] = {
    "broken": (b'{"a": ', 400, "body"),
    "broken, with a name": (b'{"a": "' + SECRET.encode() + b'" "b"}', 400, "body"),
    "a comma too many": (b'{"a": 1,}', 400, "body"),
    "single quotes": (b"{'a': 1}", 400, "body"),
    "a comment": (b'{"a": 1} // one', 400, "body"),
    "two values": (b'{"a": 1}{"b": 2}', 400, "body"),
    "NaN": (b'{"identity": {"age": NaN}}', 400, "identity.age"),
    "Infinity": (b'{"traits": {"a": [1, Infinity]}}', 400, "traits.a[1]"),
    "minus Infinity": (b'{"a": -Infinity}', 400, "a"),
    "1e400": (b'{"traits": {"a": 1e400}}', 400, "traits.a"),
    "minus 1e400": (b'{"traits": {"a": -1e400}}', 400, "traits.a"),
    "2^63": (b'{"traits": {"a": 9223372036854775808}}', 400, "traits.a"),
    "below -2^63": (b'{"traits": {"a": -9223372036854775809}}', 400, "traits.a"),
    "10,000 digits": (b'{"traits": {"a": ' + b"7" * 10_000 + b"}}", 400, "traits.a"),
    "a key twice": (b'{"consent": {"profiling": "none", "profiling": "consent"}}', 400, "consent.profiling"),
    "a key twice, once escaped": (b'{"a": 1, "\\u0061": 2}', 400, "a"),
    "NUL": (b'{"country": "\\u0000"}', 400, "country"),
    "NUL in a key": (b'{"a\\u0000": 1}', 400, "*"),
    "NUL as it is": (b'{"country": "\x00"}', 400, "body"),
    "half a pair": (b'{"country": "\\ud800"}', 400, "country"),
    "half a pair, second half": (
        b'{"identity": {"first_name": "\\udfff' + SECRET.encode() + b'"}}', 400, "identity.first_name",
    ),
    "half a pair in a key": (b'{"\\ud800": 1}', 400, "*"),
    "half a pair as it is": (b'{"a": "\xed\xa0\x80"}', 400, "body"),
    "a byte order mark": (b'\xef\xbb\xbf{"a": 1}', 400, "body"),
    "UTF-16": ('{"a": 1}'.encode("utf-16"), 400, "body"),
    "UTF-16 without mark": ('{"a": 1}'.encode("utf-16-le"), 400, "body"),
    "UTF-32": ('{"a": 1}'.encode("utf-32"), 400, "body"),
    "latin-1": ('{"a": "é"}'.encode("latin-1"), 400, "body"),
    "overlong UTF-8": (b'{"a": "\xc0\xaf"}', 400, "body"),
    "65 levels": (b'{"traits": {"a": ' + b"[" * 65 + b"]" * 65 + b"}}", 400, "body"),
    "100,000 brackets": (b"[" * 100_000, 400, "body"),
    "100,000 objects": (b'{"a":' * 100_000, 400, "body"),
    "100,000 quotes": (b'"' * 100_001, 400, "body"),
    "null": (b"null", 400, "body"),
    "a number": (b"12", 400, "body"),
    "a text": (b'"' + SECRET.encode() + b'"', 400, "body"),
    "a list": (b"[]", 422, "body"),
    "true": (b"true", 400, "body"),
    "nothing": (b"", 422, "body"),
    "blanks": (b" \n\t ", 400, "body"),
}  # fmt: skip


class TestWhatIsNotStrictJson:
    @pytest.mark.parametrize("name", HOSTILE)
    async def test_is_refused_with_the_place(self, here: httpx.AsyncClient, name: str) -> None:
        raw, status, field = HOSTILE[name]

        refused = problem(await here.put("/v1/contacts/c1", content=raw, headers=JSON), status)

        assert [e["field"] for e in refused["errors"]] == [field]
        assert SECRET not in json.dumps(refused)
        problem(await here.get("/v1/contacts/c1/profile"), 404)

    @pytest.mark.parametrize("name", HOSTILE)
    @pytest.mark.parametrize(
        ("method", "path"),
        [
            ("POST", "/v1/messages"),
            ("POST", "/v1/events"),
            ("POST", "/v1/inspect"),
            ("POST", "/v1/messages/m_1/sent"),
            ("POST", "/v1/messages/m_1/outcomes"),
        ],
    )
    async def test_is_refused_on_every_route(self, here: httpx.AsyncClient, name: str, method: str, path: str) -> None:
        raw, _, _ = HOSTILE[name]

        answer = await here.request(method, path, content=raw, headers=JSON)

        assert 400 <= answer.status_code < 500
        problem(answer, answer.status_code)

    async def test_what_is_just_within_bounds_is_taken(self, here: httpx.AsyncClient) -> None:
        raw = b'{"traits": {"a": 9007199254740991, "b": -9007199254740991, "c": 999999999999.5, "d": "\\ud83d\\ude00"}}'

        assert (await here.put("/v1/contacts/c1", content=raw, headers=JSON)).status_code == 200


class TestTheContentType:
    @pytest.mark.parametrize(
        "kind",
        ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/xml", "",
         "application/json; charset=utf-16", "application/json; charset=latin-1", "application/jsonp", "json"],
    )  # fmt: skip
    async def test_must_be_json_in_utf8(self, here: httpx.AsyncClient, kind: str) -> None:
        raw = json.dumps(person()).encode()

        refused = problem(await here.put("/v1/contacts/c1", content=raw, headers={"content-type": kind}), 415)

        assert refused["errors"][0]["field"] == "header.content-type"

    @pytest.mark.parametrize(
        "kind", ["application/json", "application/json; charset=utf-8", "Application/JSON;charset=UTF-8"]
    )
    async def test_may_name_its_charset(self, here: httpx.AsyncClient, kind: str) -> None:
        raw = json.dumps(person()).encode()

        assert (await here.put("/v1/contacts/c1", content=raw, headers={"content-type": kind})).status_code == 200

    async def test_nothing_is_unpacked(self, here: httpx.AsyncClient) -> None:
        packed = {**JSON, "content-encoding": "gzip"}

        problem(await here.put("/v1/contacts/c1", content=b"\x1f\x8b", headers=packed), 415)


class TestTheSize:
    async def test_a_body_may_be_as_large_as_the_cap(self, open_world: Open) -> None:
        raw = json.dumps(person()).encode().ljust(2_000)
        async with open_world(max_body_bytes=2_000) as world, world.caller() as here:
            fits = await here.put("/v1/contacts/c1", content=raw, headers=JSON)
            too_large = await here.put("/v1/contacts/c1", content=raw + b" ", headers=JSON)

        assert fits.status_code == 200
        assert "2000" in problem(too_large, 413)["detail"]

    async def test_a_body_without_a_length_is_cut_before_the_rest_is_read(self, open_world: Open) -> None:
        read = 0

        async def drip() -> AsyncIterator[bytes]:
            nonlocal read
            for _ in range(1_000):
                read += 1_000
                yield b" " * 1_000

        async with open_world(max_body_bytes=5_000) as world, world.caller() as here:
            answer = await here.put("/v1/contacts/c1", content=drip(), headers=JSON)

        problem(answer, 413)
        assert read <= 7_000

    async def test_a_false_length_changes_nothing(self, here: httpx.AsyncClient) -> None:
        raw = json.dumps(person()).encode()

        for length in ("9" * 30, "-1", "1e3", "٣"):
            headers = [(b"content-type", b"application/json"), (b"content-length", length.encode())]
            answer = await here.put("/v1/contacts/c1", content=raw, headers=headers)
            assert answer.status_code in (200, 413)

    async def test_a_body_that_comes_too_slowly_is_given_up(
        self, world: World, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        async def stalled() -> AsyncIterator[bytes]:
            yield b"{"
            await asyncio.sleep(30)

        monkeypatch.setattr(bodies, "SECONDS", 0.05)
        async with world.caller() as here:
            answer = await here.put("/v1/contacts/c1", content=stalled(), headers=JSON)

        problem(answer, 408)


_values: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(), max_size=30),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(st.characters(), max_size=12), inner, max_size=4)
    ),
    max_leaves=12,
)
_MODELS: Final[dict[str, dict[str, Any]]] = {
    "PUT /v1/contacts/c1": person(traits={"note": {"value": "x", "observed_at": "2024-05-01T10:00:00Z"}}),
    "POST /v1/events": order(),
    "POST /v1/messages": {"contact_id": "nobody", "brand": "shop", "moment": "onboarding", "channel": "email"},
    "POST /v1/messages/m_1/sent": {"sent_at": "2024-05-01T10:00:00Z"},
    "POST /v1/messages/m_1/outcomes": {"outcomes": [{"kind": "clicked", "key": "k", "value": 1.5}]},
}  # fmt: skip


def _changed(model: Any, value: Any) -> Iterator[Any]:
    """The model with this value in each of its places."""
    yield value
    if isinstance(model, dict):
        for key, inner in model.items():
            for changed in _changed(inner, value):
                yield {**model, key: changed}
    elif isinstance(model, list):
        for index, inner in enumerate(model):
            for changed in _changed(inner, value):
                yield [*model[:index], changed, *model[index + 1 :]]


class TestWhateverComes:
    """Input alone never makes a 5xx, and never comes back."""

    @pytest.mark.parametrize("route", _MODELS)
    @settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(value=_values)
    async def test_in_any_place_of_a_good_body(self, here: httpx.AsyncClient, route: str, value: Any) -> None:
        method, _, path = route.partition(" ")
        for body in _changed(_MODELS[route], value):
            answer = await here.request(method, path, content=json.dumps(body).encode(), headers=JSON)
            assert answer.status_code < 500, (answer.text, body)

    @settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(raw=st.binary(max_size=60), route=st.sampled_from(sorted(_MODELS)))
    async def test_as_bytes(self, here: httpx.AsyncClient, raw: bytes, route: str) -> None:
        method, _, path = route.partition(" ")
        answer = await here.request(method, path, content=raw, headers=JSON)
        assert 400 <= answer.status_code < 500, answer.text

    @settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(
        path=st.sampled_from(
            ["/v1/contacts/{}/profile", "/v1/contacts/{}/decision", "/v1/messages/{}", "/v1/{}", "/{}"]
        ),
        name=st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30),
        query=st.dictionaries(
            st.sampled_from(["brand", "moment", "channel", "other"]), st.text(st.characters(exclude_categories=["Cs"]))
        ),
    )
    async def test_in_the_path_and_the_query(
        self, here: httpx.AsyncClient, path: str, name: str, query: dict[str, str]
    ) -> None:
        answer = await here.get(path.format(quote(name, safe="")), params=query)
        assert answer.status_code < 500, answer.text

    @settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(
        name=st.sampled_from(
            ["authorization", "idempotency-key", "x-request-id", "content-type", "host", "content-length"]
        ),
        value=st.binary(max_size=40),
    )
    async def test_in_the_headers(self, here: httpx.AsyncClient, name: str, value: bytes) -> None:
        headers = [(b"content-type", b"application/json"), (name.encode(), value)]
        answer = await here.post("/v1/messages", content=b'{"contact_id": "nobody"}', headers=headers)
        assert answer.status_code < 500, answer.text
