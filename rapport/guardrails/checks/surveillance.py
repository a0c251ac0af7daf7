"""Surveillance: what was observed may set the time, never be said."""

from collections.abc import Iterator

from rapport.domain.grounds import Grounds
from rapport.domain.guard import Finding, Severity
from rapport.guardrails.passages import Reading
from rapport.guardrails.wordlist import lexicon

WATCHING = lexicon("surveillance")
_SAID = {
    "watched": "says that we watch the reader",
    "behaviour": "speaks of what the reader looked at or did",
    "unfinished": "speaks of something the reader left or is still deciding",
}


def surveillance(reading: Reading, _: Grounds) -> Iterator[Finding]:
    """Any hint at what the reader looked at, clicked, opened, left behind, or at where they are."""
    for passage in reading.written:
        for hit in passage.hits(WATCHING):
            yield hit.finding("surveillance", Severity.BRAND, _SAID[hit.kind], evidence=hit.kind)
