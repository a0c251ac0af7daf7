"""What a text measures: sentences, words, syllables, and the school grades that are reckoned from them."""

import re
from collections.abc import Mapping
from functools import lru_cache
from math import sqrt
from typing import Final

from rapport.guardrails.sentences import STOP

_WORD: Final = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_VOWELS: Final = re.compile(r"[aeiouy]+")
_SILENT: Final = re.compile(r"(?:[^laeiouycgsxz]es|[^laeiouy]e|[^td]ed)$")
_ENDINGS: Final = re.compile(r"(?:es|ed|ing)$")
LONG: Final = 6
"""A word of more letters than this is long."""
MANY: Final = 3
"""A word of as many syllables, or more, is polysyllabic."""

COUNTS: Final = (
    "characters", "complex_words", "long_words", "paragraphs", "polysyllabic_words", "sentences", "syllables", "words",
)  # fmt: skip
"""The names that formulas use, as in Vale."""


def syllables(word: str) -> int:
    """How many syllables an English word has: its groups of vowels, without a silent ending; at least one.

    >>> [syllables(word) for word in ("lamp", "candle", "loved", "beautiful", "the")]
    [1, 2, 1, 3, 1]
    """
    low = word.lower()
    return max(1, len(_VOWELS.findall(_SILENT.sub(lambda m: m.group()[0], low))))


@lru_cache(maxsize=256)
def counts(text: str) -> Mapping[str, float]:
    """The counts of a text, by the names of `COUNTS`.

    A complex word is a polysyllabic one that is neither a name nor made long by -es, -ed or -ing (Gunning, 1952).
    """
    words = _WORD.findall(text)
    lengths = [syllables(word) for word in words]
    stops = [stop.end() for stop in STOP.finditer(text)]
    tail = text[stops[-1] if stops else 0 :]
    many = [word for word, n in zip(words, lengths, strict=True) if n >= MANY]
    complex_ = [word for word in many if not word[0].isupper() and syllables(_ENDINGS.sub("", word) or word) >= MANY]
    return {
        "characters": sum(sum(c.isalnum() for c in word) for word in words),
        "complex_words": len(complex_), "long_words": sum(len(word) > LONG for word in words),
        "paragraphs": len([part for part in re.split(r"\n\s*\n", text) if part.strip()]),
        "polysyllabic_words": len(many), "sentences": max(1, len(stops) + bool(_WORD.search(tail))) if words else 0,
        "syllables": sum(lengths), "words": len(words),
    }  # fmt: skip


def grade(metric: str, of: Mapping[str, float]) -> float:
    """The school grade that a metric of `GRADES` gives a text with these counts; it must have words."""
    words, sentences = of["words"], of["sentences"]
    match metric:
        case "Gunning Fog":  # Gunning, 1952
            return 0.4 * (words / sentences + 100 * of["complex_words"] / words)
        case "Coleman-Liau":  # Coleman and Liau, 1975
            return 0.0588 * (100 * of["characters"] / words) - 0.296 * (100 * sentences / words) - 15.8
        case "Flesch-Kincaid":  # Kincaid and others, 1975
            return 0.39 * words / sentences + 11.8 * of["syllables"] / words - 15.59
        case "SMOG":  # McLaughlin, 1969
            return 1.043 * sqrt(of["polysyllabic_words"] * 30 / sentences) + 3.1291
        case "Automated Readability":  # Senter and Smith, 1967
            return 4.71 * of["characters"] / words + 0.5 * words / sentences - 21.43
    raise KeyError(metric)


GRADES: Final = ("Gunning Fog", "Coleman-Liau", "Flesch-Kincaid", "SMOG", "Automated Readability")
