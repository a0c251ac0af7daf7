"""Records in any form in which systems keep them, made into groups of facts under names of one spelling.

A form's fields come as labels with values (`{"label": "Seats", "value": 12}`) or as rows (`["Seats", 12]`), and their
names as `seatCount`, `SEAT_COUNT`, `SeatCount__c` or "Seat count". What reads facts further on knows one spelling of
each, and what is objected to is told by the record's own.
"""

import re
from collections.abc import Mapping
from typing import Final, NamedTuple

from pydantic import JsonValue

from rapport.guardrails.given.fields import fields_of
from rapport.guardrails.given.spelling import bare, in_one, spelled
from rapport.guardrails.given.yes_no import says

_KINDS: Final = frozenset(
    "included includes inc incl inclusion inclusions covered features modules perks entitlements addons".split()
)
"""What flat records put before the names of things that are there or not: `incl_route_planner`."""
_THING: Final = re.compile(r"(?!(?:in|with|by|for|from|at|on|until)_|(?:parking|seating|patio|terrace|pool)\Z)[a-z0-9]")
"""What follows there: `included_in_price` tells of no thing, and covered parking has a roof."""
_ANSWERS: Final = frozenset("data record records result results response payload deals objects".split())
"""Lists in which systems answer with what they were asked for, even where it is one."""


class Plain(NamedTuple):
    """A record as groups of facts; `names`: what the record itself calls the fact at a path, where that is not so."""

    facts: dict[str, JsonValue]
    names: Mapping[str, str]

    def shown(self, path: str) -> str:
        """The path of a fact, or of something that stands in one, as the record itself has it."""
        whole, ends = path, list[str]()
        while whole and whole not in self.names:
            whole, _, end = whole.rpartition(".")
            ends.append(end)
        return ".".join((*((self.names[whole],) if whole else ()), *reversed(ends)))


def plainly(given: Mapping[str, JsonValue]) -> Plain:
    """A record in plain form; of two fields that would have one name both keep their own."""
    names: dict[str, str] = {}
    return Plain(_group(dict(given), ((), ()), names), names)


_Path = tuple[tuple[str, ...], tuple[str, ...]]
"""Where a fact stands: by names of one spelling, and by the record's own."""


def _group(value: Mapping[str, JsonValue], path: _Path, names: dict[str, str]) -> dict[str, JsonValue]:
    form = len(set(map(_kind, value.values())) - {"null"}) > 1
    plain = [in_one(bare(key)) if _says(held) or (form and " " in key) else spelled(key) for key, held in value.items()]
    alone = len(set(plain)) == len(plain)
    group: dict[str, JsonValue] = {}
    for (key, inner), name in zip(value.items(), plain if alone else value, strict=True):
        kind, _, thing = name.partition("_")
        if (
            kind in _KINDS
            and _THING.match(thing)
            and _says(inner)
            and isinstance(within := group.setdefault(kind, {}), dict)
        ):
            within[thing] = _plain(inner, ((*path[0], kind, thing), (*path[1], key)), names)
        else:
            held, begun = _plain(inner, ((*path[0], name), (*path[1], key)), names), group.get(name)
            group[name] = (
                held if not isinstance(begun, dict) else begun | (held if isinstance(held, dict) else {name: held})
            )
    return group


def _kind(held: JsonValue) -> str:
    """What a value is: a group of one kind alone may be a table whose names are things, any other is a form."""
    if held is None or isinstance(held, dict | list | str):
        return "null" if held is None else type(held).__name__
    return "number"


def _says(held: JsonValue) -> bool:
    """Whether a value says yes or no: no name of a thing has that."""
    return isinstance(held, bool) or (isinstance(held, str) and says(held) is not None)


def _plain(value: JsonValue, path: _Path, names: dict[str, str]) -> JsonValue:
    ours, theirs = map(".".join, path)
    if ours != theirs:
        names[ours] = theirs
    if isinstance(value, list) and (fields := fields_of(value)) is not None:
        value = fields
    elif isinstance(value, list) and len(value) == 1 and path[0][-1].lower() in _ANSWERS:
        path, value = (path[0], (*path[1], "0")), value[0]
    if isinstance(value, dict):
        return _group(value, path, names)
    if isinstance(value, list):
        here = (((*path[0], str(n)), (*path[1], str(n))) for n in range(len(value)))
        return [_plain(inner, at, names) for inner, at in zip(value, here, strict=True)]
    return value
