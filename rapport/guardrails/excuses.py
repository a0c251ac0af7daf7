"""When a doubtful statement is true: what an offer or a cited claim in the same text bears out is not objected to."""

import re
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from rapport.domain.grounds import Grounds
from rapport.domain.pack import Offer
from rapport.domain.text import SegmentKind
from rapport.guardrails.assertions import ASSERTIONS, QUALITIES, covering, stems
from rapport.guardrails.saying import Saying
from rapport.guardrails.wordlist import Lexicon, lexicon

if TYPE_CHECKING:
    from rapport.guardrails.passages import Hit, Reading

OTHERS: Final = lexicon("social_proof")
INCENTIVES: Final = lexicon("offers")
SCARCE: Final = lexicon("scarcity")
NEAR: Final = timedelta(days=3)
"""How close an offer's end must be for urgency to be true."""
_LAST: Final = re.compile(r"\b(?:last|final|never|once)\b")
_LIMITED: Final = re.compile(r"limit|while .*\blast|as long as|subject to|availab")
"""What a stock-limited offer bears out: that there is an end to it, not how few there are or how fast they go."""
_ANNOUNCES: Final = re.compile(
    r"(?:an?|our|this|these|your|the|next|all|special|welcome|exclusive|introductory)[\s\-]+offers?|\w*[\s\-]?codes?"
)
"""Words that may lead up to an offer slot in the same message: they grant nothing of their own."""


def excused(said: Saying, kind: str, reading: "Reading", grounds: Grounds) -> bool:
    """Whether the statement, read as one of this kind, is borne out by the offers and claims of its text."""
    if not (reading.open_claims or reading.open_offers):
        return False
    match kind:
        case "urgency":
            bearing = [offer for offer in _beside(said, reading) if offer.ends - grounds.now <= NEAR]
            return bool(bearing) and not (_LAST.search(said.text) and all(o.extensions for o in bearing))
        case "scarcity":
            if not any(offer.stock_limited for offer in _beside(said, reading)):
                return False
            marks = said.marks(SCARCE)
            return bool(marks) and all(_LIMITED.search(hit.match.group()) for hit in marks)
        case "social_proof":
            return _covered(said, reading, ("social",), OTHERS)
        case "claims":
            return _covered(said, reading, (), ASSERTIONS, QUALITIES)
        case "offers":
            marks = said.marks(INCENTIVES)
            return all(announces(hit, reading) for hit in marks) if marks else _holds(said, SegmentKind.OFFER, reading)
    return False


def announces(hit: "Hit", reading: "Reading") -> bool:
    """Words that announce an offer slot in the same text; what a cited claim says of prices."""
    if reading.open_offers and _ANNOUNCES.fullmatch(hit.match.group()):
        return True
    family = "service" if hit.kind == "price" else "free"
    return hit.kind in ("free", "price", "incentive") and covering(hit, family, reading.open_claims) is not None


def _covered(said: Saying, reading: "Reading", families: tuple[str, ...], *lists: Lexicon) -> bool:
    """Whether cited claims bear out every mark of these lists in a statement or, where it has none, most of its words.

    `families` are those that a mark counts as; none: its own.
    """
    claims = reading.open_claims
    if marks := said.marks(*lists):
        return all(any(covering(hit, f, claims) for f in families or (hit.kind,)) for hit in marks)
    if _holds(said, SegmentKind.CLAIM, reading):
        return True
    sentence = stems(said.text)
    return any(_most(sentence, stems(claim.text.lower())) for claim in claims)


def _most(sentence: frozenset[str], theirs: frozenset[str]) -> bool:
    shared = len(sentence & theirs)
    return shared >= 2 and len(sentence) <= 2 * shared + 1


def _beside(said: Saying, reading: "Reading") -> list[Offer]:
    """The offers that the statement's own paragraph names: it may be about them."""
    text, (start, end) = said.passage.text, said.span
    first, last = text.rfind("\n\n", 0, start) + 1, text.find("\n\n", end)
    last = len(text) if last < 0 else last
    here = [s.ref for s in said.passage.field.segments if s.kind is SegmentKind.OFFER and first <= s.start < last]
    return [offer for offer in reading.open_offers if any(ref.partition(".")[0] == offer.id for ref in here)]


def _holds(said: Saying, kind: SegmentKind, reading: "Reading") -> bool:
    """Whether a slot of this kind that the message may hold stands in the statement."""
    start, end = said.span
    held = {*(claim.id for claim in reading.open_claims), *(offer.id for offer in reading.open_offers)}
    here = (s for s in said.passage.field.segments if s.kind is kind and s.start < end and start < s.end)
    return any(s.ref in held or s.ref.partition(".")[0] in held for s in here)
