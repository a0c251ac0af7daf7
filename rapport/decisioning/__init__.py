"""Decisioning: the message strategy for one contact, or silence, with the reason for every choice."""

from rapport.decisioning.decide import decide
from rapport.decisioning.release import still_allowed
from rapport.decisioning.repository import Recorded, beliefs, found, latest, record

__all__ = ["Recorded", "beliefs", "decide", "found", "latest", "record", "still_allowed"]
