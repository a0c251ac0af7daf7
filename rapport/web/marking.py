"""A message's text cut for the eye: numbered sentences, and within them what code put in, by where it comes from."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from rapport.domain.text import Segment, SegmentKind, TextField

_END: Final = re.compile(r"(?<=[.!?…])[\"'’”)]*\s+|\n+")


class Piece(NamedTuple):
    """Characters from `start` on that have one origin; `kind` is None for what was written."""

    start: int
    text: str
    kind: SegmentKind | None
    segment: Segment | None


class Sentence(NamedTuple):
    """One numbered sentence of a field; `after` is the white space that follows it."""

    number: int
    field: str
    start: int
    end: int
    pieces: Sequence[Piece]
    after: str

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)

    @property
    def place(self) -> str:
        """The sentence as a form names it.

        >>> Sentence(1, "body", 0, 12, (), "").place
        'body:0:12'
        """
        return f"{self.field}:{self.start}:{self.end}"


def sentences(field: TextField, first: int) -> Iterator[Sentence]:
    """The sentences of a field, numbered from `first`; together with what follows each they are the whole text."""
    start, number = 0, first
    for end, following in _cuts(field.text):
        yield Sentence(number, field.name, start, end, tuple(_pieces(field, start, end)), field.text[end:following])
        start, number = following, number + 1


def _cuts(text: str) -> Iterator[tuple[int, int]]:
    """Where each sentence ends, and where the next begins."""
    last = 0
    for hit in _END.finditer(text):
        end = hit.start() + len(hit.group().rstrip())
        if text[last:end].strip():
            yield end, hit.end()
            last = hit.end()
    if last < len(text):
        yield len(text), len(text)


def _pieces(field: TextField, start: int, end: int) -> Iterator[Piece]:
    spans: Sequence[Segment | None] = field.segments or (None,)
    for segment in spans:
        low = max(start, segment.start if segment else 0)
        high = min(end, segment.end if segment else len(field.text))
        if low < high:
            written = segment is None or segment.kind is SegmentKind.TEXT
            yield Piece(low, field.text[low:high], None if written or segment is None else segment.kind, segment)
