"""The guide to evals names everything that a suite may hold and a run measures."""

from pathlib import Path
from typing import Any, get_args

import pytest
from pydantic import BaseModel

from rapport.domain.suite import Case, SuiteHead
from rapport.evals.scorers import NUMBERS

GUIDE = (Path(__file__).parents[3] / "docs" / "evals.md").read_text("utf-8")


def models(kind: Any) -> set[type[BaseModel]]:
    """Every model that a value of this type may hold."""
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return {kind}.union(*(models(field.annotation) for field in kind.model_fields.values()))
    return set().union(*(models(part) for part in get_args(kind)))


@pytest.mark.parametrize("model", sorted(models(Case) | {SuiteHead}, key=str), ids=str)
def test_every_key_is_named(model: type[BaseModel]) -> None:
    assert [name for name in model.model_fields if f"`{name}`" not in GUIDE] == []


def test_every_number_is_named() -> None:
    names = [name for name in NUMBERS if not name.startswith("findings.")]

    assert [name for name in names if f"`{name}`" not in GUIDE] == []
