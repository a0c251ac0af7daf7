"""Social proof: what others think, buy or say needs a claim that records it."""

import re
from collections.abc import Iterator

from rapport.domain.grounds import Grounds
from rapport.domain.guard import Finding, Severity
from rapport.domain.text import Stage
from rapport.guardrails.excuses import OTHERS
from rapport.guardrails.labels import labelled
from rapport.guardrails.passages import Passage, Reading

WHY = "says what others think, buy or say, and no cited claim records it"
_QUOTED = re.compile(
    r"[\"“«][^\"“”«»\n]{12,200}[.!?,…]?[\"”»]\s*(?:[-–—~]{1,2}\s*[A-Z][\w.]+|,?\s*(?:says|said|writes|wrote)\b)"
)
_SIGNED = re.compile(r"[\"“][^\"“”\n]{12,200}[.!?…][\"”]")
_STARS = re.compile(r"[★☆⭐🌟✭✮]{1,}")


def social_proof(reading: Reading, _: Grounds) -> Iterator[Finding]:
    """Popularity, recommendations, reviews and quotations that no cited claim covers."""
    for said in reading.said("social_proof"):
        yield from said.findings("social_proof", Severity.LEGAL, WHY, OTHERS)
    for passage in reading.written:
        yield from _quotations(passage, shown=reading.stage is Stage.FOREIGN)


def _quotations(passage: Passage, *, shown: bool) -> Iterator[Finding]:
    """Quotations and stars; where copy may be `shown` on a page, not the stars of a rating that stands for itself."""
    taken: list[tuple[int, int]] = []
    for pattern, what in ((_QUOTED, "a quotation"), (_SIGNED, "a quotation"), (_STARS, "a star rating")):
        for match in pattern.finditer(passage.text):
            a, b = match.span()
            if any(x < b and a < y for x, y in (*taken, *passage.filled)):
                continue
            if shown and pattern is _STARS and labelled(passage.text, a, b):
                continue
            taken.append((a, b))
            yield passage.finding("social_proof", Severity.LEGAL, (a, b), f"{what} without a recorded testimonial")
