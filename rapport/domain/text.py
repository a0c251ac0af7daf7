"""The text of a message, field by field, with the origin of every character."""

import hashlib
import json
import unicodedata
from enum import StrEnum
from functools import cached_property
from itertools import pairwise

from pydantic import model_validator

from rapport.domain.contact import Channel
from rapport.domain.value import Instant, Value

JOINERS = "\u200c\u200d"
"""Needed within words of some scripts and within emoji; guards look through them."""


def one_line(text: str) -> str:
    """The text on one line: no control characters, nothing else invisible, runs of white space as one space."""
    return " ".join("".join(map(_visible, text)).split())


def _visible(character: str) -> str:
    if character.isprintable() or character in JOINERS:
        return character
    return "" if unicodedata.category(character) == "Cf" else " "


class SegmentKind(StrEnum):
    """Where characters come from: `text` was written (by a model or in a template), the rest was put in by code."""

    TEXT = "text"
    FACT = "fact"
    CLAIM = "claim"
    OFFER = "offer"
    LINK = "link"
    CONTACT = "contact"
    BRAND = "brand"


class Segment(Value):
    """Characters `start` to `end` of a field, and where they come from.

    `ref` names the fact, claim, offer or link; for `text` it names the writer (`model:…`, `template:…`).
    """

    start: int
    end: int
    kind: SegmentKind
    ref: str
    source: str | None = None
    observed_at: Instant | None = None


class TextField(Value):
    """One field of a message; its segments, when there are any, cover every character once, in order."""

    name: str
    text: str
    segments: tuple[Segment, ...] = ()

    @model_validator(mode="after")
    def _covered_once(self) -> "TextField":
        if self.segments:
            whole = self.segments[0].start == 0 and self.segments[-1].end == len(self.text)
            if not whole or any(a.end != b.start for a, b in pairwise(self.segments)):
                raise ValueError(f"the segments of {self.name!r} do not cover its characters once")
        return self

    @cached_property
    def filled(self) -> tuple[tuple[int, int], ...]:
        """The spans that code answers for, not a writer."""
        return tuple((s.start, s.end) for s in self.segments if s.kind is not SegmentKind.TEXT)


class Stage(StrEnum):
    """`draft`: slots stand in the text. `rendered`: code has filled them. `foreign`: written elsewhere, no slots."""

    DRAFT = "draft"
    RENDERED = "rendered"
    FOREIGN = "foreign"


class MessageText(Value):
    """What a guard reads: the fields of one message and the claims that it cites.

    E-mail has `subject`, `preheader`, `body` (paragraphs divided by an empty line), `button` and, once rendered, the
    button's `link`, `footer` and an HTML form made of these fields; a text message has `sms`.
    """

    channel: Channel
    stage: Stage
    fields: tuple[TextField, ...]
    claims: tuple[str, ...] = ()
    html: str | None = None

    def field(self, name: str) -> TextField | None:
        return next((f for f in self.fields if f.name == name), None)


def canonical_sha256(text: MessageText) -> str:
    """The sha256 of what is read and sent: channel, fields in order, and the HTML form where there is one."""
    words = [text.channel.value, [[f.name, f.text] for f in text.fields], text.html]
    written = json.dumps(words, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(written.encode("utf-8", "surrogatepass")).hexdigest()
