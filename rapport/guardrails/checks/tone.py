"""Tone: noted, never stopping."""

import re
from collections.abc import Iterator

from rapport.domain.grounds import Grounds
from rapport.domain.guard import Finding, Severity
from rapport.guardrails.passages import Reading

_SHOUT = re.compile(r"\b[A-Z]{4,}\b")
_BANG = re.compile(r"[!！]")
_EMOJI = re.compile("[\U0001f300-\U0001faff\u2600-\u27bf]")


def tone(reading: Reading, grounds: Grounds) -> Iterator[Finding]:
    """Shouted words, more exclamation marks than the brand allows, a row of emoji."""
    left = grounds.pack.brand.limits.exclamations_max
    for passage in reading.written:
        for match in _SHOUT.finditer(passage.text):
            if not passage.code_filled(*match.span()):
                yield passage.finding("tone", Severity.POLISH, match.span(), "a word in capitals")
        for match in _BANG.finditer(passage.text):
            left -= 1
            if left < 0 and not passage.code_filled(*match.span()):
                yield passage.finding("tone", Severity.POLISH, match.span(), "more exclamation marks than we use")
        for n, match in enumerate(_EMOJI.finditer(passage.text)):
            if n == 1:
                yield passage.finding("tone", Severity.POLISH, match.span(), "more than one emoji")
