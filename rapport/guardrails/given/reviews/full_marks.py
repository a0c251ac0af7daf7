"""The best or the worst rating there is, told of all reviews: "all three handed out the maximum number of stars"."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from rapport.guardrails.given.reviews.consensus import Wrong
from rapport.guardrails.given.reviews.reviewers import ALL

_ALL: Final = rf"{ALL}|(?:all|each) (?:three|of the three)\b"
_RATING: Final = r"(?:rating|score|marks?|stars?|number of stars|grade)"
_BEST: Final = rf"(?:(?:the )?(?:maximum|highest|top|full|best)(?: possible)?|(?:an? )?perfect) {_RATING}(?: possible)?"
_WORST: Final = rf"(?:the )?(?:minimum|lowest|bottom|worst)(?: possible)? {_RATING}(?: possible)?"
_TURNS: Final = (
    "but|except|not|n't|which|who|while|one|two|three|some|several|others?|between|short|withheld|stopped|denied|never"
)
"""What between those who give and what is given says that not all of them give it."""
_SAID: Final = re.compile(
    rf"\b(?:{_ALL})(?:(?!\b(?:{_TURNS})\b)[^.,;:]){{1,40}}?\b(?:(?P<best>{_BEST})|(?P<worst>{_WORST}))"
    rf"|\b(?:(?P<best_of>{_BEST})|(?P<worst_of>{_WORST})) (?:from|by|given by|awarded by|in) (?:{_ALL})"
)
_HALF: Final = re.compile(r"\b(?:not|n't|nor|almost|nearly|hardly|one short of|did not|none of)\W(?:\w+\W){0,2}$")
_TOP: Final = Decimal(5)
_BOTTOM: Final = Decimal(1)


def full_marks(sentence: str, given: Sequence[Decimal]) -> Iterator[Wrong]:
    """Where a lower-case sentence has all reviews give the best or the worst, and not all of them do."""
    for match in _SAID.finditer(sentence) if len(given) > 1 else ():
        right = _TOP if (match.lastgroup or "").startswith("best") else _BOTTOM
        if any(one != right for one in given) and not _HALF.search(sentence, 0, match.start()):
            yield Wrong(*match.span(), f"the reviews give {', '.join(map(str, given))} stars")
