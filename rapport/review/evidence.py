"""What speaks against a defect rate being within its limit, valid at every look and for as long as one looks.

The e-process of a likelihood ratio: the product of f1(y) / f0(y) over the reviews, where f0 has the allowed rate and f1
the ceiling. As long as no message is more likely defective than allowed its expectation stays at most 1, so it reaches
20 with probability 1/20 at most, however often it is looked at (Ville's inequality; Ramdas, Grünwald, Vovk and Shafer,
"Game-theoretic statistics and safe anytime-valid inference", Statistical Science 38 (2023)).
"""

import math
from collections.abc import Iterable
from typing import Final, NamedTuple

import numpy as np

THRESHOLD: Final = 20.0
"""A strategy is paused when the evidence reaches this, 1 / 0.05."""

WEEKS: Final = 52
"""Each week's own process has this part of the whole."""

PARTS: Final = (0.75, 0.25)
"""What part of the evidence stands on each of the two alternatives: a rate at the ceiling, and a gross one."""

LONGEST: Final = 1_000_000
"""Reviews after which a simulated run is taken to go on."""


class Bet(NamedTuple):
    """What a review multiplies the evidence by: more than 1 for a defect, less for a pass."""

    defect: float
    clean: float

    @classmethod
    def of(cls, allowed: float, ceiling: float) -> "Bet":
        """The likelihood ratio of `ceiling` against `allowed`; at 5 % against 2 % its logarithms are .916 and -.031."""
        return cls(ceiling / allowed, (1 - ceiling) / (1 - allowed))

    def on(self, defect: bool) -> float:
        return self.defect if defect else self.clean


def bets(allowed: float, ceiling: float) -> tuple[Bet, Bet]:
    """Against a rate at the ceiling, and against a gross one: five times the ceiling, or halfway from there to 1.

    The first alone is slow where it matters most: of a strategy that is bad every second time it would want eight
    defects, because each counts no more than the ceiling explains.
    """
    return Bet.of(allowed, ceiling), Bet.of(allowed, min(5 * ceiling, (1 + ceiling) / 2))


class Restarted(NamedTuple):
    """The evidence of a process that begins anew every week, so that a jump after a thousand good reviews is seen.

    `totals` are the sums of the processes begun so far, one for each bet. Divided by 52 and weighed by `PARTS` they are
    at most the mixture over the weeks of a year and both alternatives, so that a false pause has probability 0.05 at
    most in the first year, and after that a false pause comes at the limit once in 1,040 reviewed weeks on average or
    less often (Shiryaev-Roberts; Shin, Ramdas and Rinaldo, "E-detectors", New England Journal of Statistics in Data
    Science 2 (2023)).
    """

    totals: tuple[float, float] = (0.0, 0.0)
    week: int | None = None

    def after(self, defect: bool, week: int, on: tuple[Bet, Bet]) -> "Restarted":
        """One review more; the first one of a week begins a process of its own."""
        begun = 0.0 if week == self.week else 1.0
        ceiling, gross = ((total + begun) * bet.on(defect) for total, bet in zip(self.totals, on, strict=True))
        return Restarted((ceiling, gross), week)

    @property
    def value(self) -> float:
        return sum(part * total for part, total in zip(PARTS, self.totals, strict=True)) / WEEKS


def plain(reviews: Iterable[bool], bet: Bet) -> tuple[float, ...]:
    """The logarithm of the evidence after each review, of one process that never begins anew."""
    logs, found = 0.0, []
    for defect in reviews:
        logs += math.log(bet.on(defect))
        found.append(logs)
    return tuple(found)


def crossed_within(defects: int, bet: Bet, threshold: float = THRESHOLD) -> int | None:
    """The greatest number of first reviews among which so many defects make the plain process cross; None for never.

    >>> [crossed_within(d, Bet.of(0.02, 0.05)) for d in (3, 4, 5, 6, 8)]
    [None, 25, 56, 86, 147]
    """
    clean = math.floor((math.log(threshold) - defects * math.log(bet.defect)) / math.log(bet.clean))
    return defects + clean if clean >= 0 else None


def reviews_to_tell(rate: float, allowed: float, threshold: float = THRESHOLD) -> float:
    """About how many reviews settle whether this rate is the allowed one, ln(threshold) / KL(rate, allowed).

    >>> round(reviews_to_tell(0.06, 0.02))
    112
    """
    if rate == allowed:
        return math.inf
    apart = sum(p * math.log(p / q) for p, q in ((rate, allowed), (1 - rate, 1 - allowed)) if p > 0)
    return math.log(threshold) / apart


def bernoulli_cusum(reviews: Iterable[bool], bet: Bet) -> tuple[float, ...]:
    """The chart for small volumes after each review: log likelihood ratios added up, never below 0.

    Reynolds and Stoumbos, "A CUSUM chart for monitoring a proportion when inspecting continuously", Journal of Quality
    Technology 31 (1999). It alarms at `alarm_level`.
    """
    height, found = 0.0, []
    for defect in reviews:
        height = max(0.0, height + math.log(bet.on(defect)))
        found.append(height)
    return tuple(found)


def run_length(rate: float, alarm: float, bet: Bet, *, seed: int, runs: int = 2_000) -> float:
    """The mean number of reviews until the Bernoulli CUSUM alarms, by simulation at this defect rate, which is not 0.

    A run ends at `LONGEST`: where many do, the mean is a lower bound.
    """
    rng = np.random.default_rng(seed)
    height, length, running = np.zeros(runs), np.zeros(runs), np.ones(runs, dtype=bool)
    while running.any():
        gap = rng.geometric(rate, runs)
        height = np.maximum(0.0, height + (gap - 1) * math.log(bet.clean)) + math.log(bet.defect)
        length += np.where(running, gap, 0)
        running &= (height < alarm) & (length < LONGEST)
    return float(length.mean())


def alarm_level(rate: float, length: float, bet: Bet, *, seed: int) -> float:
    """The alarm, to 0.01, at which the mean run length at this rate is `length` reviews or a little more."""
    low, high = 0.0, 1.0
    while run_length(rate, high, bet, seed=seed) < length:
        low, high = high, 2 * high
    while high - low > 0.01:
        middle = (low + high) / 2
        low, high = (low, middle) if run_length(rate, middle, bet, seed=seed) >= length else (middle, high)
    return high
