"""Surveillance: what was observed may set the time, never be said."""

from collections.abc import Iterator

from rapport.domain.grounds import Grounds
from rapport.domain.guard import Finding, Severity
from rapport.guardrails.passages import Reading
from rapport.guardrails.wordlist import lexicon

WATCHING = lexicon("surveillance")
WHY = "speaks of what the reader looked at, did, left behind or is thinking of"


def surveillance(reading: Reading, _: Grounds) -> Iterator[Finding]:
    """Any hint at what the reader looked at, clicked, opened, left behind, or at where they are."""
    for said in reading.said("surveillance"):
        yield from said.findings("surveillance", Severity.BRAND, WHY, WATCHING)
