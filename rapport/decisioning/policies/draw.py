"""One draw among named chances."""

import random
from collections.abc import Mapping
from typing import NamedTuple


class Choice(NamedTuple):
    """What was drawn, and the probability it was drawn with."""

    name: str
    propensity: float


def with_floor(chances: Mapping[str, float], floor: float) -> dict[str, float]:
    """The same chances with none below `floor`, summing to 1; uniform where the floor leaves no room.

    Each is moved to floor + (1 - n floor) p, which keeps the order.
    """
    n = len(chances)
    floor = min(floor, 1 / n)
    return {name: floor + (1 - n * floor) * p for name, p in chances.items()}


def draw(chances: Mapping[str, float], seed: int) -> Choice:
    """One name, each with its chance; the seed decides, whatever the order of the mapping.

    >>> draw({"a": 0.25, "b": 0.75}, seed=7) == draw({"b": 0.75, "a": 0.25}, seed=7)
    True
    """
    names = sorted(chances)
    place = random.Random(seed).random()  # noqa: S311  (a replayable draw, not a secret)
    for name in names:
        if place < chances[name]:
            return Choice(name, chances[name])
        place -= chances[name]
    return Choice(names[-1], chances[names[-1]])
