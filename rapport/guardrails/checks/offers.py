"""Offers: only registered incentives, only where they are open, only through their slots."""

from collections.abc import Iterator

from rapport.domain.grounds import Grounds
from rapport.domain.guard import Finding, Severity
from rapport.domain.text import SegmentKind
from rapport.guardrails.excuses import INCENTIVES, announces
from rapport.guardrails.passages import Reading, offer_id

_SAID = {
    "discount": "grants or hints at a discount",
    "price": "speaks of a price",
    "saving": "promises a saving",
    "free": "says that something costs nothing",
    "deal": "speaks of a sale or deal",
    "incentive": "speaks of an incentive",
    "other": "grants or hints at something that a buyer would gain",
}


def offers(reading: Reading, grounds: Grounds) -> Iterator[Finding]:
    """An offer that is unknown, not open or not for this contact; an incentive in the writer's own words."""
    yield from _named(reading, grounds)
    for said in reading.said("offers"):
        marks = said.marks(INCENTIVES)
        for hit in marks:
            if not announces(hit, reading):
                yield hit.finding("offers", Severity.LEGAL, _reason(hit.kind), evidence=hit.kind)
        if not marks:
            yield from said.findings("offers", Severity.LEGAL, _reason("other"))


def _reason(kind: str) -> str:
    return f"{_SAID[kind]} outside an offer slot"


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
