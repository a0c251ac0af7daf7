"""What the rules of Vale styles find in a file, placed as Vale places it: line and columns, counted from one."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

from rapport.domain.pack import Rule
from rapport.packs.styles import documents, vocabulary
from rapport.packs.styles.documents import Block, Document, Selector
from rapport.packs.styles.folder import Styles
from rapport.packs.styles.ini import Choice

if TYPE_CHECKING:
    from rapport.guardrails import RuleHit

_RECKONED = ("metric", "readability")
_WITH_WORDS = ("existence", "substitution", "repetition", "conditional", "capitalization")
"""Kinds for which the words of a vocabulary are exceptions."""


class Alert(NamedTuple):
    """Columns `start` to `end`, both included, of a line; a hit of several lines is placed where it begins."""

    line: int
    start: int
    end: int
    rule: str
    level: str
    message: str
    match: str


class _Reading(NamedTuple):
    """A rule as it runs on a file, and what it reads of it."""

    rule: Rule
    selectors: tuple[Selector, ...]


def alerts(text: str, styles: Styles, *, name: str = "text.txt") -> list[Alert]:
    """Every alert in a file of this name, in the order of the text: what its form and the configuration make of it."""
    from rapport.guardrails import block_hits

    text = text.replace("\r\n", "\n")
    config, path = styles.config, PurePath(name)
    choice = config.file(name, path.name)
    suffix = path.suffix.removeprefix(".")
    document = documents.read(
        text, documents.form_of(config.forms.get(suffix, suffix)), ignored=(*choice.blocks, *choice.tokens),
        masked=config.masked, skipped=config.skipped,
    )  # fmt: skip
    readings = [ready for rule in styles.rules if (ready := _ready(rule, choice, styles.vocab.accept))]
    blocks = documents.blocks(document, {selector.kind for one in readings for selector in one.selectors})
    chosen = {selectors: _chosen(blocks, selectors) for selectors in {one.selectors for one in readings}}
    matching = [(one.rule, chosen[one.selectors]) for one in readings if one.rule.extends not in _RECKONED]
    hits = _there(blocks, block_hits([(one.letters.text, one.letters.shown) for one in blocks], matching), matching)
    places = _Places(text, document)
    found = places.placed(blocks, hits)
    reckoned = [one for one in readings if one.rule.extends in _RECKONED]
    return sorted({*found, *_measured(reckoned, blocks, places, Counter(alert.rule for alert in found))})


def _ready(rule: Rule, choice: Choice, accept: Sequence[str]) -> _Reading | None:
    """A rule as it runs on this file; None when it is off."""
    level = choice.level(rule.id, rule.level)
    if level is None:
        return None
    with_words = rule.vocab and rule.extends in _WITH_WORDS and not (rule.nonword and rule.extends == "existence")
    exceptions = (*rule.exceptions, *vocabulary.exceptions(accept)) if with_words else rule.exceptions
    selectors = tuple(documents.selector(one) for one in rule.selectors or ("text",))
    if rule.extends in _RECKONED:
        whole = documents.selector("summary")
        selectors = tuple(one if one.kind != "block" or one.narrow else whole for one in selectors)
    return _Reading(rule.model_copy(update={"level": level, "exceptions": exceptions, "unit": "part"}), selectors)


def _chosen(blocks: Sequence[Block], selectors: Sequence[Selector]) -> set[int]:
    return {n for n, block in enumerate(blocks) if any(one.takes(block) for one in selectors)}


def _there(
    blocks: Sequence[Block], hits: "Sequence[RuleHit]", readings: Sequence[tuple[Rule, set[int]]]
) -> "Iterator[RuleHit]":
    """The hits; but of what is nowhere in a file, though it has to be, only the first place where it could be."""
    wanted = {
        rule.id: re.compile(rule.token or "") for rule, _ in readings if rule.extends == "occurrence" and rule.min
    }
    there = {
        rule.id
        for rule, chosen in readings
        if rule.id in wanted and any(wanted[rule.id].search(blocks[n].letters.text) for n in chosen)
    }
    for hit in hits:
        name = hit.rule.id
        if name in wanted and not wanted[name].search(blocks[hit.part].letters.text):
            if name in there:
                continue
            there.add(name)
        yield hit


def _measured(
    readings: Sequence[_Reading], blocks: Sequence[Block], places: "_Places", found: Counter[str]
) -> Iterator[Alert]:
    """What is reckoned of counts: of the prose as a whole, or of a kind of block by itself."""
    from rapport.guardrails import alerts_of, reckoned

    elements = {**places.document.counts, **{alerts_of(rule): times for rule, times in found.items()}}
    for rule, selectors in readings:
        for n in sorted(_chosen(blocks, selectors)):
            block = blocks[n]
            whole = block.kind == "summary"
            text = block.letters.text.replace("-", " ")  # Vale counts the words of a compound
            said = reckoned(rule, text, elements if whole else {})
            start = 0 if whole or not block.letters.starts else block.letters.starts[0]
            if said is not None and places.document.switches.on(rule.id, len(places.text) if whole else start):
                line = places.line(start)
                yield Alert(line + 1, 1, 1, rule.id, rule.level, said, "")


class _Places:
    """Lines and columns of a text."""

    def __init__(self, text: str, document: Document) -> None:
        self.text, self.document = text, document
        self._lines = [0, *(m.end() for m in re.finditer("\n", text))]

    def line(self, at: int) -> int:
        return bisect_right(self._lines, at) - 1

    def placed(self, blocks: Sequence[Block], hits: "Iterator[RuleHit]") -> list[Alert]:
        """Each hit as an alert, unless the document switches its rule off there; one a rule and place."""
        found: dict[tuple[int, str], Alert] = {}
        for hit in hits:
            letters = blocks[hit.part].letters
            start, end = letters.starts[hit.start], letters.ends[max(hit.start, hit.end - 1)]
            match = letters.shown[hit.start : hit.end]
            if (start, hit.rule.id) in found or not self.document.switches.on(hit.rule.id, start, match):
                continue
            line = self.line(start)
            begin = self._lines[line] - 1
            said = hit.message.replace("\n", " ")
            found[start, hit.rule.id] = Alert(
                line + 1, start - begin, max(start - begin, end - begin - 1), hit.rule.id, hit.rule.level, said, match
            )
        return list(found.values())
