"""How long the retry loop waits, and when it ends."""

import datetime as dt
import doctest
import random
from typing import NamedTuple

import pytest

from rapport.llm import retry
from rapport.llm.retry import Pace, backoff, retry_after, with_retries

NOW = dt.datetime(2011, 12, 10, 12, 0, tzinfo=dt.UTC)


class Result(NamedTuple):
    again: bool
    wait: float | None = None


def script(*results: Result) -> tuple[list[float], "Script"]:
    slept: list[float] = []
    return slept, Script(list(results), slept)


class Script:
    """Attempts that end as written, and time that passes by sleeping."""

    def __init__(self, results: list[Result], slept: list[float]) -> None:
        self.results = results
        self.slept = slept
        self.made = 0

    async def attempt(self) -> Result:
        self.made += 1
        return self.results[self.made - 1]

    def pace(self, attempts: int = 5, deadline: float = 1000.0) -> Pace:
        async def sleep(seconds: float) -> None:
            self.slept.append(seconds)

        return Pace(attempts, lambda: deadline - sum(self.slept), random.Random(1), sleep)


class TestTheLoop:
    async def test_ends_with_the_first_result_that_needs_no_repeating(self) -> None:
        slept, play = script(Result(True, 3.0), Result(True, 4.0), Result(False))

        assert await with_retries(play.attempt, play.pace()) == Result(False)
        assert slept == [3.0, 4.0]

    async def test_gives_the_last_result_when_the_attempts_are_used_up(self) -> None:
        slept, play = script(*[Result(True, float(n)) for n in range(1, 9)])

        assert await with_retries(play.attempt, play.pace(attempts=3)) == Result(True, 3.0)
        assert slept == [1.0, 2.0]

    async def test_does_not_begin_a_wait_that_outlasts_the_deadline(self) -> None:
        slept, play = script(Result(True, 5.0), Result(True, 5.0), Result(False))

        assert await with_retries(play.attempt, play.pace(deadline=9.0)) == Result(True, 5.0)
        assert slept == [5.0]

    async def test_waits_a_minute_at_most(self) -> None:
        slept, play = script(Result(True, 1e12), Result(False))

        await with_retries(play.attempt, play.pace())

        assert slept == [60.0]

    async def test_passes_on_what_an_attempt_raises(self) -> None:
        async def attempt() -> Result:
            raise KeyError

        with pytest.raises(KeyError):
            await with_retries(attempt, script()[1].pace())


class TestTheWait:
    @pytest.mark.parametrize(("attempt", "most"), [(1, 0.5), (2, 1.0), (3, 2.0), (5, 8.0), (50, 8.0)])
    def test_doubles_up_to_eight_seconds_and_is_jittered_by_half(self, attempt: int, most: float) -> None:
        waits = [backoff(attempt, random.Random(seed)) for seed in range(200)]

        assert most / 2 <= min(waits) < 0.6 * most
        assert 0.9 * most < max(waits) <= most

    @pytest.mark.parametrize(
        ("header", "seconds"),
        [
            ("0", 0.0),
            (" 7 ", 7.0),
            ("61", 60.0),
            ("9" * 5000, 60.0),
            ("Sat, 10 Dec 2011 12:00:30 GMT", 30.0),
            ("Sat, 10 Dec 2011 11:00:00 GMT", 0.0),
            ("Sat, 10 Dec 9999 11:00:00 GMT", 60.0),
            ("-5", None),
            ("1.5", None),
            ("٣", None),
            ("soon", None),
            ("", None),
            (None, None),
            ("Sat, 99 Foo 2011 99:99:99 GMT", None),
            ("\u0000", None),
        ],
    )
    def test_is_what_can_be_honoured_of_what_was_asked(self, header: str | None, seconds: float | None) -> None:
        assert retry_after(header, NOW) == seconds

    def test_is_shown_by_example(self) -> None:
        assert doctest.testmod(retry).failed == 0
