"""docs/defect-rates.md: its words from defect_rates.md beside this file, its figures simulated with known truth."""

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from rapport.domain.pack import Tolerance
from rapport.review.evidence import PARTS, THRESHOLD, WEEKS, Bet, Restarted, bets
from rapport.review.intervals import Interval, clean_needed, wilson
from rapport.review.strata import Part, effective, jeffreys_sum, stratified, wilson_sum
from rapport.review.throttle import Prior, kept, upper

WORDS: Final = Path(__file__).with_name("defect_rates.md")
RELEASED: Final = (18_000, 1_800, 200)
"""A week of 20,000 messages in three strata."""

Simulated = tuple[tuple[float, ...], tuple[int, ...]]
WEEKLY: Final[tuple[Simulated, ...]] = (
    ((0.002, 0.02, 0.1), (60, 60, 80)),
    ((0.01, 0.05, 0.2), (60, 60, 80)),
    ((0.01, 0.05, 0.2), (150, 100, 200)),
    ((0.01, 0.05, 0.2), (400, 200, 200)),
    ((0.03, 0.1, 0.4), (150, 100, 200)),
    ((0.002, 0.002, 0.002), (60, 60, 60)),
)
"""The true defect rates of the strata, and how many reviews each gets."""


class Covered(NamedTuple):
    """How often an interval holds the truth, its mean width, and how often the truth lies above it."""

    coverage: float
    width: float
    above: float


def wald(parts: Sequence[Part]) -> Interval:
    """What is taught first: two errors to both sides."""
    found = stratified(parts)
    return Interval(max(0.0, found.rate - 1.96 * found.error), found.rate + 1.96 * found.error)


def plain_wilson(parts: Sequence[Part]) -> Interval:
    """Wilson's interval at p (1 - p) / V."""
    found = stratified(parts)
    reviews = found.effective or effective(parts)
    return wilson(found.rate * reviews, reviews)


METHODS: Final[Mapping[str, Callable[[Sequence[Part]], Interval]]] = {
    "two errors": wald,
    "Wilson": plain_wilson,
    "Wilson, smoothed": wilson_sum,
    "Jeffreys sum": lambda parts: jeffreys_sum(parts, seed=3, draws=4_000),
}


def covered(rates: Sequence[float], reviews: Sequence[int], *, weeks: int, seed: int) -> dict[str, Covered]:
    """Every method over simulated weeks: a fixed number of defects in each stratum, a sample without replacement."""
    rng = np.random.default_rng(seed)
    faulty = [round(rate * size) for rate, size in zip(rates, RELEASED, strict=True)]
    truth = sum(faulty) / sum(RELEASED)
    drawn = [
        rng.hypergeometric(bad, size - bad, n, weeks) for bad, size, n in zip(faulty, RELEASED, reviews, strict=True)
    ]
    seen, times = np.unique(np.stack(drawn, axis=1), axis=0, return_counts=True)
    samples = [[Part(size, n, int(d)) for size, n, d in zip(RELEASED, reviews, row, strict=True)] for row in seen]
    return {name: _covered([method(parts) for parts in samples], times, truth) for name, method in METHODS.items()}


def _covered(intervals: Sequence[Interval], times: NDArray[np.int64], truth: float) -> Covered:
    low, high = np.array(intervals).T
    inside, above = (low <= truth) & (truth <= high), truth > high
    return Covered(*(float(np.average(figure, weights=times)) for figure in (inside, high - low, above)))


def reviews_until_pause(
    rates: NDArray[np.float64], per_week: int, on: tuple[Bet, Bet], *, runs: int, seed: int
) -> NDArray[np.float64]:
    """After how many reviews the weekly-restarted evidence pauses in each run; infinite where it does not."""
    rng = np.random.default_rng(seed)
    totals, paused = np.zeros((2, runs)), np.full(runs, math.inf)
    defect, clean = (np.array([[factor] for factor in factors]) for factors in zip(*on, strict=True))
    for review, rate in enumerate(rates):
        begun = 1.0 if review % per_week == 0 else 0.0
        totals = (totals + begun) * np.where(rng.random(runs) < rate, defect, clean)
        paused = np.where(np.isinf(paused) & (np.array(PARTS) @ totals >= THRESHOLD * WEEKS), review + 1, paused)
    return paused


@cache
def page() -> str:
    text = WORDS.read_text("utf-8")
    for name, rows in {
        "coverage": _coverage(), "pauses": _pauses(), "proofs": _proofs(), "throttle": _throttle(), "first": _first(),
    }.items():  # fmt: skip
        text = text.replace(f"<!-- {name} -->", "\n".join(rows))
    return text


def _coverage() -> Iterable[str]:
    yield "| true rate | reviews in the strata | " + " | ".join(METHODS) + " |"
    yield "|---|---|" + "---|" * len(METHODS)
    for number, (rates, reviews) in enumerate(WEEKLY):
        truth = sum(rate * size for rate, size in zip(rates, RELEASED, strict=True)) / sum(RELEASED)
        cells = [
            f"{_of(c.coverage)} ({c.width * 100:.1f}), {_of(c.above)}"
            for c in covered(rates, reviews, weeks=2_000, seed=number).values()
        ]
        yield f"| {_of(truth, 2)} | {'/'.join(map(str, reviews))} | " + " | ".join(cells) + " |"


def _pauses() -> Iterable[str]:
    on, year = bets(0.02, 0.05), 52 * 60
    yield "| true rate | paused within a year | after a jump from 1 %, reviews until the pause (half of the time) |"
    yield "|---|---|---|"
    for rate in (0.01, 0.02, 0.04, 0.06, 0.1):
        always = reviews_until_pause(np.full(year, rate), 60, on, runs=1_000, seed=1)
        jump = np.concatenate([np.full(1_000, 0.01), np.full(3_000, rate)])
        later = np.median(reviews_until_pause(jump, 60, on, runs=1_000, seed=2) - 1_000)
        yield f"| {_of(rate, 0)} | {_of(float(np.mean(np.isfinite(always))))} | {_number(later)} |"


def _number(reviews: np.floating) -> str:
    return f"{reviews:.0f}" if np.isfinite(reviews) else "not within 3,000"


def _first() -> Iterable[str]:
    told = ((d, first_pause_within(d, bets(0.02, 0.05))) for d in (4, 5, 6, 8, 10))
    yield ", ".join(f"{d} within the first {n}" for d, n in told) + "."


def first_pause_within(defects: int, on: tuple[Bet, Bet]) -> int:
    """The greatest number of a week's reviews, the first of a strategy, among which so many defects pause it."""
    evidence, reviews = Restarted(), 0
    for _ in range(defects):
        evidence = evidence.after(True, 1, on)
    while evidence.value >= THRESHOLD:
        evidence, reviews = evidence.after(False, 1, on), reviews + 1
    return defects + reviews - 1


def _proofs() -> Iterable[str]:
    yield "| rate | clean reviews in a row that prove less, at 95 % |"
    yield "|---|---|"
    for rate in (0.1, 0.05, 0.02, 0.01, 0.001):
        yield f"| {_of(rate)} | {clean_needed(rate):,} |"


def _throttle() -> Iterable[str]:
    tolerance = Tolerance()
    prior = Prior.unsuspected(tolerance.allowed)
    yield "| defects among reviews | the rate may be as high as | it keeps of its chance |"
    yield "|---|---|---|"
    for defects, reviews in ((0, 0), (1, 20), (2, 20), (1, 50), (1, 100), (2, 100), (3, 100), (5, 100), (6, 300)):
        bound = upper(defects, reviews, prior)
        yield f"| {defects} of {reviews} | {_of(bound)} | {_of(kept(bound, tolerance), 0)} |"


def _of(share: float, digits: int = 1) -> str:
    return f"{share * 100:.{digits}f} %"
