"""The tables of words and the patterns that the guard's modules hold, and what each of them knows."""

import ast
import importlib
import pkgutil
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import rapport.guardrails
from tests.unit.guardrails.known.ways import ways

_REGULAR: Final = frozenset({"given.vocabulary", "given.choices", "given.unlisted"})
"""Modules whose tables hold expressions as texts."""
_FEWEST: Final = 2
Known = tuple[str, ...]
"""Where a word stands (`NAME`, or `NAME.key`) and the word; or a pattern, a text and what it matches in it."""


def modules() -> list[str]:
    """The names of all modules of the guard, without `rapport.guardrails`."""
    package = rapport.guardrails
    found = pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
    return sorted(one.name.removeprefix(f"{package.__name__}.") for one in found if not one.ispkg)


def known(module: str) -> Iterator[Known]:
    """Everything that the tables and patterns of a module know."""
    for place, value in tables(module):
        if isinstance(value, re.Pattern):
            for text in ways(value):
                match = value.search(text)
                if match and match[0]:
                    yield place, text, match[0]
        else:
            yield place, value


def tables(module: str) -> Iterator[tuple[str, Any]]:
    """The words and the patterns of a module, each with its place; patterns are compiled."""
    loaded = importlib.import_module(f"rapport.guardrails.{module}")
    source = ast.parse(Path(str(loaded.__file__)).read_text("utf-8"))
    for name in _assigned(source):
        value = getattr(loaded, name)
        if isinstance(value, re.Pattern) or (isinstance(value, Mapping | frozenset | tuple) and len(value) >= _FEWEST):
            yield from _leaves(name, value, regular=module in _REGULAR)


def _assigned(source: ast.Module) -> Iterator[str]:
    for node in source.body:
        targets = (
            [node.target] if isinstance(node, ast.AnnAssign) else node.targets if isinstance(node, ast.Assign) else []
        )
        yield from (target.id for target in targets if isinstance(target, ast.Name))


def _leaves(place: str, value: Any, *, regular: bool) -> Iterator[tuple[str, Any]]:
    if isinstance(value, re.Pattern):
        if isinstance(value.pattern, str):
            yield place, value
    elif isinstance(value, Mapping):
        for key in sorted(value, key=str):
            yield from _leaves(f"{place}.{key}", value[key], regular=regular)
    elif isinstance(value, frozenset | tuple):
        for one in sorted(value, key=str) if isinstance(value, frozenset) else value:
            yield from _leaves(place, one, regular=regular)
    elif isinstance(value, str):
        yield place, re.compile(value) if regular and value else value
    elif value is not None and not callable(value):
        yield place, str(value)
