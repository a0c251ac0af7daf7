"""Thompson sampling with its propensity in closed form.

A strategy's chance is the probability that its response rate is the highest, under independent Beta beliefs:
the integral of f_i(x) prod_{j != i} F_j(x) dx. It is computed by quadrature, never by repeated sampling, and the
draw is made from these very chances, so that the stored propensity is the one it was drawn with.
"""

from collections.abc import Mapping
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from rapport.domain.decision import Belief

TAIL = 36.0
"""Where a density has fallen by exp(-36) of its height: beyond it nothing counts in double precision."""

LEAST, MOST = 0.01, 1e9
"""Counts are read as no smaller and no greater than this: within it the quadrature keeps its promise."""


def thompson_chances(beliefs: Mapping[str, Belief]) -> dict[str, float]:
    """The probability of each strategy to be the best one; sums to 1, within 1e-5 of the exact integral."""
    names = sorted(beliefs)
    counts = tuple((_within(beliefs[n].successes), _within(beliefs[n].failures)) for n in names)
    return dict(zip(names, _chances(counts), strict=True))


def _within(count: float) -> float:
    return min(max(count, LEAST), MOST)


@lru_cache(maxsize=4096)
def _chances(counts: tuple[tuple[float, float], ...]) -> tuple[float, ...]:
    if len(counts) == 1:
        return (1.0,)
    grid = _grid(counts)
    density = np.stack([_density(grid, a, b) for a, b in counts])
    step = np.diff(grid)
    below = np.zeros_like(density)
    below[:, 1:] = np.cumsum((density[:, 1:] + density[:, :-1]) / 2 * step, axis=1)
    below /= below[:, -1:]
    best = []
    for i in range(len(counts)):
        others = np.prod(np.delete(below, i, axis=0), axis=0)
        gain = np.diff(below[i])
        best.append(float(np.sum(gain * (others[1:] + others[:-1]) / 2)))
    total = sum(best)
    return tuple(p / total for p in best)


def _grid(counts: tuple[tuple[float, float], ...]) -> NDArray[np.float64]:
    """Points on the logit scale: dense where each belief lives, coarse over the joint tails."""
    lows, highs, parts = [], [], []
    for a, b in counts:
        mode, spread = np.log(a / b), np.sqrt(1 / a + 1 / b)
        lows.append(mode - TAIL / a - 12 * spread)
        highs.append(mode + TAIL / b + 12 * spread)
        parts.append(mode + spread * np.linspace(-10, 10, 1201))
    return np.unique(np.concatenate([*parts, np.linspace(min(lows), max(highs), 2001)]))


def _density(t: NDArray[np.float64], a: float, b: float) -> NDArray[np.float64]:
    """Beta(a, b) on the logit scale, up to a constant: s(t)^a (1 - s(t))^b."""
    log = -a * np.logaddexp(0, -t) - b * np.logaddexp(0, t)
    return np.asarray(np.exp(log - log.max()), dtype=np.float64)
