"""Teaching the guard what sentences say: from labelled lines to the weights that `rapport.guardrails.sense` reads.

The lines are `suites/copy/build/<kind>.txt`; those of `suites/copy/measure` are never learned from.
"""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from importlib import resources
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix, diags

from rapport.domain.text import TextField
from rapport.generator.slots import field_of
from rapport.guardrails.passages import Passage
from rapport.guardrails.saying import HARMLESS
from rapport.guardrails.sense import Weights, units
from rapport.guardrails.sense.features import features
from rapport.guardrails.sense.symbols import words
from rapport.guardrails.sense.weights import stepped

KINDS: Final = ("good", "urgency", "scarcity", "social_proof", "surveillance", "claims", "offers", "pressure", "date")
LEAST: Final = 2
"""In how many lines a feature has to stand before it is learned of."""
STRENGTH: Final = 10.0
"""How much the lines count against the pull of all weights toward nought (the C of a logistic regression)."""
COMMON: Final = 4.0
"""The logarithm of how rare a feature is that counts as it stands: a rarer one may get more weight, as in tf-idf."""
PART: Final = 0.5
"""How much a part of a harmless line counts beside a whole one."""


class Line(NamedTuple):
    """A line of copy, and what it says."""

    kind: str
    text: str


class Lesson(NamedTuple):
    """A unit to learn from: its words, its kind, and how much it counts."""

    words: list[str]
    kind: int
    counts: float


def lines(part: str) -> tuple[Line, ...]:
    """The labelled lines of a part, `build` or `measure`."""
    folder = resources.files("rapport.evals") / "suites" / "copy" / part
    return tuple(
        Line(kind, text)
        for kind in KINDS
        if (file := folder / f"{kind}.txt").is_file()
        for text in file.read_text("utf-8").splitlines()
        if text and not text.startswith("# ")
    )


def sha256(of: Sequence[Line]) -> str:
    """What the lines are, as one value: weights name the lines that they were learned from."""
    return hashlib.sha256("\n".join(f"{line.kind} {line.text}" for line in of).encode()).hexdigest()


def lessons(line: Line) -> Iterator[Lesson]:
    """The line as a whole; of a harmless one its parts as well, because a part of it must not be doubted either."""
    passage = Passage(passage_field(line.text))
    view = passage.written.bare[0]
    whole = (0, len(view.text))
    parts = [tuple(unit) for unit in units(view.text)] if line.kind == HARMLESS else []
    for start, end in dict.fromkeys([whole, *parts]):
        said = words(view.text, start, end)
        yield Lesson(said, KINDS.index(line.kind), 1.0 if (start, end) == whole else PART)


def within(of: Sequence[Line]) -> Iterator[Line]:
    """The asides among the faults, each at the end of a harmless sentence as well, where it is usually met."""
    hosts = [line.text for line in of if line.kind == HARMLESS and line.text.endswith(".") and len(line.text) < 120]
    for line in of:
        if hosts and line.kind != HARMLESS and line.text.startswith((",", "-", "–", "—", "(", " ")):
            host = hosts[int(hashlib.sha256(line.text.encode()).hexdigest()[:8], 16) % len(hosts)]
            joint = "" if line.text.startswith(",") else " "
            yield Line(line.kind, f"{host[:-1]}{joint}{line.text.strip().rstrip('.')}.")


def passage_field(text: str) -> TextField:
    return field_of("body", text, "model:line")


def teach(of: Sequence[Line]) -> Weights:
    """The weights that these lines teach; the same lines give the same weights."""
    learned = [lesson for line in (*of, *within(of)) for lesson in lessons(line) if lesson.words]
    none = np.zeros(0, dtype=np.float32)
    blank = Weights(KINDS, _told_often(learned), np.zeros((0, 0), dtype=np.int8), none, none)
    found = features([lesson.words for lesson in learned])
    rows, of_unit, values = blank.known(found, len(learned))
    matrix = csr_matrix((values, (of_unit, rows)), shape=(len(learned), len(blank.hashes)))
    rare = np.log(len(learned) / np.maximum(np.bincount(matrix.indices, minlength=matrix.shape[1]), 1)) / COMMON
    kinds = np.array([lesson.kind for lesson in learned])
    table, bias = fitted(matrix @ diags(rare), kinds, _weighed(learned), len(KINDS))
    steps, scale = stepped(table * rare[:, None])
    return replace(blank, steps=steps, scale=scale, bias=bias.astype(np.float32), corpus_sha256=sha256(of))


def _told_often(learned: Sequence[Lesson]) -> NDArray[np.uint32]:
    """The features of at least `LEAST` lessons; sorted."""
    found = features([lesson.words for lesson in learned])
    once = np.unique(found.units.astype(np.uint64) << np.uint64(32) | found.hashes)
    hashes, times = np.unique((once & np.uint64(0xFFFFFFFF)).astype(np.uint32), return_counts=True)
    return hashes[times >= LEAST]


def _weighed(learned: Sequence[Lesson]) -> NDArray[np.float64]:
    """What each lesson counts: the harmless ones weigh as much as all faults together, and each kind of fault alike."""
    counts = np.array([lesson.counts for lesson in learned])
    kinds = np.array([lesson.kind for lesson in learned])
    totals = np.bincount(kinds, counts, minlength=len(KINDS))
    shares = np.where(totals > 0, 1.0, 0.0)
    shares[KINDS.index(HARMLESS)] = max(shares.sum() - 1, 1.0)
    return np.asarray(counts * (counts.sum() * shares / shares.sum() / np.maximum(totals, 1e-9))[kinds])


def sparse(rows: Sequence[int], columns: Sequence[int], values: Sequence[float], shape: tuple[int, int]) -> csr_matrix:
    """A matrix of which only these values are not nought."""
    return csr_matrix((values, (rows, columns)), shape=shape)


def fitted(
    matrix: csr_matrix, kinds: NDArray[np.int64], counts: NDArray[np.float64], many: int
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Multinomial logistic regression with a quadratic penalty on the weights, by L-BFGS."""
    wide = matrix.shape[1]
    target = np.eye(many)[kinds]
    turned = matrix.T.tocsr()

    def loss(flat: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        table, bias = flat[: wide * many].reshape(wide, many), flat[wide * many :]
        scores = matrix @ table + bias
        scores -= scores.max(axis=1, keepdims=True)
        log = scores - np.log(np.exp(scores).sum(axis=1, keepdims=True))
        gap = STRENGTH * counts[:, None] * (np.exp(log) - target)
        value = -STRENGTH * float((counts[:, None] * log * target).sum()) + 0.5 * float((table**2).sum())
        return value, np.concatenate([(turned @ gap + table).ravel(), gap.sum(axis=0)])

    done = minimize(loss, np.zeros((wide + 1) * many), jac=True, method="L-BFGS-B", options={"maxiter": 300})
    return done.x[: wide * many].reshape(wide, many), done.x[wide * many :]
