"""What is objected to in the texts that may be read is objected to still, at the same characters and for the same
reasons, and nothing else is; after a change that means it, write the files anew and read what differs."""

import json
from typing import Any

import pytest

from tests.unit.guardrails.held.__main__ import DATA, Objected, objected, sets

WRITE = "python -m tests.unit.guardrails.held"
SETS = sets()
FOUND = {
    record: found
    for name in SETS
    for record, found in map(json.loads, (DATA / f"{name}.jsonl").read_text("utf-8").splitlines())
}


@pytest.mark.parametrize(
    ("record", "found"),
    [pytest.param(one, FOUND.get(one["record"]), id=one["record"]) for held in SETS.values() for one in held],
)
def test_is_objected_to_still(record: dict[str, Any], found: Objected) -> None:
    assert objected(record) == found, f"if it is meant to be so: {WRITE}"


def test_nothing_is_left_over() -> None:
    assert len(FOUND) == sum(map(len, SETS.values()))
