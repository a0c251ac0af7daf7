"""PII: nobody's name, address or number in what a writer wrote."""

import re
from collections.abc import Iterator
from functools import lru_cache

from rapport.domain.grounds import Grounds
from rapport.domain.guard import Finding, Severity
from rapport.domain.pack import Pack
from rapport.domain.text import SegmentKind
from rapport.guardrails.passages import Passage, Reading
from rapport.guardrails.personal import Mark, personal

_WORDS = frozenset(
    (
        "will may mark grace joy hope faith rose lily daisy ivy holly ruby pearl amber summer autumn april "
        "june rob art bill jack miles max sky dawn eve iris hazel olive poppy rich sunny young king long good "
        "best white green brown black gift love bell baker cook wood wells day noel carol christmas winter "
        "frost snow"
    ).split()
)
_BUSINESS = ("an e-mail address", "a phone number", "a postal address", "a postcode", "a vehicle's plate")


def pii(reading: Reading, grounds: Grounds) -> Iterator[Finding]:
    """The contact's own names and addresses, and anybody's address or personal number, outside what code filled in.

    What the pack says of the brand itself (its e-mail and postal address, a number in a claim) is the brand's to tell,
    and so are addresses and phone numbers among the facts that were given with a text.
    """
    for passage in reading.written:
        plain = passage.whole.plain
        for mark in passage.read_by(_marks):
            span = plain.original(mark.start, mark.end)
            said = plain.text[mark.start : mark.end]
            if not _filled(passage, span) and not _own(said, grounds.pack) and not _given(said, mark.what, grounds):
                yield passage.finding("pii", Severity.LEGAL, span, f"{mark.what} in the text")
        yield from _identity(passage, grounds)


def _marks(passage: Passage) -> Iterator[Mark]:
    return personal(passage.whole.plain, passage.text)


def _own(said: str, pack: Pack) -> bool:
    """Whether it is the brand's own: in the pack, or an address for everybody at one of its hosts."""
    mailbox, at, host = said.replace(" ", "").rpartition("@")
    if not at:
        return len(_letters(said)) > 4 and _letters(said) in _told(pack)
    sender = pack.brand.sender.email.casefold()
    hosts = {h.casefold().removeprefix("www.") for h in pack.brand.link_hosts} | {sender.rpartition("@")[2]}
    return f"{mailbox}@{host}" == sender or (host in hosts and mailbox.isalpha())


def _given(said: str, what: str, grounds: Grounds) -> bool:
    """Whether the facts that came with the text tell it, and it is of the kind that a business tells."""
    return what in _BUSINESS and grounds.given is not None and _letters(said) in _letters(str(grounds.given))


def _told(pack: Pack) -> str:
    """What the pack says of the brand and its claims, as letters and digits only."""
    claims = (f"{claim.text} {claim.disclosure or ''}" for claim in pack.claims)
    return " ".join(_letters(text) for text in (pack.brand.model_dump_json(), *claims))


def _letters(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())


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
