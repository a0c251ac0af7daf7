"""The units that are judged: sentences, their last clauses, and short sentences taken together."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from rapport.guardrails.sentences import stops

_CLAUSE: Final = re.compile(r"[,;:\s(—](?:(?<=[,;:])\s|(?<=\s)(?:\((?=\S)|[-–]\s|—\s?)|(?<=\()(?=\S)|(?<=—)\s?)")
"""A comma, a bracket or a dash between blanks; a class of characters comes first, which is quickly looked for."""
_WORD: Final = re.compile(r"\w+")
_SHORT: Final = 6
_TAILS: Final = 2


class Unit(NamedTuple):
    """Characters of a view that are judged together."""

    start: int
    end: int


def units(text: str, breaks: Sequence[int] = ()) -> list[Unit]:
    """Every sentence; the ends of it that begin at its last two commas or dashes; runs of short sentences.

    `breaks` are further places where a sentence begins (a capital, of which a lower-case view knows nothing).

    An aside at the end of a sentence would otherwise drown in it, and "You looked. We noticed." says more than its
    parts.

    >>> [text[a:b] for text in ["It is back, and so are you."] for a, b in units(text)]
    ['It is back, and so are you.', ', and so are you.']
    """
    sentences = list(_sentences(text, breaks))
    found = list(sentences)
    words = [word.start() for word in _WORD.finditer(text)]
    joints = [joint.start() for joint in _CLAUSE.finditer(text)]
    for start, end in sentences:
        tails = joints[bisect_left(joints, start) : bisect_left(joints, end)][-_TAILS:]
        found += [Unit(at, end) for at in tails if _between(words, at, end) >= 2]
    short = [_between(words, *sentence) <= _SHORT for sentence in sentences]
    for n, (first, second) in enumerate(pairwise(sentences)):
        if short[n] and short[n + 1]:
            found.append(Unit(first.start, second.end))
    return found


def _between(places: Sequence[int], start: int, end: int) -> int:
    """How many of these places, which are in order, lie from `start` up to `end`."""
    return bisect_left(places, end) - bisect_left(places, start)


def _sentences(text: str, breaks: Sequence[int]) -> Iterator[Unit]:
    start = 0
    for end in sorted({*(end for _, end in stops(text)), *breaks, len(text)}):
        if _WORD.search(text, start, end) or "\ue000" in text[start:end]:
            yield _trimmed(text, start, end)
        start = end


def _trimmed(text: str, start: int, end: int) -> Unit:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Unit(start, end)
