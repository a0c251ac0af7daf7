"""Whether a text says yes or no of something: negation with its scope, and hedges, which say neither."""

import re
from typing import Final

_NOT: Final = re.compile(
    r"\b(?:(?:does|do|did|is|are|was|were|will|can|could|would|has|have)(?: not|n't)"
    r"(?: (?:currently|seem to|appear to))?"
    r"(?: (?:offer|have|provide|accept|take|allow|feature|include|support|require|serve|come with|any|an?|the))*"
    r"|cannot|can't|no(?! (?:doubt|matter|wonder|problem))|not|never|without|rather than|instead of|lack(?:s|ing)?"
    r"|neither|nor|none)\b"
)
_TURN: Final = re.compile(
    r"\b(?:but|however|although|though|while|whereas|yet|except|instead|and (?:it |they )?(?:has|have|offers?|is|are)"
    r"|offers?|provides?|features?|boasts?|has|have|there (?:is|are))\b|[;:]"
)
"""Where a negation ends: what comes after is said anew."""
_AFTER: Final = re.compile(
    r"^[\w\s'-]{0,24}?\b(?:(?:is|are|was|were)(?: not|n't)(?: currently)? (?:available|offered|provided|accepted"
    r"|allowed|an option|possible)|(?:is|are) (?:unavailable|absent|missing))\b"
)
_HEDGE: Final = re.compile(
    r"\b(?:(?:not|n't|never|no|without)\b[\w\s]{0,20}\b(?:mention\w*|specif\w*|indicat\w*|stat(?:e|ed|es)|provid\w* in"
    r"|information|details?|known|clear|data|listed|confirm\w*)|unknown|unclear|unspecified|whether|may or may not)\b"
)


def hedged(sentence: str) -> bool:
    """Whether a sentence says that something is not known: it neither affirms nor denies.

    >>> hedged("it does not mention outdoor seating"), hedged("no outdoor seating")
    (True, False)
    """
    return _HEDGE.search(sentence) is not None


def denied(sentence: str, start: int, end: int) -> bool:
    """Whether what stands at these characters of a lower-case sentence is said not to be.

    >>> said = "no outdoor seating but free wi-fi, and parking is not available"
    >>> [denied(said, said.index(w), said.index(w) + len(w)) for w in ("outdoor seating", "wi-fi", "parking")]
    [True, False, True]
    """
    before = sentence[:start]
    negations = list(_NOT.finditer(before))
    if negations and not _TURN.search(before, negations[-1].end()):
        return True
    return _AFTER.search(sentence[end:]) is not None
