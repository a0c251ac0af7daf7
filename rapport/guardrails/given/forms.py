"""Records in any form in which systems keep them, made into groups of facts under names of one spelling.

A form's fields come as labels with values (`{"label": "Seats", "value": 12}`) or as rows (`["Seats", 12]`), and their
names as `seatCount`, `SEAT_COUNT`, `SeatCount__c` or "Seat count". What reads facts further on knows one spelling of
each, and what is objected to is told by the record's own.
"""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from pydantic import JsonValue

from rapport.guardrails.given.keys import parted, words
from rapport.guardrails.given.record import KEPT

_NAMES: Final = ("label", "field", "name", "key", "property", "attribute", "k", "question", "what", "title")
_VALUES: Final = ("value", "val", "v", "is", "answer")
_ENTRIES: Final = 3
"""Entries of the largest item that holds but one field: a unit or a kind may stand beside its name and value."""
_LONGEST: Final = 60
"""Characters of the longest name of a field."""
_ADDED: Final = re.compile(r"(?<=[^_])__[a-z]{1,3}\Z")
"""What a CRM puts behind the names of fields that its users have added."""
_SPELLED: Final = re.compile(r"[A-Za-z][A-Za-z\d]*(?:_[A-Za-z\d]+)*")
_BETWEEN: Final = re.compile(r"[^a-z0-9]+")
_SHOUTED: Final = re.compile(r"[A-Z]{4,}")
_OF_FIELDS: Final = frozenset(
    "price prices cost costs fee fees rate charge charges deposit premium discount percent percentage pct amount total"
    " usd eur gbp cad aud chf sek nok dkk per each day days week weeks month months monthly year years annual hour"
    " hours minutes number count quantity qty users seats people start starts end ends begin begins date renewal renews"
    " term terms notice plan plans tier tiers package contract customer contact included excluded response support"
    " payment billing due name title status type id available allowed".split()
)
"""Words of what forms ask for: "Guest seats per month" is a field's name, "Fixed Desk" that of a thing."""

_IN_FULL: Final = {
    "amt": "amount", "mth": "month", "mths": "months", "mthly": "monthly", "yr": "year", "yrs": "years",
    "hrs": "hours", "chg": "charge", "pmt": "payment", "disc": "discount",
}  # fmt: skip
"""Words that names of fields cut short."""
_SIGNS: Final = {"%": "percent", "€": "eur", "£": "gbp", "$": "usd"}
_KINDS: Final = frozenset(
    "included includes including inc incl inclusion inclusions covered covers cover feature features module modules"
    " perk perks entitlement entitlements option options addon addons".split()
)
"""What flat records put before the names of things that are there or not: `incl_route_planner`."""
_ANSWERS: Final = frozenset("data record records result results response payload items entries deals objects".split())
"""Lists in which systems answer with what they were asked for, even where it is one."""
_YES_OR_NO: Final = frozenset(("yes", "no", "y", "n", "true", "false", "included", "not included", "excluded"))


class Plain(NamedTuple):
    """A record as groups of facts; `names`: what the record itself calls the fact at a path, where that is not so."""

    facts: dict[str, JsonValue]
    names: Mapping[str, str]

    def shown(self, path: str) -> str:
        """The path of a fact, or of something that stands in one, as the record itself has it."""
        whole, _, end = path.rpartition(".")
        return self.names[path] if path in self.names else f"{self.shown(whole)}.{end}" if whole else path


def plainly(given: Mapping[str, JsonValue]) -> Plain:
    """A record in plain form; of two fields that would have one name both keep their own."""
    names: dict[str, str] = {}
    return Plain(_group(dict(given), ((), ()), names), names)


@lru_cache(maxsize=KEPT)
def spelled(key: str) -> str:
    """A field's name in small letters with `_` between its words; that of a thing as it is.

    >>> [spelled(key) for key in ("seatCount", "SEAT_COUNT", "Seat_Count__c", "Seats (per month)", "Fixed Desk", "MP2")]
    ['seat_count', 'seat_count', 'seat_count', 'seats_per_month', 'Fixed Desk', 'MP2']
    """
    name = _ADDED.sub("", key)
    several = len(words(name)) > 1
    is_field = _SPELLED.fullmatch(name) is not None and (several or name != key or _SHOUTED.fullmatch(name) is not None)
    if is_field or (several and not _OF_FIELDS.isdisjoint(_BETWEEN.split(name.lower()))):
        return _snake(name)
    return name


def _snake(name: str) -> str:
    for sign, word in _SIGNS.items():
        name = name.replace(sign, f" {word} ")
    said = _BETWEEN.sub("_", parted(name).lower()).strip("_")
    return "_".join(_IN_FULL.get(word, word) for word in said.split("_")) or name


_Path = tuple[tuple[str, ...], tuple[str, ...]]
"""Where a fact stands: by names of one spelling, and by the record's own."""


def _group(value: Mapping[str, JsonValue], path: _Path, names: dict[str, str]) -> dict[str, JsonValue]:
    form = len(set(map(_kind, value.values())) - {"null"}) > 1
    plain = [
        _snake(_ADDED.sub("", key)) if _says(held) or (form and " " in key) else spelled(key)
        for key, held in value.items()
    ]
    alone = len(set(plain)) == len(plain)
    group: dict[str, JsonValue] = {}
    for (key, inner), name in zip(value.items(), plain if alone else value, strict=True):
        kind, _, thing = name.partition("_")
        if thing and kind in _KINDS and _says(inner) and isinstance(within := group.setdefault(kind, {}), dict):
            within[thing] = _plain(inner, ((*path[0], kind, thing), (*path[1], key)), names)
        else:
            held, begun = _plain(inner, ((*path[0], name), (*path[1], key)), names), group.get(name)
            group[name] = begun | held if isinstance(begun, dict) and isinstance(held, dict) else held
    return group


def _kind(held: JsonValue) -> str:
    """What a value is: a group of one kind alone may be a table whose names are things, any other is a form."""
    if held is None or isinstance(held, dict | list | str):
        return "null" if held is None else type(held).__name__
    return "number"


def _says(held: JsonValue) -> bool:
    """Whether a value says yes or no: no name of a thing has that."""
    return isinstance(held, bool) or (isinstance(held, str) and held.strip().lower() in _YES_OR_NO)


def _plain(value: JsonValue, path: _Path, names: dict[str, str]) -> JsonValue:
    ours, theirs = map(".".join, path)
    if ours != theirs:
        names[ours] = theirs
    if isinstance(value, list) and len(value) == 1 and path[0][-1].lower() in _ANSWERS:
        path, value = (path[0], (*path[1], "0")), value[0]
    if isinstance(value, list) and (fields := _fields(value)) is not None:
        value = fields
    if isinstance(value, dict):
        return _group(value, path, names)
    if isinstance(value, list):
        here = (((*path[0], str(n)), (*path[1], str(n))) for n in range(len(value)))
        return [_plain(inner, at, names) for inner, at in zip(value, here, strict=True)]
    return value


def _fields(items: Sequence[JsonValue]) -> dict[str, JsonValue] | None:
    """The items of a list by their names, where most hold one field and no two are called the same; what else stands
    between them has its number."""
    found = [(str(n), item) if (field := _field(item)) is None else field for n, item in enumerate(items)]
    named = sum(not name.isdigit() for name, _ in found)
    fields = dict(found)
    return fields if 2 * named > len(items) == len(fields) else None


def _field(item: JsonValue) -> tuple[str, JsonValue] | None:
    """The name and the value of an item that holds one field."""
    name: JsonValue = None
    held: JsonValue = None
    if isinstance(item, dict) and len(item) <= _ENTRIES:
        small = {_ADDED.sub("", key).lower(): inner for key, inner in item.items()}
        name = next((small[key] for key in _NAMES if isinstance(small.get(key), str)), None)
        value = next((key for key in _VALUES if key in small), None)
        if value is None:
            return None
        held = small[value]
    elif isinstance(item, list) and len(item) == 2:
        name, held = item
    if not isinstance(name, str) or len(name) > _LONGEST or not name.strip()[:1].isalpha():
        return None
    return " ".join(name.split()), held
