"""Places in an order: `3rd`, `hundred and first`, `fourth`; not `at first`, `First-class`, `second nature`."""

import re
from collections.abc import Iterator
from typing import Final

from rapport.guardrails.nearby import right_before
from rapport.guardrails.values.found import Reader, Seen
from rapport.guardrails.values.numerals import written
from rapport.guardrails.values.words import ORDINALS

_AFTER: Final = re.compile(
    r"-[a-z]|\s(?:class|things?|aid|names?|hand|impressions?|of all|time lucky|nature|to none|thoughts?|best"
    r"|chances?|helpings?|party"
    r"|parties|sense|heaven|lady|world|rate|and foremost|come|served|form|hour|wheel|avenue|street|wind|glance|sight"
    r"|look|person|opinion|skin|home|degree)\b"
)
_NOUN: Final = re.compile(
    r"\s(?!(?:of|off|or|and|to|for|in|on|at|by|the|later|ago|less|more|fewer|cheaper|longer|lower|higher|faster"
    r"|chance|please"
    r"|with|when|if|it|you|we|is|was|that|than|before|after|from|just|each|every|per|lighter|smaller|bigger"
    r"|larger)\b)[a-z]{3,}"
)
_ALONE: Final = re.compile(r"(?:\A|[.!?\n]\s?)\Z")
_BEFORE: Final = re.compile(
    r"(?:\bat|\b(?:we|you|i|they|he|she|it|us|safety|put|comes?|come|came|goes|people|customers?|a|per|split|every"
    r"|each|when|in the"
    r"|(?:from|since) day))\s\Z"
)


def read(seen: Seen) -> Iterator[Reader]:
    text = seen.text
    for numeral in seen.numerals:
        if numeral.sort == "part" and text.startswith("a ", numeral.start) and _NOUN.match(text, numeral.end):
            word = text[numeral.start + 2 : numeral.end]
            if word in ORDINALS:
                yield Reader(numeral.start + 2, numeral.end, str(ORDINALS[word]))
        if numeral.sort != "ordinal":
            continue
        if not text[numeral.start].isdigit():
            if _AFTER.match(text, numeral.end) or text[numeral.start - 1 : numeral.start] == "-":
                continue
            if text[numeral.start : numeral.end] in ("first", "second", "third") and _adverb(
                text, numeral.start, numeral.end
            ):
                continue
        elif text[numeral.end : numeral.end + 1] == "-":
            continue
        yield Reader(numeral.start, numeral.end, written(numeral.value))


def _adverb(text: str, start: int, end: int) -> bool:
    """`First, ...`, `when you first`, `a second`."""
    alone = text.startswith(",", end) and right_before(_ALONE, text, start) is not None
    if text.endswith(("a ", "every ", "each "), 0, start):
        return _NOUN.match(text, end) is None
    return alone or right_before(_BEFORE, text, start) is not None
