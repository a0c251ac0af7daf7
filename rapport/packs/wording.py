"""What a pydantic error means to somebody who writes a pack: one sentence that says what to write instead."""

import difflib
import types
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from annotated_types import Ge, Gt, Le, Lt
from pydantic import AwareDatetime, BaseModel, HttpUrl
from pydantic_core import ErrorDetails

_EXAMPLES: dict[str, str] = {
    r"^[a-z][a-z0-9_]*(\.[a-z0-9_]+)*$": "a name in lower case such as `last_order.product`",
    r"^[a-z][a-z0-9_]*$": "a name in lower case without dots, such as `too_familiar`",
    r"^[0-9a-f]{64}$": "a sha256: 64 digits and letters a to f",
    r"^[A-Z0-9]{4,20}$": "a code of 4 to 20 capital letters and digits, such as WELCOME10",
    r"^[A-Z]{3}$": "a currency's three capital letters, such as GBP",
}
_KINDS: dict[Any, str] = {
    datetime: "a moment with its zone, such as 2011-12-01T09:00:00+00:00",
    AwareDatetime: "a moment with its zone, such as 2011-12-01T09:00:00+00:00",
    date: "a date such as 2011-12-09",
    time: 'a time of day such as "21:00"',
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    Decimal: "a number",
    str: "text (in quotes where it looks like a number)",
    HttpUrl: "a web address such as https://www.example.com/",
    type(None): "nothing",
}


MANY = 2000
"""Among more words than this none is looked for that is near: it would take too long."""


def shorten(word: object, width: int = 40) -> str:
    """A word as it may be repeated in an error: short, on one line."""
    text = " ".join(str(word).split())
    return text if len(text) <= width else text[: width - 1] + "…"


def listing(words: Iterable[str]) -> str:
    """`a`, `b` and the number of those left out."""
    names = [f"`{shorten(w)}`" for w in words]
    return ", ".join(names[:16]) + (f" and {len(names) - 16} more" if len(names) > 16 else "")


def nearest(word: str, known: Iterable[str]) -> str:
    """`did you mean …?`, or which words there are."""
    words = list(known)
    near = difflib.get_close_matches(word[:100], words, 1, 0.6) if len(words) <= MANY else []
    if near:
        return f"did you mean `{shorten(near[0])}`?"
    return f"known are {listing(words)}" if words else "there is none yet"


def sentence(model: type[BaseModel], error: ErrorDetails) -> str:
    """One error of the model, without the value that came."""
    place = error["loc"]
    name = next((str(p) for p in reversed(place) if isinstance(p, str) and p != "[key]"), "")
    match error["type"]:
        case "missing":
            return f"`{shorten(name)}` is missing: it holds {describe(annotation(model, place))}"
        case "extra_forbidden":
            inner = annotation(model, place[:-1])
            known = [f.alias or n for n, f in inner.model_fields.items()] if _is_model(inner) else []
            return f"unknown key `{shorten(name)}`: {nearest(str(name), known)}"
        case "value_error":
            return str(error.get("ctx", {}).get("error", "this does not fit"))
        case "timezone_aware":
            return f"`{shorten(name)}` needs its zone at the end: Z, or an offset such as +01:00"
    if place and place[-1] == "[key]":
        key = shorten(place[-2])
        return f"the key `{key}` does not fit: want {describe(annotation(model, place))}"
    wanted = describe(annotation(model, _up_to_the_field(model, place)))
    empty = "this is empty: " if error.get("input", ...) is None else ""
    return f"{empty}`{shorten(name)}` wants {wanted}" if name else f"{empty}want {wanted}"


def annotation(model: Any, place: Sequence[str | int]) -> Any:
    """The type that belongs at the place; `None` where the place leads nowhere."""
    kind: Any = model
    for step in place:
        kind = bare(kind)
        if step == "[key]":
            continue
        if _is_model(kind):
            field = next((f for n, f in kind.model_fields.items() if (f.alias or n) == step), None)
            if field is None:
                return None
            kind = Annotated[(field.annotation, *field.metadata)] if field.metadata else field.annotation
        elif isinstance(step, int) and get_args(kind):
            kind = get_args(kind)[0]
        elif get_origin(kind) in (dict, Mapping):
            kind = get_args(kind)[0 if place[-1] == "[key]" else 1]
        else:
            return None
    return kind


def describe(kind: Any) -> str:
    """What a place of this type holds, in words."""
    kind, extras = _without_none(kind), []
    while get_origin(kind) is Annotated:
        kind, *more = get_args(kind)
        extras += more
        kind = _without_none(kind)
    example = next((_EXAMPLES[p] for e in _flat(extras) if (p := getattr(e, "pattern", None)) in _EXAMPLES), None)
    if example:
        return example
    if kind in _KINDS:
        return _KINDS[kind] + _bounds(extras)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return f"one of {listing(str(m.value) for m in kind)}"
    if _is_model(kind):
        return f"a mapping with {listing(f.alias or n for n, f in kind.model_fields.items() if f.is_required())}"
    match get_origin(kind), get_args(kind):
        case origin, words if origin is Literal:
            return f"one of {listing(map(str, words))}"
        case origin, (inner, *_) if origin in (tuple, list, Sequence):
            return f"a list, each item {describe(inner)} (`[]` for none)"
        case origin, (key, inner) if origin in (dict, Mapping):
            return f"a mapping: {describe(key)}, then a colon and {describe(inner)}"
        case origin, parts if origin in (Union, types.UnionType):
            return " or ".join(dict.fromkeys(describe(p) for p in parts))
    return "something else"


def _bounds(extras: Iterable[Any]) -> str:
    said = []
    for extra in _flat(extras):
        match extra:
            case Ge(ge):
                said.append(f"at least {ge}")
            case Gt(gt):
                said.append(f"more than {gt}")
            case Le(le):
                said.append(f"at most {le}")
            case Lt(lt):
                said.append(f"less than {lt}")
    longest = next((e.max_length for e in extras if getattr(e, "max_length", None)), None)
    if longest:
        said.append(f"1 to {longest} characters")
    return f", {' and '.join(said)}" if said else ""


def _flat(extras: Iterable[Any]) -> Iterable[Any]:
    for extra in extras:
        yield from getattr(extra, "metadata", None) or (extra,)


def _without_none(kind: Any) -> Any:
    if get_origin(kind) in (Union, types.UnionType):
        parts = [p for p in get_args(kind) if p is not type(None)]
        return parts[0] if len(parts) == 1 else Union[tuple(parts)]  # noqa: UP007
    return kind


def bare(kind: Any) -> Any:
    kind = _without_none(kind)
    while get_origin(kind) is Annotated:
        kind = _without_none(get_args(kind)[0])
    return kind


def _is_model(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)


def _up_to_the_field(model: Any, place: Sequence[str | int]) -> Sequence[str | int]:
    """The place without the names that pydantic gives to the members of a union."""
    while place and annotation(model, place) is None:
        place = place[:-1]
    return place
