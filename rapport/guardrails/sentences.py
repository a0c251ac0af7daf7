"""Where a sentence ends: one rule for all that reads sentence by sentence."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

_SHORT: Final = ("a.m", "p.m", "e.g", "i.e", " mr", " mrs", " ms", " dr", " vs", " approx")
STOP: Final = re.compile(
    r"(?<![.!?…])[.!?…]++" + "".join(f"(?<!{re.escape(short)}\\.)" for short in _SHORT)
    + r"(?:(?<! no\.)|(?!\s?\d))(?=[\s\"'”’)\]]|$)",
    re.IGNORECASE,
)  # fmt: skip
"""Full stops and marks that end a sentence; the full stop of an abbreviation ends none."""
END: Final = re.compile(STOP.pattern + r"|\n", re.IGNORECASE)
"""A stop, or a new line: in a message, what stands on a line of its own is said by itself."""
_WRAPPED: Final = re.compile(STOP.pattern + r"|\n\s*\n", re.IGNORECASE)
_WRITTEN: Final = re.compile(
    STOP.pattern + r"(?!(?<=\.)[\"'”’)\]]*\s+(?-i:[a-z]))(?:[\"'”’)\]]+(?=\s|$))?|\n\s*\n", re.IGNORECASE
)
_MARK: Final = re.compile(r"[.!?…\n]")
"""What every end begins with: a class of characters is looked for faster than either end."""
PARAGRAPH: Final = re.compile(r"\S(?:.|\n(?!\s*\n))*")
"""What stands between empty lines."""
LONGEST: Final = 1_000
"""Characters that a sentence has at most; nobody's sentence is longer."""
_NEAR: Final = LONGEST // 2


def sentences(text: str, *, wrapped: bool = False, as_written: bool = False) -> Iterator[tuple[int, int]]:
    """Where each sentence of a text begins and ends, one right after the other; what is very long comes in parts.

    In a text that is `wrapped` a new line ends a sentence only where a paragraph ends; in one `as_written`, which has
    its capitals, a full stop before small letters ends none besides, and what closes after a stop is of its sentence.

    >>> text = "Open from 9 a.m. to noon. Closed, e.g. on Sundays!"
    >>> [text[start:end] for start, end in sentences(text)]
    ['Open from 9 a.m. to noon.', ' Closed, e.g. on Sundays!']
    """
    wraps = _WRITTEN if as_written else _WRAPPED
    found = _stops(text, wraps) if wrapped or as_written else stops(text)
    ends = [0, *(stop for _, stop in found), len(text)]
    for begin, end in pairwise(ends):
        for start in range(begin, end, LONGEST):
            yield start, min(end, start + LONGEST)


def around(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence that holds the characters `start` to `end` begins and ends; of a long one what is near."""
    found = stops(text)
    before = bisect_right(found, start, key=lambda stop: stop[1])
    after = bisect_left(found, end, lo=before, key=lambda stop: stop[0])
    first = found[before - 1][1] if before else 0
    last = found[after][1] if after < len(found) else len(text)
    return max(first, start - _NEAR), min(last, end + _NEAR)


@lru_cache(maxsize=64)
def stops(text: str) -> Sequence[tuple[int, int]]:
    """Where what ends a sentence begins and ends, one after the other."""
    return tuple(_stops(text, END))


def _stops(text: str, end: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    done = 0
    for mark in _MARK.finditer(text):
        if mark.start() >= done and (stop := end.match(text, mark.start())):
            yield stop.span()
            done = stop.end()
