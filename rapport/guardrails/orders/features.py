"""What is looked at in a part of a note: its stems, what they mean, which stand together, and how it is spelled.

A feature is a number. Meanings count wherever they stand, one by one and in twos, because languages put their words in
different orders; stems count alone, beside their neighbours and two or three words apart; four letters in a row count
because a language has more endings than a list of them.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from math import sqrt
from typing import Final

from rapport.guardrails.orders.vocabulary import bald, symbols
from rapport.guardrails.sense.symbols import BEGIN, END, Symbols, number

NEAR: Final = 3
"""How many words apart two meanings, or two stems, stand that are taken in their order."""
_LETTERS: Final = 4


def features(words: Sequence[str]) -> dict[int, float]:
    """The features of words that are judged together, and how much each counts.

    What is said shares a length of 1, what is meant another, and how it is spelled and what stands apart a third.
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
    besides = {piece for word in words if word[0].isalpha() for piece in _pieces(word)}
    besides.update(_apart([row[0] for row in rows[1:-1]]))
    found: dict[int, float] = {}
    for group in filter(None, (said, meant, besides)):
        found |= dict.fromkeys(group, 1 / sqrt(len(group)))
    return found


def _apart(stems: Sequence[int]) -> Iterator[int]:
    """Each stem with those two and three words on."""
    for n, one in enumerate(stems):
        yield from (_mixed(19, one, other) for other in stems[n + 2 : n + 1 + NEAR])


@lru_cache(maxsize=50_000)
def _pieces(word: str) -> tuple[int, ...]:
    """Every four letters in a row of a word between its ends."""
    whole = f"^{bald(word)}$"
    return tuple(_mixed(17, number(whole[at : at + _LETTERS]), 0) for at in range(len(whole) - _LETTERS + 1))


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
