"""Scorers, one idea a file: each reads what the line made of a case and yields numbers by name."""

from collections.abc import Callable, Mapping
from types import ModuleType
from typing import Final

from rapport.evals.line import Made
from rapport.evals.scorers import (
    cost,
    expectations,
    fact_use,
    faults,
    findings,
    first_pass,
    latency,
    length,
    offer_use,
    rung,
)
from rapport.evals.scorers.expectations import unmet
from rapport.evals.scorers.number import Number, Scores

__all__ = ["NUMBERS", "SCORERS", "Number", "Scores", "scores", "unmet"]

SCORERS: Final[tuple[ModuleType, ...]] = (
    first_pass, expectations, rung, findings, fact_use, offer_use, length, cost, latency, faults,
)  # fmt: skip
NUMBERS: Final[Mapping[str, Number]] = {number.name: number for scorer in SCORERS for number in scorer.NUMBERS}
"""Every number that a run may hold, in the order in which tables show them."""


def scores(made: Made) -> dict[str, float]:
    """All numbers of one case."""
    found: dict[str, float] = {}
    for scorer in SCORERS:
        score: Callable[[Made], Scores] = scorer.score
        found.update(score(made))
    return found
