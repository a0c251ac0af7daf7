"""The guide to writing a pack names everything that a pack may hold."""

from pathlib import Path
from typing import Any, get_args

import pytest
from pydantic import BaseModel

from rapport.domain.pack import Pack
from rapport.packs import MOMENTS
from rapport.packs.checks.conditions import SHADOW_EVENTS
from rapport.packs.folder import OPTIONAL, REQUIRED
from rapport.profiles.derivations import DERIVATIONS

GUIDE = (Path(__file__).parents[3] / "docs" / "writing-a-pack.md").read_text("utf-8")


def models(kind: Any) -> set[type[BaseModel]]:
    """Every model that a value of this type may hold."""
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        inside = (models(field.annotation) for field in kind.model_fields.values())
        return {kind}.union(*inside)
    return set().union(*(models(part) for part in get_args(kind)))


@pytest.mark.parametrize("model", sorted(models(Pack) - {Pack}, key=str), ids=str)
def test_every_key_is_named(model: type[BaseModel]) -> None:
    keys = [field.alias or name for name, field in model.model_fields.items()]

    assert [key for key in keys if f"`{key}`" not in GUIDE] == []


def test_every_derivation_moment_and_file_is_named() -> None:
    words = [*DERIVATIONS, *MOMENTS, *(f"{name}.yaml" for name in (*REQUIRED, *OPTIONAL))]

    assert [word for word in words if word not in GUIDE] == []


def test_the_shadow_events_that_it_names_are_such() -> None:
    assert {"Product Viewed", "Product Added", "Checkout Started", "Email Link Clicked"} <= SHADOW_EVENTS
