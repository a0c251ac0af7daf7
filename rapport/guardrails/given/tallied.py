"""How many reviews a text says are good or bad, and whether it calls the rating high or low.

Four stars and more are good, two and less are bad, three may count as either.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from rapport.guardrails.given.stars import Stars, Wrong

_K: Final = {"one": 1, "a single": 1, "two": 2, "three": 3, "four": 4, "both": 2, "1": 1, "2": 2, "3": 3}
_GOOD: Final = r"positive|favou?rable|glowing|enthusiastic|satisfied|happy"
_BAD: Final = r"negative|unfavou?rable|critical|unhappy|dissatisfied|disappointed"
_WHO: Final = r"reviews?|reviewers?|customers?|guests?|patrons?|diners?|ratings?"
_MANY: Final = re.compile(
    rf"\b(?P<k>{'|'.join(_K)}) (?:very |mostly |rather |clearly |strongly )?"
    rf"(?:(?P<good>{_GOOD})|(?P<bad>{_BAD})) (?:{_WHO})\b"
)
_ONLY: Final = re.compile(
    rf"\bonly (?P<k>one|two) (?:of (?:the|its|these) (?:three |four |five )?)?(?:{_WHO})\b[^.;,]{{0,30}}?"
    r"\b(?P<n>one|two|three|four|five|[1-5](?:\.0)?)(?: |-)stars?\b"
)
_NONE: Final = re.compile(
    rf"\b(?:none of (?:the|its|these) (?:three )?(?:{_WHO})|no (?:{_WHO})|nobody|no one)\b[^.;,]{{0,40}}?"
    r"\b(?:fewer|less|lower|below|under|worse)(?: than)? (?P<n>one|two|three|four|five|[1-5])(?: |-)?(?:stars?)?\b"
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
_WORDS: Final = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5}


def tallied(sentence: str, known: Stars) -> Iterator[Wrong]:
    """Where a lower-case sentence counts reviews otherwise than their stars do, or has the rating on the other side."""
    given = known.given
    if given:
        why = f"the reviews give {', '.join(map(str, given))}"
        for match in _MANY.finditer(sentence):
            if _K[match["k"]] > _most(known, good=match["good"] is not None):
                yield Wrong(*match.span(), "reviews", why)
        for match in _ONLY.finditer(sentence):
            if given.count(_number(match["n"])) != _K[match["k"]]:
                yield Wrong(*match.span(), "reviews", why)
        for match in _NONE.finditer(sentence):
            if min(given) < _number(match["n"]):
                yield Wrong(*match.span(), "reviews", why)
    if known.own is not None and not _THEIRS.search(sentence):
        for pattern, wrong in ((_PERFECT, known.own < 5), (_HIGH, known.own <= 2), (_LOW, known.own >= 4)):
            for match in pattern.finditer(sentence) if wrong else ():
                if not _NOT.search(sentence, 0, match.start()):
                    yield Wrong(*match.span(), known.path, f"{known.path} is {known.own}")


def _most(known: Stars, *, good: bool) -> int:
    """How many may be so at most: those of three stars may."""
    return sum(one >= _EITHER if good else one <= _EITHER for one in known.given)


def _number(said: str) -> Decimal:
    return Decimal(_WORDS.get(said, said))
