"""A record: facts given as nested JSON, flattened to leaves with their names."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import Final, NamedTuple

from pydantic import JsonValue

from rapport.guardrails.given.keys import parted

WORD: Final = re.compile(r"[a-z]{2,}")
_BETWEEN: Final = re.compile(r"[^a-z0-9]+")
GENERAL: Final = frozenset(
    "id name value type the of and is in to an at on for by no number date amount count total last first per with or "
    "info text data item field note".split()
)
_COUNT: Final = frozenset({"count", "qty", "quantity", "units", "pieces", "pcs"})
"""What says of one of a list how many there are of it."""
KEPT: Final = 4096
"""How many names of facts are remembered, with what they say: records of one sort share them."""
TOLD: Final = 60
"""A text of more characters than this tells something of its own, as a review, a note or a transcript does."""


_IN_ES: Final = tuple("sses shes xes nches tches rches eaches oaches uches wiches".split())
"""How plurals end that add two letters: `boxes` and `coaches`, but `headaches`."""


class Leaf(NamedTuple):
    """One fact: its path, the words that name it, and its value. `many` is a list, by its length."""

    path: str
    words: frozenset[str]
    value: str | int | float | bool | None
    many: bool = False

    @property
    def told(self) -> bool:
        return isinstance(self.value, str) and len(self.value) > TOLD


Aliases = Mapping[str, Sequence[str]]
"""Other words for facts, by the end of their path, as names in a pack are written: `seats` or `plan.seats`."""


def leaves(given: Mapping[str, JsonValue], aliases: Aliases = MappingProxyType({})) -> tuple[Leaf, ...]:
    """Every fact of a record, in its order; of a list also how many there are. Aliases are words of a fact's name."""
    return tuple(
        leaf._replace(words=leaf.words.union(*map(_stems, others))) if others else leaf
        for leaf in _flattened(dict(given), ())
        for others in (also_called(leaf.path, aliases),)
    )


def as_name(key: str) -> str:
    """A key as a name in a pack is written; empty where nothing of it is left.

    >>> as_name("warrantyMonths"), as_name("Wi-Fi 24h"), as_name("seats_included")
    ('warranty_months', 'wi_fi_24h', 'seats_included')
    """
    return _BETWEEN.sub("_", parted(key).lower()).strip("_")


def also_called(path: str, aliases: Aliases) -> tuple[str, ...]:
    """The other words for the fact at a path, whose keys may be written in any way."""
    return tuple(word for name in _ends(path) if name in aliases for word in aliases[name]) if aliases else ()


@lru_cache(maxsize=KEPT)
def _ends(path: str) -> tuple[str, ...]:
    """The names that a path ends in, from the shortest: `seats` and `plan.seats` of `plan.0.seats`."""
    parts = [as_name(part) for part in path.split(".") if not part.isdigit()]
    return tuple(".".join(parts[at:]) for at in reversed(range(len(parts))))


def _stems(words: str) -> frozenset[str]:
    return frozenset(stem(word) for word in WORD.findall(words.lower()))


def _flattened(value: JsonValue, path: tuple[str, ...]) -> Iterator[Leaf]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _flattened(inner, (*path, key))
    elif isinstance(value, list):
        if path:
            yield Leaf(".".join(path), named(path), _how_many(value), many=True)
        for n, inner in enumerate(value):
            yield from _flattened(inner, (*path, str(n)))
    else:
        yield Leaf(".".join(path), named(path), value)


def _how_many(listed: Sequence[JsonValue]) -> int:
    """How many things a list tells of: its own, or what each of them counts: `[{"type": "van", "count": 18}, ...]`."""
    counted = [next((n for key, n in one.items() if _counts(key, n)), None) for one in listed if isinstance(one, dict)]
    together = sum(n for n in counted if isinstance(n, int))
    return max(len(listed), together) if len(counted) == len(listed) and None not in counted else len(listed)


def _counts(key: str, value: JsonValue) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and as_name(key) in _COUNT


def named(path: tuple[str, ...]) -> frozenset[str]:
    """The words of a fact's own name and of the group it stands in; general ones only where there are no others."""
    return _named(path[-2:])


@lru_cache(maxsize=KEPT)
def _named(keys: tuple[str, ...]) -> frozenset[str]:
    words = frozenset[str]().union(*(_stems(parted(key, " ")) for key in keys))
    return words - GENERAL or words


def stem(word: str) -> str:
    """A word without its plural: enough to find a name again.

    >>> stem("batteries"), stem("prices"), stem("glass"), stem("boxes")
    ('battery', 'price', 'glass', 'box')
    """
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(_IN_ES):
        return word[:-2]
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
