"""Lists that hold the fields of a form: names with values, or rows of two."""

from collections.abc import Mapping, Sequence
from typing import Final

from pydantic import JsonValue

from rapport.guardrails.given.spelling import bare

_NAMES: Final = ("label", "field", "name", "key", "property", "attribute", "k", "question", "what", "title")
_VALUES: Final = ("value", "val", "v", "is", "answer")
_UNITS: Final = ("unit", "currency", "ccy")
_IDLE: Final = frozenset("id kind type sort order index position section group required".split())
"""What else an item may hold that says nothing of the thing."""
_ENTRIES: Final = 3
"""Entries of the largest item that holds but one field: a unit or a kind may stand beside its name and value."""
_LONGEST: Final = 60
"""Characters of the longest name of a field."""


def fields_of(items: Sequence[JsonValue]) -> dict[str, JsonValue] | None:
    """The items of a list by their names, where most hold one field and no two are called the same; what else stands
    between them has its number."""
    found = [(str(n), item) if (field := _field(item)) is None else field for n, item in enumerate(items)]
    named = sum(not name.isdigit() for name, _ in found)
    fields = dict(found)
    return fields if 2 * named > len(items) == len(fields) else None


def _field(item: JsonValue) -> tuple[str, JsonValue] | None:
    """The name and the value of an item that holds one field."""
    if isinstance(item, dict) and len(item) <= _ENTRIES:
        return _entered({bare(key).lower(): inner for key, inner in item.items()})
    if isinstance(item, list) and len(item) == 2 and isinstance(item[0], str):
        return _called(item[0], item[1])
    return None


def _entered(item: Mapping[str, JsonValue]) -> tuple[str, JsonValue] | None:
    """The field that a group holds as a name, a value and at most a unit, which joins the name."""
    names, units = ([said for key in keys if isinstance(said := item.get(key), str)] for keys in (_NAMES, _UNITS))
    value = next((key for key in _VALUES if key in item), None)
    if not names or value is None or len(item.keys() - _IDLE - {*_UNITS}) > len(("name", "value")):
        return None
    return _called(f"{names[0]} ({units[0]})" if units else names[0], item[value])


def _called(name: str, held: JsonValue) -> tuple[str, JsonValue] | None:
    fits = len(name) <= _LONGEST and name.strip()[:1].isalpha()
    return (" ".join(name.split()), held) if fits else None
