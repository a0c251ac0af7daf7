"""How much there is of something, told as how much there may be, or must be: "up to 21,300 contacts" of 21,300 used."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from rapport.guardrails.given.amounts.figures import Figure
from rapport.guardrails.given.exchanged.called import only
from rapport.guardrails.given.record import KEPT, as_name, stem

_SAID: Final = re.compile(
    r"\b(?:(?P<most>up to|at most|no more than|a maximum of|max(?:imum)?|room for|limit(?:ed)? (?:of|to|is)|cap of)"
    r"|(?P<least>at least|no fewer than|no less than|not less than|a minimum of|min(?:imum)?(?: is"
    r"| of)?))\s(?:\w+\s)?\Z"
)
_PER: Final = re.compile(r"_per_.*")
_NEAR: Final = 32
_BOUNDS: Final = {
    "most": frozenset("limit max maximum cap allowed allowance quota".split()),
    "least": frozenset("min minimum guaranteed guarantee committed commitment floor".split()),
}
_NO_BOUND: Final = frozenset(
    "count number total used current currently active actual now live today expected forecast planned average "
    "estimated est".split()
)

_ALL_BOUNDS: Final = frozenset[str]().union(*_BOUNDS.values())


def bounded(place: tuple[str, int, int], own: Sequence[Figure], others: Iterable[Figure]) -> Figure | None:
    """The fact that says how many of a thing there may be, or must, where a lower-case text says so of how many there
    are or are expected."""
    text, start, _ = place
    if not own or any(_words(one.path) & _ALL_BOUNDS for one in own):
        return None
    if (said := _SAID.search(text[max(0, start - _NEAR) : start])) is None:
        return None
    bound = _BOUNDS[said.lastgroup or "most"]
    things = frozenset[str]().union(*(_words(one.path) - _NO_BOUND for one in own))
    return only(one for one in others if things and (words := _words(one.path)) & bound and things <= words)


@lru_cache(maxsize=KEPT)
def _words(path: str) -> frozenset[str]:
    return frozenset(stem(word) for word in _PER.sub("", as_name(path.rpartition(".")[2])).split("_"))
