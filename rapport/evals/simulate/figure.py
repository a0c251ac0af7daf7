"""The chart of a simulated circle: who got which part of each week's messages."""

from rapport import charts
from rapport.evals.simulate.record import Simulated


def chart(run: Simulated) -> str:
    """A stacked row for each week, as SVG. Raises `Unavailable` where charts are not installed."""
    names = [s.strategy for s in run.weeks[0].strategies]
    pieces = [charts.Piece(f"week {week.week}", s.strategy, s.messages) for week in run.weeks for s in week.strategies]
    return charts.stacks(pieces, "messages", names, dict(zip(names, charts.PALETTE, strict=False)))
