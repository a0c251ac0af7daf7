"""Review: a random sample of what is released goes to people."""

from rapport.review.queue import (
    LEASE,
    Place,
    Waiting,
    answer,
    answers_since,
    claim,
    claim_this,
    extend,
    give_back,
    given,
    held_by,
    place,
    waiting,
)
from rapport.review.records import counted, decided_health, paused, reckon, reviewed, standings, unanswered
from rapport.review.repository import maybe_sample, sample_for_probation, volumes

__all__ = [
    "LEASE", "Place", "Waiting", "answer", "answers_since", "claim", "claim_this", "counted", "decided_health",
    "extend", "give_back", "given", "held_by", "maybe_sample", "paused", "place", "reckon", "reviewed",
    "sample_for_probation", "standings", "unanswered", "volumes", "waiting",
]  # fmt: skip
