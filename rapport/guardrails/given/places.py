"""Places: the town that a text puts the subject of a record in."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from rapport.guardrails.given.record import Leaf

_NAME: Final = r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2}"
_IN: Final = re.compile(rf"\b(?:in|of|near) (?P<town>{_NAME}), (?:[A-Z]{{2}}\b|[A-Z][a-z]+(?: [A-Z][a-z]+)?)")
_TOWN: Final = frozenset({"city", "town"})


class Elsewhere(NamedTuple):
    """A town that the record does not know: where it stands, the fact, and the right one."""

    start: int
    end: int
    fact: str
    right: str


def elsewhere(text: str, record: Sequence[Leaf]) -> Iterator[Elsewhere]:
    """Towns, named with their state or country, that stand nowhere in a record that names its town."""
    town = next((leaf for leaf in record if leaf.words & _TOWN and isinstance(leaf.value, str)), None)
    if town is None:
        return
    known = "\n".join(str(leaf.value).casefold() for leaf in record if isinstance(leaf.value, str))
    for match in _IN.finditer(text):
        if match["town"].casefold() not in known:
            yield Elsewhere(*match.span("town"), town.path, str(town.value))
