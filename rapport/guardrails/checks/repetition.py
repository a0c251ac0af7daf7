"""Repetition: nobody should get the same message twice, or the subject again as preheader."""

import re
from collections.abc import Iterator

from rapport.domain.grounds import Grounds
from rapport.domain.guard import Finding, Severity
from rapport.guardrails.passages import Passage, Reading

_WORD = re.compile(r"[\w']+|\{\{[^}]*\}\}")
ALIKE = 0.6
"""The share of three-word sequences that two bodies have in common, above which they are the same message."""


def repetition(reading: Reading, grounds: Grounds) -> Iterator[Finding]:
    """The subject or body heard last, once more; a preheader that says the subject again."""
    fields = {p.name: p for p in reading.passages}
    subject, preheader, body = fields.get("subject"), fields.get("preheader"), fields.get("body") or fields.get("sms")
    if subject and preheader and _said(subject) and _said(subject) == _said(preheader):
        yield _whole(preheader, "the preheader repeats the subject")
    if heard := grounds.heard:
        if subject and heard.subject and _said(subject) == _words(heard.subject):
            yield _whole(subject, "the same subject as the message before")
        if body and heard.body and _overlap(_said(body), _words(heard.body)) >= ALIKE:
            yield _whole(body, "nearly the same words as the message before")


def _whole(passage: Passage, reason: str) -> Finding:
    return passage.finding("repetition", Severity.BRAND, (0, len(passage.text)), reason)


def _said(passage: Passage) -> list[str]:
    return _words(passage.text)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold().replace("’", "'"))


def _overlap(one: list[str], other: list[str]) -> float:
    a, b = ({tuple(words[i : i + 3]) for i in range(max(1, len(words) - 2))} for words in (one, other))
    return len(a & b) / len(a | b)
