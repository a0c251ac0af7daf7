"""An error on the command line: one exit code a kind, lines for people on stderr, nothing on stdout."""

import pytest

from rapport.cli import errors
from rapport.errors import Conflict, Invalid, NotFound, Problem, RapportError, Unavailable


@pytest.mark.parametrize(
    ("error", "code"),
    [(Invalid("no"), 2), (NotFound("no"), 3), (Conflict("no"), 4), (Unavailable("no"), 5)],
)
def test_each_kind_has_its_exit_code(error: RapportError, code: int, capsys: pytest.CaptureFixture[str]) -> None:
    assert errors.show(error) == code

    shown = capsys.readouterr()
    assert shown.err == "error: no\n"
    assert shown.out == ""


def test_every_problem_has_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    problems = (Problem("claims.yaml:3", "want [text]"), Problem("brand.yaml", "is missing"))

    errors.show(Invalid("this pack has problems", problems=problems))

    assert capsys.readouterr().err.splitlines() == [
        "error: this pack has problems",
        "  claims.yaml:3: want [text]",
        "  brand.yaml: is missing",
    ]


def test_a_field_is_named_once(capsys: pytest.CaptureFixture[str]) -> None:
    errors.show(Invalid("want a date such as 2011-12-10", field="as_of"))

    assert capsys.readouterr().err == "error: as_of: want a date such as 2011-12-10\n"
