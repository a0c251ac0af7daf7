"""The examples in the docstrings of the guard run."""

import doctest
from importlib import import_module
from pathlib import Path

import pytest

import rapport

ROOT = Path(rapport.__file__).parents[1]
MODULES = sorted(
    ".".join(path.relative_to(ROOT).with_suffix("").parts)
    for path in (ROOT / "rapport" / "guardrails").rglob("*.py")
    if ">>> " in path.read_text("utf-8")
)


@pytest.mark.parametrize("name", MODULES)
def test_each_gives_what_it_says(name: str) -> None:
    tried = doctest.testmod(import_module(name))

    assert tried.attempted > 0
    assert tried.failed == 0


def test_there_are_some() -> None:
    assert "rapport.guardrails.personal.spoken" in MODULES
