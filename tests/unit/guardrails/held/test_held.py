"""What is objected to in the texts that may be read is objected to still, at the same characters and for the same
reasons, and nothing else is; so are the values that are found in them. After a change that means it, write the files
anew and read what differs."""

from typing import Any

import pytest

from tests.unit.guardrails.held.__main__ import EVERY, Objected, objected, read, sets, valued

WRITE = "python -m tests.unit.guardrails.held"
SETS = sets()
FOUND = {record: found for name in SETS for record, found in read(name).items()}
VALUES = {record: found for name in SETS for record, found in read(f"values_of_{name}").items()}


@pytest.mark.parametrize(
    ("record", "found"),
    [pytest.param(one, FOUND.get(one["record"]), id=one["record"]) for held in SETS.values() for one in held],
)
def test_is_objected_to_still(record: dict[str, Any], found: Objected) -> None:
    assert objected(record) == found, f"if it is meant to be so: {WRITE}"


@pytest.mark.parametrize(
    ("record", "found"),
    [pytest.param(one, VALUES.get(one["record"]), id=one["record"]) for held in SETS.values() for one in held[::EVERY]],
)
def test_has_these_values_still(record: dict[str, Any], found: dict[str, Any]) -> None:
    assert valued(record) == found, f"if it is meant to be so: {WRITE}"


def test_nothing_is_left_over() -> None:
    assert len(FOUND) == sum(map(len, SETS.values()))
