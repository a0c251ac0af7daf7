"""What is looked at in a unit of text: its symbols, alone, in pairs within four words, and in threes.

A feature is a 32-bit hash of symbols and of how they stand to one another. A word's classes take its place beside its
stem, so that "shoppers adore" also counts as OTHERS LOVE.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from rapport.guardrails.sense.symbols import BEGIN, END, WIDTH, Symbols, symbols

REACH: Final = 4
"""How many words apart a pair may stand."""
NARROW: Final = 2
"""How many symbols of a word stand in threes: its stem and its first class."""
_SPREAD: Final = np.uint64(0x9E3779B97F4A7C15)
_SHIFT: Final = np.uint64(29)

Hashes = NDArray[np.uint32]


class Features(NamedTuple):
    """Features of several units: the hash of each, and the unit it was found in."""

    hashes: Hashes
    units: NDArray[np.int64]


def features(units: Sequence[Sequence[str]]) -> Features:
    """The features of units of words, in the order of the units."""
    rows: list[Symbols] = []
    of: list[int] = []
    for n, unit in enumerate(units):
        rows += [_FIRST, *map(_row, unit), _LAST]
        of += [n] * (len(unit) + 2)
    table = np.array(rows, dtype=np.uint64).reshape(len(rows), WIDTH)
    unit_of = np.asarray(of, dtype=np.int64)
    found = [_kept(_mixed(table, np.uint64(11)), table != 0, unit_of)]
    for apart in range(1, min(REACH, len(rows) - 1) + 1):
        pairs, real, whose = _pairs(table, unit_of, apart)
        found.append(_kept(_mixed(pairs, np.uint64(13)), real, whose))
        if apart == 1:
            found.append(_kept(_mixed(pairs, np.uint64(17)), real, whose))
            found.append(_threes(table, unit_of, pairs, real))
    return Features(
        np.concatenate([hashed for hashed, _ in found]).astype(np.uint32), np.concatenate([whose for _, whose in found])
    )


@lru_cache(maxsize=50_000)
def _row(word: str) -> Symbols:
    """A word's symbols, filled up to the width of the table."""
    return _filled(symbols(word))


def _filled(row: Symbols) -> Symbols:
    return (*row, *(0,) * (WIDTH - len(row)))


_FIRST: Final = _filled((BEGIN,))
_LAST: Final = _filled((END,))


def _mixed(values: NDArray[np.uint64], salt: np.uint64) -> NDArray[np.uint64]:
    """Well spread 32-bit hashes of numbers."""
    mixed = (values ^ salt) * _SPREAD
    mixed ^= mixed >> _SHIFT
    mixed *= _SPREAD
    return mixed >> np.uint64(32)


def _pairs(
    table: NDArray[np.uint64], unit_of: NDArray[np.int64], apart: int
) -> tuple[NDArray[np.uint64], NDArray[np.bool_], NDArray[np.int64]]:
    """Every symbol of a word with every symbol of the word `apart` after it, and which of them stand in one unit."""
    first, second = table[:-apart, :, None], table[apart:, None, :]
    real = (first != 0) & (second != 0) & (unit_of[:-apart] == unit_of[apart:])[:, None, None]
    return first * np.uint64(0x100000001B3) + second, real, unit_of[:-apart]


def _threes(
    table: NDArray[np.uint64], unit_of: NDArray[np.int64], pairs: NDArray[np.uint64], real: NDArray[np.bool_]
) -> tuple[NDArray[np.uint64], NDArray[np.int64]]:
    """Neighbouring pairs with every symbol of the word after them."""
    if len(table) < 3:
        return np.zeros(0, dtype=np.uint64), np.zeros(0, dtype=np.int64)
    third = table[2:, None, None, :NARROW]
    near, whole = pairs[:-1, :NARROW, :NARROW, None], real[:-1, :NARROW, :NARROW, None]
    whole = whole & (third != 0) & (unit_of[:-2] == unit_of[2:])[:, None, None, None]
    return _kept(_mixed(near * np.uint64(0x100000001B3) + third, np.uint64(19)), whole, unit_of[:-2])


def _kept(
    hashed: NDArray[np.uint64], real: NDArray[np.bool_], unit_of: NDArray[np.int64]
) -> tuple[NDArray[np.uint64], NDArray[np.int64]]:
    where = np.nonzero(real)
    return hashed[where], unit_of[where[0]]
