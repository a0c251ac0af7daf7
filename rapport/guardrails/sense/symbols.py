"""Words as symbols: a word's stem and the classes it belongs to, as numbers."""

import re
from functools import cache, lru_cache
from importlib import resources
from zlib import crc32

SLOT = "\ue000"
"""A run of these in a view is a slot, or a value that code filled in."""
BEGIN, END = 1, 2
WIDTH = 3
"""How many symbols a word has at most: its stem and two classes."""

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?|\ue000+|[\d.,]*\d|[!?…£$€%&]")
_ENDINGS = ("ations", "ation", "ingly", "edly", "ings", "ing", "ies", "ied", "ers", "er", "est", "ed", "es", "ly", "s")

Symbols = tuple[int, ...]


def words(text: str, start: int, end: int) -> list[str]:
    """The words and telling signs of a part of a lower-case view."""
    return _WORD.findall(text, start, end)


@lru_cache(maxsize=50_000)
def symbols(word: str) -> Symbols:
    """A word's stem first, then its classes; no symbol is 0, which stands for none."""
    if word[0] == SLOT:
        return (number("\ue000"),)
    if word[-1].isdigit():
        return (number("0"),)
    stem = stemmed(word)
    return (number(stem), *_classes().get(stem, ()))[:WIDTH]


def number(name: str) -> int:
    return crc32(name.encode()) | 4


def stemmed(word: str) -> str:
    """A word without its common endings; short words and contracted negations as they are.

    >>> [stemmed(w) for w in ("loved", "loving", "shelves", "isn't")]
    ['lov', 'lov', 'shelv', "isn't"]
    """
    if len(word) <= 3 or word.endswith("n't"):
        return word
    word = word.removesuffix("'s")
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            rest = word[: -len(ending)]
            if ending in ("ies", "ied"):
                return rest + "y"
            if len(rest) > 3 and rest[-1] == rest[-2] and rest[-1] not in "ls":
                rest = rest[:-1]
            return rest.rstrip("e") if len(rest) > 3 else rest
    return word.rstrip("e") if len(word) > 3 else word


@cache
def _classes() -> dict[str, Symbols]:
    """The classes of each stem, from `words/classes.txt`: a line is `NAME = word word …`."""
    found: dict[str, dict[int, None]] = {}
    file = resources.files("rapport.guardrails") / "words" / "classes.txt"
    for line in file.read_text("utf-8").splitlines():
        name, _, members = line.partition(" = ")
        if not line.startswith("#"):
            for word in members.split():
                found.setdefault(stemmed(word), {})[number("@" + name)] = None
    return {stem: tuple(classes) for stem, classes in found.items()}
