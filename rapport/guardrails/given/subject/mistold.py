"""Proper names of a record told a little otherwise: "Leonard Hague" of Leopold Hague, "Pansy" of Tansy."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import cached_property
from itertools import islice
from typing import Final, NamedTuple

from rapport.guardrails.given.record import Leaf

_NAME: Final = re.compile(r"[A-Z][a-zé'’-]+")
_PROPER: Final = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr|The|St)\.?\s)?[A-Z](?:[\wé'’-]+|\.)"
    r"(?:\s(?:[A-Z][\wé'’.-]*|of|and|&|the|de|van|von|\d+))*"
)
_PAIR: Final = re.compile(r"(?P<first>[A-Z][a-zé'’-]{2,})\s(?P<last>[A-Z][a-zé'’-]{2,})\b")
_BEGINS: Final = re.compile(r"[.!?:;\n\"“(]\s*\Z")
_NO_NAME: Final = frozenset(
    "mr mrs ms miss dr prof sir lady aunt uncle dear hi hello your our the this that these those and but for from with "
    "when if in on at as to by it its we you he she they there here all both new old saint st one two three monday "
    "tuesday wednesday thursday friday saturday sunday january february march april may june july august september "
    "october november december christmas easter please thank thanks good great team order plan no not so".split()
)
_LEAST: Final = 4
_ALIKE: Final = 0.7
_MOST: Final = 40
_FEW: Final = 64
"""How many names of a record are looked for."""


class Mistold(NamedTuple):
    """A name that is one of the record's but for some letters, or but for one of its words."""

    start: int
    end: int
    path: str
    right: str


class Names:
    """The proper names among a record's short texts."""

    def __init__(self, record: Sequence[Leaf]) -> None:
        self._record = record

    @cached_property
    def _names(self) -> list[tuple[str, str, list[str]]]:
        """Each name with its fact and its words."""
        texts = ((leaf.path, leaf.value) for leaf in self._record if isinstance(leaf.value, str))
        short = ((path, text) for path, text in texts if len(text) <= _MOST and _PROPER.fullmatch(text))
        return [(path, text, _NAME.findall(text)) for path, text in islice(short, _FEW)]

    @cached_property
    def _known(self) -> str:
        return "\n".join(f"{leaf.path}\n{leaf.value}" for leaf in self._record).casefold().replace("_", " ")

    def mistold(self, text: str) -> Iterator[Mistold]:
        """Where a text tells a name otherwise than the record does, which it never tells as it is."""
        missing = [(path, name, words) for path, name, words in self._names if words and name not in text]
        if not missing:
            return
        taken = list[tuple[int, int]]()
        for pair in _PAIR.finditer(text):
            for path, name, words in missing:
                first, last = pair["first"], pair["last"]
                ends = len(words) > 1 and last == words[-1] and self._strange(first) and words[-2] not in text
                if ends and not _begins(text, pair.start()):
                    taken.append(pair.span())
                    yield Mistold(*pair.span(), path, name)
        for match in _NAME.finditer(text):
            said = match[0].removesuffix("'s").removesuffix("’s")
            if len(said) < _LEAST or not self._strange(said) or _begins(text, match.start()):
                continue
            if any(a < match.end() and match.start() < b for a, b in taken):
                continue
            for path, name, words in missing:
                if any(word not in text and _nearly(said, word) for word in words):
                    yield Mistold(match.start(), match.start() + len(said), path, name)
                    break

    def _strange(self, word: str) -> bool:
        return word.casefold() not in _NO_NAME and word.casefold() not in self._known


def _begins(text: str, at: int) -> bool:
    """Whether a sentence, a line or a quotation begins here: any word has a capital there."""
    return at == 0 or _BEGINS.search(text[max(0, at - 3) : at]) is not None


def _nearly(said: str, word: str) -> bool:
    """Whether two names differ by a letter or two, and neither is the beginning of the other."""
    a, b = said.casefold(), word.casefold()
    if a[0] != b[0] and a[-1] != b[-1]:
        return False
    if a.startswith(b[:-1]) or b.startswith(a[:-1]) or abs(len(a) - len(b)) > 1 or len(b) < _LEAST:
        return False
    return SequenceMatcher(None, a, b).ratio() >= _ALIKE
