"""So many of so many, and on which side of a number: "two of the four burgers" where a review says one of our four."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from rapport.guardrails.given.reviews.aligned import Other

_WORDS: Final = {
    word: n
    for n, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
        " eighteen nineteen twenty".split(), start=1
    )
} | {
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "ninety": 90, "a hundred": 100, "both": 2, "all": 0,
}  # fmt: skip
_N: Final = rf"(?:{'|'.join(sorted(_WORDS, key=len, reverse=True))}|\d{{1,4}}(?:\.\d\d?)?)"
_PART: Final = re.compile(
    rf"\b(?P<k>{_N})(?: [a-z]+)? (?:out )?of (?:(?:the|our|its|their|my|his|her) )?(?P<n>{_N})(?= [a-z]|[,.;]|$)"
)
_SIDE: Final = re.compile(
    r"\b(?:(?P<under>(?:just )?under|less than|fewer than|below|almost|nearly)|(?:just |well )?(?:over|above)|more than"
    rf"|upwards of) [$£€]?(?P<n>{_N})\b"
)
_STARS: Final = re.compile(r"\W*(?:stars?\b|reviews?|reviewers?|customers?|guests?)")


class OutOf:
    """What reviews say of parts of a number, and of what is less or more than one."""

    def __init__(self, reviews: Sequence[str]) -> None:
        self._parts: dict[float, set[float]] = {}
        self._sides: dict[float, set[bool]] = {}
        for review in reviews:
            for match in _PART.finditer(review):
                self._parts.setdefault(_number(match["n"]), set()).add(_number(match["k"]))
            for match in _SIDE.finditer(review):
                self._sides.setdefault(_number(match["n"]), set()).add(match["under"] is not None)

    def otherwise(self, sentence: str) -> Iterator[Other]:
        """Where a lower-case sentence has another part of as many than every review, or puts it on the other side."""
        for match in _PART.finditer(sentence) if self._parts else ():
            told = self._parts.get(_number(match["n"]))
            if told and _number(match["k"]) not in told and not _STARS.match(sentence, match.end()):
                yield Other(*match.span(), f"a review says {min(told):g} of {match['n']}")
        for match in _SIDE.finditer(sentence) if self._sides else ():
            under = match["under"] is not None
            if self._sides.get(_number(match["n"])) == {not under} and not _STARS.match(sentence, match.end()):
                yield Other(*match.span(), f"a review says {'more' if under else 'less'} than {match['n']}")


def _number(said: str) -> float:
    return float(_WORDS.get(said, said))
