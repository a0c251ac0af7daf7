"""One HTTP exchange with a provider, bounded: no redirect, no answer over its cap, no error text beyond this file.

litellm is handed this as its transport. It reads each answer whole, judges it by status and headers alike for every
provider, and hands litellm only answers with status 200; so litellm retries nothing, follows nothing and never holds
an error body, which may echo a key.
"""

import json
import zlib
from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache
from ssl import SSLContext
from typing import NamedTuple

import httpx

from rapport.domain.draft import FailureKind

CONNECT_SECONDS = 10.0
ERROR_BYTES = 65_536


class Stop(NamedTuple):
    """Why an exchange gave no answer; `detail` is ours. `wait` is the provider's `retry-after` header, as sent."""

    failure: FailureKind
    detail: str
    again: bool = False
    wait: str | None = None


@dataclass(slots=True)
class Exchange:
    """What the transport saw of one attempt: how it was stopped, or the answer's bytes. `requests` counts sendings."""

    max_bytes: int
    requests: int = 0
    stop: Stop | None = None
    body: bytes = b""


EXCHANGE: ContextVar[Exchange] = ContextVar("rapport_llm_exchange")
"""The attempt that the current task makes: set by the door, written by the transport."""


class Stopped(Exception):
    """Ends a litellm call early; the reason stands in the exchange."""


class BoundedTransport(httpx.AsyncBaseTransport):
    """Sends one request over a connection of its own and reads the answer to its end or its cap.

    It holds no connection between requests, so that it belongs to no event loop and leaves nothing behind. `inner`
    makes the transport beneath.
    """

    def __init__(self, inner: Callable[[], httpx.AsyncBaseTransport] | None = None) -> None:
        self._inner = inner or (lambda: httpx.AsyncHTTPTransport(verify=_trusted(), retries=0))

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        exchange = EXCHANGE.get()
        if exchange.stop:
            raise Stopped
        exchange.requests += 1
        request.headers["accept-encoding"] = "identity"
        request.headers["connection"] = "close"
        status, headers, body = await self._answer(request, exchange)
        exchange.stop = _judge(status, headers, body)
        if exchange.stop:
            raise Stopped
        exchange.body = body
        kept = [(k, v) for k, v in headers.multi_items() if k.lower() == "content-type"]
        return httpx.Response(status, headers=kept, content=body, request=request)

    async def _answer(self, request: httpx.Request, exchange: Exchange) -> tuple[int, httpx.Headers, bytes]:
        try:
            async with self._inner() as inner:
                response = await inner.handle_async_request(request)
                try:
                    cap = exchange.max_bytes if response.status_code == 200 else ERROR_BYTES
                    if response.is_redirect or response.status_code < 200:
                        return response.status_code, response.headers, b""
                    body = await _read(response, cap, strict=response.status_code == 200)
                finally:
                    await response.aclose()
        except httpx.TimeoutException:
            exchange.stop = Stop("timeout", "the provider did not answer in time", again=True)
            raise Stopped from None
        except httpx.TransportError:
            exchange.stop = Stop("unreachable", "the provider could not be reached, or hung up", again=True)
            raise Stopped from None
        except _TooLarge:
            exchange.stop = Stop("too_large", f"the answer is over {exchange.max_bytes} bytes")
            raise Stopped from None
        except _Undecodable:
            exchange.stop = Stop("malformed", "the answer's content encoding is unknown or broken")
            raise Stopped from None
        return response.status_code, response.headers, body


class _TooLarge(Exception):
    pass


class _Undecodable(Exception):
    pass


@cache
def _trusted() -> SSLContext:
    return httpx.create_ssl_context()


async def _read(response: httpx.Response, cap: int, *, strict: bool) -> bytes:
    """The body, unpacked, at most `cap` bytes: more is an error when `strict`, otherwise cut off."""
    unpack = _unpacker(response.headers.get("content-encoding", "identity").strip().lower())
    read = bytearray()
    assert isinstance(response.stream, httpx.AsyncByteStream)  # noqa: S101  # what an async transport returns
    async for packed in response.stream:
        read += unpack(packed, cap + 1 - len(read))
        if len(read) > cap:
            if strict:
                raise _TooLarge
            return bytes(read[:cap])
    return bytes(read)


def _unpacker(encoding: str) -> Callable[[bytes, int], bytes]:
    """A function from packed bytes and a limit to at most that many unpacked bytes: a bomb does not go off."""
    if encoding in ("", "identity"):
        return lambda packed, _limit: packed
    if encoding not in ("gzip", "x-gzip", "deflate"):
        raise _Undecodable
    inflate = zlib.decompressobj(wbits=47)

    def unpack(packed: bytes, limit: int) -> bytes:
        try:
            return inflate.decompress(packed, max_length=max(limit, 1))
        except zlib.error:
            raise _Undecodable from None

    return unpack


def _judge(status: int, headers: httpx.Headers, body: bytes) -> Stop | None:
    """What an answer's status says, by RFC 9110 and the two extra words of the trade: 529 and `insufficient_quota`."""
    wait = headers.get("retry-after")
    match status:
        case 200:
            return None
        case s if 300 <= s < 400:
            return Stop("redirected", f"the provider answered with a redirect ({status}); it is not followed")
        case 429 if _spent(body):
            return Stop("quota", "the provider says that the account's quota is spent (429)")
        case 429:
            return Stop("rate_limited", "the provider limits the rate (429)", again=True, wait=wait)
        case 402:
            return Stop("quota", "the provider asks for payment (402)")
        case 408 | 504:
            return Stop("timeout", f"the provider timed out by its own account ({status})", again=True, wait=wait)
        case s if s >= 500:
            return Stop("provider_error", f"the provider failed ({status})", again=True, wait=wait)
        case 401 | 403:
            return Stop("rejected", f"the provider refused the key or the access ({status})")
        case s if 400 <= s < 500:
            return Stop("rejected", f"the provider refused the request ({status})")
    return Stop("provider_error", f"the provider answered with status {status}")


def _spent(body: bytes) -> bool:
    """Whether a 429 means an empty account: OpenAI's `insufficient_quota`, as the error's code or type."""
    try:
        error = json.loads(body).get("error")
        return "insufficient_quota" in (error.get("code"), error.get("type"))
    except (ValueError, AttributeError, RecursionError):
        return False
