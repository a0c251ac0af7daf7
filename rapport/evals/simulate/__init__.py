"""The simulated circle: the whole line on a moved clock, among people whose taste and defects are known."""

from rapport.evals.simulate.circle import simulate
from rapport.evals.simulate.figure import chart
from rapport.evals.simulate.plan import Plan, Spell, prepared
from rapport.evals.simulate.record import Simulated

__all__ = ["Plan", "Simulated", "Spell", "chart", "prepared", "simulate"]
