"""Scarcity: little may be left only of what an offer in the same text says is limited."""

from collections.abc import Iterator

from rapport.domain.grounds import Grounds
from rapport.domain.guard import Finding, Severity
from rapport.guardrails.excuses import SCARCE
from rapport.guardrails.passages import Reading

WHY = "short supply that no stock-limited offer beside it bears out"


def scarcity(reading: Reading, _: Grounds) -> Iterator[Finding]:
    """Words of short supply, unless a stock-limited offer stands beside them and they say no more than that."""
    for said in reading.said("scarcity"):
        yield from said.findings("scarcity", Severity.LEGAL, WHY, SCARCE)
