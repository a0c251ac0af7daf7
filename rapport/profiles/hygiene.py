"""The one door for strings and values from outside: what passes can be stored, compared and shown without surprises.

JSON is parsed by `rapport.strict_json`; what it holds is cleaned here. Everything refused raises `Invalid` with the
name of the field and what to write instead, never the value.
"""

import math
import unicodedata
from typing import Final

from pydantic import JsonValue

from rapport.errors import Invalid, Problem

TEXT_MAX: Final = 4_000
KEY_MAX: Final = 100
INTEGER_MAX: Final = 2**53
DEPTH_MAX: Final = 10
NODES_MAX: Final = 10_000
_KEPT: Final = frozenset("\t\n")


def refused(field: str, what: str) -> Invalid:
    """The error for one field."""
    return Invalid(what, field=field)


def problem(error: Invalid, within: str = "") -> Problem:
    """The first thing wrong, its field named from further out (`[3]`, `file:line`)."""
    inner = error.problems[0] if error.problems else Problem("", error.what)
    return Problem(".".join(part for part in (within, inner.where) if part), inner.what)


def clean_text(value: str, field: str, *, most: int = TEXT_MAX, one_line: bool = False) -> str:
    """The text in NFC, line ends as `\\n`, without space around it.

    Raises `Invalid` for NUL and other control characters (tabs and line ends only when `one_line`), lone surrogates
    and more than `most` characters.
    """
    if len(value) > most:
        raise refused(field, f"want at most {most} characters")
    value = value.replace("\r\n", "\n").strip()
    for character in value:
        kind = unicodedata.category(character)
        if kind == "Cs":
            raise refused(field, "holds half of a character (a lone surrogate): send valid Unicode")
        if kind == "Cc" and (one_line or character not in _KEPT):
            raise refused(field, "holds a control character: remove it")
    return unicodedata.normalize("NFC", value)


def clean_json(value: object, field: str) -> JsonValue:
    """The value with clean texts. Raises `Invalid` for NaN, infinities, integers that JSON readers round (beyond 2^53),
    nesting deeper than 10, more than 10,000 values, and anything that is not JSON."""
    return _clean(value, field, 0, [NODES_MAX])


def _clean(value: object, field: str, depth: int, left: list[int]) -> JsonValue:
    left[0] -= 1
    if depth > DEPTH_MAX:
        raise refused(field, f"is nested deeper than {DEPTH_MAX} levels")
    if left[0] < 0:
        raise refused(field.partition(".")[0], f"holds more than {NODES_MAX} values")
    match value:
        case None | bool():
            return value
        case int():
            if abs(value) > INTEGER_MAX:
                raise refused(field, "is an integer beyond 2^53: send it as text")
            return value
        case float():
            if not math.isfinite(value):
                raise refused(field, "want a finite number")
            return value
        case str():
            return clean_text(value, field)
        case list() | tuple():
            return [_clean(item, f"{field}[{i}]", depth + 1, left) for i, item in enumerate(value)]
        case dict():
            made: dict[str, JsonValue] = {}
            for key, item in value.items():
                if not isinstance(key, str):
                    raise refused(field, "has a key that is not text")
                name = clean_text(key, field, most=KEY_MAX, one_line=True)
                made[name] = _clean(item, f"{field}.{name}" if field else name, depth + 1, left)
            return made
    raise refused(field, "is not a JSON value")


def mapping(value: JsonValue, field: str) -> dict[str, JsonValue]:
    """The value as an object. Raises `Invalid` when it is something else."""
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise refused(field, "want an object")
    return value
