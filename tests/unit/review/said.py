"""Reviews for tests: one strategy's messages, an hour apart from each other unless it is said otherwise."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

from rapport.domain.guard import Severity
from rapport.domain.message import Rung
from rapport.domain.review import Answer, Lane, Reviewed

BEGAN = datetime(2024, 5, 13, tzinfo=UTC)
"""A Monday."""

PASS, LEGAL, BRAND, POLISH, UNSURE = "pass", "legal", "brand", "polish", "unsure"


def review(number: int, said: str = PASS, **changes: Any) -> Reviewed:
    """The review of message `number`, made `number` hours after the beginning and judged within the same hour."""
    at = BEGAN + timedelta(hours=number)
    answer = {PASS: Answer.PASS, UNSURE: Answer.CANNOT_JUDGE}.get(said, Answer.DEFECT)
    given: dict[str, Any] = {
        "message_id": f"m_{number:05}", "strategy": "welcome", "rung": Rung.MODEL, "lane": Lane.RANDOM,
        "probability": 0.1, "answer": answer, "version": "model 1", "sampled_at": at, "at": at + timedelta(minutes=30),
        "severity": Severity(said) if answer is Answer.DEFECT else None,
    }  # fmt: skip
    return Reviewed.model_validate({**given, **changes})


def reviews(*said: str, start: int = 0, **changes: Any) -> list[Reviewed]:
    """One review for each answer, the first one at hour `start`."""
    return [review(start + n, answer, **changes) for n, answer in enumerate(said)]


def hours(number: float) -> datetime:
    return BEGAN + timedelta(hours=number)


def weekly(weeks: int, *said: str, first: int = 0, **changes: Any) -> Iterator[Reviewed]:
    """The same answers in each of several weeks, from the beginning of week `first` on."""
    for week in range(first, first + weeks):
        yield from reviews(*said, start=week * 168, **changes)
