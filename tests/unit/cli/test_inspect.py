"""`rapport inspect`: which checks have a say."""

import gc
import json
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
