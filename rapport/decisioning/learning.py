"""What a decision's outcomes teach: one reward, and the evidence it adds to the beliefs of its strategy."""

from collections.abc import Sequence
from typing import NamedTuple

from rapport.domain.message import Outcome, OutcomeKind
from rapport.domain.pack.brand import Reward


class Lesson(NamedTuple):
    """The reward of one decision in the pack's own weights, and the counts that it adds to a Beta belief."""

    value: float
    successes: float
    failures: float


def lesson(outcomes: Sequence[Outcome], reward: Reward) -> Lesson:
    """What the outcomes of one sent message teach. Each kind counts once; deliveries and opens teach nothing.

    The value is the sum of the weights of what happened. A part of a success is the gains' part of the largest gain,
    at most one; what is left of the one is failure, and every loss adds its size, in the same unit, to the failures.
    With the standard weights a click is a fifth of a success, a conversion a whole one, and an unsubscription two
    failures more.

    A belief that takes fractions keeps the mean of the [0, 1] reward: the expectation of the coin toss in Agrawal and
    Goyal, "Analysis of Thompson sampling for the multi-armed bandit problem" (2012), algorithm 2.

    >>> lesson((), Reward())
    Lesson(value=0.0, successes=0.0, failures=1.0)
    """
    weights: dict[OutcomeKind, float] = {
        "clicked": reward.clicked, "converted": reward.converted,
        "unsubscribed": reward.unsubscribed, "complained": reward.complained,
    }  # fmt: skip
    happened = [weights[kind] for kind in weights if any(outcome.kind == kind for outcome in outcomes)]
    unit = max(reward.clicked, reward.converted)
    gained = min(1.0, sum(w for w in happened if w > 0) / unit) if unit > 0 else 0.0
    lost = sum(-w for w in happened if w < 0) / unit if unit > 0 else sum(w < 0 for w in happened)
    return Lesson(float(sum(happened)), gained, 1.0 - gained + lost)
