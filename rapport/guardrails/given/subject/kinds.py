"""The kinds that a record tells of its subject ("Lebanese, Restaurants"), and all of its words."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from rapport.guardrails.given.record import Leaf

_KINDS: Final = re.compile(r"(?i)categor|cuisine")


_VISITED: Final = re.compile(r"(?i)(?:^|[._])(?:(?:opening_?)?hours|business|\w{0,60}review)")


def visited(record: Sequence[Leaf]) -> bool:
    """Whether a record is of a place that people go to: it has opening hours or reviews. An order has neither."""
    return any(_VISITED.search(leaf.path) for leaf in record)


class Kinds(NamedTuple):
    """The fact that tells them and what it says; the words of all facts, in small letters."""

    path: str
    value: str
    words: str


class Mistaken(NamedTuple):
    """A kind of a text that the record does not know, and where it stands."""

    start: int
    end: int


def kinds_of(record: Sequence[Leaf]) -> Kinds | None:
    """None where no fact tells kinds, or of what is no place."""
    if not visited(record):
        return None
    texts = [leaf for leaf in record if isinstance(leaf.value, str)]
    told = next((leaf for leaf in texts if _KINDS.search(leaf.path)), None)
    return told and Kinds(told.path, str(told.value), "\n".join(str(leaf.value).casefold() for leaf in texts))
