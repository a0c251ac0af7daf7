"""What all checks find in copy and in notes that may be read is found still, and nothing else is."""

import pytest

from rapport.evals.corpus import Labelled
from tests.unit.guardrails.held.copy import drafted, drafts, inspected, orders, read, texts, told

WRITE = "if it is meant to be so: python -m tests.unit.guardrails.held"
FOUND = read()


@pytest.mark.parametrize(("name", "line"), [pytest.param(name, line, id=name) for name, line in texts()])
def test_copy_written_elsewhere(name: str, line: Labelled) -> None:
    assert inspected(line) == FOUND[name], WRITE


@pytest.mark.parametrize(("name", "lines"), [pytest.param(name, lines, id=name) for name, lines in drafts()])
def test_drafts(name: str, lines: tuple[str, ...]) -> None:
    assert drafted(lines) == FOUND[name], WRITE


@pytest.mark.parametrize(("name", "lines"), [pytest.param(name, lines, id=name) for name, lines in orders()])
def test_notes(name: str, lines: tuple[str, ...]) -> None:
    assert told(lines) == FOUND[name], WRITE


def test_nothing_is_left_over() -> None:
    assert set(FOUND) == {name for name, _ in (*texts(), *drafts(), *orders())}
