"""Slots: the places where code puts a fact, claim, offer or link."""

import re
from collections.abc import Iterable

from rapport.domain.contact import Channel
from rapport.domain.draft import Draft
from rapport.domain.fact import CopyFact
from rapport.domain.pack import Claim, ClaimMode, Offer
from rapport.domain.text import MessageText, Segment, SegmentKind, Stage, TextField

SLOT = re.compile(r"\{\{(fact|claim|offer|link|contact):([a-z][a-z0-9_]*(?:\.[a-z0-9_]+)*)\}\}")
GREETING = "contact:greeting"


def fact_slots(facts: Iterable[CopyFact]) -> dict[str, str]:
    """Slot to what it stands for, as the model is told."""
    return {f"fact:{f.name}": f"{f.label}; reads as: {f.say.replace('{value}', '...')}" for f in facts}


def claim_slots(claims: Iterable[Claim]) -> dict[str, str]:
    return {f"claim:{c.id}": "the claim of that id, word for word" for c in claims if c.mode is ClaimMode.VERBATIM}


def offer_slots(offers: Iterable[Offer]) -> dict[str, str]:
    """The whole offer as a noun phrase, and its parts where it has them."""
    slots: dict[str, str] = {}
    for offer in offers:
        slots[f"offer:{offer.id}"] = f"a noun phrase that names the offer: {offer.about}"
        slots[f"offer:{offer.id}.ends"] = "the day the offer ends"
        if offer.code:
            slots[f"offer:{offer.id}.code"] = "the offer's code"
    return slots


def field_of(name: str, text: str, writer: str) -> TextField:
    """A drafted field: its well-formed slots are segments of their kind, the rest is the writer's."""
    segments: list[Segment] = []
    at = 0
    for hit in SLOT.finditer(text):
        if hit.start() > at:
            segments.append(Segment(start=at, end=hit.start(), kind=SegmentKind.TEXT, ref=writer))
        segments.append(Segment(start=hit.start(), end=hit.end(), kind=SegmentKind(hit[1]), ref=hit[2]))
        at = hit.end()
    if at < len(text):
        segments.append(Segment(start=at, end=len(text), kind=SegmentKind.TEXT, ref=writer))
    return TextField(name=name, text=text, segments=tuple(segments))


def text_of(draft: Draft) -> MessageText:
    """The draft as a guard reads it."""
    content = draft.content
    if draft.channel is Channel.SMS:
        named = {"sms": "\n\n".join(content.body)}
    else:
        named = {
            "subject": content.subject or "", "preheader": content.preheader or "",
            "body": "\n\n".join(content.body), "button": content.button or "",
        }  # fmt: skip
    fields = tuple(field_of(name, text, draft.origin) for name, text in named.items())
    return MessageText(channel=draft.channel, stage=Stage.DRAFT, fields=fields, claims=content.claims)
