"""A rate over strata that were sampled unequally, and how far it can be trusted."""

import math
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

import numpy as np

from rapport.review.intervals import Interval, wilson

THIN: Final = 30
"""A stratum with fewer reviews than this is joined with another before a prior speaks for it."""


class Part(NamedTuple):
    """One stratum: messages released, and among its reviews the defects; both may be effective, broken numbers."""

    released: float
    reviewed: float
    defects: float

    @property
    def rate(self) -> float:
        return self.defects / self.reviewed

    @property
    def smoothed(self) -> float:
        """(d + 1/2) / (n + 1): never 0, so that a stratum without a defect keeps its uncertainty."""
        return (self.defects + 0.5) / (self.reviewed + 1)

    @property
    def unseen(self) -> float:
        """What part of it was not looked at."""
        return max(0.0, 1 - self.reviewed / self.released)


class Estimate(NamedTuple):
    """A rate and the variance of its error."""

    rate: float
    variance: float

    @property
    def error(self) -> float:
        return math.sqrt(self.variance)

    @property
    def effective(self) -> float | None:
        """How large a plain random sample would know as much, p (1 - p) / V; None where the variance is 0."""
        return self.rate * (1 - self.rate) / self.variance if self.variance > 0 else None


def stratified(parts: Sequence[Part]) -> Estimate:
    """sum(W d / n) with variance sum(W^2 (1 - n/N) p (1 - p) / (n - 1)), over the strata that were looked at.

    Cochran, "Sampling Techniques" (1977), section 5.6. A stratum of a single review lends its smoothed rate to the
    variance. Wants at least one review.
    """
    seen = [part for part in parts if part.reviewed > 0]
    whole = sum(part.released for part in seen)
    rate = sum(part.released * part.rate for part in seen) / whole
    spread = (_spread(part, part.rate if part.reviewed >= 2 else part.smoothed) for part in seen)
    return Estimate(min(rate, 1.0), sum(spread) / whole**2)


def smoothed(parts: Sequence[Part]) -> Estimate:
    """The same with (d + 1/2) / (n + 1) in place of d / n: its variance is never 0 by luck."""
    whole = sum(part.released for part in parts)
    rate = sum(part.released * part.smoothed for part in parts) / whole
    return Estimate(rate, sum(_spread(part, part.smoothed) for part in parts) / whole**2)


def _spread(part: Part, rate: float) -> float:
    return part.released**2 * part.unseen * rate * (1 - rate) / max(part.reviewed - 1, 1.0)


def effective(parts: Sequence[Part]) -> float:
    """The effective number of reviews from the smoothed variance: known without a defect, too."""
    return smoothed(parts).effective or sum(part.reviewed for part in parts)


def jeffreys_sum(parts: Sequence[Part], *, seed: int, level: float = 0.95, draws: int = 20_000) -> Interval:
    """The interval of the stratified rate: percentiles of sum(W p), each p drawn from its stratum's Beta.

    p ~ Beta(d + 1/2, n - d + 1/2), shrunk towards d / n by sqrt(1 - n/N) because what was looked at is known. It holds
    the estimate, and reaches to 0 without and to 1 with nothing but defects. Where the large stratum shows no defect,
    as it mostly does, intervals from the estimated variance are far too short; docs/defect-rates.md has the figures.
    """
    rng = np.random.default_rng(seed)
    whole = sum(part.released for part in parts)
    drawn = np.zeros(draws)
    for part in parts:
        middle = part.rate if part.reviewed > 0 else 0.5
        beta = rng.beta(part.defects + 0.5, part.reviewed - part.defects + 0.5, draws)
        drawn += part.released / whole * (middle + (beta - middle) * math.sqrt(part.unseen))
    low, high = (float(bound) for bound in np.quantile(drawn, [(1 - level) / 2, (1 + level) / 2]))
    return _around(Interval(low, high), parts)


def wilson_sum(parts: Sequence[Part], level: float = 0.95) -> Interval:
    """The closed form where draws are not wanted: Wilson's interval at the effective number of reviews.

    The smoothed variance makes it safe, and wider than the Jeffreys sum as long as reviews are few.
    """
    reviews = effective(parts)
    return _around(wilson(stratified(parts).rate * reviews, reviews, level), parts)


def _around(interval: Interval, parts: Sequence[Part]) -> Interval:
    """The interval with the estimate in it, whatever a skewed prior says, and with its open ends open."""
    rate = stratified(parts).rate
    low = 0.0 if not any(part.defects > 0 for part in parts) else min(interval.low, rate)
    return Interval(low, 1.0 if all(part.defects >= part.reviewed for part in parts) else max(interval.high, rate))


def none_found(parts: Sequence[Part], level: float = 0.95) -> float:
    """The exact one-sided bound when no stratum shows a defect: the largest rate that would still go unseen so often.

    max sum(W p) over all p with prod((1 - p)^n) >= 1 - level. By Lagrange 1 - p = c n / W in the strata that matter,
    which are those looked at least for their size. For one stratum, or for proportional samples, it is
    1 - (1 - level)^(1/n).

    >>> round(none_found([Part(1000, 12, 0)]), 4)
    0.2209
    """
    whole = sum(part.released for part in parts)
    dense = sorted((part.reviewed / part.released * whole, part.reviewed) for part in parts if part.reviewed > 0)
    log_c, reviews, logs = 0.0, 0.0, 0.0
    for density, count in dense:
        if reviews > 0 and log_c + math.log(density) >= 0:
            break
        reviews, logs = reviews + count, logs + count * math.log(density)
        log_c = (math.log(1 - level) - logs) / reviews if reviews else 0.0
    bounds = (1 - min(1.0, math.exp(log_c) * part.reviewed / part.released * whole) for part in parts)
    return sum(part.released / whole * bound for part, bound in zip(parts, bounds, strict=True))


def joined(parts: Iterable[Part], least: float = THIN) -> tuple[Part, ...]:
    """Strata of at least so many reviews each, as far as there are: the thinnest is joined with the next thinnest.

    A joined stratum keeps its parts' weights: its rate is theirs by what was released, its reviews are Kish's effective
    number, (sum N)^2 / sum(N^2 / n). A part that nobody looked at is taken to be like the one it joins.
    """
    found = sorted(parts, key=lambda part: (part.reviewed, part.released))
    while len(found) > 1 and found[0].reviewed < least:
        found = sorted((_join(found[0], found[1]), *found[2:]), key=lambda part: (part.reviewed, part.released))
    return tuple(found)


def _join(one: Part, other: Part) -> Part:
    seen = [part for part in (one, other) if part.reviewed > 0]
    released = one.released + other.released
    if not seen:
        return Part(released, 0.0, 0.0)
    looked_at = sum(part.released for part in seen)
    reviewed = looked_at**2 / sum(part.released**2 / part.reviewed for part in seen)
    return Part(released, reviewed, reviewed * sum(part.released * part.rate for part in seen) / looked_at)
