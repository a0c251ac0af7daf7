"""JSON from outside, read strictly: what both databases and every later reader can hold, and nothing else."""

import json
from typing import Any, Final, NamedTuple

from rapport.errors import Invalid

DEEPEST: Final = 64
LARGEST: Final = 2**63
WHERE_MAX: Final = 200


def loads(text: str | bytes, field: str = "") -> Any:
    """The value of a JSON text. Raises `Invalid` that says what is wrong and, by the path from `field`, where.

    Refused besides broken JSON: bytes that are no UTF-8, NaN and infinities (also 1e400), integers past 64 bits,
    keys that stand twice, NUL and lone surrogates in any text, nesting deeper than 64. The value is never repeated.

    >>> loads('{"a": [1, 2.5]}')
    {'a': [1, 2.5]}
    """
    if isinstance(text, bytes):
        try:
            text = text.decode("utf-8")
        except UnicodeDecodeError:
            raise Invalid("not UTF-8 text", field=field) from None
    if text.startswith("\ufeff"):
        raise Invalid("begins with a byte order mark: send UTF-8 without one", field=field)
    try:
        value = json.loads(
            text, object_pairs_hook=_object, parse_constant=_constant, parse_int=_integer, parse_float=_float
        )
    except json.JSONDecodeError as error:
        raise Invalid(f"not JSON: {error.msg} at character {error.pos}", field=field) from None
    except RecursionError:
        raise Invalid(f"nested deeper than {DEEPEST}", field=field) from None
    _walk(value, field, 0, field)
    return value


class _Wrong(NamedTuple):
    """Stands where something stands that is refused, until its path is known; `key` where it is a member's."""

    what: str
    key: str = ""


def _object(pairs: list[tuple[str, Any]]) -> object:
    made = dict(pairs)
    if len(made) == len(pairs):
        return made
    seen: set[str] = set()
    twice = next(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]
    return _Wrong("a key stands twice in one object", twice)


def _constant(constant: str) -> _Wrong:
    return _Wrong(f"{constant} is not a number that JSON has")


def _integer(digits: str) -> int | _Wrong:
    if len(digits) > 20 or not -LARGEST <= int(digits) < LARGEST:
        return _Wrong("an integer does not fit into 64 bits")
    return int(digits)


def _float(digits: str) -> float | _Wrong:
    number = float(digits)
    return _Wrong("a number is too large") if number in (float("inf"), float("-inf")) else number


def _walk(value: object, where: str, depth: int, field: str) -> None:
    if depth > DEEPEST:
        raise Invalid(f"nested deeper than {DEEPEST}", field=field)
    match value:
        case _Wrong():
            raise Invalid(value.what, field=_inner(where, value.key) if value.key else where)
        case str():
            _text(value, where)
        case list():
            for index, item in enumerate(value):
                _walk(item, f"{where}[{index}]"[:WHERE_MAX], depth + 1, field)
        case dict():
            for key, item in value.items():
                _text(key, f"{where}: a key")
                _walk(item, _inner(where, key), depth + 1, field)


def _inner(where: str, key: str) -> str:
    path = f"{where}.{key}" if where else key
    return path[:WHERE_MAX].encode("utf-8", "replace").decode()


def _text(text: str, where: str) -> None:
    if "\0" in text:
        raise Invalid("holds a NUL character", field=where or "text")
    if any("\ud800" <= c <= "\udfff" for c in text):
        raise Invalid("holds half of a surrogate pair", field=where or "text")
