"""What a scorer yields, and what is said of it: the name, the meaning, and which way is better."""

from collections.abc import Iterator
from math import inf
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

    @property
    def bounded(self) -> bool:
        """Whether it lies between 0 and 1."""
        return self.kind in ("share", "part")

    @property
    def range(self) -> tuple[float, float]:
        """What no mean of it can pass."""
        return (0.0, 1.0) if self.bounded else (0.0, inf)


Scores = Iterator[tuple[str, float]]
"""Numbers of one case by name. A number that does not apply to a case is not among them."""
