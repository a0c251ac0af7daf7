"""Review: a random sample of what is released goes to people."""

from rapport.review.repository import maybe_sample

__all__ = ["maybe_sample"]
