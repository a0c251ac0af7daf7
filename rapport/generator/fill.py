"""What code puts in place of each slot of one message, and where it comes from."""

from collections.abc import Mapping
from zoneinfo import ZoneInfo

import regex

from rapport.domain.contact import Contact
from rapport.domain.grounds import Grounds
from rapport.domain.pack import Brand, ClaimMode
from rapport.domain.text import Segment, SegmentKind, TextField
from rapport.domain.value import Value
from rapport.generator.realise import offer_ends, offer_said, plain, said, spoken
from rapport.generator.slots import GREETING

NAME = regex.compile(r"(?P<word>(?:\p{L}\.)+|[\p{L}\p{M}]+\.?)(?:[ '’-](?&word)){0,3}")
"""One to four words of letters ("Mary-Jane", "J. R.", "Ní Bhriain"): what a stranger may have typed is not greeted."""
LONGEST_NAME = 40


class Fill(Value):
    """The text behind a slot; `segment` holds its kind, name, source and age (its span is set where it is placed)."""

    text: str
    segment: Segment


def fills(grounds: Grounds, contact: Contact) -> dict[str, Fill]:
    """Every slot of this message with its text."""
    pack = grounds.pack
    locale = spoken(pack, contact.locale)
    made = {GREETING: _fill(SegmentKind.CONTACT, "greeting", greeting(pack.brand, contact))}
    for fact in grounds.facts:
        made[f"fact:{fact.name}"] = Fill(
            text=said(fact, pack, locale),
            segment=Segment(
                start=0, end=0, kind=SegmentKind.FACT, ref=fact.name, source=fact.source, observed_at=fact.observed_at
            ),
        )
    for claim in grounds.claims:
        if claim.mode is ClaimMode.VERBATIM:
            made[f"claim:{claim.id}"] = _fill(SegmentKind.CLAIM, claim.id, claim.text)
    for offer in grounds.offers:
        zone = ZoneInfo(offer.timezone)
        made[f"offer:{offer.id}"] = _fill(SegmentKind.OFFER, offer.id, offer_said(offer, pack, locale, zone))
        made[f"offer:{offer.id}.ends"] = _fill(SegmentKind.OFFER, offer.id, offer_ends(offer, locale, zone))
        made[f"offer:{offer.id}.code"] = _fill(SegmentKind.OFFER, offer.id, offer.code or "")
    for name in (slot.removeprefix("link:") for slot in grounds.slots if slot.startswith("link:")):
        made[f"link:{name}"] = _fill(SegmentKind.LINK, name, pack.link(name) or "")
    return {slot: fill for slot, fill in made.items() if slot in grounds.slots and fill.text}


def greeting(brand: Brand, contact: Contact) -> str:
    """The greeting line; without a name where there is none, or where it does not read like one."""
    name = plain(contact.identity.first_name or "")
    named = len(name) <= LONGEST_NAME and NAME.fullmatch(name)
    return brand.greeting.replace("{first_name}", name) if named else brand.greeting_unnamed


def _fill(kind: SegmentKind, ref: str, text: str) -> Fill:
    return Fill(text=text, segment=Segment(start=0, end=0, kind=kind, ref=ref))


def brand_fill(ref: str, text: str) -> Fill:
    """Text that the brand puts in by itself: its name, its address, the way out."""
    return _fill(SegmentKind.BRAND, ref, text)


def filled(field: TextField, fills: Mapping[str, Fill]) -> TextField:
    """The field with its slots filled, every character with its segment; a slot nobody can fill stays as it is."""
    pieces = Pieces()
    for part in field.segments:
        written = field.text[part.start : part.end]
        fill = fills.get(f"{part.kind.value}:{part.ref}")
        if part.kind is SegmentKind.TEXT or fill is None:
            pieces.add(written, Segment(start=0, end=0, kind=SegmentKind.TEXT, ref=part.ref))
        else:
            pieces.add(fill.text, fill.segment)
    return pieces.field(field.name)


class Pieces:
    """Text put together piece by piece, with its segments."""

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._segments: list[Segment] = []
        self._at = 0

    def add(self, text: str, segment: Segment) -> None:
        if text:
            end = self._at + len(text)
            self._texts.append(text)
            self._segments.append(segment.model_copy(update={"start": self._at, "end": end}))
            self._at = end

    def fill(self, fill: Fill) -> None:
        self.add(fill.text, fill.segment)

    def field(self, name: str) -> TextField:
        return TextField(name=name, text="".join(self._texts), segments=tuple(self._segments))
