"""What a business is said to have done about a complaint and no review tells of: an apology, a refund, a new one."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from rapport.guardrails.given.reviews.aligned import Other


class _Deed(NamedTuple):
    """What it is, how it is told, and what a review has to hold for somebody to have read it there."""

    what: str
    said: re.Pattern[str]
    told: re.Pattern[str]


_DEEDS: Final = (
    _Deed(
        "an apology",
        re.compile(r"\bapolog\w+"),
        re.compile(r"apolog|sorr[yi]|regret|felt bad|excus|made (?:it )?(?:right|good)|humble|own(?:ed|ing) (?:up|it)"),
    ),
    _Deed(
        "a refund",
        re.compile(r"\b(?:refund\w*|reimburs\w+|money back)\b"),
        re.compile(
            r"refund|reimburs|money back|gave (?:me|us) (?:my|our|the) money|return|credit|\bcomp|took .{0,25}off|charg"
            r"|free|paid (?:back|out|me|us)|claim|settle|compensat"
        ),
    ),
    _Deed(
        "a replacement",
        re.compile(r"\b(?:replac(?:ed|ing|ement)|remade|redid|redone)\b"),
        re.compile(r"replac|rema[dk]e|redo|redid|new|fresh|swap|exchang|another|again|fix|instead|switch"),
    ),
)

_NOT: Final = re.compile(r"\b(?:no|not|never|nobody|neither|nor|without|refus\w+|declin\w+|fail\w*|lack\w*)\b|n't\b")
_NEAR: Final = 40


class Redress:
    """Which deeds nobody tells of."""

    def __init__(self, reviews: Sequence[str]) -> None:
        told = "\n".join(reviews)
        self._untold = [deed for deed in _DEEDS if told and not deed.told.search(told)]

    def made_up(self, sentence: str) -> Iterator[Other]:
        """Where a lower-case sentence tells that one of these was done."""
        for deed in self._untold:
            for match in deed.said.finditer(sentence):
                if not _NOT.search(sentence, max(0, match.start() - _NEAR), match.start()):
                    yield Other(*match.span(), f"no review tells of {deed.what}")
