"""Injection: nothing that a contact's field told the writer to say, and no instructions in the copy."""

import re
from collections.abc import Iterator

from rapport.domain.grounds import Grounds
from rapport.domain.guard import Finding, Severity
from rapport.guardrails.injection import ORDERS, injected
from rapport.guardrails.normalise import Views
from rapport.guardrails.passages import Passage, Reading
from rapport.guardrails.wordlist import lexicon

_REFUSAL = lexicon("refusal")
_WORD = re.compile(r"[\w'%£$€]+(?:[-_.][\w]+)*")
_TOKEN = re.compile(r"[\w\-]{4,80}")
_QUOTED = re.compile(r"[\"'“‘]([^\"'“”‘’\n]{3,80})[\"'”’]")
_ECHO = 3
"""How many words in a row of an injected field make an echo."""
_ORDINARY = frozenset(
    (
        "the a an and or of to in on for with from your you we our is are it this that be as at by not all any if so do"
    ).split()
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
    """Marked words of the field (codes, capitals, quoted words) or three of its words in a row, in what was written."""
    words = _WORD.findall(Views(text).skeletons[0].text)
    rows = {row for row in _rows(words) if sum(w not in _ORDINARY and len(w) > 2 for w in row) >= 2}
    marked = {w.casefold() for w in _TOKEN.findall(text) if len(w) >= 4 and _is_marked(w)}
    quoted = {q.casefold() for q in _QUOTED.findall(text) if len(q) >= 4}
    reason = f"echoes the contact's field {name!r}"
    for view in passage.written.skeletons:
        said = list(_WORD.finditer(view.text))
        spans = [(w.start(), w.end()) for w in said if w.group() in marked]
        spans += [(said[i].start(), said[i + _ECHO - 1].end()) for i, row in enumerate(_rows([w.group() for w in said]))
                  if row in rows]  # fmt: skip
        spans += [m.span() for q in quoted for m in re.finditer(rf"(?<!\w){re.escape(q)}(?!\w)", view.text)]
        if spans:
            span = view.original(*min(spans))
            yield passage.finding("injection", Severity.LEGAL, span, reason, fact=name)


def _rows(words: list[str]) -> list[tuple[str, ...]]:
    return [tuple(words[i : i + _ECHO]) for i in range(len(words) - _ECHO + 1)]


def _is_marked(word: str) -> bool:
    mixed = any(c.isdigit() for c in word) and any(c.isalpha() for c in word)
    return mixed or (word.isupper() and any(c.isalpha() for c in word))
