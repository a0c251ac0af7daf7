"""What a provider does at the network edge, and the completion it ends in.

The provider is played by its published response format. The prompt's words stand in for personal data: they must not
travel anywhere but to the provider.
"""

import asyncio
import datetime as dt
import gzip
import json
import logging
import random
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import httpx
import pytest
import respx
from pydantic import SecretStr

from rapport.domain.draft import FailureKind
from rapport.llm import Prompt, PromptMessage
from rapport.llm.litellm_model import LitellmModel
from rapport.llm.providers import BOUNDED

pytestmark = [
    pytest.mark.filterwarnings("ignore:Item '.*' on TypedDict class .* is using the `ReadOnly` qualifier:UserWarning"),
]

OPENAI = "https://api.openai.com/v1/chat/completions"
ANTHROPIC = "https://api.anthropic.com/v1/messages"
ANSWER = '{"subject": "A warm hello", "body": ["Hello again."], "claims": []}'
KEY = SecretStr("sk-canary-7f3a")
NOW = dt.datetime(2011, 12, 10, 12, 0, tzinfo=dt.UTC)

PROMPT = Prompt(
    messages=(PromptMessage(role="system", content="You write."), PromptMessage(role="user", content="# Task")),
    answer_schema={
        "type": "object",
        "properties": {"subject": {"type": "string"}},
        "required": ["subject"],
        "additionalProperties": False,
    },
    schema_name="email",
    version="write@test",
)


def openai_answer(content: str | None = ANSWER, finish: str | None = "stop", **message: Any) -> dict[str, Any]:
    """By OpenAI's published format of a chat completion."""
    return {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": 1_700_000_000,
        "model": "gpt-4o-mini-2024-07-18",
        "choices": [
            {
                "index": 0,
                "message": {"role": "assistant", "content": content, "refusal": None, **message},
                "logprobs": None,
                "finish_reason": finish,
            }
        ],
        "usage": {"prompt_tokens": 1000, "completion_tokens": 100, "total_tokens": 1100},
    }


def openai_error(code: str | None, kind: str, message: str = "Incorrect API key provided: sk-canary-7f3a") -> object:
    return {"error": {"message": message, "type": kind, "param": None, "code": code}}


class Clock:
    """Time that passes only by sleeping."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self.slept: list[float] = []

    def __call__(self) -> float:
        return self.seconds

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.seconds += seconds


def a_model(*names: str, clock: Clock | None = None, base: str | None = None, **bounds: Any) -> LitellmModel:
    clock = clock or Clock()
    return LitellmModel(
        names or ("openai/gpt-4o-mini",),
        api_base=base,
        api_key=KEY,
        **{"deadline_seconds": 120.0, **bounds},
        rng=random.Random(1),
        clock=clock,
        now=lambda: NOW,
        sleep=clock.sleep,
    )


@pytest.fixture(autouse=True, scope="module")
def _door_open() -> None:
    """Opening takes seconds once; the tests below measure what comes after."""
    from rapport.llm import litellm_model

    litellm_model._rehearsed()


class TestAnAnswer:
    @respx.mock
    async def test_is_taken_whole_with_tokens_and_cost(self) -> None:
        route = respx.post(OPENAI).respond(json=openai_answer())

        done = await a_model().complete(PROMPT)

        assert (done.text, done.failure, done.attempts) == (ANSWER, None, 1)
        assert (done.input_tokens, done.output_tokens) == (1000, 100)
        assert done.cost_usd == pytest.approx(1000 * 0.15e-6 + 100 * 0.6e-6)
        sent = json.loads(route.calls.last.request.content)
        assert {key: sent[key] for key in PROMPT.request()} == PROMPT.request()
        assert route.calls.last.request.headers["authorization"] == f"Bearer {KEY.get_secret_value()}"

    @respx.mock
    async def test_of_anthropic_is_taken_too(self) -> None:
        respx.post(ANTHROPIC).respond(
            json={
                "id": "msg_1",
                "type": "message",
                "role": "assistant",
                "model": "claude-sonnet-4-5",
                "content": [{"type": "text", "text": ANSWER}],
                "stop_reason": "end_turn",
                "stop_sequence": None,
                "usage": {"input_tokens": 1000, "output_tokens": 100},
            }
        )

        done = await a_model("anthropic/claude-sonnet-4-5").complete(PROMPT)

        assert (done.text, done.failure, done.input_tokens, done.output_tokens) == (ANSWER, None, 1000, 100)
        assert done.cost_usd is not None

    @pytest.mark.parametrize(
        ("stop_reason", "failure"), [("max_tokens", "truncated"), ("refusal", "filtered"), (None, "truncated")]
    )
    @respx.mock
    async def test_of_anthropic_that_did_not_end_by_itself_is_none(
        self, stop_reason: str | None, failure: FailureKind
    ) -> None:
        respx.post(ANTHROPIC).respond(
            json={
                "id": "msg_1",
                "type": "message",
                "role": "assistant",
                "model": "claude-sonnet-4-5",
                "content": [{"type": "text", "text": ANSWER}],
                "stop_reason": stop_reason,
                "stop_sequence": None,
                "usage": {"input_tokens": 10, "output_tokens": 5},
            }
        )

        done = await a_model("anthropic/claude-sonnet-4-5").complete(PROMPT)

        assert (done.text, done.failure) == (None, failure)

    @pytest.mark.parametrize(
        "reported",
        [None, {"prompt_tokens": -10, "completion_tokens": -5, "total_tokens": -15}, {"prompt_tokens": 10**18}],
    )
    @respx.mock
    async def test_without_believable_usage_counts_the_most_it_can_have_cost(self, reported: object) -> None:
        answer = openai_answer() | {"usage": reported}
        respx.post(OPENAI).respond(json=answer)

        done = await a_model().complete(PROMPT)

        assert done.failure is None
        assert done.input_tokens == len(PROMPT.wire)
        assert len(ANSWER) <= done.output_tokens <= PROMPT.max_tokens

    @respx.mock
    async def test_of_a_model_without_a_price_costs_nobody_knows_what(self) -> None:
        respx.post("http://localhost:9/v1/chat/completions").respond(json=openai_answer())

        done = await a_model("openai/our-own", base="http://localhost:9/v1").complete(PROMPT)

        assert (done.text, done.cost_usd) == (ANSWER, None)


TOOL = [{"id": "call_1", "type": "function", "function": {"name": "send", "arguments": "{}"}}]


class TestAnAnswerThatIsNoGood:
    @pytest.mark.parametrize(
        ("answer", "failure"),
        [
            (openai_answer() | {"choices": []}, "empty"),
            (openai_answer(None), "empty"),
            (openai_answer("  "), "empty"),
            (openai_answer(None, refusal="I cannot help with that."), "refused"),
            (openai_answer(ANSWER[:20], "length"), "truncated"),
            (openai_answer("", "content_filter"), "filtered"),
            (openai_answer(None, "tool_calls", tool_calls=TOOL), "malformed"),
            (openai_answer(ANSWER, "stop", tool_calls=TOOL), "malformed"),
            (openai_answer(ANSWER, None), "truncated"),
            (openai_answer(ANSWER, "error"), "truncated"),
            (openai_answer(ANSWER, "banana"), "truncated"),
            (openai_answer(ANSWER[:20]), "malformed"),
            (openai_answer(f"```json\n{ANSWER}\n```"), "malformed"),
            (openai_answer('["a list"]'), "malformed"),
            (openai_answer('{"a": NaN}'), "malformed"),
            (openai_answer("[" * 100_000), "malformed"),
            (openai_answer('{"a": "\ud800"}'), "malformed"),
            ({"something": "else"}, "malformed"),
            ([], "malformed"),
        ],
    )
    @respx.mock
    async def test_is_a_failure_asked_for_once(self, answer: object, failure: FailureKind) -> None:
        first = respx.post(OPENAI).respond(content=json.dumps(answer), headers={"content-type": "application/json"})
        second = respx.post(ANTHROPIC)

        done = await a_model("openai/gpt-4o-mini", "anthropic/claude-sonnet-4-5").complete(PROMPT)

        assert (done.text, done.failure) == (None, failure)
        assert (first.call_count, second.call_count) == (1, 0)

    @pytest.mark.parametrize("body", [b"", b"<html>Bad gateway</html>", b'{"choices": [', b"\xff\xfe{}"])
    @respx.mock
    async def test_that_is_no_answer_at_all_is_malformed(self, body: bytes) -> None:
        respx.post(OPENAI).respond(content=body, headers={"content-type": "application/json"})

        done = await a_model().complete(PROMPT)

        assert (done.text, done.failure) == (None, "malformed")

    @respx.mock
    async def test_costs_what_it_cost(self) -> None:
        respx.post(OPENAI).respond(json=openai_answer(None))

        done = await a_model().complete(PROMPT)

        assert (done.input_tokens, done.output_tokens) == (1000, 100)
        assert done.cost_usd


class TestTryingAgain:
    @respx.mock
    async def test_waits_as_long_as_it_is_asked_to(self) -> None:
        respx.post(OPENAI).side_effect = [
            httpx.Response(429, json=openai_error("rate_limit_exceeded", "tokens"), headers={"retry-after": "2"}),
            httpx.Response(200, json=openai_answer()),
        ]
        clock = Clock()

        done = await a_model(clock=clock).complete(PROMPT)

        assert (done.text, done.attempts, clock.slept) == (ANSWER, 2, [2.0])
        assert done.latency_ms == 2000.0

    @pytest.mark.parametrize(
        ("asked", "waited"),
        [
            ("2", 2.0),
            ("Sat, 10 Dec 2011 12:00:07 GMT", 7.0),
            ("1000000000", 60.0),
            ("9" * 400, 60.0),
            ("-5", None),
            ("soon", None),
            ("2.5e3", None),
            ("", None),
        ],
    )
    @respx.mock
    async def test_honours_only_what_can_be_honoured(self, asked: str, waited: float | None) -> None:
        respx.post(OPENAI).side_effect = [
            httpx.Response(429, json=openai_error(None, "requests"), headers={"retry-after": asked}),
            httpx.Response(200, json=openai_answer()),
        ]
        clock = Clock()

        done = await a_model(clock=clock).complete(PROMPT)

        assert done.text == ANSWER
        (slept,) = clock.slept
        assert slept == waited if waited is not None else 0.25 <= slept <= 0.5

    @respx.mock
    async def test_gives_up_where_the_wait_is_longer_than_the_deadline(self) -> None:
        route = respx.post(OPENAI).respond(429, json=openai_error(None, "requests"), headers={"retry-after": "45"})
        clock = Clock()

        done = await a_model(clock=clock, deadline_seconds=30.0).complete(PROMPT)

        assert (done.failure, route.call_count, clock.slept) == ("rate_limited", 1, [])

    @respx.mock
    async def test_stops_at_once_when_the_quota_is_spent(self) -> None:
        route = respx.post(OPENAI).respond(429, json=openai_error("insufficient_quota", "insufficient_quota"))

        done = await a_model().complete(PROMPT)

        assert (done.failure, done.attempts, route.call_count) == ("quota", 1, 1)

    @pytest.mark.parametrize("status", [500, 502, 503, 529])
    @respx.mock
    async def test_heals_what_fails_once(self, status: int) -> None:
        respx.post(OPENAI).side_effect = [httpx.Response(status), httpx.Response(200, json=openai_answer())]

        done = await a_model().complete(PROMPT)

        assert (done.text, done.attempts) == (ANSWER, 2)

    @pytest.mark.parametrize(
        ("error", "failure"),
        [
            (httpx.ConnectTimeout("…"), "timeout"),
            (httpx.ReadTimeout("…"), "timeout"),
            (httpx.ConnectError("…"), "unreachable"),
            (httpx.RemoteProtocolError("…"), "unreachable"),
        ],
    )
    @respx.mock
    async def test_covers_lost_connections(self, error: httpx.TransportError, failure: FailureKind) -> None:
        route = respx.post(OPENAI)
        route.side_effect = error

        done = await a_model().complete(PROMPT)

        assert (done.failure, done.attempts, route.call_count) == (failure, 3, 3)

    @pytest.mark.parametrize("status", [400, 401, 403, 404, 422])
    @respx.mock
    async def test_does_not_repeat_what_was_refused(self, status: int) -> None:
        route = respx.post(OPENAI).respond(status, json=openai_error("invalid_api_key", "invalid_request_error"))

        done = await a_model().complete(PROMPT)

        assert (done.failure, route.call_count) == ("rejected", 1)
        assert "canary" not in done.detail


class TestFallingBack:
    @respx.mock
    async def test_a_model_that_stays_down_gives_way_to_the_next(self) -> None:
        first = respx.post(OPENAI).respond(500)
        respx.post("https://api.mistral.ai/v1/chat/completions").respond(json=openai_answer())

        done = await a_model("openai/gpt-4o-mini", "mistral/mistral-small-latest").complete(PROMPT)

        assert (done.text, done.model, done.attempts) == (ANSWER, "mistral/mistral-small-latest", 4)
        assert first.call_count == 3
        assert done.detail == "openai/gpt-4o-mini: the provider failed (500)"

    @respx.mock
    async def test_the_key_of_one_provider_never_travels_to_another(self) -> None:
        respx.post(OPENAI).respond(500)
        second = respx.post("https://api.mistral.ai/v1/chat/completions").respond(json=openai_answer())

        await a_model("openai/gpt-4o-mini", "mistral/mistral-small-latest").complete(PROMPT)

        assert KEY.get_secret_value() not in str(second.calls.last.request.headers.raw)

    @respx.mock
    async def test_all_down_is_the_last_one_s_failure_with_the_story_of_all(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("ANTHROPIC_API_KEY", "sk-ant-own")
        respx.post(OPENAI).respond(429, json=openai_error("insufficient_quota", "insufficient_quota"))
        respx.post(ANTHROPIC).respond(529)

        done = await a_model("openai/gpt-4o-mini", "anthropic/claude-sonnet-4-5").complete(PROMPT)

        assert (done.text, done.failure, done.attempts) == (None, "provider_error", 4)
        assert "openai/gpt-4o-mini: the provider says" in done.detail
        assert "anthropic/claude-sonnet-4-5: the provider failed (529)" in done.detail

    @pytest.mark.parametrize("name", ["nobody/such-model", "such-model", "replicate/meta/llama", ""])
    @respx.mock
    async def test_a_name_that_leads_nowhere_is_told_and_nothing_is_sent(self, name: str) -> None:
        done = await a_model(name, attempts=1).complete(PROMPT)

        assert (done.text, done.failure) == (None, "rejected")


class TestRedirects:
    @pytest.mark.parametrize("provider", sorted(BOUNDED))
    async def test_of_no_provider_are_followed(self, provider: str) -> None:
        with respx.mock(assert_all_called=False) as router:
            elsewhere = router.route(host="elsewhere.example").respond(json=openai_answer())
            router.route().respond(307, headers={"location": "https://elsewhere.example/v1"})

            done = await a_model(f"{provider}/some-model", base="https://provider.example/v1").complete(PROMPT)

            assert (done.failure, done.attempts, elsewhere.call_count) == ("redirected", 1, 0)
            assert len(router.calls) == 1

    @pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
    @respx.mock
    async def test_are_not_followed(self, status: int) -> None:
        respx.post(OPENAI).respond(status, headers={"location": "https://elsewhere.example/v1/chat/completions"})
        elsewhere = respx.route(host="elsewhere.example").respond(json=openai_answer())

        done = await a_model().complete(PROMPT)

        assert (done.text, done.failure, elsewhere.call_count) == (None, "redirected", 0)


class TestSize:
    @respx.mock
    async def test_an_answer_over_its_cap_is_cut(self) -> None:
        respx.post(OPENAI).respond(json=openai_answer('{"a": "' + "x" * 200_000 + '"}'))

        done = await a_model(max_bytes=100_000).complete(PROMPT)

        assert (done.text, done.failure) == (None, "too_large")

    @respx.mock
    async def test_a_packed_answer_is_unpacked_within_the_cap(self) -> None:
        small, bomb = gzip.compress(json.dumps(openai_answer()).encode()), gzip.compress(b" " * 50_000_000)
        respx.post(OPENAI).side_effect = [
            httpx.Response(
                200, content=packed, headers={"content-encoding": "gzip", "content-type": "application/json"}
            )
            for packed in (small, bomb)
        ]
        model = a_model()

        first, second = await model.complete(PROMPT), await model.complete(PROMPT)

        assert (first.text, second.failure) == (ANSWER, "too_large")


class TestLogs:
    @pytest.mark.parametrize("name", ["openai/gpt-4o-mini", "anthropic/claude-sonnet-4-5", "gemini/gemini-2.0-flash"])
    @pytest.mark.parametrize("status", [200, 307, 401, 500])
    async def test_hold_no_key_and_no_prompt_even_at_debug(
        self, name: str, status: int, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
    ) -> None:
        secret = PROMPT.model_copy(update={"messages": (PromptMessage(role="user", content="canary-in-the-prompt"),)})
        echo = openai_error("invalid_api_key", "invalid_request_error", "sk-canary-7f3a canary-in-the-prompt")
        with caplog.at_level(logging.DEBUG), respx.mock as router:
            router.route().respond(status, json=openai_answer() if status == 200 else echo)
            done = await a_model(name).complete(secret)
        await asyncio.sleep(0)

        out, err = capfd.readouterr()
        for told in (caplog.text, out, err, done.model_dump_json(exclude={"text"})):
            assert "canary" not in told


class TestTheDeadline:
    """A real server on this machine: what drips cannot be played otherwise."""

    @pytest.mark.parametrize("part", ["nothing", "headers", "body", "blanks"])
    async def test_ends_a_drip(self, part: str) -> None:
        async with dripping(part) as base:
            model = LitellmModel(
                ("openai/gpt-4o-mini",),
                api_base=base,
                api_key=KEY,
                deadline_seconds=1.5,
                rng=random.Random(1),
            )
            started = time.monotonic()

            done = await model.complete(PROMPT)

        assert (done.text, done.failure) == (None, "timeout")
        assert 1.0 <= time.monotonic() - started <= 2.0
        assert KEY.get_secret_value() not in done.detail

    async def test_leaves_time_for_the_fallback(self) -> None:
        async with dripping("body") as base:
            model = LitellmModel(
                ("hosted_vllm/slow", "openai/gpt-4o-mini"),
                api_base=base,
                deadline_seconds=4.0,
                attempt_seconds=0.5,
                attempts=1,
                rng=random.Random(1),
            )
            with respx.mock(assert_all_called=False) as router:
                router.route(host="127.0.0.1").pass_through()
                router.post(OPENAI).respond(json=openai_answer())

                done = await model.complete(PROMPT)

        assert (done.text, done.model) == (ANSWER, "openai/gpt-4o-mini")

    async def test_leaves_nothing_running(self) -> None:
        before = asyncio.all_tasks()
        async with dripping("body") as base:
            model = LitellmModel(("openai/gpt-4o-mini",), api_base=base, deadline_seconds=0.3, rng=random.Random(1))
            await asyncio.gather(*(model.complete(PROMPT) for _ in range(5)))
        with respx.mock(assert_all_called=False) as router:
            router.post(OPENAI).respond(json=openai_answer())
            await a_model().complete(PROMPT)
        await asyncio.sleep(0.3)

        assert {t for t in asyncio.all_tasks() - before if not t.done()} == set()


def http(status: str, body: bytes, *headers: str, length: int | None = None) -> bytes:
    told = [f"HTTP/1.1 {status}", "Content-Type: application/json", f"Content-Length: {length or len(body)}", *headers]
    return "\r\n".join(told).encode() + b"\r\n\r\n" + body


WHOLE = json.dumps(openai_answer()).encode()
FAULTS: dict[str, tuple[bytes, FailureKind | None]] = {
    "none": (http("200 OK", WHOLE), None),
    "cut in the body": (http("200 OK", WHOLE[:60], length=len(WHOLE)), "unreachable"),
    "cut in the head": (b"HTTP/1.1 200 OK\r\nContent-Ty", "unreachable"),
    "hangs up at once": (b"", "unreachable"),
    "not http": (b"SSH-2.0-OpenSSH_9.6\r\n\r\n", "unreachable"),
    "two lengths": (http("200 OK", WHOLE, "Content-Length: 3"), "unreachable"),
    "bad chunks": (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n{}\r\n", "unreachable"),
    "unknown encoding": (http("200 OK", WHOLE, "Content-Encoding: br"), "malformed"),
    "broken gzip": (http("200 OK", WHOLE, "Content-Encoding: gzip"), "malformed"),
    "no content": (b"HTTP/1.1 204 No Content\r\n\r\n", "provider_error"),
    "a page": (http("200 OK", b"<html>log in</html>"), "malformed"),
    "busy": (http("503 Service Unavailable", b"", "Retry-After: 0"), "provider_error"),
    "limited": (http("429 Too Many Requests", b"{}", "Retry-After: 0"), "rate_limited"),
    "too large": (http("200 OK", b" " * 300_000), "too_large"),
    "large and failing": (http("500 Oops", b" " * 300_000), "provider_error"),
    "redirect": (http("308 Permanent Redirect", b"", "Location: /v1/elsewhere"), "redirected"),
}


class TestManyAtOnce:
    async def test_each_call_ends_as_its_own_answer_says(self) -> None:
        asked = 0

        async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            nonlocal asked
            asked += 1
            head = await reader.readuntil(b"\r\n\r\n")
            length = int(head.lower().split(b"content-length:")[1].split()[0])
            body = json.loads(await reader.readexactly(length))
            assert head.startswith(b"POST /v1/chat/completions ")
            writer.write(FAULTS[body["messages"][0]["content"]][0])
            writer.close()

        server = await asyncio.start_server(serve, "127.0.0.1", 0)
        base = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/v1"
        model = a_model("openai/gpt-4o-mini", base=base, attempts=2, max_bytes=200_000, deadline_seconds=20.0)
        names = [*FAULTS] * 5
        prompts = [PROMPT.model_copy(update={"messages": (PromptMessage(role="user", content=n),)}) for n in names]

        done = await asyncio.gather(*(model.complete(p) for p in prompts))

        server.close()
        assert [(n, d.failure) for n, d in zip(names, done, strict=True)] == [(n, FAULTS[n][1]) for n in names]
        assert sum(d.attempts for d in done) == asked


@asynccontextmanager
async def dripping(part: str) -> AsyncIterator[str]:
    """The address of a server whose answer never ends: a byte every 50 ms of the part it drips."""
    body = json.dumps(openai_answer()).encode()
    head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n"

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await reader.readuntil(b"\r\n\r\n")
            match part:
                case "headers":
                    writer.write(head)
                case "body":
                    writer.write(head + b"\r\n" + body[:20])
                case "blanks":
                    writer.write(head + b"\r\n")
            while True:
                await asyncio.sleep(0.05)
                if part != "nothing":
                    writer.write({"headers": b"X", "body": b"x", "blanks": b" "}[part])
                    await writer.drain()
        except ConnectionError:
            return
        finally:
            writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    try:
        yield f"http://127.0.0.1:{port}/v1"
    finally:
        server.close()
