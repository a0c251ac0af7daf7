"""Offline evals: the same line, with another model, clock or store put in."""
