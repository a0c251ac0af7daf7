"""Calibration: what a guard's checks and rules are worth, counted on the labelled corpus."""

from rapport.evals.calibration.counts import Calibration, Fired, Kind
from rapport.evals.calibration.run import Calibrated, calibrate
from rapport.evals.calibration.seen import Hit, Seen
from rapport.evals.calibration.stored import FILE, stored, write

__all__ = ["FILE", "Calibrated", "Calibration", "Fired", "Hit", "Kind", "Seen", "calibrate", "stored", "write"]
