"""What a count of defects proves: intervals for one proportion. Review's one door to scipy, opened late.

Counts may be broken numbers, because a weighted sample speaks with an effective number of reviews. Formulas as in
Brown, Cai and DasGupta, "Interval Estimation for a Binomial Proportion", Statistical Science 16 (2001); published
numbers to hold them against in Newcombe, Statistics in Medicine 17 (1998), 857-872.
"""

import math
from statistics import NormalDist
from typing import NamedTuple


class Interval(NamedTuple):
    """Where a rate may lie."""

    low: float
    high: float


def wilson(defects: float, reviewed: float, level: float = 0.95) -> Interval:
    """The score interval without continuity correction, for reports of a plain random sample.

    >>> [round(bound, 4) for bound in wilson(81, 263)]
    [0.2553, 0.3662]
    """
    if reviewed <= 0:
        return Interval(0.0, 1.0)
    z2 = NormalDist().inv_cdf((1 + level) / 2) ** 2
    rate = defects / reviewed
    middle = rate + z2 / (2 * reviewed)
    half = math.sqrt(z2 * (rate * (1 - rate) / reviewed + z2 / (4 * reviewed**2)))
    whole = 1 + z2 / reviewed
    low, high = (middle - half) / whole, (middle + half) / whole
    return Interval(low if defects > 0 else 0.0, high if defects < reviewed else 1.0)


def clopper_pearson(defects: float, reviewed: float, level: float = 0.95) -> Interval:
    """The exact interval: it covers at least as often as it says, where a contract asks for that.

    >>> [round(bound, 4) for bound in clopper_pearson(81, 263)]
    [0.2527, 0.3676]
    """
    tail = (1 - level) / 2
    low = beta_quantile(tail, defects, reviewed - defects + 1) if defects > 0 else 0.0
    return Interval(low, beta_quantile(1 - tail, defects + 1, reviewed - defects) if defects < reviewed else 1.0)


def jeffreys(defects: float, reviewed: float, level: float = 0.95) -> Interval:
    """The middle of Beta(d + 1/2, n - d + 1/2), reaching to 0 without and to 1 with nothing but defects.

    >>> [round(bound, 4) for bound in jeffreys(0, 20)]
    [0.0, 0.1166]
    """
    if reviewed <= 0:
        return Interval(0.0, 1.0)
    a, b, tail = defects + 0.5, reviewed - defects + 0.5, (1 - level) / 2
    low = beta_quantile(tail, a, b) if defects > 0 else 0.0
    return Interval(low, beta_quantile(1 - tail, a, b) if defects < reviewed else 1.0)


def at_most(defects: float, reviewed: float, level: float = 0.95) -> float:
    """The exact one-sided bound, for gates: with probability `level` or more the rate is below it.

    Without a defect it is 1 - (1 - level)^(1/n).

    >>> round(at_most(0, 12), 3)
    0.221
    """
    return beta_quantile(level, defects + 1, reviewed - defects) if defects < reviewed else 1.0


def clean_needed(rate: float, level: float = 0.95) -> int:
    """How many reviews without a defect prove a rate below this one.

    >>> clean_needed(0.05), clean_needed(0.01), clean_needed(0.001)
    (59, 299, 2995)
    """
    return math.ceil(math.log(1 - level) / math.log1p(-rate))


def beta_quantile(chance: float, a: float, b: float) -> float:
    """Where the distribution function of Beta(a, b) reaches `chance`."""
    from scipy.special import betaincinv

    return float(betaincinv(a, b, chance))


def binomial_at_most(count: int, reviewed: int, rate: float) -> float:
    """The probability of at most `count` defects among `reviewed` when the rate is `rate`."""
    from scipy.special import betainc

    return float(betainc(reviewed - count, count + 1, 1 - rate)) if count < reviewed else 1.0
