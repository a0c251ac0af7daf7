"""Scarcity: little may be left only of what an offer in the same text says is limited."""

from collections.abc import Iterator

from rapport.domain.grounds import Grounds
from rapport.domain.guard import Finding, Severity
from rapport.guardrails.passages import Reading
from rapport.guardrails.wordlist import lexicon

SCARCE = lexicon("scarcity")
WHY = "short supply without a stock-limited offer in this text"


def scarcity(reading: Reading, _: Grounds) -> Iterator[Finding]:
    """Words of short supply without a stock-limited offer in this text."""
    for said in reading.said("scarcity"):
        yield from said.findings("scarcity", Severity.LEGAL, WHY, SCARCE)
