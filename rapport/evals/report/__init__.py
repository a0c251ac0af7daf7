"""A run as one HTML page that stands by itself: no request, no script, readable on paper."""

from rapport.evals.report.page import page
from rapport.evals.report.render import render

__all__ = ["page", "render"]
