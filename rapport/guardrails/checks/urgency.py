"""Urgency: a deadline may be felt only where an offer in the same text has one."""

import re
from collections.abc import Iterator
from datetime import timedelta

from rapport.domain.grounds import Grounds
from rapport.domain.guard import Finding, Severity
from rapport.domain.pack import Offer
from rapport.guardrails.passages import Reading
from rapport.guardrails.wordlist import lexicon

URGENT = lexicon("urgency")
NEAR = timedelta(days=3)
"""How close an offer's end must be for urgency to be true."""
_LAST = re.compile(r"\b(?:last|final|never|once)\b")


def urgency(reading: Reading, grounds: Grounds) -> Iterator[Finding]:
    """Urgent words without an offer that ends within three days; "last chance" where its end was ever moved."""
    bearing = [offer for offer in reading.open_offers if offer.ends - grounds.now <= NEAR]
    for passage in reading.written:
        for hit in passage.hits(URGENT):
            reason = _objection(bool(_LAST.search(hit.match.group())), bearing)
            if reason:
                yield hit.finding("urgency", Severity.LEGAL, reason, evidence=hit.kind)


def _objection(last: bool, bearing: list[Offer]) -> str | None:
    if not bearing:
        return "urgency without an offer in this text that ends within three days"
    if last and all(offer.extensions for offer in bearing):
        return "said to be the last time, though the offer's end was moved before"
    return None
