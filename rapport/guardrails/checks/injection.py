"""Injection: nothing that a contact's field told the writer to say, and no instructions in the copy."""

import re
from collections.abc import Iterator

from rapport.domain.grounds import Grounds
from rapport.domain.guard import Finding, Severity
from rapport.guardrails.injection import ORDERS, injected
from rapport.guardrails.normalise import Views
from rapport.guardrails.passages import Passage, Reading
from rapport.guardrails.wordlist import families

_REFUSAL = families("refusal")
_WORD = re.compile(r"[\w'%£$€]+(?:[-_.][\w]+)*")
_ECHO = 3
"""How many words in a row of an injected field make an echo."""
_ORDINARY = frozenset(
    "the a an and or of to in on for with from your you we our is are it this that be as at by not all any if so do".split()
)


def injection(reading: Reading, grounds: Grounds) -> Iterator[Finding]:
    """Instruction-like text in the copy, a model speaking of itself, or words that only an injected field holds."""
    fields = {name: grounds.contact_fields[name] for name in injected(grounds.contact_fields)}
    for passage in reading.written:
        for hit in passage.hits(_REFUSAL):
            yield hit.finding("injection", Severity.BRAND, "the writer speaks of itself or of its task")
        for hit in passage.hits(ORDERS):
            yield hit.finding("injection", Severity.BRAND, "reads as an instruction to a writer")
        for name, text in fields.items():
            yield from _echoes(passage, name, text)


def _echoes(passage: Passage, name: str, text: str) -> Iterator[Finding]:
    """Rare words (codes, names, capitals) of the field, or three of its words in a row, in what was written."""
    told = [m for m in _WORD.finditer(Views(text).skeletons[0].text)]
    said_by_contact = [m.group() for m in told]
    rows = {tuple(said_by_contact[i : i + _ECHO]) for i in range(len(said_by_contact) - _ECHO + 1)}
    rows = {row for row in rows if sum(w not in _ORDINARY and len(w) > 2 for w in row) >= 2}
    rare = {w.casefold() for w in re.findall(r"[\w\-]*\d[\w\-]*[a-zA-Z][\w\-]*|[\w\-]*[a-zA-Z][\w\-]*\d[\w\-]*|[A-Z][A-Z\-_]{3,}", text)}
    rare |= {w.casefold() for w in re.findall(r"[\"'“‘]([^\"'“”‘’\n]{3,80})[\"'”’]", text)}
    for view in passage.written.skeletons:
        words = list(_WORD.finditer(view.text))
        for i, word in enumerate(words):
            row = tuple(w.group() for w in words[i : i + _ECHO])
            if word.group() in rare and len(word.group()) >= 4:
                span = view.original(*word.span())
            elif row in rows:
                span = view.original(word.start(), words[i + _ECHO - 1].end())
            else:
                continue
            yield passage.finding("injection", Severity.LEGAL, span, f"echoes the contact's field {name!r}", fact=name)
            break
        for phrase in rare:
            at = view.text.find(phrase) if " " in phrase else -1
            if at >= 0:
                span = view.original(at, at + len(phrase))
                yield passage.finding("injection", Severity.LEGAL, span, f"echoes the contact's field {name!r}", fact=name)
