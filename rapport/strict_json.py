"""JSON from outside, read strictly: what both databases and every later reader can hold, and nothing else."""

import json
from typing import Any, NoReturn

from rapport.errors import Invalid

DEEPEST = 64
LARGEST = 2**63


def loads(text: str | bytes) -> Any:
    """The value of a JSON text. Raises `Invalid` that says what is wrong, never with the value.

    Refused besides broken JSON: bytes that are no UTF-8, NaN and infinities (also 1e400), integers past 64 bits,
    keys that stand twice, NUL and lone surrogates in any text, nesting deeper than 64.
    """
    if isinstance(text, bytes):
        try:
            text = text.decode("utf-8")
        except UnicodeDecodeError:
            raise Invalid("not UTF-8 text") from None
    if text.startswith("\ufeff"):
        raise Invalid("begins with a byte order mark: send UTF-8 without one")
    try:
        value = json.loads(
            text, object_pairs_hook=_once, parse_constant=_refuse, parse_int=_integer, parse_float=_finite
        )
    except json.JSONDecodeError as error:
        raise Invalid(f"not JSON: {error.msg} at character {error.pos}") from None
    except RecursionError:
        raise Invalid(f"nested deeper than {DEEPEST}") from None
    _walk(value, "", 0)
    return value


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) != len(pairs):
        raise Invalid("a key stands twice in one object")
    return made


def _refuse(constant: str) -> NoReturn:
    raise Invalid(f"{constant} is not a number that JSON has")


def _integer(digits: str) -> int:
    if len(digits) > 20 or not -LARGEST <= int(digits) < LARGEST:
        raise Invalid("an integer does not fit into 64 bits")
    return int(digits)


def _finite(digits: str) -> float:
    number = float(digits)
    if number in (float("inf"), float("-inf")):
        raise Invalid("a number is too large")
    return number


def _walk(value: object, where: str, depth: int) -> None:
    if depth > DEEPEST:
        raise Invalid(f"nested deeper than {DEEPEST}")
    if isinstance(value, str):
        _text(value, where)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            _walk(item, f"{where}.{index}", depth + 1)
    elif isinstance(value, dict):
        for key, item in value.items():
            _text(key, f"{where}: a key")
            _walk(item, f"{where}.{key}"[:200], depth + 1)


def _text(text: str, where: str) -> None:
    if "\0" in text:
        raise Invalid("holds a NUL character", field=where.strip(".") or "text")
    if any("\ud800" <= c <= "\udfff" for c in text):
        raise Invalid(
            "holds half of a surrogate pair", field=where.strip(".").encode("utf-8", "replace").decode() or "text"
        )
