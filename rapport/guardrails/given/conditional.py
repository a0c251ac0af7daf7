"""Whether a text says that something is, or only that it might be, may be had for more, or is what others have."""

import re
from typing import Final

from rapport.guardrails.given.behind import COMES_WITH

_LATER: Final = re.compile(
    r"\b(?:later|add(?:ed|s|ing)?|extra|another|option\w*|separate\w*|costs?|upgrade\w*|additional\w*|if|instead|more"
    r"|would|could|ask\w*|want\w*|need\w*|interest\w*|like[sd]?|lukewarm)\b|[£$€]\d"
)


GOT: Final = (
    r"(?:(?:do|did|(?:have|has)(?= (?:\w+ )?\w+(?:ed|en|ok)\b)|also|now|all|both|each|will|then|still) )*"
    r"(?:have|gets?|got|receives?|took|taken|chosen|chose|picked|ordered|booked|bought|accepted|went (?:for"
    r"|with)|opted for)\b"
)
"""What says that somebody has a thing, or takes it."""
_OTHERS: Final = re.compile(rf"\b(?:they(?! {GOT})|theirs)\b")
_SETTLED: Final = re.compile(
    r"\s(?:was|were|is|has been|have been|will be) (?:added to|switched on)\b"
    r"|:\s[^.;:]{0,40}\b(?:agreed to|granted|declined|refused|rejected|said yes|said no|turned) ?(?:it|that)?\b"
)
"""What after a thing says that it is in, though it was not before."""
_REFUSED: Final = re.compile(r"\b(?:declin|refus|reject|turn(?:ed|s) down|said no to)\w*\s(?:the |an? |our |your )?$")
"""What right before a thing says that somebody does not take it, whatever it would cost."""


_ANEW: Final = re.compile(r";|, (?:and (?:its?|they|we|you|your|our)|so)\b")
_ALONE: Final = re.compile(
    r"\bonly (?:the )?(?!has\b|have\b)[\w+-]+(?: [\w+-]+)? (?:has|have|comes? with|includes?|offers?|adds?)\s"
    r"(?:an? |the )?$"
)
"""What before a thing says that another has it: "only Summit has a sandbox"."""


def conditional(sentence: str, start: int, end: int) -> bool:
    """Whether what is said here is what might be, what may be had for more, or what others have."""
    if with_it := COMES_WITH.match(sentence, end):
        end = with_it.end()  # "extra" and "cost" in it are no price
    if _SETTLED.match(sentence, end) or _REFUSED.search(sentence, max(0, start - 40), start):
        return False
    if _OTHERS.search(sentence, max(0, start - 40, sentence.rfind(", ", 0, start)), start) or _ALONE.search(
        sentence[:start]
    ):
        return True
    before = sentence[max(0, start - 40) : start].rpartition(";")[2]
    return _LATER.search(before + _ANEW.split(sentence[end : end + 60])[0]) is not None
