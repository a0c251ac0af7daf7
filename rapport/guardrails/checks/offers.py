"""Offers: only registered incentives, only where they are open, only through their slots."""

import re
from collections.abc import Iterator

from rapport.domain.grounds import Grounds
from rapport.domain.guard import Finding, Severity
from rapport.domain.text import SegmentKind
from rapport.guardrails.assertions import covering
from rapport.guardrails.passages import Reading, offer_id
from rapport.guardrails.wordlist import lexicon

INCENTIVES = lexicon("offers")
_ANNOUNCES = re.compile(
    r"(?:an?|our|this|these|your|the|next|all|special|welcome|exclusive|introductory)[\s\-]+offers?|\w*[\s\-]?codes?"
)
"""Words that may lead up to an offer slot in the same message: they grant nothing of their own."""
_SAID = {
    "discount": "grants or hints at a discount",
    "price": "speaks of a price",
    "saving": "promises a saving",
    "free": "says that something costs nothing",
    "deal": "speaks of a sale or deal",
    "incentive": "speaks of an incentive",
}


def offers(reading: Reading, grounds: Grounds) -> Iterator[Finding]:
    """An offer that is unknown, not open or not for this contact; an incentive in the writer's own words."""
    yield from _named(reading, grounds)
    for passage in reading.written:
        taken: list[tuple[int, int]] = []
        for hit in passage.hits(INCENTIVES):
            if any(a < hit.span[1] and hit.span[0] < b for a, b in taken):
                continue
            if reading.open_offers and _ANNOUNCES.fullmatch(hit.match.group()):
                continue
            family = "service" if hit.kind == "price" else "free"
            if hit.kind in ("free", "price", "incentive") and covering(hit, family, reading.open_claims):
                continue
            taken.append(hit.span)
            reason = f"{_SAID[hit.kind]} outside an offer slot"
            yield hit.finding("offers", Severity.LEGAL, reason, evidence=hit.kind)


def _named(reading: Reading, grounds: Grounds) -> Iterator[Finding]:
    allowed = {offer.id for offer in grounds.offers}
    for passage in reading.passages:
        for segment in passage.field.segments:
            if segment.kind is not SegmentKind.OFFER:
                continue
            name = offer_id(segment.ref, grounds.pack.offer)
            offer = grounds.pack.offer.get(name)
            if name in allowed and offer is not None and offer.open_at(grounds.now):
                continue
            if offer is None:
                why = "an offer that the pack does not hold"
            elif not offer.open_at(grounds.now):
                why = "an offer outside its window"
            else:
                why = "an offer that is not for this contact"
            yield passage.finding("offers", Severity.LEGAL, (segment.start, segment.end), why, evidence=name)
