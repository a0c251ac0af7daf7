"""Orders in a note: whether what a contact wrote tells a machine what to write.

Chat markup and the like are certain (`marks`). Anything else is judged by all of its words, as it stands and as what
its codes and ciphers say (`disguises`), by what was learned from labelled notes (`scale`).
"""

from rapport.guardrails.orders.disguises import Hidden, code, deciphered, hidden, invisible
from rapport.guardrails.orders.marks import MARKS, run_together
from rapport.guardrails.orders.scale import Scale, learned
from rapport.guardrails.orders.units import Unit, parts, together, units

__all__ = [
    "MARKS",
    "Hidden",
    "Scale",
    "Unit",
    "code",
    "deciphered",
    "hidden",
    "invisible",
    "learned",
    "parts",
    "run_together",
    "together",
    "units",
]
