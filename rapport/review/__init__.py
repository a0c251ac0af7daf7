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
from rapport.review.repository import maybe_sample

__all__ = [
    "LEASE", "Place", "Waiting", "answer", "answers_since", "claim", "claim_this", "extend", "give_back", "given",
    "held_by", "maybe_sample", "place", "waiting",
]  # fmt: skip
