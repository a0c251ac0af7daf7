"""Decisioning: the message strategy for one contact, or silence, with the reason for every choice."""

from rapport.decisioning.decide import decide
from rapport.decisioning.learning import Lesson, lesson
from rapport.decisioning.release import still_allowed
from rapport.decisioning.repository import Recorded, beliefs, found, latest, learn, record

__all__ = [
    "Lesson", "Recorded", "beliefs", "decide", "found", "latest", "learn", "lesson", "record", "still_allowed",
]  # fmt: skip
