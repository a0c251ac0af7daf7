"""Places: the town and the state that a text puts the subject of a record in."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from rapport.guardrails.given.kinds import visited
from rapport.guardrails.given.record import Leaf
from rapport.guardrails.given.states import CODES

_NAME: Final = r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2}"
_STATE: Final = r"[A-Z]{2}\b|[A-Z][a-z]+(?: [A-Z][a-z]+)?"
_IN: Final = re.compile(rf"\b(?:in|of|near) (?P<town>{_NAME}), (?P<state>{_STATE})")
_TOWN: Final = frozenset({"city", "town"})
_STATES: Final = frozenset({"state", "province"})
_NAMES: Final = frozenset({"name"})


class Elsewhere(NamedTuple):
    """A town or a state that the record does not know: where it stands, the fact, and the right one."""

    start: int
    end: int
    fact: str
    right: str


def elsewhere(text: str, record: Sequence[Leaf]) -> Iterator[Elsewhere]:
    """Towns, named with their state or country, that stand nowhere in a record that names its town; other states."""
    town, state = _fact(record, _TOWN), _fact(record, _STATES)
    if town is None:
        return
    name = _fact(record, _NAMES) if visited(record) else None
    own = (
        re.compile(rf"{re.escape(str(name.value))},? in (?P<town>{_NAME})(?!\w)(?! (?:style|terms))") if name else None
    )
    known = "\n".join(str(leaf.value).casefold() for leaf in record if isinstance(leaf.value, str))
    for match in own.finditer(text) if own else ():
        town_named = match["town"].rstrip(".")
        if town_named.casefold() not in known and not _IN.match(text, match.start("town") - 3):
            start = match.start("town")
            yield Elsewhere(start, start + len(town_named), town.path, str(town.value))
    for match in _IN.finditer(text):
        if match["town"].casefold() not in known:
            yield Elsewhere(*match.span("town"), town.path, str(town.value))
        elif state and _another(match["state"], str(state.value)):
            yield Elsewhere(*match.span("state"), state.path, str(state.value))


def _fact(record: Sequence[Leaf], words: frozenset[str]) -> Leaf | None:
    return next((leaf for leaf in record if leaf.words & words and isinstance(leaf.value, str)), None)


def _another(said: str, right: str) -> bool:
    """Whether both are states, and not the same one."""
    code = CODES.get(said.casefold()) or CODES.get(said.split()[0].casefold())
    return code is not None and CODES.get(right.casefold(), code) != code
