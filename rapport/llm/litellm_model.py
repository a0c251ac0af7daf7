"""The door to real models: any litellm model name, within a deadline, a byte cap and one host."""

import asyncio
import datetime as dt
import logging
import os
import random
import time
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from typing import Any

from pydantic import SecretStr

from rapport.errors import Invalid
from rapport.llm.answers import Run, Tried, Usage, read, stopped
from rapport.llm.base import Completion, Prompt
from rapport.llm.bounded_http import CONNECT_SECONDS, EXCHANGE, BoundedTransport, Exchange, Stop
from rapport.llm.providers import BOUNDED, UNASKED, UNBOUNDED
from rapport.llm.rehearsal import rehearse
from rapport.llm.retry import Bounds, Pace, retry_after, with_retries


class LitellmModel:
    """A model behind litellm, with models to fall back on.

    `deadline_seconds` is for all attempts and models of one call, `attempt_seconds` for one attempt (default: half of
    the deadline, so that a silent provider leaves time for another try), `max_bytes` for one answer.

    Whatever a provider does ends as a `Completion` before `deadline_seconds`. Attempts that may work a little later
    (429, 5xx, time-outs, lost connections) are repeated; when a model gives no answer, the next of `names` is asked.
    An answer that came and is no good (refused, cut, empty, malformed, too large) ends the call: it was paid for, and
    asking around for a model that says yes is not ours to decide. `api_base` and `api_key` go to the models of the
    first one's provider; the others use their provider's own environment variables, as litellm does. The first call
    opens the door, some 5 seconds that do not count against the deadline.
    """

    def __init__(
        self,
        names: tuple[str, ...],
        *,
        api_base: str | None = None,
        api_key: SecretStr | None = None,
        deadline_seconds: float = 30.0,
        max_bytes: int = 1_000_000,
        attempts: int = 3,
        attempt_seconds: float | None = None,
        rng: random.Random,
        clock: Callable[[], float] = time.monotonic,
        now: Callable[[], dt.datetime] = lambda: dt.datetime.now(dt.UTC),
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        if not names:
            raise Invalid("name at least one model", field="model")
        self._names = names
        self._base = api_base
        self._key = api_key
        self._bounds = Bounds(deadline_seconds, max_bytes, attempts, attempt_seconds or deadline_seconds / 2)
        self._rng = rng
        self._clock = clock
        self._now = now
        self._sleep = sleep

    @property
    def name(self) -> str:
        return self._names[0]

    async def complete(self, prompt: Prompt) -> Completion:
        await asyncio.to_thread(_rehearsed)
        started = self._clock()
        run = Run(model=self.name, until=started + self._bounds.deadline_seconds)
        try:
            async with asyncio.timeout(self._bounds.deadline_seconds):
                tried = await self._ask_in_turn(prompt, run)
        except TimeoutError:
            tried = Tried(failure="timeout", detail=f"no answer within {self._bounds.deadline_seconds:g} seconds")
        return run.completion(tried, latency_ms=(self._clock() - started) * 1000)

    async def _ask_in_turn(self, prompt: Prompt, run: Run) -> Tried:
        tried = Tried()
        for run.model in self._names:
            if tried.failure:
                run.before.append(tried.detail)
            tried = await with_retries(
                lambda: self._attempt(prompt, run),
                Pace(self._bounds.attempts, lambda: run.until - self._clock(), self._rng, self._sleep),
            )
            tried = tried._replace(detail=f"{run.model}: {tried.detail}" if tried.failure else "")
            if not tried.next_model:
                break
        return tried

    async def _attempt(self, prompt: Prompt, run: Run) -> Tried:
        run.attempts += 1
        exchange = Exchange(self._bounds.max_bytes)
        EXCHANGE.set(exchange)
        try:
            async with asyncio.timeout(self._bounds.attempt_seconds):
                response = await self._call(run.model, prompt)
            if exchange.stop or not exchange.requests:
                return self._failed(exchange)
            tried = read(prompt, exchange.body, response)
        except TimeoutError:
            return stopped(Stop("timeout", f"no answer within {self._bounds.attempt_seconds:g} seconds", again=True))
        except _Unbounded:
            return Tried(failure="rejected", detail=UNBOUNDED, next_model=True)
        except Exception:  # noqa: BLE001  # litellm raises anything; the exchange says what happened, its text may not
            return self._failed(exchange)
        return tried._replace(cost=_cost(run.model, tried.tokens))

    def _failed(self, exchange: Exchange) -> Tried:
        if exchange.stop:
            return stopped(exchange.stop, retry_after(exchange.stop.wait, self._now()))
        if exchange.requests:
            return Tried(failure="malformed", detail="the answer does not follow the provider's format")
        return Tried(failure="rejected", detail=UNASKED, next_model=True)

    async def _call(self, model: str, prompt: Prompt) -> Any:
        litellm = _litellm()
        own = litellm.get_llm_provider(model)[1] == litellm.get_llm_provider(self.name)[1]
        base = self._base if own else None
        key = self._key.get_secret_value() if own and self._key else None
        _, provider, found_key, found_base = litellm.get_llm_provider(model, api_base=base, api_key=key)
        if provider not in BOUNDED:
            raise _Unbounded
        _unlogged()
        return await litellm.acompletion(
            model=model,
            api_base=base,
            api_key=key,
            client=_client(provider, found_base or base, key or found_key, self._bounds.attempt_seconds),
            timeout=self._bounds.attempt_seconds,
            num_retries=0,
            max_retries=0,
            **prompt.request(),
        )


class _Unbounded(Exception):
    pass


def _cost(model: str, tokens: Usage) -> float | None:
    """US dollars by litellm's price list; None for a model that is not on it."""
    try:
        asked, answered = _litellm().cost_per_token(
            model=model, prompt_tokens=tokens.input_tokens, completion_tokens=tokens.output_tokens
        )
        return float(asked + answered)
    except Exception:  # noqa: BLE001  # litellm raises a bare Exception for a model without a price
        return None


def _client(
    provider: str, base: str | None, key: str | None, seconds: float, transport: BoundedTransport | None = None
) -> Any:
    """A client for whichever of its two families litellm takes the provider's answers by: both are bounded.

    One family wants the OpenAI SDK's client, the other litellm's own handler, and a client of the wrong family is
    passed over in silence; so this is a handler that answers for the SDK's client as well.
    """
    import httpx
    from openai import AsyncAzureOpenAI, AsyncOpenAI

    transport = transport or BoundedTransport()
    timeout = httpx.Timeout(seconds, connect=min(CONNECT_SECONDS, seconds))
    http = httpx.AsyncClient(transport=transport, timeout=timeout, follow_redirects=False, trust_env=False)
    if provider == "azure":
        return AsyncAzureOpenAI(
            api_key=key or os.environ.get("AZURE_API_KEY", "none"),
            azure_endpoint=base or os.environ.get("AZURE_API_BASE", "https://unset.invalid"),
            api_version=os.environ.get("AZURE_API_VERSION", _litellm().AZURE_DEFAULT_API_VERSION),
            http_client=http,
            max_retries=0,
        )
    openai = provider == "openai"
    sdk = AsyncOpenAI(
        api_key=key or (os.environ.get("OPENAI_API_KEY") if openai else None) or "none",
        base_url=base or (None if openai else "https://unset.invalid"),
        http_client=http,
        max_retries=0,
    )
    return _handler_type()(sdk, transport=transport, timeout=timeout, follow_redirects=False)


@cache
def _handler_type() -> Any:
    from litellm.llms.custom_httpx.http_handler import AsyncHTTPHandler

    class Client(AsyncHTTPHandler):  # type: ignore[misc]
        def __init__(self, sdk: Any, **options: Any) -> None:
            super().__init__(**options)
            self._sdk = sdk

        def __getattr__(self, name: str) -> Any:
            return getattr(self.__dict__["_sdk"], name)

    return Client


def _unlogged() -> None:
    """Keeps litellm from starting its logging task for this call; a litellm without that switch starts it idly."""
    try:
        from litellm._internal_context import is_internal_call
    except ImportError:
        return
    is_internal_call.set(True)


@cache
def _rehearsed() -> None:
    """Opens the door, and has litellm load what it loads late on its way to an answer and to a failure."""
    litellm = _litellm()
    with ThreadPoolExecutor(1) as aside:
        aside.submit(
            rehearse, litellm.acompletion, lambda transport: _client("openai", None, "-", 5.0, transport)
        ).result()


@cache
def _litellm() -> Any:
    """The library, opened once: no look-ups, no telemetry, no callbacks, no `.env` file, nothing in the logs.

    Its log lines, and those of the clients it calls, may hold prompts and keys.
    """
    os.environ["LITELLM_LOCAL_MODEL_COST_MAP"] = "True"
    os.environ["LITELLM_LOCAL_ANTHROPIC_BETA_HEADERS"] = "True"
    os.environ.setdefault("LITELLM_MODE", "PRODUCTION")
    import litellm

    for name in ("LiteLLM", "openai", "httpx", "httpcore"):
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    litellm.telemetry = False
    litellm.disable_aiohttp_transport = True
    litellm.suppress_debug_info = True
    litellm.drop_params = False
    litellm.num_retries = 0
    litellm.callbacks = []
    return litellm
