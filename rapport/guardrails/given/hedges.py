"""Hedges: what a text says it does not know is neither a yes nor a no."""

import re
from typing import Final

_TELL: Final = (
    r"mention\w*|specif\w*|indicat\w*|stat(?:e|ed|es|ing)|sa(?:y|ys|id)|information|details?|known|clear|clue|data"
    r"|list(?:ed|s)?|confirm\w*|address\w*|document\w*|record\w*|disclos\w*|reveal\w*|covers(?=\W*$)"
    r"|determin\w*"
    r"|describ\w*|not(?:ed|es)|answer\w*|settle\w*|learn|entry|word|explain\w*|given|provided in|tell"
    r"|include (?:opening )?hours"
    r"|covered (?:in|by) (?:the|this|these|any|our) (?:given |available )?(?:records?|data|facts|info\w*"
    r"|reviews?|listing"
    r"|profile|text|notes?|details)"
)
_HEDGE: Final = re.compile(
    r"\b(?:ask(?:s|ed|ing)?|wonder(?:s|ed|ing)?)(?: again| me| us)? if\b|\blet's see\b"
    r"|\bwe(?:'ll| will| shall) see\b(?= (?:about|what|how|if|whether)\b|[.,;!?]|$)"
    r"|\bnothing(?:'s| is| has been) (?:\w+ )?(?:fixed|decided|agreed|promised)(?: yet)?(?=[.;!?)]|\W*$)|"
    r"\b(?:says?|said|tells?|has|have|gives?|offers?|provides?|contains?|holds?|shows?|lists?)"
    r" (?:nothing|no (?:information|details?|word|value|entry|data)) (?:about|of|on|as to|for)\b|"
    r"\b(?:not|never|no|without|nor|nothing|nobody|neither|none)\b(?! (?:only|just)\b)[\w\s,']{0,28}"
    rf"\b(?:{_TELL})\b|n't (?:\w+ )?(?:{_TELL})\b"
    r"|\b(?:un|non)(?:known|clear|specified|stated|listed|mentioned|confirmed|disclosed|answered|addressed|documented"
    r"|recorded|settled|determined|noted|certain|decided|agreed)\b"
    r"|\b(?:whether|may or may not|silent|keeps? quiet|question mark|anyone's guess|anybody's guess|open question|null"
    r"|(?:left|remains?|is|are|all) (?:\w+ )?(?:open whether|blank|a question|to be seen)|leaves? [\w\s-]{2,40} "
    r"(?:open|blank|out)|left (?:open|out)|(?:information|details?|data|hours) [\w\s,-]{0,60}"
    r"\b(?:missing|unavailable|lacking|absent|incomplete|(?:is|are) not (?:provided|available|given|included|offered))"
    r"|(?:call|phone|ask|check|enquire|inquire) (?:ahead|first|before\w*|about|to find out|in advance)|elsewhere"
    r"|neither \w+ nor (?:\w+ )?(?:denied|excluded|refused|ruled out))\b"
)
_BUT: Final = re.compile(
    r";|\s[-–—]\s|—|,\sand\s(?=no\b)|,\s(?:and\s)?(?=(?:it|they|there|guests|customers|visitors|you)\b)"
    r"|,\sand\s(?=(?:the\s)?\w+(?:\s\w+)?\s(?:is|are|has|have|offers?|takes?|accepts?|can|must)\b)|\b(?:but"
    r"|although|though|while|whereas)\b"
)
_IF: Final = re.compile(r"\b(?:if|anyone|those|people|guests|whoever)\b[^,;]*$")
"""What is spoken of for those who want it; the rest of the sentence says whether they get it."""
_BACK: Final = re.compile(
    r"\b(?:it(?! is (?:not|un)\w*\s(?:\w+\s)?(?:whether|if|how|what))|this|that|these|they|which|neither|either|both"
    r"|none|so)\b"
)


def hedged(sentence: str, start: int, end: int) -> bool:
    """Whether what stands here is said not to be known, in its own clause or by one that takes it up again.

    >>> said = "it does not mention parking, but there is outdoor seating"
    >>> [hedged(said, said.index(w), said.index(w) + len(w)) for w in ("parking", "outdoor seating")]
    [True, False]
    """
    for hedge in _HEDGE.finditer(sentence):
        if hedge.end() <= start:
            if not _BUT.search(sentence, hedge.end(), start):
                return True
        elif hedge.start() >= end:
            turn = _BUT.search(sentence, end, hedge.start())
            if turn is None or _IF.search(sentence, 0, start) or _taken_up(sentence, turn.end(), hedge.end()):
                return True
        else:
            return True
    return False


def _taken_up(sentence: str, turn: int, end: int) -> bool:
    """Whether what was said before a turn is spoken of again after it."""
    return any(back.start() < end for back in _BACK.finditer(sentence, turn))
