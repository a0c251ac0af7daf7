"""Whether a sentence says of a thing that somebody gets it, and not only how it is come by, or what it costs.

"Breakfast is included" says so; "insurance is arranged by her broker", "paper is yours to buy", "there is no charge for
a venue" do not: they may be true of what is not included.
"""

import re
from typing import Final

from rapport.guardrails.given.clauses import SHORT

_OWN: Final = re.compile(
    r"\w*(?:\s(?:that\s)?(?:s?he|you|they|we)\s\w+(?:\s(?:for|about))?(?=\s(?:is|are|was|were|has|have)\b))?(?:\s(?:and|or)\s(?:the\s)?[\w-]+(?:\s[\w-]+)?)??"
    rf"(?:['’](?:s|re)(?=\s{SHORT})|\s(?:is|are|was|were|remains?|stays?|lies?|rests?|(?:has|have|had|will|must"
    rf"|can|may|should) (?:be|been|stay"
    r"|remain)))\b"
    r"(?P<rest>[^.;!?]{0,45})"
)
"""What the thing's own verb says of it."""
_GRANTED: Final = re.compile(
    r"^\W*(?:(?:also|now|all|both|each|already|always|fully|still|then|indeed|been|being|be|even|certainly|as well|too"
    r"|of course|again|automatically|therefore|there|simply)\b\W*)*"
    r"(?:includ|inclusive|part\b|in\b(?! (?:your|his|her|their|its|the) (?:own )?(?:hands?|care|court|name))"
    r"|within\b|inside\b|with (?:it|the|this|that)\b"
    r"|cover|availab|provid|offer|suppl|serv|thrown|free\b|complimentary|gratis|on(?: the house| board)?\W*$"
    r"|on (?:the|it|both|all|every|offer)\b"
    r"|active|activat|add|enabl|switched on|turned on|set up|ours\b|taken care|seen to|possible|ready|book|welcom"
    r"|allow|permit|approv|fine\b|ok(?:ay)?\b|sign|order|taken|chosen|select|receiv|filed"
    r"|accept|support|agreed|confirm|bundl|standard|waiv|true|yes\b|given|grant|install|sent|deliver"
    r"|handled by us|done by us"
    r"|our (?:job|side|affair|business|part|responsibility)|up to us|for free|at no|without|paid|made|done"
    r"|complete|open|operational|running|up\b|built|guarant|fitted|carried out|handled|planned|scheduled"
    r"|arranged(?! by)|,|$)"
)
"""What says that it is there for them."""
_AT_A_PRICE: Final = re.compile(
    r"\b(?:for (?:an? )?(?:\w+ )?(?:fee|charge|price|cost|money|purchase)"
    r"|(?:at|with) (?:an? )?(?:extra|additional) (?:cost|charge|fee)|to (?:buy|hire|rent|order|pay)|paid (?:on|by"
    r"|for|to)"
    r"|by (?:your|her|his|their|each|third|another|the (?:guests?|customers?|city))"
    r"|yourself|yourselves|from any|nearby|elsewhere|separately|optional|on request)\b"
)
"""What says that it is to be had, but not in the price."""
_SPARED: Final = re.compile(
    r"\bno (?:extra |additional |separate )?(?:charge|cost|fee)s? (?:is (?:made )?|was (?:made )?)?for\s[^.;]*$"
)
"""What is not charged for: it may not be there at all."""

_ELSE: Final = re.compile(
    r"\b(?:only (?:[\w-]+ ){1,3}(?:has|have|includes?|offers?|gets?|comes? with)|offered|has to buy|arranges?|buys?"
    r"|brings?|charges? for|bills? for|adds?)\s(?:(?:an?|the|any|your|their|his|her|our)\s)?(?:[\w-]+\s)?$"
)
"""What before a thing tells of it, but not that it is there: "you arrange the insurance", "only Pro has a sandbox"."""
_SPOKEN_OF: Final = re.compile(
    r"\b(?:back and forth|talk\w*|discuss\w*|questions?|confus\w+|mix-?up|fuss|doubts?|worr\w+|concern\w*|conversation"
    r"|debate)\b[^,;.]{0,40}\b(?:over|about|around|regarding|concerning|on)\s(?:(?:the|her|his|their|an?|our|your)\s)?"
    r"(?:\w+\s)?$"
)
"""What before a thing only speaks of it: "some fuss over the notary"."""
ASKS: Final = re.compile(
    r"(?:^|[:,;]\s|\band\s|\bor\s)(?:does|do|is|are|can|will|has|have) (?:it|they|we|you|there|she|he)\s"
    r"(?:[\w-]+\s){0,3}\Z"
)
"""What before a thing asks for it, with no mark: "one question: does it auto-renew"."""
_THEIRS: Final = re.compile(
    r"\b(?:s?he|they) (?:has|have|had|owns?) (?:a few|some|several|many|lots of|a couple of|plenty of)\s$"
)
"""What before a thing says that they have some of their own."""
_TAKEN_SO: Final = re.compile(
    r"\b(?:been told|thought|assumed|believed|hoped|under the impression)(?: that)?\s(?:(?:the|an?|our|your)\s)?"
    r"(?:\w+\s)?$"
)
"""What before a thing tells what somebody took to be so."""


def granted(sentence: str, start: int, end: int) -> bool:
    """Whether what is said of the thing at these characters of a lower-case sentence, if anything, is that it is there.

    >>> [granted(f"{said}.", 0, 9) for said in ("insurance is included", "insurance is arranged by her broker")]
    [True, False]
    """
    own = _OWN.match(sentence, end)
    before = sentence[:start]
    if _SPARED.search(before) or _ELSE.search(before) or _TAKEN_SO.search(before):
        return False
    if _THEIRS.search(before):
        return False
    if own is None and _SPOKEN_OF.search(before):
        return False
    return own is None or (_GRANTED.match(own["rest"]) is not None and _AT_A_PRICE.search(own["rest"]) is None)
