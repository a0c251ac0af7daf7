"""Decisioning: the message strategy for one contact, or silence, with the reason for every choice."""

from rapport.decisioning.decide import decide
from rapport.decisioning.eligibility import open_offers
from rapport.decisioning.pacing import reached_cap
from rapport.decisioning.release import still_allowed
from rapport.decisioning.repository import Recorded, beliefs, found, latest, record

__all__ = ["Recorded", "beliefs", "decide", "found", "latest", "open_offers", "reached_cap", "record", "still_allowed"]
