"""Rendering: code fills every slot and adds what the law wants; a provenance segment for every character."""

from rapport.domain.contact import Channel, Contact
from rapport.domain.decision import Decision
from rapport.domain.draft import Draft
from rapport.domain.grounds import Grounds
from rapport.domain.message import Rendered
from rapport.domain.text import MessageText, Segment, SegmentKind, Stage, TextField, canonical_sha256
from rapport.generator.fill import Fill, Pieces, brand_fill, filled, fills
from rapport.generator.html import html_of
from rapport.generator.slots import text_of


def render(draft: Draft, decision: Decision, grounds: Grounds, contact: Contact) -> Rendered:
    """The message as it is sent: text fields, an HTML form for e-mail, and the sha256 over these bytes."""
    known = fills(grounds, contact)
    drafted = text_of(draft)
    fields = [filled(field, known) for field in drafted.fields]
    notes = _disclosures(drafted, grounds)
    html = None
    if draft.channel is Channel.SMS:
        fields = [_sms(fields[0], notes, grounds)]
    else:
        fields += [_link(decision, grounds), _footer(notes, grounds)]
        html = html_of(fields, grounds.pack.brand)
    text = MessageText(
        channel=draft.channel, stage=Stage.RENDERED, fields=tuple(fields), claims=draft.content.claims, html=html
    )
    return Rendered(text=text, sha256=canonical_sha256(text))


def _link(decision: Decision, grounds: Grounds) -> TextField:
    """Where the button leads."""
    pieces, name = Pieces(), decision.link or ""
    pieces.add(grounds.pack.link(name) or "", Segment(start=0, end=0, kind=SegmentKind.LINK, ref=name))
    return pieces.field("link")


def _disclosures(drafted: MessageText, grounds: Grounds) -> list[Fill]:
    """The disclosure of every claim cited and every offer named, once each."""
    placed = {(s.kind, s.ref.partition(".")[0]) for f in drafted.fields for s in f.segments}
    whole = {(s.kind, s.ref) for f in drafted.fields for s in f.segments}
    notes: dict[str, Fill] = {}
    for claim in grounds.claims:
        if claim.disclosure and (claim.id in drafted.claims or (SegmentKind.CLAIM, claim.id) in whole):
            segment = Segment(start=0, end=0, kind=SegmentKind.CLAIM, ref=claim.id)
            notes.setdefault(claim.disclosure, Fill(text=claim.disclosure, segment=segment))
    for offer in grounds.offers:
        if (SegmentKind.OFFER, offer.id) in placed:
            segment = Segment(start=0, end=0, kind=SegmentKind.OFFER, ref=offer.id)
            notes.setdefault(offer.disclosure, Fill(text=offer.disclosure, segment=segment))
    return list(notes.values())


def _sms(field: TextField, notes: list[Fill], grounds: Grounds) -> TextField:
    """Who it comes from, the text, what has to be said with it, and how to opt out."""
    sender, pieces = grounds.pack.brand.sender, Pieces()
    pieces.fill(brand_fill("sms_name", f"{sender.sms_name}: "))
    for segment in field.segments:
        pieces.add(field.text[segment.start : segment.end], segment)
    for note in notes:
        pieces.fill(brand_fill("space", " "))
        pieces.fill(note)
    pieces.fill(brand_fill("stop", f" {sender.stop}"))
    return pieces.field("sms")


def _footer(notes: list[Fill], grounds: Grounds) -> TextField:
    """Disclosures, who sends this and from where, and the way out."""
    brand, pieces = grounds.pack.brand, Pieces()
    for note in notes:
        pieces.fill(note)
        pieces.fill(brand_fill("space", "\n\n"))
    pieces.fill(brand_fill("sender", f"{brand.sender.name}, {brand.sender.postal_address}\n\n"))
    pieces.fill(brand_fill("unsubscribe", f"Unsubscribe: {grounds.pack.link(brand.unsubscribe)}"))
    return pieces.field("footer")
