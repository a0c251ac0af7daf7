"""The parts of a note that are judged: sentences, neighbours together, a short note as a whole."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from rapport.guardrails.orders.vocabulary import words

_STOP: Final = re.compile(r"(?<=[.!?;])\s+|\n+|(?<=[。！？；।])|\s+[-–—/|]+\s+|(?<=\w[\])}>])\s+")
LONGEST: Final = 28
"""Words that are judged together at most; what is longer is read in parts that overlap by half."""


class Unit(NamedTuple):
    """Words that are judged together, and the characters of the view that they stand in."""

    words: list[str]
    start: int
    end: int


def units(text: str) -> list[Unit]:
    """Every part of a text, and those that stand together.

    >>> text = "Nice mug. Ring twice"
    >>> [text[unit.start : unit.end] for unit in units(text)]
    ['Nice mug.', 'Ring twice', 'Nice mug. Ring twice']
    """
    single = parts(text)
    return [*single, *(joined for joined, _ in together(single))]


def parts(text: str) -> list[Unit]:
    """The sentences of a lower-case text, very long ones in parts that overlap by half."""
    found: list[Unit] = []
    start = 0
    for end, following in [*(stop.span() for stop in _STOP.finditer(text)), (len(text), len(text))]:
        said = words(text[start:end])
        found += [
            Unit(said[at : at + LONGEST], start, end)
            for at in range(0, max(len(said) - LONGEST // 2, min(len(said), 1)), LONGEST // 2)
        ]
        start = following
    return found


def together(single: Sequence[Unit]) -> Iterator[tuple[Unit, slice]]:
    """Neighbours, and all of a short text, as one; and which of the parts they are made of."""
    spans = [slice(n, n + 2) for n in range(len(single) - 1)]
    if len(single) > 2:
        spans.append(slice(0, len(single)))
    for span in spans:
        of = single[span]
        if sum(len(part.words) for part in of) <= LONGEST:
            yield Unit([word for part in of for word in part.words], of[0].start, of[-1].end), span
