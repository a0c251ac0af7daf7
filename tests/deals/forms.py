"""The forms in which systems keep the same facts."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from rapport.guardrails.given.keys import words

Form = Callable[[Any], Any]


def renamed(by: Callable[[str], str]) -> Form:
    """Every field's name respelled; that of a thing, with blanks, as it is."""

    def of(value: Any) -> Any:
        if isinstance(value, dict):
            return {key if " " in key or not words(key) else by(key): of(held) for key, held in value.items()}
        return [of(held) for held in value] if isinstance(value, list) else value

    return of


def listed(name: str, value: str) -> Form:
    """Every group a list of fields, each with a name and a value; what is listed already stays."""

    def of(held: Any) -> Any:
        if isinstance(held, dict):
            return [{name: key, value: of(inner)} for key, inner in held.items()]
        return held

    return lambda record: {"fields": of(record)}


def rows(record: Any) -> Any:
    """Every group a table of two columns; what is listed already stays."""

    def of(held: Any) -> Any:
        if isinstance(held, dict):
            return [[key, of(inner)] for key, inner in held.items()]
        return held

    return {"table": of(record)}


def flat(record: Any) -> Any:
    """One group, whose names tell where each fact stood."""

    def of(held: Any, path: tuple[str, ...]) -> Iterator[tuple[str, Any]]:
        if isinstance(held, dict):
            for key, inner in held.items():
                yield from of(inner, (*path, key))
        else:
            yield "_".join(path), held

    return dict(of(record, ()))


def texts(record: Any) -> Any:
    """Every value a text."""
    if isinstance(record, dict):
        return {key: texts(held) for key, held in record.items()}
    if isinstance(record, list):
        return [texts(held) for held in record]
    if isinstance(record, bool):
        return "Yes" if record else "No"
    return record if record is None else str(record)


FORMS: Final[Mapping[str, Form]] = {
    "as it is": lambda record: record,
    "seatCount": renamed(lambda key: "".join((words(key)[0], *(word.title() for word in words(key)[1:])))),
    "SeatCount": renamed(lambda key: "".join(word.title() for word in words(key))),
    "Seat count": renamed(lambda key: " ".join(words(key)).capitalize()),
    "Seat Count": renamed(lambda key: " ".join(words(key)).title()),
    "SEAT_COUNT": renamed(lambda key: "_".join(words(key)).upper()),
    "Seat_Count__c": renamed(lambda key: f"{'_'.join(words(key)).title()}__c"),
    "labels and values": listed("label", "value"),
    "Field and Value": listed("Field", "Value"),
    "k and v": listed("k", "v"),
    "rows": rows,
    "flat": flat,
    "texts": texts,
    "deeper": lambda record: {"data": [{"type": "deal", "attributes": record}]},
}
