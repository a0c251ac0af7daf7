"""What customers are quoted with, and stars that stand for what they think.

A text that is nothing but a quotation is a record as pages show it, like a score in a line of its own: it is an
assertion, which a claim has to bear out. In other copy a quotation is there to persuade.
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from rapport.guardrails.labels import labelled
from rapport.guardrails.passages import Passage

_QUOTED: Final = re.compile(
    r"[\"“«][^\"“”«»\n]{12,200}[.!?,…]?[\"”»]\s*(?:[-–—~]{1,2}\s*[A-Z][\w.]+|,?\s*(?:says|said|writes|wrote)\b)"
)
_SIGNED: Final = re.compile(r"[\"“][^\"“”\n]{12,200}[.!?…][\"”]")
_STARS: Final = re.compile(r"[★☆⭐🌟✭✮]+")
_ALONE: Final = re.compile(
    r"\s*[\"“«][^\"“”«»\n]{12,200}[\"”»](?:\s*[-–—~]{1,2}\s*\(?[A-Z][^\n\"“”.!?]{0,40}\.?\)?)?\s*"
)


class Quotation(NamedTuple):
    """Its characters, what is wrong with it where no claim records it, and whether the text holds nothing else."""

    span: tuple[int, int]
    why: str
    alone: bool


def quotations(passage: Passage, *, shown: bool) -> Iterator[Quotation]:
    """Quotations and stars; where copy may be `shown` on a page, not the stars of a rating that stands for itself."""
    taken: list[tuple[int, int]] = []
    alone = shown and passage.name == "body" and _ALONE.fullmatch(passage.text) is not None
    for pattern, what in ((_QUOTED, "a quotation"), (_SIGNED, "a quotation"), (_STARS, "a star rating")):
        for match in pattern.finditer(passage.text):
            a, b = match.span()
            if any(x < b and a < y for x, y in (*taken, *passage.filled)):
                continue
            if shown and pattern is _STARS and labelled(passage.text, a, b):
                continue
            taken.append((a, b))
            yield Quotation((a, b), f"{what} without a recorded testimonial", alone)
