"""Making decisions again from what was stored with them."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from pydantic import ValidationError

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
        elif not same(recorded.decision, decide(recorded.situation, pack)):
            differences.append(Problem(where, "is decided otherwise now"))
    return Replayed(decisions, decisions - len(differences), tuple(differences))


def _read(file: Path) -> Iterator[Recorded]:
    try:
        lines = file.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        raise Invalid(f"{file.name} cannot be read as text", field=file.name) from None
    for number, line in enumerate(lines, 1):
        try:
            yield Recorded.model_validate(json.loads(line))
        except (json.JSONDecodeError, ValidationError):
            raise Invalid("this is not an exported decision", field=f"{file.name}:{number}") from None
