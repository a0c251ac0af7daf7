"""Slots: only well-formed ones, only those this message may hold, none left open once rendered."""

import re
from collections.abc import Iterator

from rapport.domain.grounds import Grounds
from rapport.domain.guard import Finding, Severity
from rapport.domain.text import SegmentKind, Stage
from rapport.guardrails.passages import Passage, Reading

SLOT = re.compile(r"\{\{(?:fact|claim|offer|link|contact):[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)*\}\}")
_BRACES = re.compile(
    r"\{\{[^{}\n]{0,80}\}{1,2}|\{\{|\}\}|[\[({<]{1,2}(?:fact|claim|offer|link|contact)\s*:\s*[\w.]+[\])}>]{0,2}"
    r"|(?<![\w:])(?:fact|claim|offer|link|contact):[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)*"
)


def slots(reading: Reading, grounds: Grounds) -> Iterator[Finding]:
    """A slot of unknown kind or name, broken braces, a slot that nothing filled."""
    for passage in reading.passages:
        if reading.stage is Stage.DRAFT:
            yield from _unknown(passage, grounds)
        yield from _broken(passage, reading.stage)


def _unknown(passage: Passage, grounds: Grounds) -> Iterator[Finding]:
    for segment in passage.field.segments:
        name = f"{segment.kind.value}:{segment.ref}"
        if segment.kind is not SegmentKind.TEXT and name not in grounds.slots:
            span = segment.start, segment.end
            yield passage.finding("slots", Severity.BRAND, span, "a slot that this message may not hold", evidence=name)


def _broken(passage: Passage, stage: Stage) -> Iterator[Finding]:
    filled = passage.filled
    for match in _BRACES.finditer(passage.text):
        if any(a < match.end() and match.start() < b for a, b in filled):
            continue
        whole = SLOT.fullmatch(match.group()) is not None
        if whole and stage is not Stage.DRAFT:
            why = "a slot that nothing has filled"
        elif whole:
            why = "a slot that is not read as one"
        else:
            why = "not a well-formed slot"
        yield passage.finding("slots", Severity.BRAND, match.span(), why)
