"""How rare a string is in ordinary copy, by its pairs of letters: what a pattern is best looked for by."""

from collections import Counter
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib import resources
from itertools import pairwise


def rarest(pieces: Iterable[frozenset[str]]) -> frozenset[str] | None:
    """Of pieces, each one of some strings of `evened` text, the one that is in fewest texts; None of none."""
    return min(pieces, key=lambda texts: sum(map(chance, texts)), default=None)


@lru_cache(maxsize=100_000)
def chance(text: str) -> float:
    """How likely a string begins at a place of ordinary copy: each character follows on the one before it (a Markov
    chain of the first order, every pair seen a fifth of a time more than it was)."""
    pairs, singles, size = _seen()
    chance = 1.0 if not text else (singles[text[0]] + 0.5) / size
    for at in range(len(text) - 1):
        chance *= (pairs[text[at : at + 2]] + 0.2) / (singles[text[at]] + 1)
    return chance


@cache
def _seen() -> tuple[Counter[str], Counter[str], int]:
    """The pairs and single characters of `words/ordinary.txt`, as `evened`, and how many they are."""
    text = (resources.files("rapport.guardrails") / "words" / "ordinary.txt").read_text("utf-8")
    even = " ".join(text.casefold().split())
    return Counter(map("".join, pairwise(even))), Counter(even), len(even)
