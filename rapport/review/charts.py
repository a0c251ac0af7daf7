"""Control charts as data: what is plotted, between which limits, and which points lie outside.

Montgomery, "Introduction to Statistical Quality Control", chapters 7 (p chart) and 9 (tabular CUSUM).
"""

import math
from collections.abc import Iterable, Sequence
from typing import NamedTuple


class Period(NamedTuple):
    """What a week, say, showed: its defect rate, and the (effective) number of reviews behind it."""

    rate: float
    reviewed: float


class Point(NamedTuple):
    """One period on the chart."""

    rate: float
    lower: float
    upper: float
    out: bool


class PChart(NamedTuple):
    centre: float
    points: tuple[Point, ...]


class Cusum(NamedTuple):
    """Two sums after one observation, and for how many observations each has been above 0.

    The run dates a shift: an alarm of `up` at observation t began at t - `up_run` + 1.
    """

    up: float
    down: float
    up_run: int
    down_run: int
    alarm: bool


def p_chart(periods: Sequence[Period], centre: float | None = None) -> PChart:
    """centre +- 3 sqrt(centre (1 - centre) / n), within [0, 1]; the centre is the pooled rate unless it is given.

    For weighted periods n is the effective number of reviews, so that the root is the estimate's own error. A period
    without a review has no limits to lie outside of.
    """
    reviewed = sum(period.reviewed for period in periods)
    if centre is None:
        centre = sum(period.rate * period.reviewed for period in periods) / reviewed if reviewed > 0 else 0.0
    return PChart(centre, tuple(_point(period, centre) for period in periods))


def _point(period: Period, centre: float) -> Point:
    if period.reviewed <= 0:
        return Point(period.rate, 0.0, 1.0, out=False)
    three = 3 * math.sqrt(centre * (1 - centre) / period.reviewed)
    lower, upper = max(0.0, centre - three), min(1.0, centre + three)
    return Point(period.rate, lower, upper, out=not lower <= period.rate <= upper)


def cusum(
    observed: Iterable[float], target: float, sigma: float, *, slack: float = 0.5, decision: float = 5.0
) -> tuple[Cusum, ...]:
    """C+ = max(0, x - (target + K) + C+) and C- likewise below, K = slack sigma; alarm above H = decision sigma."""
    k, h, last, found = slack * sigma, decision * sigma, Cusum(0.0, 0.0, 0, 0, alarm=False), []
    for x in observed:
        up, down = max(0.0, x - target - k + last.up), max(0.0, target - k - x + last.down)
        up_run, down_run = (last.up_run + 1 if up > 0 else 0), (last.down_run + 1 if down > 0 else 0)
        last = Cusum(up, down, up_run, down_run, alarm=up > h or down > h)
        found.append(last)
    return tuple(found)
