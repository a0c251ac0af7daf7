"""Offline evals: a suite of cases through the very line that serves, scored, kept and compared."""

from rapport.evals.compare import Comparison, compare
from rapport.evals.record import Run
from rapport.evals.run import run
from rapport.evals.runs import Runs
from rapport.evals.saving import Saved, save_case

__all__ = ["Comparison", "Run", "Runs", "Saved", "compare", "run", "save_case"]
