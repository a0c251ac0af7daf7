"""Making decisions again from what was stored with them."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from rapport.decisioning.decide import decide
from rapport.decisioning.repository import Recorded
from rapport.domain.decision import Decision
from rapport.domain.pack import Pack
from rapport.errors import Invalid, Problem

CLOSE = 1e-9
"""How far a propensity may lie from the stored one: arithmetic on another processor."""


class Replayed(NamedTuple):
    decisions: int
    same: int
    differences: tuple[Problem, ...]


def same(stored: Decision, again: Decision) -> bool:
    """Whether two decisions are the same choice with the same probabilities (to 1e-9)."""
    numbers = {"propensity", "chances"}
    close = abs(stored.propensity - again.propensity) <= CLOSE and stored.chances.keys() == again.chances.keys()
    close = close and all(abs(p - again.chances[name]) <= CLOSE for name, p in stored.chances.items())
    return close and stored.model_dump(exclude=numbers) == again.model_dump(exclude=numbers)


def replay_all(file: Path, pack: Pack) -> Replayed:
    """Every exported decision of a file made again. Raises `Invalid` for a line that is not one."""
    decisions, differences = 0, []
    for number, recorded in enumerate(_read(file), 1):
        decisions += 1
        where = f"{file.name}:{number}"
        if recorded.situation.pack_sha256 != pack.sha256:
            differences.append(Problem(where, "was made with another version of the pack"))
        elif not same(recorded.decision, _again(recorded, pack, where)):
            differences.append(Problem(where, "is decided otherwise now"))
    return Replayed(decisions, decisions - len(differences), tuple(differences))


def _again(recorded: Recorded, pack: Pack, where: str) -> Decision:
    try:
        return decide(recorded.situation, pack)
    except OverflowError:
        raise Invalid("its times lie too near the end of the calendar to count with", field=where) from None


def _read(file: Path) -> Iterator[Recorded]:
    """One line after the other, so that a file may be larger than memory. Only a line feed ends a line."""
    try:
        with file.open(encoding="utf-8", newline="\n") as lines:
            yield from (_recorded(line, f"{file.name}:{number}") for number, line in enumerate(lines, 1))
    except (OSError, UnicodeDecodeError):
        raise Invalid(f"{file.name} cannot be read as text", field=file.name) from None


def _recorded(line: str, where: str) -> Recorded:
    try:
        return Recorded.model_validate(json.loads(line))
    except (ValueError, RecursionError):
        raise Invalid("this is not an exported decision", field=where) from None
