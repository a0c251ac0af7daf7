"""What part of its chance a strategy keeps, by how bad its defects may be."""

from statistics import NormalDist
from typing import Final, NamedTuple

from rapport.domain.pack import Tolerance
from rapport.review.intervals import beta_quantile

BOUND: Final = 0.95


class Prior(NamedTuple):
    """What is held of a strategy before its own reviews: pseudo-counts of a Beta distribution."""

    defects: float
    clean: float

    @classmethod
    def unsuspected(cls, allowed: float) -> "Prior":
        """Jeffreys' half defect among just so many clean reviews that the bound does not exceed what is allowed.

        So a strategy starts unthrottled, and reviews of its own have to speak against it. Half of chi-squared with one
        degree of freedom is 1.92 at 95 %: at 2 % these are 96 reviews. Being larger than the Beta's own bound, it is
        safe.
        """
        return cls(0.5, NormalDist().inv_cdf((1 + BOUND) / 2) ** 2 / 2 / allowed)

    @classmethod
    def inherited(cls, defects: float, reviewed: float, weight: float = 50.0) -> "Prior":
        """The rate that its kin showed (the moment's other strategies, the brand), worth `weight` reviews."""
        rate = (defects + 0.5) / (reviewed + 1)
        return cls(weight * rate, weight * (1 - rate))


def upper(defects: float, reviewed: float, prior: Prior) -> float:
    """The defect rate that the posterior exceeds with probability 0.05; counts may be effective ones."""
    return beta_quantile(BOUND, prior.defects + defects, prior.clean + reviewed - defects)


def kept(bound: float, tolerance: Tolerance) -> float:
    """clip((ceiling - bound) / (ceiling - allowed), 0, 1), never below `least`.

    A throttle must leave some messages to be reviewed: nothing else could lift it. Only a pause takes all.
    """
    within = (tolerance.ceiling - bound) / (tolerance.ceiling - tolerance.allowed)
    return min(1.0, max(tolerance.least, within))
