"""Text cut into pieces where marks begin and end, so that a template only has to write them down."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from rapport.domain.guard import Finding
from rapport.domain.text import Segment, SegmentKind, TextField


class Piece(NamedTuple):
    """Some characters and how they are marked: the mark's kind (empty for plain text), what it says, its numbers."""

    text: str
    kind: str = ""
    about: str = ""
    numbers: tuple[int, ...] = ()


class Shown(NamedTuple):
    """A field of a text, in pieces."""

    name: str
    pieces: tuple[Piece, ...]


def by_origin(fields: Sequence[TextField]) -> tuple[Shown, ...]:
    """Each field with what code has put in: facts, claims, offers, links and the greeting, with their source."""
    return tuple(Shown(field.name, tuple(_origins(field))) for field in fields)


def _origins(field: TextField) -> Iterator[Piece]:
    if not field.segments and field.text:
        yield Piece(field.text)
    for segment in field.segments:
        text = field.text[segment.start : segment.end]
        if segment.kind in (SegmentKind.TEXT, SegmentKind.BRAND):
            yield Piece(text)
        else:
            yield Piece(text, segment.kind.value, _source(segment))


def _source(segment: Segment) -> str:
    told = f", {segment.source} {segment.observed_at:%Y-%m-%d}" if segment.source and segment.observed_at else ""
    return f"{segment.kind.value} {segment.ref}{told}"


def by_finding(fields: Sequence[TextField], findings: Sequence[Finding]) -> tuple[Shown, ...]:
    """Each field with the passages that findings speak of, numbered in the findings' order from 1 on.

    A finding whose quote is not what stands at its place, as in text that code has filled in since, marks nothing.
    """
    return tuple(Shown(field.name, tuple(_found(field, findings))) for field in fields)


def _found(field: TextField, findings: Sequence[Finding]) -> Iterator[Piece]:
    here = [
        (number, finding)
        for number, finding in enumerate(findings, 1)
        if finding.field == field.name and finding.end > finding.start
        and field.text[finding.start : finding.end] == finding.quote
    ]  # fmt: skip
    cuts = sorted({0, len(field.text), *(edge for _, f in here for edge in (f.start, f.end))})
    for start, end in pairwise(cuts):
        over = [(number, finding) for number, finding in here if finding.start <= start and end <= finding.end]
        text = field.text[start:end]
        if not over:
            yield Piece(text)
        else:
            worst = min((f.severity for _, f in over), key=("legal", "brand", "polish").index)
            ends = tuple(number for number, finding in over if finding.end == end)
            yield Piece(text, worst.value, "; ".join(f"{f.check}: {f.reason}" for _, f in over), ends)
