"""The examples in the docstrings run."""

import doctest
from importlib import import_module

import pytest

MODULES = ("domain.health", *(f"review.{m}" for m in "evidence intervals rates sampling strata switching".split()))


@pytest.mark.parametrize("name", MODULES)
def test_each_gives_what_it_says(name: str) -> None:
    tried = doctest.testmod(import_module(f"rapport.{name}"))

    assert tried.attempted > 0
    assert tried.failed == 0
