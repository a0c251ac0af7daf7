"""What reads as a commercial assertion, by family, and whether a cited claim bears it out.

The world is closed: whatever a family finds outside a slot must be covered by a claim that the message cites.
Harmless uses of the same words ("best wishes", "many happy returns", "quality time") are left out one by one.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from rapport.domain.pack import Claim, ClaimMode
from rapport.guardrails.saying import LISTS, PRESSING, Saying
from rapport.guardrails.wordlist import Lexicon, lexicon

if TYPE_CHECKING:
    from rapport.guardrails.passages import Hit

ASSERTIONS = lexicon("assertions")

QUALITIES = lexicon("qualities")

STRONG = frozenset({"superlative", "comparative", "guarantee", "absolute", "proof", "nature", "health", "free"})
"""Families whose words must stand in the claim itself; the others may be touched on by any claim that is restated."""

SOCIAL = "social"
"""What a claim records of customers covers that and nothing else of them: three content words have to be its own."""

_STOP = frozenset(
    (
        "about after again also always another around because been before being both could does doing each "
        "even every from have here into just keep like make many more much never once only other over ours "
        "quite really should some such than that them then there these they this those through very want were "
        "what when where which while will with would your yours gift gifts lovely little something anything "
        "everything thing things time"
    ).split()
)
_WORD = re.compile(r"[a-z]{4,}")
_ADDING = (*PRESSING, "claims")
"""The kinds of doubt that a few words more can bring into a claim."""
CUT = 5
"""The letters of a word that its inflections share."""


@lru_cache(maxsize=4096)
def stems(text: str) -> frozenset[str]:
    """The content words of a text, cut to what their inflections share."""
    return frozenset(word[:CUT] for word in _WORD.findall(text) if word not in _STOP)


@lru_cache(maxsize=2048)
def families_of(claim_text: str) -> frozenset[str]:
    lower = claim_text.lower().replace("’", "'")
    return frozenset(m.lastgroup or "" for p in (ASSERTIONS, QUALITIES) for m in p.finditer(lower)) | (
        frozenset({"free"}) if re.search(r"\bfree\b|no extra cost|no charge", lower) else frozenset()
    )


def covering(hit: "Hit", family: str, claims: Sequence[Claim]) -> Claim | None:
    """The cited claim that bears out what was found: of the same family, about the same thing.

    About the same thing means: the found words stand in the claim and so does a content word beside them (if there is
    one), or the sentence shares two content words with it. Families that are not `STRONG` need only the latter. A
    verbatim claim covers nothing but its own slot, and a mention that leads up to that slot in the same sentence.
    """
    sentence = stems(hit.sentence)
    found = stems(hit.match.group())
    around = hit.view.text[max(0, hit.match.start() - 32) : hit.match.end() + 32]
    beside = stems(around) - found
    for claim in claims:
        theirs = stems(claim.text.lower())
        same = family in families_of(claim.text)
        if claim.mode is ClaimMode.VERBATIM:
            if same and family not in STRONG and "\ue000" in hit.sentence:
                return claim
            continue
        shared = len(sentence & theirs)
        close = bool(found & theirs or not found) and (not beside or bool(beside & theirs))
        enough = shared >= 3 if family == SOCIAL else close or shared >= 2
        if (same and enough) or (family not in STRONG and family != SOCIAL and shared >= 2):
            return claim
    return None


def restates(said: Saying, among: Sequence[Saying], claims: Sequence[Claim]) -> bool:
    """Whether a statement says what an open claim says and hardly anything else: then it was approved as it stands.

    So was the end of such a sentence, where it adds no word to the claim's; `among` holds what ends where it ends. A
    word list of the doubt's kind that knows words of the statement has to know words of the claim too, of the same
    family: few words can add much (", while there is still time", ", guaranteed").
    """
    ours, marks = stems(said.text), [*_marks(said)]
    for claim in claims:
        theirs = stems(claim.text.lower())
        same = _same(ours, theirs) or (ours <= theirs and any(_same(stems(one.text), theirs) for one in among))
        if same and all(family in _marked(claim.text, words) for words, family in marks):
            return True
    return False


def _marks(said: Saying) -> Iterator[tuple[Lexicon, str]]:
    """The word lists of a statement's kind of doubt that know words of it, and the families of these."""
    lists = map(lexicon, LISTS[said.kind] if said.kind in _ADDING else ())
    return ((words, hit.kind) for words in lists for hit in said.marks(words))


@lru_cache(maxsize=2048)
def _marked(claim_text: str, words: Lexicon) -> frozenset[str]:
    """The families that a word list knows in a claim."""
    return frozenset(match.lastgroup or "" for match in words.finditer(claim_text.lower().replace("’", "'")))


def _same(sentence: frozenset[str], claim: frozenset[str]) -> bool:
    return len(sentence & claim) >= 3 and len(sentence - claim) <= 2
