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
    """The features of units of words."""
    rows = [row for unit in units for row in (_FIRST, *map(_row, unit), _LAST)]
    table = np.ascontiguousarray(np.frombuffer(b"".join(rows + [_NONE] * REACH), dtype=np.uint64).reshape(-1, WIDTH).T)
    lengths = [*(len(unit) + 2 for unit in units), REACH]
    unit_of = np.repeat(np.arange(len(lengths)), lengths)
    here, whose = table[:, : len(rows)], unit_of[: len(rows)]
    pairs, real = _pairs(table, unit_of, len(rows))
    near, threes = _threes(table, unit_of, pairs[0], real[0])
    found = (
        _kept(here, here != 0, whose, 11), _kept(pairs, real, whose, 13), _kept(pairs[0], real[0], whose, 17),
        _kept(near, threes, whose, 19),
    )  # fmt: skip
    return Features(
        np.concatenate([hashed for hashed, _ in found]).astype(np.uint32), np.concatenate([of for _, of in found])
    )


@lru_cache(maxsize=50_000)
def _row(word: str) -> bytes:
    """A word's symbols, filled up to the width of the table."""
    return _filled(symbols(word))


def _filled(row: Symbols) -> bytes:
    return np.array((*row, *(0,) * (WIDTH - len(row))), dtype=np.uint64).tobytes()


_NONE: Final = _filled(())
_FIRST: Final = _filled((BEGIN,))
_LAST: Final = _filled((END,))
_NEXT: Final = np.uint64(0x100000001B3)


def _pairs(
    table: NDArray[np.uint64], unit_of: NDArray[np.int64], size: int
) -> tuple[NDArray[np.uint64], NDArray[np.bool_]]:
    """Every symbol of a word with every symbol of each of the next words, and which of these stand in its unit.

    Both are of the shape words after, symbols, symbols, words: numpy is quick along the last.
    """
    first, second = table[:, :size], np.stack([table[:, step : size + step] for step in range(1, REACH + 1)])
    together = np.stack([unit_of[step : size + step] == unit_of[:size] for step in range(1, REACH + 1)])
    real = (first != 0)[:, None] & ((second != 0) & together[:, None])[:, None]
    return (first * _NEXT)[:, None] + second[:, None], real


def _threes(
    table: NDArray[np.uint64], unit_of: NDArray[np.int64], pairs: NDArray[np.uint64], real: NDArray[np.bool_]
) -> tuple[NDArray[np.uint64], NDArray[np.bool_]]:
    """Neighbouring pairs with every symbol of the word after them, and which of these stand in one unit."""
    size = pairs.shape[-1]
    third = table[:NARROW, 2 : size + 2]
    whole = real[:NARROW, :NARROW, None] & ((third != 0) & (unit_of[2 : size + 2] == unit_of[:size]))
    return pairs[:NARROW, :NARROW, None] * _NEXT + third, whole


def _kept(
    values: NDArray[np.uint64], real: NDArray[np.bool_], unit_of: NDArray[np.int64], salt: int
) -> tuple[NDArray[np.uint64], NDArray[np.int64]]:
    """Well spread 32-bit hashes of the values that are real, and the units of the words that begin them."""
    where = np.flatnonzero(real)
    mixed = values.take(where)
    mixed ^= np.uint64(salt)
    mixed *= _SPREAD
    mixed ^= mixed >> _SHIFT
    mixed *= _SPREAD
    return mixed >> np.uint64(32), unit_of.take(where % len(unit_of))
