"""A JSON Schema, as far as it tells what facts there are: every property with what is said of it, in order."""

from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple

from rapport.errors import Invalid, Problem
from rapport.packs.wording import shorten

TYPES: Final = ("string", "number", "integer", "boolean", "object", "array", "null")
MOST: Final = 2_000
"""The most properties of a schema."""
DEEPEST: Final = 12


class Property(NamedTuple):
    """A property that holds a value: the keys that lead to it (of a list's items: the list's own), and what it is.

    `kinds` are its types without `null`, `values` what it may be where the schema lists that.
    """

    keys: tuple[str, ...]
    kinds: tuple[str, ...]
    title: str
    description: str
    format: str
    values: tuple[Any, ...]


class Reader:
    """Reads one schema; `file` is what its errors call it."""

    def __init__(self, whole: Any, file: str) -> None:
        self._whole = whole
        self._file = file

    def properties(self) -> tuple[Property, ...]:
        """Every property, the outer before the inner. `Invalid` names the place of whatever cannot be read."""
        if not isinstance(self._whole, dict):
            raise self._wrong("", "want a schema: an object with `properties`")
        found = dict[tuple[str, ...], Property]()
        for one in self._within(self._whole, "", (), frozenset()):
            found.setdefault(one.keys, one)
            if len(found) > MOST:
                raise self._wrong("", f"more than {MOST:,} properties: divide it")
        if not found:
            raise self._wrong("", "no property is described in it: want `properties`, here or in `items`")
        return tuple(found.values())

    def _within(self, schema: Any, at: str, keys: tuple[str, ...], seen: frozenset[str]) -> Iterator[Property]:
        """What a schema describes below these keys; `seen` are the references on the way, none of which comes twice."""
        if isinstance(schema, bool):
            return
        if not isinstance(schema, dict):
            raise self._wrong(at, "want a schema: an object, true or false")
        if len(keys) > DEEPEST:
            raise self._wrong(at, f"nested deeper than {DEEPEST}")
        if "$ref" in schema:
            ref = schema["$ref"]
            if not (isinstance(ref, str) and ref in seen):
                target = self._target(ref, _inner(at, "$ref"))
                yield from self._within(target, str(ref)[1:].lstrip("/").replace("/", "."), keys, seen | {str(ref)})
        kinds = self._kinds(schema, at)
        named = self._mapping(schema, "properties", at)
        for key, inner in named.items():
            place = f"{_inner(at, 'properties')}.{shorten(key)}"
            yield from self._within(inner, place, (*keys, key), seen)
        items = schema.get("items")
        for n, item in enumerate(items if isinstance(items, list) else [] if items is None else [items]):
            yield from self._within(
                item, f"{_inner(at, 'items')}{f'[{n}]' if isinstance(items, list) else ''}", keys, seen
            )
        for key in ("allOf", "anyOf", "oneOf"):
            for n, part in enumerate(self._listed(schema, key, at)):
                yield from self._within(part, f"{_inner(at, key)}[{n}]", keys, seen)
        values = self._listed(schema, "enum", at) or ([schema["const"]] if "const" in schema else [])
        if keys and not named and (kinds - {"object", "array"} or values):
            told = {name: self._text(schema, name, at) for name in ("title", "description", "format")}
            yield Property(
                keys, tuple(sorted(kinds - {"null"})), **told, values=tuple(v for v in values if v is not None)
            )

    def _kinds(self, schema: Mapping[str, Any], at: str) -> set[str]:
        given = schema.get("type", [])
        kinds = given if isinstance(given, list) else [given]
        for kind in kinds:
            if kind not in TYPES:
                raise self._wrong(_inner(at, "type"), f"there is no such type: known are {', '.join(TYPES)}")
        return set(kinds)

    def _target(self, ref: Any, at: str) -> Any:
        if not isinstance(ref, str) or not ref.startswith("#"):
            raise self._wrong(at, "only what stands in this file can be referred to: `#/$defs/name`")
        target = self._whole
        for step in ref[1:].split("/")[1:]:
            key = step.replace("~1", "/").replace("~0", "~")
            if not isinstance(target, dict) or key not in target:
                raise self._wrong(at, "nothing in this file stands there")
            target = target[key]
        return target

    def _mapping(self, schema: Mapping[str, Any], key: str, at: str) -> Mapping[str, Any]:
        given = schema.get(key, {})
        if not isinstance(given, dict):
            raise self._wrong(_inner(at, key), "want an object: a schema under each name")
        return given

    def _listed(self, schema: Mapping[str, Any], key: str, at: str) -> list[Any]:
        given = schema.get(key, [])
        if not isinstance(given, list):
            raise self._wrong(_inner(at, key), "want a list")
        return given

    def _text(self, schema: Mapping[str, Any], key: str, at: str) -> str:
        given = schema.get(key, "")
        if not isinstance(given, str):
            raise self._wrong(_inner(at, key), "want a text")
        return " ".join(given.split())

    def _wrong(self, at: str, what: str) -> Invalid:
        where = f"{self._file}: {at}" if at else self._file
        return Invalid("this is no schema that attributes can be made of", problems=(Problem(where, what),))


def _inner(at: str, key: str) -> str:
    return f"{at}.{key}" if at else key
