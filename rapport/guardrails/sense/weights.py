"""What was learned of features: a weight for each kind of statement, and what a unit's features add up to."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import resources
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rapport.guardrails.sense.features import Features, features

FINE = 12
"""How many of a hash's last bits do not count in the index."""


@dataclass(frozen=True)
class Weights:
    """`steps` times `scale` are the weights: one for each of `hashes` (sorted) and each of `kinds`. `bias` is one for
    each kind."""

    kinds: tuple[str, ...]
    hashes: NDArray[np.uint32]
    steps: NDArray[np.int8]
    scale: NDArray[np.float32]
    bias: NDArray[np.float32]
    corpus_sha256: str = ""

    def chances(self, units: Sequence[Sequence[str]]) -> NDArray[np.float64]:
        """How likely each unit is of each kind: one row a unit, summing to 1 (multinomial logistic regression)."""
        if not units:
            return np.zeros((0, len(self.kinds)))
        found = features(units)
        rows, of = self._rows(found.hashes, found.units)
        many = np.bincount(of, minlength=len(units))
        sums = np.zeros((len(units), len(self.kinds)))
        if len(rows):
            in_order = self.steps.take(rows.take(np.argsort(of, kind="stable")), axis=0)
            sums[many > 0] = np.add.reduceat(in_order, (np.cumsum(many) - many)[many > 0], dtype=np.int32)
        scores = sums * self.scale / np.sqrt(np.maximum(many, 1))[:, None] + self.bias
        scores = np.exp(scores - scores.max(axis=1, keepdims=True))
        return np.asarray(scores / scores.sum(axis=1, keepdims=True))

    def known(self, found: Features, units: int) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]:
        """The features that have weights: their rows, the units they are of, and what each counts.

        The features of a unit share a length of 1.
        """
        rows, of = self._rows(found.hashes, found.units)
        many = np.bincount(of, minlength=units)
        return rows, of, 1 / np.sqrt(np.maximum(many, 1))[of]

    def _rows(
        self, hashes: NDArray[np.uint32], units: NDArray[np.int64]
    ) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        starts, longest, padded = self._index
        at = starts.take(hashes >> FINE)
        row = at.astype(np.int64)
        for step in range(1, longest):
            row += step * (padded.take(at + step) == hashes)
        there = np.flatnonzero((padded.take(row) == hashes) & (row < len(self.hashes)))
        return row.take(there), units.take(there)

    @cached_property
    def _index(self) -> tuple[NDArray[np.int32], int, NDArray[np.uint32]]:
        """Where the hashes with the same leading bits begin, how many such there are at most, and all with a margin.

        A step or two from the beginning find a hash sooner than halving the whole list does.
        """
        leading = np.arange((1 << (32 - FINE)) + 1, dtype=np.uint64) << np.uint64(FINE)
        starts = np.searchsorted(self.hashes.astype(np.uint64), leading)
        longest = int(np.diff(starts).max(initial=0))
        return (
            starts[:-1].astype(np.int32),
            longest,
            np.concatenate([self.hashes, np.zeros(longest + 1, dtype=np.uint32)]),
        )


def stepped(table: NDArray[np.float64]) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """Weights in steps of a 127th of each kind's largest one, and those steps: a quarter of the room."""
    scale = np.maximum(np.abs(table).max(axis=0, initial=0.0), 1e-9) / 127
    return np.rint(table / scale).astype(np.int8), scale.astype(np.float32)


def pack(weights: Weights) -> dict[str, Any]:
    """Weights as arrays to be saved."""
    return {
        "kinds": np.asarray(weights.kinds), "hashes": weights.hashes, "scale": weights.scale, "steps": weights.steps,
        "bias": weights.bias, "corpus_sha256": np.asarray(weights.corpus_sha256),
    }  # fmt: skip


@cache
def learned() -> Weights:
    """The weights that are shipped. They are made by `rapport guard teach`, never by hand."""
    with (resources.files("rapport.guardrails") / "sense" / "weights.npz").open("rb") as file:
        saved = np.load(file, allow_pickle=False)
        return Weights(
            kinds=tuple(str(kind) for kind in saved["kinds"]), hashes=saved["hashes"], steps=saved["steps"],
            scale=saved["scale"], bias=saved["bias"], corpus_sha256=str(saved["corpus_sha256"]),
        )  # fmt: skip
