"""Contacts and events from CSV and JSONL files. What is wrong is collected by line; the good rows go on."""

from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Final, Literal, NamedTuple, TypeVar

from pydantic import JsonValue

from rapport.domain.event import Event
from rapport.errors import Invalid, Problem
from rapport.profiles.connectors import people, segment
from rapport.profiles.connectors.lines import lines, rows
from rapport.profiles.hygiene import problem, refused
from rapport.profiles.person import Person
from rapport.strict_json import loads

Format = Literal["csv", "jsonl"]
Item = TypeVar("Item")

EVENT_FIELDS: Final = frozenset(
    {
        *("type", "brand", "contact_id", "userId", "user_id", "event", "name", "occurred_at", "timestamp", "source"),
        *("key", "messageId", "message_id", "human_probability", "generated"),
    }
)
_ID: Final = ("contact_id", "userId", "user_id")


class Table(NamedTuple):
    """What a file held: the good items, and what was refused and why."""

    items: tuple[Person | Event, ...]
    errors: tuple[Problem, ...]


def contacts(path: Path, *, brand: str, kind: Format, source: str, at: datetime) -> Iterator[Person | Problem]:
    """The file's contacts, row by row. An attribute is a column of its own, or in `attributes` of a JSON line."""

    def read(payload: JsonValue) -> Person:
        return people.person(payload, brand=brand, source=source, at=at)

    return _each(_csv(path, (_ID,), dict) if kind == "csv" else _jsonl(path), read)


def events(path: Path, *, brand: str, kind: Format, source: str) -> Iterator[Event | Problem]:
    """The file's events, row by row. In CSV, `properties` holds JSON, and every other column is a property."""

    def read(payload: JsonValue) -> Event:
        return segment.event(payload, brand=brand, source=source)

    needed = (_ID, ("event", "name"), ("occurred_at", "timestamp"))
    return _each(_csv(path, needed, _event_cells) if kind == "csv" else _jsonl(path), read)


def collect(found: Iterator[Person | Problem] | Iterator[Event | Problem]) -> Table:
    """Read all of a file at once."""
    items, errors = list[Person | Event](), list[Problem]()
    for one in found:
        if isinstance(one, Problem):
            errors.append(one)
        else:
            items.append(one)
    return Table(tuple(items), tuple(errors))


class _Found(NamedTuple):
    where: str
    payload: Callable[[], JsonValue]


def _each(found: Iterator[_Found | Problem], read: Callable[[JsonValue], Item]) -> Iterator[Item | Problem]:
    for one in found:
        if isinstance(one, Problem):
            yield one
            continue
        try:
            yield read(one.payload())
        except Invalid as error:
            yield Problem(one.where, str(problem(error)))


def _csv(
    path: Path, required: tuple[tuple[str, ...], ...], shape: Callable[[dict[str, JsonValue]], dict[str, JsonValue]]
) -> Iterator[_Found | Problem]:
    for row in rows(path, required):
        if isinstance(row, Problem):
            yield row
        else:
            cells: dict[str, JsonValue] = {name: cell for name, cell in row.cells.items() if cell.strip()}
            yield _Found(row.where, partial(shape, cells))


def _jsonl(path: Path) -> Iterator[_Found | Problem]:
    for line in lines(path):
        if isinstance(line, Problem):
            yield line
        elif line.text.strip():
            yield _Found(f"{path.name}:{line.number}", partial(loads, line.text))


def _event_cells(cells: dict[str, JsonValue]) -> dict[str, JsonValue]:
    """A row as an event: where `event` names it, a column `name` is a property like any other."""
    own = EVENT_FIELDS - {"name"} if "event" in cells else EVENT_FIELDS
    given = {name: cell for name, cell in cells.items() if name in own}
    properties: dict[str, JsonValue] = {
        name.removeprefix("properties."): cell for name, cell in cells.items() if name not in own | {"properties"}
    }
    if isinstance(text := cells.get("properties"), str):
        nested = loads(text, "properties")
        if not isinstance(nested, dict):
            raise refused("properties", "want a JSON object")
        properties |= nested
    return {**given, "properties": properties}
