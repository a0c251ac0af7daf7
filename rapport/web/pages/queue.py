"""What waits for review."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import ClassVar, NamedTuple

from rapport.review.sampling import Workload
from rapport.web.rendering import Frame


class LaneShown(NamedTuple):
    """One lane of the queue: how many wait, how many of them somebody has now, how long the oldest has waited."""

    lane: str
    words: str
    messages: int
    claimed: int
    age: timedelta


@dataclass(frozen=True, slots=True)
class QueuePage:
    """The queue. `mine` is what the reader has claimed already; `done` what they answered today; `week` what the
    plan costs in a week at the pace of the last seven days, None where nothing was released in them."""

    template: ClassVar[str] = "queue.html"
    frame: Frame
    lanes: Sequence[LaneShown]
    waiting: int
    takes: timedelta
    mine: str | None
    done: int
    chosen: str
    week: Workload | None
