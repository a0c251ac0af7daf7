"""Which review is said to be the best or the worst: "the lowest rating comes from the wedding".

What is told of it after the verb shows which review is meant; that one has to give the most stars, or the fewest.
"""

import re
from collections.abc import Iterator
from typing import Final

from rapport.guardrails.given.reviews.consensus import Wrong
from rapport.guardrails.given.reviews.stars import Stars
from rapport.guardrails.given.reviews.whose import Whose

_LEAST: Final = (
    r"lowest|worst|poorest|fewest|harshest|least (?:positive|favou?rable|happy|satisfied|enthusiastic)"
    r"|most (?:negative|critical|unfavou?rable)|angriest|unhappiest"
)
_MOST: Final = r"highest|best|most (?:positive|favou?rable|enthusiastic|glowing|stars)|happiest|top"
_OF: Final = r"(?:review|rating|score|star|one|mark|feedback|reviewer|opinion|customer|guest)s?"
_SAID: Final = re.compile(
    rf"\b(?:(?P<least>{_LEAST})|(?P<most>{_MOST}))(?:[- ]rat(?:ed"
    rf"|ing))?(?: {_OF})?(?:(?: {_OF})?(?: of the (?:three|two|four|reviews|ratings)| among them)*)"
    r"(?:, [^,;.]{3,40},)?\s(?:is|are|was|were|comes?|came|stems?|belongs?|goes|went|are found|is found)\s"
    r"(?:the (?:one|ones)\s|that of\s|left\s|given\s|written\s)?(?:by|from|about|to|in|of"
    r"|with)?\s?(?P<which>[^.;:]{4,80}?)"
    r"(?=[.;:]|, (?:and|while|but|who|which|in which|with|whose)\b|\sand the\b|$)"
)


def misplaced_ends(sentence: str, stars: Stars, whose: Whose) -> Iterator[Wrong]:
    """Where a lower-case sentence calls a review the best or the worst of all that it is not."""
    if len(stars.given) < 2 or min(stars.given) == max(stars.given):
        return
    for match in _SAID.finditer(sentence):
        path = whose.of(match["which"], least=1)
        if path is None or path not in stars.of:
            continue
        right = min(stars.given) if match["least"] else max(stars.given)
        if stars.of[path] != right:
            yield Wrong(*match.span("which"), f"that review gives {stars.of[path]} stars")
