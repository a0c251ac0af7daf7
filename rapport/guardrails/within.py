"""Patterns looked for around one place of a text after the other: the text is searched once, however often is asked.

They are patterns that look no further than the words beside their match: none that ends at the end of a text.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache


def within(pattern: re.Pattern[str], text: str, start: int, end: int) -> bool:
    """Whether a pattern matches among these characters of a text."""
    spans = _spans(pattern, text)
    at = bisect_left(spans, (start,))
    return at < len(spans) and spans[at][1] <= end


def between(pattern: re.Pattern[str], text: str, start: int, end: int) -> tuple[int, int]:
    """From the last match before these characters of a text to the first one behind them, both left out.

    >>> between(re.compile(","), "one, two, three", 5, 8)
    (4, 8)
    """
    spans = _spans(pattern, text)
    before = bisect_right(spans, start, key=lambda span: span[1])
    after = bisect_left(spans, (end,), lo=before)
    return spans[before - 1][1] if before else 0, spans[after][0] if after < len(spans) else len(text)


@lru_cache(maxsize=512)
def _spans(pattern: re.Pattern[str], text: str) -> Sequence[tuple[int, int]]:
    return tuple(match.span() for match in pattern.finditer(text))
