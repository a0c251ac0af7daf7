"""Social proof: what others think, buy or say needs a claim that records it."""

from collections.abc import Iterator

from rapport.domain.grounds import Grounds
from rapport.domain.guard import Finding, Severity
from rapport.domain.text import Stage
from rapport.guardrails.excuses import OTHERS
from rapport.guardrails.passages import Reading
from rapport.guardrails.quotations import quotations

WHY = "says what others think, buy or say, and no cited claim records it"


def social_proof(reading: Reading, _: Grounds) -> Iterator[Finding]:
    """Popularity, recommendations, reviews and quotations that no cited claim covers."""
    for said in reading.said("social_proof"):
        yield from said.findings("social_proof", Severity.LEGAL, WHY, OTHERS)
    for passage in reading.written:
        for quoted in quotations(passage, shown=reading.stage is Stage.FOREIGN):
            if not quoted.alone:
                yield passage.finding("social_proof", Severity.LEGAL, quoted.span, quoted.why)
