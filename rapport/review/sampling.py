"""Which messages people look at: by hash, with a known probability, repeatable and without memory."""

from typing import NamedTuple

from rapport.domain.chance import unit
from rapport.domain.pack import ReviewPlan


class Chosen(NamedTuple):
    """A message is looked at in a lane, with the probability it was chosen with."""

    lane: str
    probability: float


def chosen(message_id: str, plan: ReviewPlan) -> Chosen | None:
    """Inclusion of one message in the random lane: iff hash(salt, id) < share.

    >>> chosen("m_1", ReviewPlan(share=1.0, salt="s"))
    Chosen(lane='random', probability=1.0)
    """
    return Chosen("random", plan.share) if unit("review", plan.salt, message_id) < plan.share else None
