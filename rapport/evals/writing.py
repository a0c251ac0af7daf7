"""A case as text of a suite's file, in the form people write one, and its place at the end of that file."""

import json
import os
import re
import textwrap
from collections.abc import Iterator, Mapping
from pathlib import Path
from threading import Lock
from typing import Final

from pydantic import JsonValue

from rapport import packs
from rapport.domain.suite import Case
from rapport.errors import Conflict, Invalid

WIDTH: Final = 112
_PLAIN: Final = re.compile(r"[A-Za-z][\w./+-]*(?: [\w./+-]+)*|\d{4}-\d\d-\d\dT[\d:.]+Z")
_NOT_TEXT: Final = frozenset({"null", "true", "false"})
_ONE_AT_A_TIME: Final = Lock()
BEGUN: Final = """\
# Cases made from messages that people looked at.
about: Messages that a reviewer marked, kept so that the same thing does not come back unnoticed.

cases:
"""


def append(folder: Path, suite: str, case: Case) -> Path:
    """Add a case at the end of a suite's file in the pack's folder, and return the file; a new file is begun.

    Raises `Invalid` with all problems where the pack would not load with it, and `Conflict` where somebody else wrote
    the file meanwhile: nothing is written then.
    """
    if not re.fullmatch(r"[a-z][a-z0-9_]{0,59}", suite):
        raise Invalid("want a suite's name of lower case letters, digits and underscores", field="suite")
    path = folder / "evals" / f"{suite}.yaml"
    with _ONE_AT_A_TIME:
        _append(folder, path, case)
    return path


def _append(folder: Path, path: Path, case: Case) -> None:
    before = path.read_text("utf-8") if path.is_file() else None
    text = BEGUN if before is None else before if before.endswith("\n") else before + "\n"
    text += ("" if text.endswith("cases:\n") else "\n") + case_text(case)
    packs.load_whole(folder, {f"evals/{path.name}": text})
    if before != (path.read_text("utf-8") if path.is_file() else None):
        raise Conflict("somebody else has changed this suite meanwhile: add the case again")
    part = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(exist_ok=True)
        part.write_text(text, "utf-8")
        part.replace(path)
    except OSError:
        raise Invalid(f"{path} cannot be written", field="suite") from None


def case_text(case: Case) -> str:
    """The case as an item of `cases`, without what it has by default."""
    document: dict[str, JsonValue] = case.model_dump(mode="json", exclude_defaults=True)
    lines = "\n".join(_block(document))
    return textwrap.indent(f"- {lines[2:]}" if lines.startswith("  ") else lines, "  ") + "\n"


def _block(value: Mapping[str, JsonValue], depth: int = 1) -> Iterator[str]:
    """A mapping, one key a line."""
    pad = "  " * depth
    for key, inner in value.items():
        name = f"{pad}{_scalar(key)}:"
        if isinstance(inner, dict) and inner and not _short(inner, len(name)):
            yield name
            yield from _block(inner, depth + 1)
        elif isinstance(inner, list) and inner and not _short(inner, len(name)):
            yield name
            for item in inner:
                yield from _item(item, depth + 1)
        elif isinstance(inner, str) and len(inner) > WIDTH - len(name) and not re.search(r"\s\s|[\n\t]", inner):
            yield f"{name} >-"
            yield from textwrap.wrap(inner, WIDTH, initial_indent=f"{pad}  ", subsequent_indent=f"{pad}  ",
                                     break_long_words=False, break_on_hyphens=False)  # fmt: skip
        else:
            yield f"{name} {_flow(inner)}"


def _item(value: JsonValue, depth: int) -> Iterator[str]:
    """An item of a list, its first line behind a dash."""
    pad = "  " * depth
    if isinstance(value, dict) and not _short(value, len(pad) + 2):
        first, *rest = _block(value, depth + 1)
        yield f"{pad}- {first.strip()}"
        yield from rest
    else:
        yield f"{pad}- {_flow(value)}"


def _short(value: JsonValue, at: int) -> bool:
    """Whether a value is plain enough to stand on its key's line."""
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    nested = sum(isinstance(item, dict | list) for item in inner)
    return nested <= 1 and at + len(_flow(value)) + 1 <= WIDTH


def _flow(value: JsonValue) -> str:
    match value:
        case dict():
            return "{" + ", ".join(f"{_scalar(key)}: {_flow(inner)}" for key, inner in value.items()) + "}"
        case list():
            return "[" + ", ".join(map(_flow, value)) + "]"
        case str():
            return _scalar(value)
    return json.dumps(value)


def _scalar(text: str) -> str:
    plain = _PLAIN.fullmatch(text) and text.lower() not in _NOT_TEXT
    return text if plain else json.dumps(text, ensure_ascii=False)
