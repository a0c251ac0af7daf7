"""Pressure: no shaming, no threats, no borrowed reply."""

import re
from collections.abc import Iterator

from rapport.domain.grounds import Grounds
from rapport.domain.guard import Finding, Severity
from rapport.guardrails.passages import Reading
from rapport.guardrails.saying import DRAFT
from rapport.guardrails.wordlist import lexicon

WORDS = lexicon("pressure")
_REPLY = re.compile(r"\s*(?:re|fw|fwd|aw|wg|sv|reply)\s*(?:\[\d+\])?\s*:")


def pressure(reading: Reading, _: Grounds) -> Iterator[Finding]:
    """Shaming, threats, orders, and a subject that pretends to be part of a conversation."""
    for said in reading.doubtful:
        besides = reading.besides(said)
        if said.kind == "pressure" or ((besides is DRAFT or said.also("pressure", besides)) and said.marks(WORDS)):
            yield from said.findings("pressure", Severity.BRAND, "presses, shames or threatens the reader", WORDS)
    for passage in reading.written:
        if passage.name == "subject":
            view = passage.written.plain
            if reply := _REPLY.match(view.text):
                span = view.original(*reply.span())
                yield passage.finding("pressure", Severity.LEGAL, span, "a subject that pretends to be a reply")
