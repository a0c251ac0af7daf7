"""Where a sentence ends: one rule for all that reads sentence by sentence."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

_SHORT: Final = ("a.m", "p.m", "e.g", "i.e", " mr", " mrs", " ms", " dr", " vs", " approx")
STOP: Final = re.compile(
    r"[.!?…]+" + "".join(f"(?<!{re.escape(short)}\\.)" for short in _SHORT)
    + r"(?:(?<! no\.)|(?!\s?\d))(?=[\s\"'”’)\]]|$)",
    re.IGNORECASE,
)  # fmt: skip
"""Full stops and marks that end a sentence; the full stop of an abbreviation ends none."""
END: Final = re.compile(STOP.pattern + r"|\n", re.IGNORECASE)
"""A stop, or a new line: in a message, what stands on a line of its own is said by itself."""
_WRAPPED: Final = re.compile(STOP.pattern + r"|\n\s*\n", re.IGNORECASE)
PARAGRAPH: Final = re.compile(r"\S(?:.|\n(?!\s*\n))*")
"""What stands between empty lines."""
LONGEST: Final = 1_000
"""Characters that a sentence has at most; nobody's sentence is longer."""


def sentences(text: str, *, wrapped: bool = False) -> Iterator[tuple[int, int]]:
    """Where each sentence of a text begins and ends, one right after the other; what is very long comes in parts.

    In a text that is `wrapped` a new line ends a sentence only where a paragraph ends.

    >>> text = "Open from 9 a.m. to noon. Closed, e.g. on Sundays!"
    >>> [text[start:end] for start, end in sentences(text)]
    ['Open from 9 a.m. to noon.', ' Closed, e.g. on Sundays!']
    """
    ends = [0, *(stop.end() for stop in (_WRAPPED if wrapped else END).finditer(text)), len(text)]
    for begin, end in pairwise(ends):
        for start in range(begin, end, LONGEST):
            yield start, min(end, start + LONGEST)


def around(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence that holds the characters `start` to `end` begins and ends, no further off than `LONGEST`."""
    first, last = max(0, start - LONGEST), min(len(text), end + LONGEST)
    for stop in END.finditer(text, first, last):
        if stop.end() <= start:
            first = stop.end()
        elif stop.start() >= end:
            last = stop.end()
            break
    return first, last
