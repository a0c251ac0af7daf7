"""The sense of a sentence: what kind of statement it makes, learned from labelled lines.

Word lists find what is always said in the same words. Most of what must not be said is said in ever new words, so the
lists are only marks here: a unit of text is judged by all of its words and by the marks in it.
"""

from rapport.guardrails.sense.units import Unit, units
from rapport.guardrails.sense.weights import Weights, learned

__all__ = ["Unit", "Weights", "learned", "units"]
