"""Intervals at 95 % for what a suite measures: a share, a mean, and how two runs of the same cases differ."""

from collections.abc import Sequence
from math import atan, comb, cos, inf, pi, sin, sqrt
from statistics import NormalDist, fmean, stdev
from typing import Final, NamedTuple

from rapport.review import intervals

LEVEL: Final = 0.95
Z: Final = NormalDist().inv_cdf((1 + LEVEL) / 2)


class Interval(NamedTuple):
    """An estimate between its bounds. Where there is too little to bound it, both are None."""

    estimate: float
    low: float | None
    high: float | None


class Pairs(NamedTuple):
    """How two readings of the same cases, yes or no, fall together: in both, in the first or second only, in none."""

    both: int
    first: int
    second: int
    neither: int

    @property
    def total(self) -> int:
        return sum(self)


def wilson(yes: int, total: int) -> Interval:
    """A share by Wilson's score method (1927), which keeps within 0 and 1 and is not empty at either end.

    >>> [round(x, 4) for x in wilson(81, 263)]
    [0.308, 0.2553, 0.3662]
    """
    return Interval(yes / total, *intervals.wilson(yes, total))


def paired_shares(pairs: Pairs) -> Interval:
    """First share less second share, by Newcombe's square-and-add method for paired data.

    Method 10 of R. G. Newcombe, Improved confidence intervals for the difference between binomial proportions based on
    paired data, Statistics in Medicine 17 (1998), 2635-2650: the two Wilson intervals, put together with the
    correlation of the pairs, which is corrected for continuity where it is positive.

    >>> [round(x, 4) for x in paired_shares(Pairs(59, 6, 16, 80))]
    [-0.0621, -0.1186, -0.0046]
    """
    one = wilson(pairs.both + pairs.first, pairs.total)
    two = wilson(pairs.both + pairs.second, pairs.total)
    phi = _phi(pairs)
    difference = (pairs.first - pairs.second) / pairs.total
    down = _joined(_below(one), _above(two), phi)
    up = _joined(_above(one), _below(two), phi)
    return Interval(difference, max(-1.0, difference - down), min(1.0, difference + up))


def _below(share: Interval) -> float:
    return share.estimate - (share.low or 0.0)


def _above(share: Interval) -> float:
    return (share.high or 0.0) - share.estimate


def _joined(one: float, two: float, phi: float) -> float:
    return sqrt(max(0.0, one * one - 2 * phi * one * two + two * two))


def _phi(pairs: Pairs) -> float:
    both, first, second, neither = pairs
    margins = (both + first) * (second + neither) * (both + second) * (first + neither)
    if margins == 0:
        return 0.0
    crossed = both * neither - first * second
    if crossed > 0:
        return max(crossed - pairs.total / 2, 0.0) / sqrt(margins)
    return crossed / sqrt(margins)


def mcnemar(pairs: Pairs) -> float:
    """The exact two-sided p that as many changed one way as the other, given how many changed (McNemar 1947).

    >>> round(mcnemar(Pairs(1, 1, 7, 12)), 4)
    0.0703
    """
    changed = pairs.first + pairs.second
    fewer = min(pairs.first, pairs.second)
    tail = sum(comb(changed, k) for k in range(fewer + 1)) / 2**changed
    return float(min(1.0, 2 * tail))


def mean(values: Sequence[float], within: tuple[float, float] = (-inf, inf)) -> Interval:
    """A mean by Student's t (1908), cut at what it cannot pass. Of differences of pairs it is the paired t interval."""
    estimate = fmean(values)
    if len(values) < 2:
        return Interval(estimate, None, None)
    half = t_quantile((1 + LEVEL) / 2, len(values) - 1) * stdev(values) / sqrt(len(values))
    return Interval(estimate, max(within[0], estimate - half), min(within[1], estimate + half))


def t_quantile(probability: float, freedom: int) -> float:
    """The quantile of Student's t for a probability of one half or more.

    >>> round(t_quantile(0.975, 9), 4)
    2.2622
    """
    low, high = 0.0, 1.0
    while t_within(high, freedom) < 2 * probability - 1:
        low, high = high, high * 2
    for _ in range(100):
        middle = (low + high) / 2
        low, high = (middle, high) if t_within(middle, freedom) < 2 * probability - 1 else (low, middle)
    return high


def t_within(t: float, freedom: int) -> float:
    """The probability that Student's t lies within -t and t, for whole degrees of freedom.

    Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 26.7.3 and 26.7.4.
    """
    angle = atan(t / sqrt(freedom))
    odd = freedom % 2
    if freedom == 1:
        return 2 * angle / pi
    term = cos(angle) if odd else 1.0
    total = term
    for k in range(2 + odd, freedom, 2):
        term *= cos(angle) ** 2 * (k - 1) / k
        total += term
    return 2 / pi * (angle + sin(angle) * total) if odd else sin(angle) * total
