"""Whether a text says yes or no of something: negation with its scope, and hedges, which say neither."""

import re
from typing import Final

_BREAK: Final = (
    r"[;:()]|\s[-–—]\s|—|\b(?:but|however|although|though|while|whereas|yet|except|instead|otherwise)\b"
    r"|,\s(?:and\s)?(?=(?:it|they|there|you|we|he|she|this|that|guests|customers|visitors|diners|patrons|parking)\b)"
)
"""Where a clause ends: what comes after is said anew."""
_NO: Final = (
    r"\b(?:no(?! (?:doubt|matter|wonder|problem|extra|additional|further|charge|cost))|not(?! only)|never"
    r"|without(?! (?:extra |additional )?(?:charge|cost|fee))"
    r"|lack(?:s|ed|ing)?|neither|nor|none|cannot|nobody|no one|unable to|rather than|instead of"
    r"|free of(?! charge)|free from"
    r"|(?:prohibit|forbid|ban)\w*|declin\w+|refus\w+)\b|n't\b(?! (?:cost|charge))"
)
_YES: Final = (
    r"\b(?:offer(?:s|ing)|provid(?:es|ing)|ha(?:s|ving)|featur(?:es|ing)|accept(?:s|ing)|serv(?:es|ing)|allow(?:s|ing)"
    r"|tak(?:es|ing)|includ(?:es|ing)|boasts?|permits|welcomes|with|enjoys?|there's|supports|plus|is|are|was|were"
    r"|can(?!'t)|may|choose)\b"
)
_CUES: Final = re.compile(rf"(?P<stop>{_BREAK})|(?P<no>{_NO})|(?P<yes>{_YES})")
_NEGATED: Final = re.compile(
    r"(?:n't|\bnot|\bnever|\bno longer|\bcannot|\bwithout|\bnor|\bneither|\bnobody|\bno one|\bno need to"
    r"|\bunable to)\s(?:\w+\s){0,4}$"
)
_AT_ONCE: Final = re.compile(r"\b(?:no|without|neither|nor|not|any)\s(?:\w+\s)?$")
_DOING: Final = re.compile(
    r"(?:allow|permit|welcom|admit|accommodat|book|reserv(?:e|ing)\b|bring|keep|pay|get|have|deliver(?!y|ies)"
    r"|sit|eat|dine|dress|danc"
    r"|cater)\w*"
)
"""What is spoken of as something done: the word before it says whether it is."""
_BE: Final = r"is|are|was|were|can|could|may|might|must|will|would|does|do|has|have|need|needs"
_PREDICATE: Final = re.compile(
    r"\w*(?:\s(?!(?:and|or|but|that|which|who|with|for|in|on|at|to|from|of|as|nor|by)\b)[\w-]+){0,2}?"
    r"(?:\s(?:and|or|nor|as well as)\s[\w' -]{2,30}?(?=\s(?:are|were|aren't|weren't)))?"
    rf"\s(?:(?P<not>(?:{_BE})n't|cannot|can't|won't)|(?P<verb>{_BE}))\b(?P<rest>[^,;.!?]{{0,45}})"
)
_AWAY: Final = re.compile(
    r"^\W*(?:also|currently|all|always|both|usually|generally|simply|unfortunately)?\W*(?:not(?! only)|never|no longer"
    r"|un(?:available|welcome)|absent|missing|prohibited|banned|forbidden|lacking|excluded|declined|off[- ]limits"
    r"|out of the question|left out|neither)\b"
)
_HEDGE: Final = re.compile(
    r"\b(?:not|n't|never|no|without|nor|nothing)\b[\w\s,']{0,28}\b(?:mention\w*|specif\w*|indicat\w*|stat(?:e"
    r"|ed|es|ing)"
    r"|say|says|said|information|details?|known|clear|clue|data|listed|lists?|confirm\w*|address\w*|document\w*"
    r"|record\w*"
    r"|disclos\w*|include (?:opening )?hours|given|provided in|covered in|tell)\b"
    r"|n't (?:mention|listed|lists?|sa[iy]|given|known|stat|specif|clear|address|document|covered|record|includ)\w*"
    r"|\b(?:unknown|unclear|unspecified|unstated|unlisted|unmentioned|whether|may or may not|silent|left (?:open|blank)"
    r"|leaves? [\w\s-]{2,40} (?:open|blank|out)|no (?:word|clue|idea)|unconfirmed|(?:call|phone) ahead|elsewhere)\b"
)


def hedged(sentence: str) -> bool:
    """Whether a sentence says that something is not known: it neither affirms nor denies.

    >>> hedged("it does not mention outdoor seating"), hedged("no outdoor seating")
    (True, False)
    """
    return _HEDGE.search(sentence) is not None


def denied(sentence: str, start: int, end: int) -> bool:
    """Whether what stands at these characters of a lower-case sentence is said not to be; naming it affirms it.

    Its own verb decides ("parking is not available"); else the nearest word before it that says yes or no.

    >>> said = "no outdoor seating but free wi-fi, and parking is not available"
    >>> [denied(said, said.index(w), said.index(w) + len(w)) for w in ("outdoor seating", "wi-fi", "parking")]
    [True, False, True]
    """
    return affirmed(sentence, start, end) is False


def affirmed(sentence: str, start: int, end: int) -> bool | None:
    """Whether what stands at these characters of a lower-case sentence is said to be, or not to be; None: neither."""
    mention, before = sentence[start:end], sentence[:start]
    if _DOING.match(mention):
        return _NEGATED.search(before) is None
    if _AT_ONCE.search(before):
        return False
    cues = [cue for cue in _CUES.finditer(sentence[:end]) if cue.start() < start]
    comma = max(before.rfind(", "), before.rfind(" that "))
    said = any(cue.start() > comma for cue in cues if not cue["stop"])
    if not said and (own := _PREDICATE.match(sentence, end)):
        no = own["not"] is not None and not own["rest"].startswith((" cost", " charge"))
        return not no and _AWAY.match(own["rest"]) is None
    for cue in reversed(cues):
        if cue["stop"]:
            return None
        if cue["no"]:
            return False
        return _NEGATED.search(sentence[: cue.start()]) is None
    return None


_LATER: Final = re.compile(
    r"\b(?:later|add(?:ed|s|ing)?|extra|another|option\w*|separate\w*|costs?|upgrade\w*|additional\w*|if|instead|more"
    r"|would|could|ask\w*|want\w*|need\w*|interest\w*|like[sd]?|lukewarm)\b|[£$€]\d"
)


_OTHERS: Final = re.compile(r"\b(?:they|theirs)\b")


def conditional(sentence: str, start: int, end: int) -> bool:
    """Whether what is said here is what might be, what may be had for more, or what others have."""
    if _OTHERS.search(sentence, max(0, start - 40), start):
        return True
    return _LATER.search(sentence[max(0, start - 40) : start] + sentence[end : end + 60].split(";")[0]) is not None
