"""Rapport writes one message for one person, safely."""

__version__ = "0.1.0"
