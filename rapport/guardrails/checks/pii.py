"""PII: nobody's name, address or number in what a writer wrote."""

import re
from collections.abc import Iterator
from functools import lru_cache

from rapport.domain.grounds import Grounds
from rapport.domain.guard import Finding, Severity
from rapport.domain.text import SegmentKind, Stage
from rapport.guardrails import values
from rapport.guardrails.passages import Passage, Reading

_WORDS = frozenset(
    (
        "will may mark grace joy hope faith rose lily daisy ivy holly ruby pearl amber summer autumn april "
        "june rob art bill jack miles max sky dawn eve iris hazel olive poppy rich sunny young king long good "
        "best white green brown black gift love bell baker cook wood wells day noel carol christmas winter "
        "frost snow"
    ).split()
)
_WHAT = {"email": "an e-mail address", "phone": "a phone number", "card": "a card number", "iban": "a bank account"}


def pii(reading: Reading, grounds: Grounds) -> Iterator[Finding]:
    """The contact's own names and addresses, and any personal number, outside what code filled in.

    In text written elsewhere a phone number or e-mail address is usually the sender's own: there, only the contact's
    own values, card and account numbers count.
    """
    own = {grounds.pack.brand.sender.email.casefold()}
    kinds = ("card", "iban") if reading.stage is Stage.FOREIGN else ("email", "phone", "card", "iban")
    for passage in reading.written:
        for value in values.find(passage.text, kinds=kinds, view=passage.whole.plain):
            own_or_end = value.unit == "ending" or value.quote.casefold() in own
            if not own_or_end and not _filled(passage, (value.start, value.end)):
                span = value.start, value.end
                yield passage.finding("pii", Severity.LEGAL, span, f"{_WHAT[value.kind]} in the text")
        yield from _identity(passage, grounds)


def _identity(passage: Passage, grounds: Grounds) -> Iterator[Finding]:
    for value in grounds.identity:
        name = value.strip()
        if len(name) < 2 or (name.casefold() in _WORDS and not _addressed(passage.text, name)):
            continue
        for match in _as_words(name).finditer(passage.text):
            if not _filled(passage, match.span()):
                yield passage.finding("pii", Severity.LEGAL, match.span(), "the contact's own name or address")


def _addressed(text: str, name: str) -> bool:
    """Whether a name that is also a word is used as a name: after a greeting, or set off by commas."""
    escaped = re.escape(name)
    return bool(
        re.search(
            rf"\b(?:hi|hello|dear|hey|for|thanks?,?(?: you,?)?)\s+{escaped}\b\s*[,!.]|^{escaped},|,\s{escaped}[,.!]",
            text,
            re.IGNORECASE | re.MULTILINE,
        )
    )


@lru_cache(maxsize=1024)
def _as_words(name: str) -> re.Pattern[str]:
    spelled = r"\s+".join(re.escape(part) for part in name.split())
    exact = name.isalpha() and len(name) < 5
    return re.compile(rf"(?<!\w){spelled}(?!\w)", re.NOFLAG if exact else re.IGNORECASE)


def _filled(passage: Passage, span: tuple[int, int]) -> bool:
    """Whether code put the characters in: for a person's data, only a contact or brand segment may."""
    free = (SegmentKind.CONTACT, SegmentKind.BRAND, SegmentKind.LINK)
    return any(s.start < span[1] and span[0] < s.end for s in passage.field.segments if s.kind in free)
