"""What a scorer yields, and what is said of it: the name, the meaning, and which way is better."""

from collections.abc import Iterator
from typing import Literal, NamedTuple


class Number(NamedTuple):
    """A number that scorers measure.

    A `share` is 0 or 1 for each case; any other `kind` is a count, an amount or a part of something. What is not
    `compared` is reported and never held against another run.
    """

    name: str
    about: str
    kind: Literal["share", "part", "count", "usd", "ms"]
    better: Literal["more", "less", "neither"] = "neither"
    compared: bool = True


Scores = Iterator[tuple[str, float]]
"""Numbers of one case by name. A number that does not apply to a case is not among them."""
