"""What was learned of notes: how much each feature speaks for an order."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from math import exp
from typing import Any

import numpy as np

from rapport.guardrails.orders.features import features


@dataclass(frozen=True)
class Scale:
    """Weights by feature; `corpus_sha256` names the lines that they were learned from."""

    weights: Mapping[int, float]
    bias: float
    corpus_sha256: str = ""

    def chance(self, words: Sequence[str]) -> float:
        """How likely these words are an order to a machine that writes (logistic regression)."""
        weigh = self.weights.get
        score = self.bias + sum(weigh(feature, 0.0) * counts for feature, counts in features(words).items())
        return 1 / (1 + exp(-max(min(score, 60.0), -60.0)))


def pack(scale: Scale) -> dict[str, Any]:
    """A scale as arrays to be saved: in steps of a 127th of the largest weight."""
    kept = sorted(scale.weights.items())
    weights = np.asarray([weight for _, weight in kept], dtype=np.float64)
    step = max(float(np.abs(weights).max(initial=0.0)), 1e-9) / 127
    steps = np.rint(weights / step).astype(np.int8)
    heavy = steps != 0
    return {
        "features": np.asarray([feature for feature, _ in kept], dtype=np.uint32)[heavy], "steps": steps[heavy],
        "step": np.float64(step), "bias": np.float64(scale.bias), "corpus_sha256": np.asarray(scale.corpus_sha256),
    }  # fmt: skip


@cache
def learned() -> Scale:
    """The scale that is shipped. It is made by `rapport guard teach`, never by hand."""
    with (resources.files("rapport.guardrails") / "orders" / "weights.npz").open("rb") as file:
        saved = np.load(file, allow_pickle=False)
        weights = saved["steps"] * float(saved["step"])
        return Scale(
            dict(zip(saved["features"].tolist(), weights.tolist(), strict=True)), float(saved["bias"]),
            str(saved["corpus_sha256"]),
        )  # fmt: skip
