"""Families of meaning: careless copy in many wordings is stopped, warm copy close to it is not."""

from pathlib import Path

import pytest

from rapport.guardrails import inspect
from tests.unit.guardrails.a_pack import SLOTS, a_mail, some_grounds

HERE = Path(__file__).parent


def lines(file: str) -> list[str]:
    text = (HERE / file).read_text("utf-8")
    return [line for line in text.splitlines() if line and not line.startswith(("# ", "["))]


@pytest.mark.parametrize("body", lines("careless_copy.txt"))
def test_careless_copy_is_stopped(body: str) -> None:
    assert inspect(a_mail(body), some_grounds()).stopping


@pytest.mark.parametrize("body", lines("kind_copy.txt"))
def test_kind_copy_is_left_alone(body: str) -> None:
    grounds = some_grounds(slots=SLOTS | {"fact:favourite.topic"})

    assert inspect(a_mail(body), grounds).stopping == ()
