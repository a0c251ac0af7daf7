"""Which review a part of a text retells, where a record has several: the one whose own words it shares."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

from rapport.guardrails.given.amounts.binding import content
from rapport.guardrails.given.record import Leaf
from rapport.guardrails.given.reviews.opinions import FUNCTION, GENERIC
from rapport.guardrails.sentences import around

_WORD: Final = re.compile(r"[a-z]{2,}")
_REVIEW: Final = re.compile(r"(?i)(?:.*?\.)??\w*(?<!p)review\w*(?:\.\d+)?(?=\.|$)")
TOLD: Final = 40
"""A text of more characters than this among the facts tells something of its own, as a review does."""
_PART: Final = re.compile(
    r";|:\s|\s[-–—]\s|,?\s(?:while|whereas)\b|(?<=and )(?:the|an?|one) (?:[\w-]+ ){0,2}?(?:reviewer|customer|guest"
    r"|patron|diner|client|visitor)s?\b|(?<=, and )(?:the|an?) (?:[\w-]+ ){1,3}?(?:is|are|was|were|has|had)\b"
    r"|\b(?:others|a second|a third|the (?:first|second|third|other|last)"
    r"|another(?= (?:customer|guest|diner|reviewer|patron|client|visitor|person|parent|was|had|found|noted|said|prais"
    r"|mention|complain|report|felt|got|waited|loved|enjoyed)))\b"
)
"""Where a sentence goes on to what somebody else said."""
_IDLE: Final = frozenset(
    word[:5]
    for word in (*GENERIC, *FUNCTION, *"review customer said says mention note like love great star rating".split())
)
"""Words that any review may have."""
LEAST: Final = 2
"""Words of one review alone that a part has to share with it, and twice as many as with any other."""


_NEAR: Final = 60


def review_of(path: str) -> str | None:
    """The review that the fact at a path is of, by its own path: `reviews.0` of `reviews.0.stars`."""
    found = _REVIEW.match(path)
    return found[0] if found else None


def reviews_of(record: Sequence[Leaf]) -> dict[str, str]:
    """The texts of the reviews of a record, in lower case, by their paths."""
    told: dict[str, str] = {}
    for leaf in record:
        path = review_of(leaf.path)
        if path is not None and isinstance(leaf.value, str) and len(leaf.value) > TOLD:
            told[path] = f"{told[path]}\n{leaf.value.lower()}" if path in told else leaf.value.lower()
    return told


class Whose:
    """The words that each review of a record has alone."""

    def __init__(self, told: Mapping[str, str]) -> None:
        words = {path: words_of(text) for path, text in told.items()}
        self._own = {
            path: mine - frozenset[str]().union(*(theirs for other, theirs in words.items() if other != path))
            for path, mine in words.items()
        }

    def of(self, part: str, least: int = LEAST) -> str | None:
        """The review that a lower-case part of a text retells; None where that is not plain.

        It shares at least so many words that no other review has.
        """
        said = words_of(part) if self._own else frozenset[str]()
        shared = sorted(((len(own & said), path) for path, own in self._own.items()), reverse=True)
        if not shared or shared[0][0] < least or (len(shared) > 1 and shared[1][0] * 2 > shared[0][0]):
            return None
        return shared[0][1]

    def at(self, text: str, start: int, end: int) -> str | None:
        """The review that the part retells in which these characters of a lower-case text stand.

        None where words of another review stand near them.
        """
        if not self._own:
            return None
        begin, finish = around(text, start, end)
        starts = _starts(text)
        n = bisect_right(starts, start)
        a = max(begin, starts[n - 1]) if n else begin
        b = min(finish, starts[n]) if n < len(starts) else finish
        path = self.of(text[a:b])
        return path if self.alone(text[a:b], start - a, end - a, path) else None

    def alone(self, part: str, start: int, end: int, path: str | None, least: int = 1) -> bool:
        """Whether fewer than `least` words of another review stand near these characters of a part that retells one."""
        near = words_of(part[max(0, start - _NEAR) : max(0, start)] + " " + part[end : end + _NEAR])
        return not any(len(near & own) >= least for other, own in self._own.items() if other != path)


def words_of(text: str) -> frozenset[str]:
    """The words of a lower-case text that another review need not have, by their first letters."""
    return frozenset(filter(None, map(_head, _WORD.findall(text))))


@lru_cache(maxsize=4096)
def _head(word: str) -> str:
    bare = next(
        (word.removesuffix(end) for end in ("ing", "ed") if word.endswith(end) and len(word) > len(end) + 2), word
    )
    return next(iter(content(bare) - _IDLE), "")


def parts(sentence: str) -> Iterator[tuple[int, int]]:
    """The parts of a lower-case sentence that may each retell another review."""
    yield from pairwise((0, *_starts(sentence), len(sentence)))


@lru_cache(maxsize=16)
def _starts(text: str) -> Sequence[int]:
    return tuple(stop.start() for stop in _PART.finditer(text))
