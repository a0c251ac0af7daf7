"""What reviewers are said to agree on: that reviews are positive, mixed or negative, and what all of them do.

Held against the stars that the reviews of a record give. Four of five stars and more are praise, two and less are a
complaint; three are neither. What is said of most of them needs half, what is said of all of them none to the contrary.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from rapport.guardrails.given.amounts.binding import content
from rapport.guardrails.given.reviews.opinions import GENERIC
from rapport.guardrails.given.reviews.reviewers import EVERY, WHO

_GOOD: Final = r"positive|favou?rable|glowing|excellent|enthusiastic|great|good|complimentary|happy|satisfied|pleased"
_BAD: Final = r"negative|unfavou?rable|critical|poor|bad|unhappy|dissatisfied|disappointed|terrible|displeased"
_MIXED: Final = r"mixed|divided|split|polari[sz]ed|varied"
_KIND: Final = rf"(?:(?P<good>{_GOOD})|(?P<bad>{_BAD})|(?P<mixed>{_MIXED}))(?! to)\b"
_ALL: Final = (
    r"overwhelmingly|all|consistently|universally|unanimously|unanimous|entirely|uniformly|exclusively|extremely"
    r"|without exception"
)
_MOST: Final = (
    r"mostly|generally|largely|mainly|predominantly|primarily|typically|very|highly|quite|overall|usually|both"
)
_REVIEWS: Final = r"reviewers|reviews|feedback|opinions|ratings|comments"
_PEOPLE: Final = r"customers|guests|patrons|diners|clients|patients|visitors"
_ARE: Final = re.compile(
    rf"(?P<some>\b(?:some|few|other|two|one|three|several|certain|many|a|none|either|only)\s(?:of (?:the|its"
    rf"|these)\s(?:\w+\s)?)?)?(?:\b(?P<every>all|most)\s"
    rf"(?:of )?(?:the |its |three |these )*)?(?:customer |guest |online |patient )?\b(?:(?P<people>{_PEOPLE})"
    rf"|(?:{_REVIEWS})(?:\s(?:of|from|for|about|on|by|come)"
    rf"\s[^.;:!?]{{2,40}}?)?)\s(?:is|are|were|was|have been|has been|seem|tend to be|and (?:is|are))\s"
    rf"(?:(?P<all>{_ALL})\s|(?P<most>{_MOST})\s|(?P<not>not|n't|never)\s)?(?:\w+ly\s)?(?:\w+ to )?{_KIND}"
)
_GETS: Final = re.compile(
    rf"\b(?:receiv|earn|garner|gets?\b|got|ha[sd]\b|have\b|enjoys?\b|with|attract|draw|gather|met)\w*\s"
    rf"(?P<not>no\s)?(?:an?\s)?(?:(?P<all>{_ALL})\s|(?P<most>{_MOST})\s)?{_KIND}(?:\s(?:and\s\w+|customer|guest"
    rf"|overall|online))?"
    r"\s(?:reviews|feedback|ratings)\b"
)
_EVERY: Final = re.compile(
    rf"\b{EVERY}(?P<do>[^.;!?]{{0,60}})"
    rf"|\b(?:{WHO})\s(?:are|were)\s(?:all|both|unanimous(?:ly)?)\b(?P<are>[^.;!?]{{0,60}})"
    r"|\ball (?:three|four|five)\s(?P<num>[^.;!?]{0,60})"
    r"|\bunanimous(?:ly)?\s(?P<una>[^.;!?]{0,40})"
)
_PRAISES: Final = re.compile(
    r"\b(?:prais\w+|lov(?:e|ed|es|ing)|enjoy\w*|recommend\w*|rav(?:e|ed|es|ing)|positive\w*|satisf\w+|happy|pleased"
    r"|delighted|thrilled|wr[io]te\w* warmly|sp[eo]ak\w* (?:well|highly|warmly)|spoke (?:well|highly|warmly)"
    r"|compliment\w*|favou?rabl\w+|(?:good|great|excellent) experiences?)\b"
)
_COMPLAINS: Final = re.compile(
    r"\b(?:complain\w*|criti\w+|negative\w*|unhappy|dissatisfied|disappoint\w*|dislik\w+|hat(?:e|ed)|unfavou?rabl\w+"
    r"|displeased|(?:bad|poor) experiences?)\b"
)
_NOT_ALL: Final = re.compile(r"\b(?:not|n't|nor|hardly|almost|nearly)\s$")
_TURNS: Final = re.compile(
    r"\b(?:but|though|although|while|except|yet|however|not|n't)\b|, (?:one|another|some|others|which|who)\b"
)
_COMMON: Final = frozenset(
    word[:5]
    for word in (
        *GENERIC,
        *"food dish meal drink service staff server quality value price atmosphere team overall".split(),
    )
)
"""What everybody may speak of in other words."""
_SHORT: Final = 3
_PRAISE, _COMPLAINT = Decimal(4), Decimal(2)


class Wrong(NamedTuple):
    """What a text says of all or most reviews, and the stars do not bear out: where, and what is right."""

    start: int
    end: int
    right: str


def misjudged(sentence: str, given: Sequence[Decimal], reviews: Sequence[str]) -> Iterator[Wrong]:
    """Where a lower-case sentence says of reviews together what the stars they give speak against.

    A poor review may praise something too: what all of them are said to praise is fine where each speaks of it.
    """
    if len(given) < 2:
        return
    why = f"the reviews give {', '.join(map(str, given))} stars"
    told = 0
    for pattern in (_ARE, _GETS):
        for match in pattern.finditer(sentence):
            if match["not"] or (pattern is _ARE and match["some"]) or _allows(match, given):
                continue
            if _NOT_ALL.search(sentence, 0, match.start()):
                continue
            told = match.end()
            yield Wrong(*match.span(), why)
    for match in _EVERY.finditer(sentence):
        said = match[match.lastgroup or "do"]
        turn = _TURNS.search(said)
        said = said[: turn.start()] if turn else said
        praised, blamed = _PRAISES.search(said), _COMPLAINS.search(said)
        judged = praised or blamed
        of = content(said[judged.end() :]) if judged else frozenset[str]()
        span = match.start(), match.start(match.lastgroup or "do") + len(said)
        if match.end() > told and not _NOT_ALL.search(sentence, 0, match.start()) and _by_one(of, reviews):
            yield Wrong(*span, "only one review tells of it")
            continue
        against = (praised and min(given) <= _COMPLAINT) or (blamed and not praised and max(given) > _PRAISE)
        if against and of and all(any(thing in review for thing in of) for review in reviews):
            continue
        if against and match.end() > told and not _NOT_ALL.search(sentence, 0, match.start()):
            yield Wrong(*span, why)


def _by_one(of: frozenset[str], reviews: Sequence[str]) -> bool:
    """Whether these are things of which one of several reviews tells alone."""
    things = [thing for thing in of - _COMMON if len(thing) > _SHORT]
    return len(reviews) > 2 and sum(any(thing in review for thing in things) for review in reviews) == 1


def _allows(match: re.Match[str], given: Sequence[Decimal]) -> bool:
    """Whether the stars allow that reviews are called positive, negative or mixed."""
    of = match.groupdict()
    if of["mixed"]:
        return (min(given) <= _PRAISE and max(given) > _COMPLAINT) or min(given) < max(given)
    praise, complaint = sum(one >= _PRAISE for one in given), sum(one <= _COMPLAINT for one in given)
    for_it, against = (praise, complaint) if of["good"] else (complaint, praise)
    if of["all"] or of.get("every") == "all":
        return 2 * for_it >= len(given) and not against
    if of["most"] or ("some" in of and not of["people"]) or of.get("every"):
        return for_it >= against
    return for_it > 0 or against < len(given)
