"""Scarcity: little may be left only of what an offer in the same text says is limited."""

from collections.abc import Iterator

from rapport.domain.grounds import Grounds
from rapport.domain.guard import Finding, Severity
from rapport.guardrails.passages import Reading
from rapport.guardrails.wordlist import lexicon

SCARCE = lexicon("scarcity")


def scarcity(reading: Reading, _: Grounds) -> Iterator[Finding]:
    """Words of short supply without a stock-limited offer in this text."""
    if any(offer.stock_limited for offer in reading.open_offers):
        return
    for passage in reading.written:
        for hit in passage.hits(SCARCE):
            yield hit.finding("scarcity", Severity.LEGAL, "short supply without a stock-limited offer in this text")
