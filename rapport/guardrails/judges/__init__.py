"""Judges: a model is asked about a draft what no rule can tell. Off unless a pack asks something."""

from rapport.guardrails.judges.answers import Opinion
from rapport.guardrails.judges.asking import ask
from rapport.guardrails.judges.reports import told
from rapport.guardrails.judges.shown import Shown

__all__ = ["Opinion", "Shown", "ask", "told"]
