"""Parking that is said to be all there is, where the record has more: "street parking only" beside a lot."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from rapport.guardrails.given.attributes import Attribute
from rapport.guardrails.given.said import Statement

_KINDS: Final = "street|lot|garage|valet"
_IN: Final = r"(?:on |in )?(?:an? |the )?"
_ONLY: Final = re.compile(
    rf"\b(?:only|just) {_IN}(?:{_KINDS})\b(?:[\s-]parking\b)?|\b(?:{_KINDS})[\s-]parking (?:only\b"
    rf"|is the only (?:option"
    rf"|choice|one|parking)\b)|\bparking (?:is |are |options? (?:is|are) )?(?:available |offered "
    rf"|found )?(?:only|limited to"
    rf"|restricted to) {_IN}(?:{_KINDS})\b|\bparking is {_IN}(?:{_KINDS}) only\b|\bthe only parking (?:is"
    rf"|option is) {_IN}"
    rf"(?:{_KINDS})\b"
)
_NOT: Final = re.compile(r"(?:\bnot |n't )$")


def exclusive(sentence: str, attributes: Sequence[Attribute]) -> Iterator[Statement]:
    """Where a lower-case sentence has one kind of parking alone, and leaves out another that the record has."""
    if "park" not in sentence:
        return
    told = [one for one in attributes if one.holds is True and "parking" in one.path.casefold()]
    named = ((one.path.rpartition(".")[2].casefold(), one) for one in told)
    others = [one for name, one in named if name in _KINDS.split("|") and name not in sentence]
    for match in _ONLY.finditer(sentence) if others else ():
        if not _NOT.search(sentence, 0, match.start()):
            yield Statement(*match.span(), "contradicted", others[0].path, f"{others[0].path} is true")
