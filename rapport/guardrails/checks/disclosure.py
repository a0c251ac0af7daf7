"""Disclosure: what a claim or an offer must be accompanied by has to stand in the message."""

from collections.abc import Iterator

from rapport.domain.grounds import Grounds
from rapport.domain.guard import Finding, Severity
from rapport.guardrails.normalise import Views
from rapport.guardrails.passages import Reading


def disclosure(reading: Reading, grounds: Grounds) -> Iterator[Finding]:
    """The disclosure of a cited claim or a named offer is not in the rendered text."""
    claims = [(c, grounds.pack.claim[c].disclosure) for c in reading.claims if c in grounds.pack.claim]
    offers = [(o, grounds.pack.offer[o].disclosure) for o in reading.offers if o in grounds.pack.offer]
    asked = [(name, wanted) for name, wanted in (*claims, *offers) if wanted]
    text = " ".join(_words(p.text) for p in reading.passages) if asked else ""
    for name, wanted in asked:
        if _words(wanted) not in text:
            passage = reading.passages[-1]
            at = len(passage.text)
            yield passage.finding("disclosure", Severity.LEGAL, (at, at), f"{name} needs its disclosure", evidence=name)


def _words(text: str) -> str:
    return " ".join(Views(text).plain.text.split())
