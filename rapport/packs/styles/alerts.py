"""What the rules of Vale styles find in a text file, placed as Vale places it: line and columns, counted from one."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

from rapport.domain.pack.rules import Scope
from rapport.guardrails.sentences import PARAGRAPH
from rapport.packs.styles.folder import Styles

if TYPE_CHECKING:
    from rapport.guardrails import RuleHit

_HEADING: Final = re.compile(r"^#{1,6}[ \t]+(.*\S)[ \t]*#*$", re.MULTILINE)


class Alert(NamedTuple):
    """Columns `start` to `end`, both included, of a line; a hit of several lines is placed where it begins."""

    line: int
    start: int
    end: int
    rule: str
    level: str
    message: str
    match: str


def alerts(text: str, styles: Styles, *, markdown: bool = False) -> list[Alert]:
    """Every alert, in the order of the text. Of Markdown headings and paragraphs are told apart, nothing else is;
    what is reckoned of a text is reckoned of all of it."""
    from rapport.guardrails import rule_hits

    whole: list[tuple[Scope, int, int]] = [("body", 0, len(text))]
    parts = list(_blocks(text)) if markdown else whole
    grades = [rule for rule in styles.rules if rule.extends in ("metric", "readability")]
    others = [rule for rule in styles.rules if rule not in grades]
    found: list[Alert] = []
    for blocks, rules in ((parts, others), (whole, grades)):
        hits = rule_hits([(scope, text[start:end]) for scope, start, end in blocks], rules, styles.vocab.accept)
        found += (_placed(text, blocks[hit.part][1], hit) for hit in hits)
    return sorted(found)


def _blocks(text: str) -> Iterator[tuple[Scope, int, int]]:
    at = 0
    for heading in _HEADING.finditer(text):
        yield from _paragraphs(text, at, heading.start())
        yield "subject", *heading.span(1)
        at = heading.end()
    yield from _paragraphs(text, at, len(text))


def _paragraphs(text: str, start: int, end: int) -> Iterator[tuple[Scope, int, int]]:
    for block in PARAGRAPH.finditer(text, start, end):
        yield "body", *block.span()


def _placed(text: str, offset: int, hit: "RuleHit") -> Alert:
    start, end = offset + hit.start, offset + hit.end
    begin = text.rfind("\n", 0, start) + 1
    return Alert(
        text.count("\n", 0, start) + 1, start - begin + 1, max(start - begin + 1, end - begin), hit.rule.id,
        hit.rule.level, hit.message, text[start:end],
    )  # fmt: skip
