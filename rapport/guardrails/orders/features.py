"""What is looked at in a part of a note: its stems, what they mean, and which of these stand together.

A feature is a number. Meanings count wherever they stand, one by one and in twos, because languages put their words in
different orders; stems count alone and beside their neighbours.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from math import sqrt
from typing import Final

from rapport.guardrails.orders.vocabulary import symbols
from rapport.guardrails.sense.symbols import BEGIN, END, Symbols

NEAR: Final = 3
"""How many words apart two meanings stand that are taken in their order."""


def features(words: Sequence[str]) -> dict[int, float]:
    """The features of words that are judged together, and how much each counts.

    What is said shares a length of 1, and what is meant another.
    """
    rows = [(BEGIN,), *map(symbols, words), (END,)]
    said = {row[0] for row in rows}
    for one, other in pairwise(rows):
        said.update(_beside(one, other))
    meanings = [(n, row[1:]) for n, row in enumerate(rows) if len(row) > 1]
    meant: set[int] = set()
    for at, (n, first) in enumerate(meanings):
        for later, second in meanings[at + 1 : at + 1 + NEAR]:
            if later - n <= NEAR:
                meant.update(_then(first, second))
    meant.update(_together(tuple(sorted({meaning for _, row in meanings for meaning in row}))))
    found = dict.fromkeys(said, 1 / sqrt(len(said)))
    return found | dict.fromkeys(meant, 1 / sqrt(len(meant))) if meant else found


@lru_cache(maxsize=50_000)
def _beside(one: Symbols, other: Symbols) -> tuple[int, ...]:
    return tuple(_mixed(5, a, b) for a in one[:2] for b in other[:2])


@lru_cache(maxsize=20_000)
def _then(first: Symbols, second: Symbols) -> tuple[int, ...]:
    return tuple(_mixed(7, one, other) for one in first for other in second)


@lru_cache(maxsize=20_000)
def _together(meanings: tuple[int, ...]) -> tuple[int, ...]:
    """Each meaning, and each two of them whatever their order."""
    twos = (_mixed(13, one, other) for n, one in enumerate(meanings) for other in meanings[n + 1 :])
    return (*(_mixed(11, one, 0) for one in meanings), *twos)


def _mixed(kind: int, one: int, other: int) -> int:
    """A well spread 32-bit hash."""
    mixed = (one * 0x9E3779B1 ^ (other * 0x85EBCA77 + kind * 0xC2B2AE3D)) & 0xFFFFFFFFFFFFFFFF
    mixed ^= mixed >> 29
    return mixed * 0x9E3779B97F4A7C15 >> 32 & 0xFFFFFFFF
