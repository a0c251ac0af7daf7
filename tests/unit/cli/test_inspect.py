"""`rapport inspect`: which checks have a say."""

import gc
import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from rapport.cli.app import app
from rapport.errors import Invalid

LINE = json.dumps({"id": 7, "body": "Hurry, it has free Wi-Fi!", "facts": {"WiFi": "no"}})


def inspected(*words: str) -> list[dict[str, Any]]:
    result = CliRunner().invoke(app, ["inspect", *words], input=LINE + "\n")
    gc.unfreeze()  # the command froze what it has; here other tests follow
    if result.exception:
        raise result.exception
    return list(json.loads(result.stdout)["findings"])


def test_all_have_unless_some_are_named() -> None:
    assert {"grounding", "urgency"} <= {found["check"] for found in inspected()}
    assert [(f["check"], f["quote"]) for f in inspected("--check", "grounding")] == [("grounding", "free Wi-Fi")]


def test_one_that_does_not_exist_is_refused_with_the_nearest_name() -> None:
    with pytest.raises(Invalid, match="no check 'grouding': did you mean `grounding`"):
        inspected("--check", "grouding")


def test_files_are_read_one_after_the_other_and_named_in_errors(tmp_path: Path) -> None:
    first, second = tmp_path / "first.jsonl", tmp_path / "second.jsonl"
    first.write_bytes(b'{"id": 1, "body": "Good morning."}\n\n{"id": 2\n')
    second.write_bytes(b'{"id": 3, "body": "Good \xff evening."}\n{"id": 4, "body": "Good night."}\n')

    result = CliRunner().invoke(app, ["inspect", str(first), str(second)], input=LINE + "\n")
    gc.unfreeze()
    lines = [json.loads(line) for line in result.stdout.splitlines()]

    assert [line["id"] for line in lines] == [1, None, None, 4]
    assert [line["error"].split(": ")[0] for line in lines if "error" in line] == [
        f"{first}, line 3", f"{second}, line 1",
    ]  # fmt: skip


def test_a_file_that_is_not_there_is_named_before_anything_is_read(tmp_path: Path) -> None:
    with pytest.raises(Invalid, match="there is no such file") as raised:
        inspected(str(tmp_path / "gone.jsonl"))

    assert [problem.where for problem in raised.value.problems] == [str(tmp_path / "gone.jsonl")]
