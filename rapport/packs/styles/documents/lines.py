"""What formats that are marked line by line have in common: AsciiDoc and reStructuredText."""

import re
from typing import Final, NamedTuple, Protocol

from rapport.packs.styles.documents.block import MASK, written
from rapport.packs.styles.documents.walk import Walker

ADDRESS: Final = r"(?:https?|ftp)://[^\s<>\[\]`]*[^\s<>\[\]`.,;:!?\"')*_]"
_TAGS: Final = {"strong": "strong", "em": "em", "label": "a", "code": "code"}


class Line(NamedTuple):
    """A line without its end, and where it stands."""

    text: str
    at: int

    @property
    def end(self) -> int:
        return self.at + len(self.text)


class Reader(Protocol):
    """Takes lines, and gathers those of a paragraph until it ends."""

    def take(self, line: Line) -> None: ...

    def finish(self) -> None: ...


def through(text: str, reader: Reader) -> None:
    """Give a reader every line of a text."""
    at = 0
    for line in text.split("\n"):
        reader.take(Line(line, at))
        at += len(line) + 1
    reader.finish()


def passage(tag: str, text: str, start: int, end: int, marks: re.Pattern[str], walker: Walker) -> None:
    """The characters `start` to `end` of a file as a block of this tag. `marks` are what stands in the line: its last
    group says what a mark is, `strong`, `em`, `label` (of a link), `code`, `mask` (no prose) or `gone`."""
    if text[start:end].strip():
        walker.open(tag)
        _marked(text, start, end, marks, walker)
        walker.close(tag)


def _marked(text: str, start: int, end: int, marks: re.Pattern[str], walker: Walker) -> None:
    done = start
    for mark in marks.finditer(text, start, end):
        name = mark.lastgroup
        kind = (name or "gone").removesuffix("_2")
        walker.write(written(text[done : mark.start()], done))
        inner = mark.span(name) if name else mark.span()
        if tag := _TAGS.get(kind):
            walker.open(tag)
            if kind == "code":
                walker.write(written(text[slice(*inner)], inner[0]))
            else:
                _marked(text, *inner, marks, walker)
            walker.close(tag)
        elif kind == "mask":
            letters = written(text[slice(*inner)], inner[0])
            walker.write(letters._replace(text=MASK * len(letters.text)))
        done = mark.end()
    walker.write(written(text[done:end], done))
