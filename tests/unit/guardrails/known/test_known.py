"""What the guard's tables and patterns knew they know: every word, and every way in which a pattern matches.

A word or an alternative that is lost without anybody meaning it fails here; after a change that means it, write the
files anew and read what goes.
"""

import json
import re
from collections import defaultdict

import pytest

from tests.unit.guardrails.known.__main__ import DATA
from tests.unit.guardrails.known.tables import modules, tables

WRITE = "python -m tests.unit.guardrails.known"


@pytest.mark.parametrize("module", sorted(path.stem for path in DATA.glob("*.jsonl")))
def test_is_known_still(module: str) -> None:
    patterns, words = defaultdict[str, list[re.Pattern[str]]](list), set[tuple[str, str]]()
    for place, value in tables(module):
        if isinstance(value, re.Pattern):
            patterns[place].append(value)
        else:
            words.add((place, value))

    lost = []
    for line in map(json.loads, (DATA / f"{module}.jsonl").read_text("utf-8").splitlines()):
        place, text, matched = [*line, None][:3]
        if matched is None:
            known = (place, text) in words
        else:
            known = any(found[0] == matched for one in patterns[place] if (found := one.search(text)))
        if not known:
            lost.append(line)

    assert lost == [], f"{len(lost)} that {module} knew; if it is meant to be so: {WRITE}"


def test_every_file_is_of_a_module() -> None:
    assert {path.stem for path in DATA.glob("*.jsonl")} <= set(modules())
