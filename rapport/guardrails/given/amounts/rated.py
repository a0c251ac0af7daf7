"""What a record rates its subject at, against what a text says it is rated."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from rapport.guardrails.given.amounts.figures import Figure
from rapport.guardrails.given.reviews.stars import OF_ALL, RATED
from rapport.guardrails.sentences import around
from rapport.guardrails.values.found import Found

_RATING: Final = re.compile(
    r"(?:\brated|\b(?:rates?|gives?) (?:it|the place)|\b(?:rating|score):"
    r"|\bscor(?:es|ed)(?! (?:are|were|of|range|vary)\b)"
    r"|\b(?:rating|score) (?:of|is|(?:stands|sits) at)"
    r"|\baverage(?: rating)? (?:of|is)"
    r"|\bboasts an? \w+)\s(?:\w+\s)?\0(?=[\s.,]|$)(?!\s(?:stars?|review|out|and a))"
    r"|\0[\s-](?:rating|average|reputation|score)(?!s)"
)
_REVIEWED: Final = re.compile(
    r"\breview|\b(?:customer|guest|patron|visitor|diner|client|patient|student|someone|third|second|another"
    r"|gave|giv\w+|prais|ask)"
)
_LEADING: Final = 80


def misrated(one: Found, text: str, numbers: Sequence[Figure]) -> Figure | None:
    """The record's rating, where a lower-case text says another one of its subject and speaks of no review."""
    beside = text[max(0, one.start - _LEADING) : one.start] + "\0" + text[one.end : one.end + 24]
    if "star" in one.quote.lower() or not _RATING.search(beside):
        return None
    rated = next((figure for figure in numbers if RATED.fullmatch(figure.path)), None)
    if rated is None or rated.number is None:
        return None
    start, end = around(text, one.start, one.end)
    if _REVIEWED.search(OF_ALL.sub("", text[start:end])) or Decimal(one.value.split("..")[0]) == rated.number:
        return None
    return rated
