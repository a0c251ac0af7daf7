"""How many reviews a text says are good or bad, and whether it calls the rating high or low.

Four stars and more are good, two and less are bad, three may count as either.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import Final

from rapport.guardrails.given.reviews.reviewers import WHO
from rapport.guardrails.given.reviews.stars import Stars, Wrong

Given = Sequence[Decimal]
"""The stars of each review."""
_K: Final = {"none": 0, "one": 1, "a single": 1, "two": 2, "three": 3, "four": 4, "both": 2, "1": 1, "2": 2, "3": 3}
_GOOD: Final = r"positive|favou?rable|glowing|enthusiastic|satisfied|happy"
_BAD: Final = r"negative|unfavou?rable|critical|unhappy|dissatisfied|disappointed"
_STARS: Final = r"(?:one|two|three|four|five|[1-5](?:\.[05])?)"
_MANY: Final = re.compile(
    rf"\b(?P<k>{'|'.join(_K)}) (?:very |mostly |rather |clearly |strongly )?"
    rf"(?:(?P<good>{_GOOD})|(?P<bad>{_BAD})) {WHO}\b"
)
_ONLY: Final = re.compile(
    rf"\bonly (?P<k>one|two) (?:of (?:the|its|these) (?:three |four |five )?)?{WHO}\b[^.;,]{{0,30}}?"
    r"\b(?P<n>one|two|three|four|five|[1-5](?:\.0)?)(?: |-)stars?\b"
)
_NONE: Final = re.compile(
    rf"\b(?:none of (?:the|its|these) (?:three )?{WHO}|no {WHO}|nobody|no one)\b[^.;,]{{0,40}}?"
    r"\b(?:fewer|less|lower|below|under|worse)(?: than)? (?P<n>one|two|three|four|five|[1-5])(?: |-)?(?:stars?)?\b"
)
_SHARE: Final = re.compile(
    rf"\b(?P<k>{'|'.join(_K)}) of (?:the|its|these) (?:two |three |four )?{WHO} (?:is|are|was|were) "
    rf"(?:\w+ly )?(?:(?P<good>{_GOOD})|(?P<bad>{_BAD}))\b"
)
_ALIKE: Final = re.compile(
    rf"\b(?P<k>both|two|three|four)(?: of the)?(?: {WHO} (?:left|wrote|posted"
    rf"|gave))? (?P<n>{_STARS})[\s-]star (?:reviews|reviewers|customers|guests|ratings)\b"
)
_THRESHOLD: Final = re.compile(
    rf"\b(?P<k>all|every|each|both|two|three|one)\b(?: of)?(?: (?:the|its|these|three"
    rf"|two))*(?: single)? (?:{WHO}|them)"
    rf" (?:g[ai]ves?|gave|award(?:s|ed)?|rated?|are|is|were|have|has) (?:it "
    rf"|them )?(?:at least (?P<least>{_STARS})|(?P<more>{_STARS})(?= stars? or"
    r" (?:more|higher|better|above)))\b"
)
_FEWER: Final = re.compile(
    rf"\b(?:only|just) (?P<k>one|two)(?: of (?:the|its|these) (?:two |three |four )?)? ?{WHO} (?:gives?"
    rf"|gave|award(?:s|ed)"
    rf"|has|is|was) (?:it )?(?:fewer|less|lower|below)(?: than)? (?P<n>{_STARS})\b"
)
_TOP: Final = re.compile(
    rf"\b(?:only |just )?(?P<k>none|one|two|three) of (?:the|its|these) (?:two |three "
    rf"|four )?{WHO} (?:gives?|gave|award(?:s|ed)"
    r"|left) (?:it )?(?:the |a )?(?:highest|top|full|perfect|maximum) (?:possible )?(?:score|rating|marks|stars)\b"
)
_NOBODY: Final = re.compile(
    rf"\b(?:none of (?:the|its|these) (?:three )?{WHO}|no {WHO}|nobody|no one) (?:gives?|gave|award(?:s|ed)) "
    rf"(?:it )?(?:just |only )?(?P<n>{_STARS})[\s-]stars?\b(?! or)"
)
_EXTREME: Final = re.compile(
    r"\b(?:(?P<high>highest|best|top|most (?:positive|enthusiastic|favou?rable|generous|satisfied))|lowest"
    r"|worst|harshest"
    r"|most (?:critical|negative)|least (?:favou?rable|satisfied|happy|positive|enthusiastic))"
    rf"(?: (?:of the|individual|customer|star|single|three))*[\s-](?:rating|review|score|reviewer|customer|guest|diner"
    rf"|patron|visitor|client|of them)\b[^.;:]{{0,45}}?\b(?P<n>{_STARS}|single|lone)[\s-]stars?\b"
)
_PERFECT: Final = re.compile(r"\bperfect (?:(?:overall|average|five-star|5-star) )?(?:rating|score)\b")
_RATING: Final = r"(?:overall |average )?(?:rating|score)\b"
_HIGH: Final = re.compile(
    rf"\b(?:highly[\s-]rated\b|(?:high|excellent|outstanding|stellar|impressive|strong) {_RATING})"
)
_LOW: Final = re.compile(rf"\b(?:(?:poorly|badly)[\s-]rated\b|(?:low|poor|weak|dismal) {_RATING})")
_NOT: Final = re.compile(r"(?:\b(?:not|no|never|without|despite|hardly)\b|n't)[\w\s]{0,20}$")
_THEIRS: Final = re.compile(r"\b(?:review|reviewer|customer|guest|gave|gives)\b")
_EITHER: Final = Decimal(3)
_WORDS: Final = {"single": 1, "lone": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5}


def _most_of(match: re.Match[str], given: Given) -> bool:
    return _K[match["k"]] > _most(given, good=match["good"] is not None)


def _share(match: re.Match[str], given: Given) -> bool:
    good = match["good"] is not None
    return not _least(given, good=good) <= _K[match["k"]] <= _most(given, good=good)


def _threshold(match: re.Match[str], given: Given) -> bool:
    least = _number(match["least"] or match["more"])
    return sum(one >= least for one in given) < _K.get(match["k"], len(given))


def _extreme(match: re.Match[str], given: Given) -> bool:
    return _number(match["n"]) != (max(given) if match["high"] else min(given))


_WRONG: Final[tuple[tuple[re.Pattern[str], Callable[[re.Match[str], Given], bool]], ...]] = (
    (_MANY, _most_of),
    (_SHARE, _share),
    (_ONLY, lambda match, given: given.count(_number(match["n"])) != _K[match["k"]]),
    (_ALIKE, lambda match, given: 0 < given.count(_number(match["n"])) < _K[match["k"]]),
    (_THRESHOLD, _threshold),
    (_FEWER, lambda match, given: sum(one < _number(match["n"]) for one in given) != _K[match["k"]]),
    (_TOP, lambda match, given: given.count(Decimal(5)) != _K[match["k"]]),
    (_NOBODY, lambda match, given: _number(match["n"]) in given),
    (_EXTREME, _extreme),
    (_NONE, lambda match, given: min(given) < _number(match["n"])),
)
"""Each way to count reviews, and when the stars that they give speak against it."""


def tallied(sentence: str, known: Stars) -> Iterator[Wrong]:
    """Where a lower-case sentence counts reviews otherwise than their stars do, or has the rating on the other side."""
    given = known.given
    for counted, is_wrong in _WRONG if given else ():
        for match in counted.finditer(sentence):
            if is_wrong(match, given):
                yield Wrong(*match.span(), "reviews", f"the reviews give {', '.join(map(str, given))}")
    if known.own is not None and not _THEIRS.search(sentence):
        for pattern, wrong in ((_PERFECT, known.own < 5), (_HIGH, known.own <= 2), (_LOW, known.own >= 4)):
            for match in pattern.finditer(sentence) if wrong else ():
                if not _NOT.search(sentence, 0, match.start()):
                    yield Wrong(*match.span(), known.path, f"{known.path} is {known.own}")


def _most(given: Given, *, good: bool) -> int:
    """How many may be so at most: those of three stars may."""
    return sum(one >= _EITHER if good else one <= _EITHER for one in given)


def _least(given: Given, *, good: bool) -> int:
    """How many are so in any case: not those of three stars."""
    return sum(one > _EITHER if good else one < _EITHER for one in given)


def _number(said: str) -> Decimal:
    return Decimal(_WORDS.get(said, said))
