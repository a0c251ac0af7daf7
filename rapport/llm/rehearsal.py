"""A call that goes nowhere, so that the first real one does not wait for modules to load."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import httpx

from rapport.llm.bounded_http import EXCHANGE, BoundedTransport, Exchange

ANSWER = {
    "id": "rehearsal",
    "object": "chat.completion",
    "created": 0,
    "model": "gpt-4o-mini",
    "choices": [{"index": 0, "message": {"role": "assistant", "content": "{}"}, "finish_reason": "stop"}],
    "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2},
}


def rehearse(acompletion: Callable[..., Awaitable[object]], client: Callable[[BoundedTransport], Any]) -> None:
    """One answer and one failure, played within this process; in a thread without an event loop."""
    for status in (200, 500):
        asyncio.run(_play(acompletion, client, status))


async def _play(
    acompletion: Callable[..., Awaitable[object]], client: Callable[[BoundedTransport], Any], status: int
) -> None:
    EXCHANGE.set(Exchange(max_bytes=10_000))
    transport = BoundedTransport(lambda: httpx.MockTransport(lambda _: httpx.Response(status, json=ANSWER)))
    try:
        await acompletion(
            model="openai/gpt-4o-mini",
            messages=[{"role": "user", "content": "-"}],
            client=client(transport),
            num_retries=0,
            max_retries=0,
        )
    except Exception:  # noqa: BLE001  # the failure that was played; whatever it is, the real calls judge for themselves
        return
