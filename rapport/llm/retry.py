"""The one retry loop around a provider, and how long it waits."""

import datetime as dt
import random
from collections.abc import Awaitable, Callable
from email.utils import parsedate_to_datetime
from typing import NamedTuple, Protocol, TypeVar

LONGEST_WAIT = 60.0
FIRST_BACKOFF = 0.5
LONGEST_BACKOFF = 8.0


class Bounds(NamedTuple):
    """What a call may take: seconds in all, bytes of one answer, attempts a model, seconds of one attempt."""

    deadline_seconds: float
    max_bytes: int
    attempts: int
    attempt_seconds: float


class Tried(Protocol):
    """What one attempt came to."""

    @property
    def again(self) -> bool:
        """Whether the same attempt may work a little later."""

    @property
    def wait(self) -> float | None:
        """How many seconds the other side asked to be left alone."""


T = TypeVar("T", bound=Tried)


class Pace(NamedTuple):
    """How often and how patiently: attempts at most, seconds left of the deadline, chance for the jitter, sleeping."""

    attempts: int
    left: Callable[[], float]
    rng: random.Random
    sleep: Callable[[float], Awaitable[None]]


async def with_retries(attempt: Callable[[], Awaitable[T]], pace: Pace) -> T:
    """The first result that is not `again`, else the last.

    Between attempts it waits as long as it was asked to, a minute at most, else a jittered and doubling time. It gives
    up at once where the wait would take all that is left of the deadline.
    """
    from tenacity import AsyncRetrying, RetryCallState, retry_if_result

    def result(state: RetryCallState) -> T:
        assert state.outcome is not None  # noqa: S101  # tenacity asks only after an attempt
        tried: T = state.outcome.result()
        return tried

    def wait(state: RetryCallState) -> float:
        asked = result(state).wait
        return backoff(state.attempt_number, pace.rng) if asked is None else min(asked, LONGEST_WAIT)

    def stop(state: RetryCallState) -> bool:
        return state.attempt_number >= pace.attempts or state.upcoming_sleep >= pace.left()

    loop = AsyncRetrying(
        retry=retry_if_result(lambda tried: tried.again),
        wait=wait,
        stop=stop,
        sleep=pace.sleep,
        retry_error_callback=result,
    )

    async def once() -> T:
        return await attempt()

    tried: T = await loop(once)
    return tried


def backoff(attempt: int, rng: random.Random) -> float:
    """Seconds to wait after attempt 1, 2, …: doubling from half a second to eight, times .5 to 1 by chance."""
    return min(LONGEST_BACKOFF, FIRST_BACKOFF * 2.0 ** (attempt - 1)) * rng.uniform(0.5, 1.0)


def retry_after(header: str | None, now: dt.datetime) -> float | None:
    """Seconds that a `retry-after` header asks for (RFC 9110 10.2.3: whole seconds or a date), at most a minute.

    None where it asks for nothing that can be honoured: words, a negative number, no header. A date that has passed
    asks for no wait.

    >>> retry_after("2", dt.datetime(2011, 12, 10, tzinfo=dt.UTC))
    2.0
    >>> retry_after("soon", dt.datetime(2011, 12, 10, tzinfo=dt.UTC))
    """
    text = (header or "").strip()
    if text.isascii() and text.isdigit():
        return LONGEST_WAIT if len(text) > 9 else min(float(text), LONGEST_WAIT)
    try:
        until = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError):
        return None
    if until.tzinfo is None:
        until = until.replace(tzinfo=dt.UTC)
    return min(max((until - now).total_seconds(), 0.0), LONGEST_WAIT)
