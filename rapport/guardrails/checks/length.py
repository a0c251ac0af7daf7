"""Length: what fits, counted as people and networks count."""

import re
from collections.abc import Iterator
from itertools import islice

import regex

from rapport.domain.grounds import Grounds
from rapport.domain.guard import Finding, Severity
from rapport.domain.text import Stage
from rapport.guardrails.passages import Passage, Reading
from rapport.guardrails.sms import sms_length

_GRAPHEME = regex.compile(r"\X")
_WORD = re.compile(r"\w[\w'’\-]*|\ue000+")


def length(reading: Reading, grounds: Grounds) -> Iterator[Finding]:
    """A subject or preheader of too many graphemes, a body of too many words, a text message of too many segments.

    A draft's slots count as what is written around them: how long the values are is known only when they are filled.
    """
    limits = grounds.pack.brand.limits
    for passage in reading.passages:
        if passage.name in ("subject", "preheader"):
            most = limits.subject_max if passage.name == "subject" else limits.preheader_max
            yield from _graphemes(passage, most, reading.stage)
        elif passage.name == "body":
            yield from _words(passage, limits.body_max_words)
        elif passage.name == "sms" and reading.stage is not Stage.DRAFT:
            yield from _segments(passage, limits.sms_max_segments)
        if (
            reading.stage is not Stage.FOREIGN
            and not passage.text.strip()
            and passage.name in ("subject", "body", "sms")
        ):
            yield passage.finding("length", Severity.BRAND, (0, len(passage.text)), f"the {passage.name} is empty")


def _graphemes(passage: Passage, most: int, stage: Stage) -> Iterator[Finding]:
    text = passage.text
    if stage is Stage.DRAFT:
        for start, end in reversed(passage.filled):
            text = text[:start] + text[end:]
    if len(text) <= most:
        return
    ends = [m.end() for m in _GRAPHEME.finditer(text)]
    if len(ends) > most:
        whole = len(text) == len(passage.text)
        span = (ends[most - 1] if whole else 0, len(passage.text))
        why = f"the {passage.name} has {len(ends)} characters where {most} are allowed"
        yield passage.finding("length", Severity.BRAND, span, why)


def _words(passage: Passage, most: int) -> Iterator[Finding]:
    view = passage.written.plain
    words = len(_WORD.findall(view.text))
    if words > most:
        first_too_many = next(islice(_WORD.finditer(view.text), most, None))
        start, _ = view.original(*first_too_many.span())
        why = f"the body has {words} words where {most} are allowed"
        yield passage.finding("length", Severity.BRAND, (start, len(passage.text)), why)


def _segments(passage: Passage, most: int) -> Iterator[Finding]:
    counted = sms_length(passage.text)
    if counted.segments > most:
        why = f"{counted.segments} SMS segments ({counted.encoding}) where {most} are allowed"
        yield passage.finding("length", Severity.BRAND, (0, len(passage.text)), why)
