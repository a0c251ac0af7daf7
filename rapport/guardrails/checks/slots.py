"""Slots: only well-formed ones, only those this message may hold, none left open once rendered."""

import re
from collections.abc import Iterator, Sequence

from rapport.domain.grounds import Grounds
from rapport.domain.guard import Finding, Severity
from rapport.domain.text import SegmentKind, Stage
from rapport.guardrails.passages import Passage, Reading

SLOT = re.compile(r"\{\{(?:fact|claim|offer|link|contact):[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)*\}\}")
_BRACES = re.compile(
    r"\{\{[^{}\n]{0,80}\}{1,2}|\{\{|\}\}|[\[({<]{1,2}(?:fact|claim|offer|link|contact)\s*:\s*[\w.]+[\])}>]{0,2}"
    r"|(?<![\w:])(?:fact|claim|offer|link|contact):[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)*"
)
_NEARLY = re.compile(
    r"[{}]|[\[({<]{1,2}(?:facts?|claims?|offers?|links?|contacts?|slots?)[\])}>]{1,2}|(?<![\w:])(?:facts?|claims?|offers?|links?|contacts?|slots?)\s?[:=|/>.\-]{1,2}\s?[a-z]\w*[._]\w+"
    r"|(?<![\w:])(?:facts?|claims?|offers?|links?|contacts?|slots?)[:=|/>.]{1,2}[a-z]\w+"
    r"|(?<![a-z0-9.@/\-])[a-z]+(?:_[a-z0-9]+)+(?:\.\w+)*|(?<![\w.@/\-])[a-z]+\.[a-z]+_\w+"
)
"""What is left of a slot that went wrong: a lone brace, a kind and a name, a name written as code writes it."""
_CAMEL = re.compile(r"(?<![\w.@/\-])[a-z]{3,}[A-Z][a-z]{2,}\w*(?:\.\w+)*")
_HUMP = re.compile(r"[a-z][A-Z]")
_SIGNS = ("{", "}", "_", "fact", "claim", "offer", "link", "contact", "slot")
"""Without one of these there is no need to look for remains."""


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
    reported = list[tuple[int, int]]()
    for match in _BRACES.finditer(passage.text):
        if passage.code_filled(*match.span()):
            continue
        reported.append(match.span())
        whole = SLOT.fullmatch(match.group()) is not None
        if whole and stage is not Stage.DRAFT:
            why = "a slot that nothing has filled"
        elif whole:
            why = "a slot that is not read as one"
        else:
            why = "not a well-formed slot"
        yield passage.finding("slots", Severity.BRAND, match.span(), why)
    yield from _remains(passage, reported)


def _remains(passage: Passage, reported: Sequence[tuple[int, int]]) -> Iterator[Finding]:
    """Slots in other clothes: wide braces, braces as HTML entities, spaces and other signs between, no braces."""
    known = [*passage.filled, *reported]
    for match in _CAMEL.finditer(passage.text) if _HUMP.search(passage.text) else ():
        if not any(x < match.end() and match.start() < y for x, y in known):
            yield passage.finding("slots", Severity.BRAND, match.span(), "a name written as code writes it")
    view = passage.whole.plain
    for match in _NEARLY.finditer(view.text) if any(sign in view.text for sign in _SIGNS) else ():
        a, b = view.original(*match.span())
        if not any(x < b and a < y for x, y in known):
            yield passage.finding("slots", Severity.BRAND, (a, b), "what looks like the remains of a slot")
