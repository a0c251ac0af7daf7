"""Whether a text says yes or no of something: negation with its scope."""

import re
from collections.abc import Iterator
from typing import Final

from rapport.guardrails.given.behind import COMES_WITH, ELSEWHERE, LISTED_AS, OUTSIDE
from rapport.guardrails.given.conditional import GOT
from rapport.guardrails.given.headed import HEADED, HEADED_SO, NOT_HAD, UNCHARGED
from rapport.guardrails.given.noted import noted

_BREAK: Final = (
    r"[;()]|(?<!\bfor):|, (?:since|as)\b(?= (?:it|they|there|that)\b)"
    r"|\s[-–—]\s|—|\b(?:(?<!anything )but|however|although|though|while|whereas"
    r"|(?<!has )(?<!have )yet|except"
    r"|instead(?! of)|otherwise|thanks to|unlike|because(?! of))\b"
    r"|,\sso\b|,\s(?:just|simply|merely)\s(?=an?\b)|,\s(?:and\s)?(?=(?:it|they|there|those|you|we|he|she|i|this|that"
    r"|guests|customers|visitors|diners|patrons"
    r"|parking)\b|the (?:[\w-]+ ){1,2}(?:is|are|has|offers|does"
    r"|was|were|can|may)\b)|,\sand\s(?=(?:[\w-]+\s){1,3}(?:costs?|is|are|was|were|comes?)\b)"
)
"""Where a clause ends: what comes after is said anew."""
_TRIFLE: Final = (
    "(?:have|need) to (?:order|buy|bring|supply|worry|arrange|provide)|only|just|merely|simply|bring|touch|a problem"
    "|an issue|miss|forget|mind|go wrong|hurt|regret|to be (?:missed|overlooked)"
    "|surprising|uncommon|(?:pay|be (?:charged|billed)|charged|billed) for"
)
"""What after "not" says no of something else than what is spoken of."""
NO: Final = re.compile(
    r"\b(?:no(?!-(?:frills|nonsense|fuss)\b)(?! (?:frills|nonsense|doubt|matter|wonder|problem|trouble"
    r"|difficulty|issues?|hassle|extra|additional|further"
    r"|charge|cost|need|reason))|never"
    rf"|not(?! (?:every\w*|all|lack\w*|{_TRIFLE})\b)"
    r"|without(?! (?:(?:extra |additional )?(?:charge|cost|fee)|(?!offer|provid|serv|accept|hav|allow)\w+ing))"
    r"|(?<!not )(?<!n't )(?<!never )lack(?:s|ed|ing)?(?: (?:is|are))?"
    r"|missing(?: from [\w\s]{2,20})? (?:is|are)|absence of|(?<!pay )neither|nor(?! for\b)|none"
    r"|cannot|nobody|nowhere|no one|unable to|rather than|instead of"
    r"|free of(?! charge)|free from|far from|anything but|(?:wrong|no) place for|forget(?! (?:that|to|the))|skips?"
    r"|(?:decid|vot)(?:e|es|ed) against|(?:, and|, or|,) against(?= an?\b)|leav(?:es?|ing) out"
    r"|left (?:(?:it|that|them|both) )?out"
    r"|stops? short of|(?:do|does|go|goes|doing) without|(?:has|have) (?:yet|still) to|(?:still|yet|remains?) to be"
    r"|closed to|out of(?= stock\b)|hardly an?y?"
    r"|nothing(?! (?:but|short|less|(?:is|will be|was|to be) (?:to be )?charged|to pay|due)\b)"
    r"|(?:prohibit|forbid)\w*|ban(?:s|ned|ning)?|declin\w+|refus\w+|turns? away)\b"
    rf"|n't\b(?! (?:lack|cost|charge|be \w+er\b|be (?:more|better)|{_TRIFLE})\b)"
)
"""What says that something is not."""
_YES: Final = (
    r"\b(?:offer(?:s|ing)|provid(?:es|ing)|ha(?:s|ving)|featur(?:es|ing)|accept(?:s|ing)|serv(?:es|ing)|allow(?:s|ing)"
    r"|tak(?:es|ing)|includ(?:es|ing)|cover(?:s|ing)|boasts?|permits|welcomes|(?<!along )with|enjoys?|there's"
    r"|supports|plus|gets (?=(?:an?|the|its|their|your)\b)|sa(?:id|ys) yes to|agree[sd] to (?=(?:an?|the)\b)"
    r"|(?:given|gave|got) (?:us )?the go-ahead (?:for|on)|went for"
    r"|opt(?:s|ed) for|signed up (?:for|to)"
    r"|is|are|was|were|can(?!'t)|may|choose|opens? for"
    rf"|(?:they|you|she|he|clients?|customers?|members?) (?:{GOT}|choose)(?!(?: (?!an?\b|the\b|your\b"
    rf"|our\b)\w+)? (?:to|no|rid|own|about"
    r"|\w+(?:ed|en))\b)"
    r"|we (?:do |also |now |even )?(?:offer|provide|include|accept|support|have|serve|cover|take))\b"
)
_STOPS: Final = re.compile(_BREAK)
_OUT: Final = r"\b(?:exclud(?:e|es|ing)|omits?)\b"
_CUES: Final = re.compile(rf"(?P<stop>{_BREAK})|(?P<no>{NO.pattern}|{_OUT})|(?P<yes>{_YES})")
_NEGATED: Final = re.compile(
    rf"(?:n't|\bnot(?! every| lack)|\bnever|\bno longer|\bcannot|\bwithout(?! (?!offer|provid|serv|accept|hav"
    rf"|allow)\w+ing)|\bnor|\bneither|\bnobody|\bnothing|\bnowhere|\bno one|\bnone"
    rf"|\bsa(?:id|ys?) no to|\bno need to|\bstops? short of|\bunable to)(?! (?:{_TRIFLE})\b)\s(?:\w+\s){{0,4}}$"
)
_TURNS: Final = ("out of", "without")  # yes, where denied itself: "not out of stock"
_NOT: Final = re.compile(r"(?:n't|\b(?:not|never|no longer|hardly))\s(?:\w+ly\s|ever\s|yet\s)?\Z")
_AT_ONCE: Final = re.compile(r"\b(?:no|without|neither|nor|not(?! lack)|the missing)\s(?:\w+\s)?$")
_ANY: Final = re.compile(r"\bany\s(?:\w+\s)?$")
_DENYING: Final = re.compile(rf"{NO.pattern}|\b(?:barely|scarcely|rarely|seldom|few|exclud\w+)\b")
"""What beside "any" says that there is none: any other is one of several."""
_IN_LIST: Final = re.compile(r"\b(?:no|without)\s(?:[\w-]+(?:,|,?\sor)\s){1,4}$")
_OR: Final = re.compile(r"(?:,\s[\w-]+)*,?\sor\s")
"""What of a list is denied with its first: "no street, lot or valet parking"."""
_DOING: Final = re.compile(
    r"(?:allow|permit|welcom|admit|accommodat|book(?!s\b)|reserv(?:e|ing)\b|bring|keep|pay(?!roll|ment)|get|have|deliver(?!y|ies)"
    r"|sit|eat|dine|dress|danc|cater)\w*"
)
"""What is spoken of as something done: the word before it says whether it is."""
SHORT: Final = (
    r"(?:(?:not|also|all|already|still|now) )?(?:includ|exclud|cover|in\b|out\b|part of|free\b|extra|off\b|on\b"
    r"|agreed|declined|refused"
    r"|accepted|allowed|available|provided|thrown in|waived|booked|ordered|on top|separate)"
)
"""What follows a verb that is shortened to its last letter: "payroll's included"."""
_BE: Final = r"is|are|was|were|can|could|may|might|must|will|would|does|do|has|have|need|needs"
_ANOTHERS: Final = re.compile(r"\b(?:her|his|their|your|own|another|present|current|other)\s$")
_FIRM: Final = re.compile(r"\s(?:firm|provider|company|bureau|agency|software|tool|supplier|contractor|broker)\b")
"""What stands around a thing that somebody else has in hand: "her payroll firm"."""
_NO_SUCH: Final = re.compile(r"\bno (?:\w+ )?[\w-]+ $")  # before "with": "no integration with time clocks"
_SPARED: Final = re.compile(
    rf"\s(?:cost|charge|free|cheap|complimentary|be \w+er\b|be (?:more|better)\b|(?:{_TRIFLE})\b)"
)
"""What after a verb's "not" says no of something else: "the Wi-Fi isn't free", "delivery isn't a problem"."""
_NOR: Final = re.compile(
    r"(?:n't|\b(?:not|cannot|never))\b(?! (?:pay|charged|billed) for)(?:(?!\bbut\b)[^.;:]){0,60}\sor\s(?:\w+\s)?$"
)
"""The last of several things that cannot be done: "you can't smoke, check a coat, or sit outdoors"."""
_SO: Final = re.compile(
    r"\b(?:so (?:is|are|was|were|does|do|can)|the same (?:is true of|goes for|holds for|applies to))\s"
    r"(?:(?:an?|the|its|their)\s)?$"
)
_AWAY_TOO: Final = re.compile(
    rf"\b(?:{OUTSIDE}|outside (?:of )?(?:the|this|that|our)|turned down|declined|refused|absent|missing|unavailable"
    r"|lacking|on (?:him|her|them|you)|excluded|prohibited|forbidden|banned|yourself|yourselves|themselves|himself"
    r"|herself)\b"
)
"""What "so is" says again: that it is not."""
_BESIDES: Final = re.compile(r"\band an?\s(?:[\w-]+\s){0,2}$")
"""Something else after what there is none of: "no reservations and a parking lot"."""
_ANEW: Final = re.compile(r"(?:\band|,)\s(?:\w+ly\s|also\s|it\s)?(?:are|were|\w+s)$")
"""A verb of its own after an "and": "doesn't take cards and has free Wi-Fi" says no of the cards alone."""
_OWN_VERB: Final = re.compile(r"\s(?:is|are|was|were|must|have to|has to|need to|should)\s(?:not\s)?\w+(?:\sfor\s.*)?$")
"""What is spoken of in a sentence of its own ("walk-ins are welcome") is said as it stands."""
_PREDICATE: Final = re.compile(
    r"\w*(?:\s(?:that\s)?(?:s?he|you|they|we)\s\w+(?:\s(?:for|about))?(?=\s(?:is|are|was|were|has|have)\b))?(?:\s(?!(?:and|or|but|that|which|who|with|for|in|on|at|to|from|of|as|nor|by|if|unless|when|until|once"
    r"|because|since)\b)[\w-]+){0,2}?"
    r"(?:(?:,\s(?!(?:though|although|but|while|whereas|however|yet|so)\b)[\w'-]+(?:\s[\w'-]+)?){0,4},?\s(?:and"
    r"|or|nor|as well as)\s(?!no\b|not\b|it\b|there\b)"
    r"[\w' -]{2,30}?(?=\s(?:are|were|aren't|weren't|will|must|can)\b))?"
    rf"(?:(?:,?\s(?:which|that)(?=\s(?:is|are)\s(?:includ|part|cover|in\b|free|availab)))?\s(?:(?P<not>(?:{_BE})n't|cannot|can't|won't)|(?P<verb>{_BE}))|['’](?:s|re)(?=\s{SHORT}))\b"
    r"(?P<rest>[^,;.!?]{0,45})"
)
_SWITCHED: Final = re.compile(r"\s(?:be|stay|remain) (?:switched |turned |left )?(?:off|on)\b")
_AWAY: Final = re.compile(
    r"^\W*(?:been|also|currently|all|always|both|better|best|usually|generally|simply|unfortunately)?\W*"
    rf"(?:not(?! (?:{_TRIFLE}|(?:really |quite |very )?(?:meant|suited|suitable|designed|ideal|intended))\b)"
    rf"|never|no longer|yet to|gone(?=\W*$|[.,;!)]| (?:for good|now|altogether))|refused|turned away"
    r"|left (?:at home|out)|off the (?:table|menu|quote|list|price)|taken (?:off|out)|(?:switched|turned) off"
    r"|removed|struck|cut|dropped"
    r"|out\b(?! of)|(?:set to )?off(?=\s*$|[.,;:)]| (?:and|for|by|but|from|until)\b)"
    r"|un(?:available|welcome)|absent|missing|prohibited|banned|forbidden|lacking|excluded|declined|off[- ]limits"
    rf"|out of the question|{OUTSIDE}"
    r"|neither|nowhere|things? (?:it|they) (?:does not|doesn't|do not|don't|lacks?)"
    r"|(?:marked|listed|set|given) (?:as |to )?(?:no|un\w+|false|not \w+)|false|be (?:disappointed|let down"
    r"|out of luck|turned away)"
    r"|have (?:trouble|difficulty|a hard time)|struggle|have to (?:look|stay|go|do without))\b"
)


def clauses(sentence: str) -> Iterator[str]:
    """The clauses of a lower-case sentence, each said anew.

    >>> list(clauses("no outdoor seating, but free wi-fi; it is quiet"))
    ['no outdoor seating, ', ' free wi-fi', ' it is quiet']
    """
    start = 0
    for stop in _STOPS.finditer(sentence):
        yield sentence[start : stop.start()]
        start = stop.end()
    yield sentence[start:]


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
    if _ANOTHERS.search(before) and _FIRM.match(sentence, end):
        return None
    if _OWN_VERB.search(mention):
        return True
    if (
        HEADED.search(before)
        or NOT_HAD.search(before)
        or LISTED_AS.match(sentence, end)
        or ELSEWHERE.match(sentence, end)
    ):
        return False
    if so := _SO.search(before):
        first = before[: so.start()]
        if not first.strip() and so[0].startswith("the same"):
            return None  # as what the sentence before says
        return NO.search(first) is None and _AWAY_TOO.search(first) is None
    if _DOING.match(mention):
        own = _PREDICATE.match(sentence, end)
        return (
            _NEGATED.search(before) is None
            and _NOR.search(before) is None
            and not before.endswith(" no ")
            and not (own and ((own["not"] and not _SPARED.match(own["rest"])) or _AWAY.match(own["rest"])))
        )
    if (note := noted(sentence, end)) is not None:
        return note
    if UNCHARGED.search(before):
        return True
    if COMES_WITH.match(sentence, end):
        return _AT_ONCE.search(before) is None
    if HEADED_SO.search(before):
        return _AT_ONCE.search(before) is None
    if _AT_ONCE.search(before) or _NOR.search(before):
        return False
    if _ANY.search(before) and not _PREDICATE.match(sentence, end):
        return False if _DENYING.search(sentence) else None
    if (listed := _IN_LIST.search(before)) and (" or " in listed[0] or _OR.match(sentence, end)):
        return False
    cues = [cue for cue in _CUES.finditer(sentence) if cue.start() < start and cue.end() <= end]
    stops = [cue.start() for cue in cues if cue["stop"]]
    begun = max(before.rfind(", "), before.rfind(" that "), *stops, -1)
    said = any(cue.start() > begun for cue in cues if not cue["stop"])
    if not said and (own := _PREDICATE.match(sentence, end)):
        if own["verb"] and _SWITCHED.match(own["rest"]):
            return None  # what is there is to be switched off
        no = own["not"] is not None and _SPARED.match(own["rest"]) is None
        return not no and _AWAY.match(own["rest"]) is None
    stopped = max((cue.end() for cue in cues if cue["stop"]), default=0)
    for cue in reversed(cues):
        if cue["stop"]:
            return None
        if cue["no"]:
            if cue[0] in _TURNS and _NOT.search(sentence[: cue.start()]):
                return True
            if cue[0] == "no" and sentence[: cue.start()].endswith(": ") and "," in sentence[cue.end() : start]:
                return None  # a list of notes, each with its own yes or no: "no reservations, lot parking"
            return cue[0] == "no" and _BESIDES.search(sentence, cue.end(), start) is not None
        earlier = sentence[stopped : cue.start()]
        if cue[0] == "with" and _NO_SUCH.search(earlier):
            return False
        return _ANEW.search(earlier + cue[0]) is not None or _NEGATED.search(earlier) is None
    return None


_SAID_OF_IT: Final = re.compile(
    r"(?:\s(?!(?:and|or|but|that|which|who|with|for|in|on|at|to|from|of|as|nor|by)\b)[\w-]+){0,2}?"
    rf"\s(?:(?:{_BE})(?:n't)?|cannot|can't|won't|costs?|comes?)\b"
    r"(?:\s(?:not|never|also|always|no longer|all|both|now)\b)*(?:\s[\w-]+)?"
)


def said_until(sentence: str, end: int) -> int:
    """Where what is said of a thing ends whose name ends here: "number porting is not included" says it to the end.

    >>> text = "outdoor seating is not available in winter"
    >>> text[: said_until(text, len("outdoor seating"))]
    'outdoor seating is not available'
    """
    said = _SAID_OF_IT.match(sentence, end)
    return said.end() if said else end
