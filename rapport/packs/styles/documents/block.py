"""What a rule of a Vale style reads at a time: a stretch of a document without its markup, and where it stands."""

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

Kind = Literal["block", "paragraph", "sentence", "raw", "summary", "link", "code", "strong", "emphasis"]
Names = frozenset[str]
"""The parts of a scope's name, in no order: `text.heading.h1.md` is text, heading, h1, md."""

MASK = "*"
"""Stands for each character that is no prose: code, addresses, what a configuration ignores."""
FILL = "\ue001"
"""Stands in a file, before it is read, for each character that a configuration ignores: no markup is made of these."""


class Letters(NamedTuple):
    """Characters and where each begins and ends in its file. `text` has `MASK` for what is no prose, `shown` what
    really stands there: both are of one length."""

    text: str
    shown: str
    starts: Sequence[int]
    ends: Sequence[int]

    def part(self, start: int, end: int) -> "Letters":
        return Letters(self.text[start:end], self.shown[start:end], self.starts[start:end], self.ends[start:end])

    def trimmed(self) -> "Letters":
        """Without the blanks around it."""
        start = len(self.text) - len(self.text.lstrip())
        return self.part(start, max(start, len(self.text.rstrip())))


class Block(NamedTuple):
    """A stretch of a document. `scopes` are the names of what it stands in, the innermost last; `kind` says of what
    sort it is: only a rule that names `sentence` reads one."""

    kind: Kind
    scopes: tuple[Names, ...]
    letters: Letters

    @property
    def prose(self) -> bool:
        """Whether it stands by itself: in no heading, list, table or quotation."""
        return not any(scope & _SET_OFF for scope in self.scopes)

    @property
    def summed(self) -> bool:
        """Whether it is of the prose that is measured: paragraphs, lists and quotations."""
        return not any(scope & _NOT_SUMMED for scope in self.scopes)


_NOT_SUMMED = frozenset({"heading", "table", "figure", "attr", "frontmatter", "title"})
_SET_OFF = frozenset({"heading", "list", "table", "blockquote", "figure", "attr", "frontmatter"})


def written(text: str, at: int = 0) -> Letters:
    """A text that stands in its file as it is, from the character `at`."""
    return Letters(text, text, range(at, at + len(text)), range(at + 1, at + len(text) + 1))


def joined(parts: Iterable[Letters], between: str = "") -> Letters:
    """Letters one after the other; what comes between them stands where the first of two ends."""
    texts, showns, starts, ends = list[str](), list[str](), list[int](), list[int]()
    for n, part in enumerate(parts):
        if n and between:
            at = ends[-1] if ends else 0
            texts.append(between)
            showns.append(between)
            starts += [at] * len(between)
            ends += [at] * len(between)
        texts.append(part.text)
        showns.append(part.shown)
        starts += part.starts
        ends += part.ends
    return Letters("".join(texts), "".join(showns), starts, ends)
