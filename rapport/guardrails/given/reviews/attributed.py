"""Stars that a text gives one review and another review has: "the four-star review tells of the soup"."""

import re
from collections.abc import Iterator
from typing import Final

from rapport.guardrails.given.reviews.reviewers import REVIEWERS
from rapport.guardrails.given.reviews.stars import N, Stars, Wrong, number_of
from rapport.guardrails.given.reviews.whose import Whose, parts

_WHO: Final = rf"(?:reviews?|{REVIEWERS}|writers?|opinions?|experience|feedback|account|comment)"
_GIVEN: Final = re.compile(
    rf"(?<![\w.$-])(?P<n>{N})[\s-]stars?\s(?:\w+\s)?{_WHO}\b"
    rf"|\b(?:g[ai]v(?:e|es|en|ing)|award(?:s|ed|ing)?)\s?(?:it |them |the \w+ )?"
    rf"(?:only |just |a |an |full )*(?P<gave>{N})(?:[\s-]stars?\b(?! overall)|\sout of (?:5|five)\b)"
    rf"|(?<![\w.$-])(?P<by>{N})[\s-]stars? (?:from|by) (?:the|an?|one)(?: \w+){{0,2}}? {_WHO}\b"
    rf"|\((?P<in>{N})[\s-]stars?\)"
)
_ALL: Final = re.compile(
    r"\b(?:all|both|each|every|overall|average|business|two|three|other|others|most|none|no|even)\b"
)
"""Who speaks of several, or of what even the worst of them says."""


def misattributed(sentence: str, known: Stars, whose: Whose) -> Iterator[Wrong]:
    """Where a part of a lower-case sentence gives the review that it retells other stars than it has."""
    if "star" not in sentence or len(set(known.of.values())) < 2:
        return
    for start, end in parts(sentence):
        part = sentence[start:end]
        given = list(_GIVEN.finditer(part))
        if len(given) != 1 or part.count("star") != 1:
            continue
        match = given[0]
        group = next(name for name in ("n", "gave", "by", "in") if match[name])
        number = number_of(match[group])
        path = None if _ALL.search(part, max(0, match.start() - 40), match.start()) else whose.of(part)
        if path is not None and path in known.of and number in known.given and known.of[path] != number:
            yield Wrong(start + match.start(), start + match.end(), path, f"that review gives {known.of[path]}")
