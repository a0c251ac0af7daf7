"""What stands right before a place of a text, and whether anything stands beside it."""

import re
from typing import Final

LOOK: Final = 64
"""Characters that are looked through; no words that lead up to a value are longer."""


def right_before(pattern: re.Pattern[str], text: str, place: int) -> re.Match[str] | None:
    r"""The match of a pattern that ends in `\Z`, as if the text ended at the place.

    >>> right_before(re.compile(r"(?:up )?to \Z"), "save up to 5", 11)
    <re.Match object; span=(5, 11), match='up to '>
    """
    return pattern.search(text, max(0, place - LOOK), place)


def alone(text: str, start: int, end: int) -> bool:
    """Whether there is nothing else on the line, as in a field of a record.

    >>> [alone("an hour\\nan hour of it", start, start + 7) for start in (0, 8)]
    [True, False]
    """
    return text[max(0, start - 1) : start] in ("", "\n") and text[end : end + 1] in ("", "\n")
