"""The words by which a text says that an amount is worked out from others, or set beside another."""

import re
from typing import Final

from rapport.guardrails.given.amounts.binding import clause
from rapport.guardrails.sentences import around
from rapport.guardrails.within import within

_TOLD: Final = re.compile(
    r"\b(?:total\w*|for (?:both|the (?:two|pair))|in all|everything|all (?:in|told)|altogether|combined|overall"
    r"|comes? (?:out )?(?:to|at)|works? out"
    r"|adds?(?!-)|that's|amounts? to|sav(?:e|es|ed|ing|ings)|cheaper|dearer|difference|that is|i\.e|makes|making"
    r"|equals?"
    r"|half|owe[sd]?|remain(?:s|der)?|equivalent"
    r"|halv\w+|twice|double|triple|together|net|gross|credit|balance|split|spread|step|below list"
    r"|(?:down|up) by|increas\w*|rises?|raise[sd]?|hikes?|jump\w*|went (?:up|down)|goes (?:up|down)|(?:a|per"
    r"|each|the|every|one|first) (?:year|quarter)|each (?:time|invoice)|annual"
    r"|yearly)\b|\0 off\b|[=×]|\bx\s|\bso\s(?:(?:you|we|it|that)\W?\w*\s(?:pay\s|costs?\s)?)?\W?\0"
)
_EXPLAINED: Final = re.compile(
    r"[^.;!?\n]{0,50}, (?:that is|which is|i\.e\.|or) [^.;!?\n]{0,40}"
    r"\b(?:less|minus) [\w-]+(?: [\w-]+)? ?(?:%|per ?cent)"
)
"""What behind an amount says how it comes about: "£532, that is £14 per host less five percent"."""
_LEADING: Final = 12
_OF_WHICH: Final = re.compile(r"\b(?:of which|i\.e\.,?)\s\Z")
_BESIDE: Final = re.compile(
    r"\b(?:more|less|lower|higher|than|another|on top|extra|below|above|gap|shortfall|spare|instead|negotiated"
    r"|reduc\w+|drop\w*|down"
    r"|(?:under|over|above|short of) (?:the|your|our|that|what))\b"
)
_SUM: Final = re.compile(
    r"\b(?:times|discounts?|off|less|minus|plus|add(?:s|ed|ing)?(?!-)|extra|after|before|reduc\w+|makes?|making|comes?|brings?"
    r"|becomes?|totals?|sum|altogether|in all|over|across|term|whole|list(?:s)?(?: price| at)?|worth|figures?"
    r"|per ?cent|therefore|thus|hence|so|first|which (?:is|are)|made up of)\b|[%×=]|\d (?:[\w-]+ ){1,2}(?:at|of) [£$€]"
)
"""What a sentence has in which somebody calculates."""


def reckons(text: str, start: int, end: int) -> bool:
    """Whether a lower-case text says that the amount at these characters is reckoned from others."""
    return (
        _TOLD.search(clause(text, start, end)) is not None
        or _EXPLAINED.match(text, end) is not None
        or _OF_WHICH.search(text, max(0, start - _LEADING), start) is not None
    )


def compares(text: str, start: int, end: int) -> bool:
    """Whether a lower-case text sets the amount at these characters beside another: "£5 more"."""
    return _BESIDE.search(clause(text, start, end)) is not None


def calculates(text: str, start: int, end: int) -> bool:
    """Whether the sentence of a lower-case text in which an amount stands works one out: "less 10 %, that is £45"."""
    return within(_SUM, text, *around(text, start, end))


def sums(said: str) -> bool:
    """Whether lower-case words are of somebody who calculates."""
    return _SUM.search(said) is not None
