"""Teaching the guard what an order in a contact's field is, from labelled notes: `suites/notes/build/<kind>.txt`.

The lines of `suites/notes/measure` are never learned from; which lines those are, chance decides (`part_of`).
"""

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from importlib import resources
from typing import Final, Literal, NamedTuple

import numpy as np

from rapport.evals import teaching
from rapport.guardrails.normalise import Views
from rapport.guardrails.orders import Scale, deciphered, units
from rapport.guardrails.orders.features import features
from rapport.guardrails.orders.vocabulary import words

Part = Literal["build", "measure"]
GOOD: Final = "good"
KINDS: Final = (GOOD, "injection")
TOGETHER: Final = 0.3
"""How much a note at the end of another counts beside a note alone."""
COPY: Final = 0.6
"""How much a line of harmless copy counts beside a note."""
LEAST: Final = 2
"""In how many lessons a feature has to stand before it is learned of."""


class Lesson(NamedTuple):
    """Words to learn from, whether they are an order, and how much they count."""

    words: list[str]
    order: bool
    counts: float


def part_of(line: str) -> Part:
    """Where a line belongs: a quarter of them, for ever the same, is kept for measuring."""
    return "measure" if hashlib.sha256(line.encode()).hexdigest()[0] in "cdef" else "build"


def lines(part: Part, *, hard: bool = False) -> tuple[teaching.Line, ...]:
    """The labelled notes of a part; of `measure` the `hard` ones, written to be taken for the other kind, lie apart."""
    folder = resources.files("rapport.evals") / "suites" / "notes" / part
    return tuple(
        teaching.Line(kind, text)
        for kind in KINDS
        for text in (folder / f"{'hard-' if hard else ''}{kind}.txt").read_text("utf-8").split("\n")
        if text and not text.startswith("# ")
    )


def lessons(of: Sequence[teaching.Line], copy: Sequence[str] = ()) -> Iterator[Lesson]:
    """An order as a whole, and all parts of what is none; each line once more at the end of another note.

    An order in disguise teaches what it says: its codes and ciphers stand in ordinary notes as well.
    """
    hosts = [line.text for line in of if line.kind == GOOD]
    for line in of:
        view = Views(line.text if line.kind == GOOD else deciphered(line.text)).plain.text
        if line.kind == GOOD:
            yield from (Lesson(unit.words, False, 1.0) for unit in units(view))
        else:
            yield Lesson(words(view), True, 1.0)
        if hosts:
            host = hosts[int(hashlib.sha256(line.text.encode()).hexdigest()[:8], 16) % len(hosts)]
            joint = ". " if host[-1].isalnum() else " "
            yield Lesson(words(Views(host + joint + line.text).plain.text), line.kind != GOOD, TOGETHER)
    for text in copy:
        yield from (Lesson(unit.words, False, COPY) for unit in units(Views(text).plain.text))


def harmless_copy() -> tuple[str, ...]:
    """The harmless lines that the guard of copy learns from: what people write to one another."""
    return tuple(line.text for line in teaching.lines("build") if line.kind == GOOD)


def sha256(of: Sequence[teaching.Line], copy: Sequence[str]) -> str:
    """What the lines are, as one value."""
    return hashlib.sha256((teaching.sha256(of) + "\n" + "\n".join(copy)).encode()).hexdigest()


def teach(of: Sequence[teaching.Line], copy: Sequence[str] = ()) -> Scale:
    """The scale that these lines teach; the same lines give the same scale."""
    learned = [lesson for lesson in lessons(of, copy) if lesson.words]
    found = [features(lesson.words) for lesson in learned]
    times = Counter(feature for one in found for feature in one)
    column = {feature: n for n, feature in enumerate(sorted(f for f, many in times.items() if many >= LEAST))}
    cells = [(row, column[f], counts) for row, one in enumerate(found) for f, counts in one.items() if f in column]
    rows, columns, values = zip(*cells, strict=True)
    matrix = teaching.sparse(rows, columns, values, (len(learned), len(column)))
    kinds = np.array([int(lesson.order) for lesson in learned])
    counts = np.array([lesson.counts for lesson in learned])
    totals = np.bincount(kinds, counts, minlength=len(KINDS))
    table, bias = teaching.fitted(matrix, kinds, counts * (counts.sum() / len(KINDS) / totals)[kinds], len(KINDS))
    weights = table[:, 1] - table[:, 0]
    return Scale(
        {feature: float(weights[n]) for feature, n in column.items()}, float(bias[1] - bias[0]), sha256(of, copy)
    )  # fmt: skip
