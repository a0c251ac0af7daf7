"""Urgency: a deadline may be felt only where an offer in the same text has one."""

from collections.abc import Iterator

from rapport.domain.grounds import Grounds
from rapport.domain.guard import Finding, Severity
from rapport.guardrails.passages import Reading
from rapport.guardrails.wordlist import lexicon

URGENT = lexicon("urgency")


def urgency(reading: Reading, _: Grounds) -> Iterator[Finding]:
    """Urgent words without an offer that ends within three days; "last chance" where its end was ever moved."""
    moved = bool(reading.open_offers) and all(offer.extensions for offer in reading.open_offers)
    why = "urgency without an offer in this text that ends within three days"
    if moved:
        why = "said to be urgent or the last time, though the offer's end is far or was moved before"
    for said in reading.said("urgency"):
        yield from said.findings("urgency", Severity.LEGAL, why, URGENT)
