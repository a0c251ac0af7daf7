"""Where code is changed, and where it is left alone."""

import ast
from pathlib import Path

import pytest

from tests.mutants.points import points

GUARD = Path(__file__).parents[2] / "rapport" / "guardrails"


def changed(source: str) -> set[str]:
    return {m.applied(source.encode()).decode() for m in points("it.py", source.encode())}


@pytest.mark.parametrize(
    ("source", "mutants"),
    [
        ("a < b", {"a <= b"}),
        ("a not in b", {"a in b"}),
        ("a is not b", {"a is b"}),
        ("a and b or not c", {"a or b or not c", "a and b and not c", "a and b or  c"}),
        ("'£' < (b)", {"'XX£XX' < (b)", "'£' <= (b)"}),
        ("a[1:]", {"a[:]", "a[(1 + 1):]", "a[(1 - 1):]"}),
        ("min(a, -b)", {"max(a, -b)", "min(a, b)", "pass"}),
        ("if a:\n    break", {"if True:\n    break", "if False:\n    break", "if a:\n    pass"}),
        ("[a for a in b if a]", {"[a for a in b if True]", "[a for a in b if False]"}),
        ("def f(a=b):\n    return a", {"def f(a=None):\n    return a", "def f(a=b):\n    return None"}),
        ("a += True", {"a -= True", "a += False", "pass"}),
        ("a = 'b' r'c '", {"a = 'XXbXX' r'c '", "a = 'b' r'XXcXX '"}),
    ],
)
def test_code_is_changed_in_one_place_at_a_time(source: str, mutants: set[str]) -> None:
    assert changed(source) == mutants


@pytest.mark.parametrize(
    "source",
    [
        '"""What it is for."""',
        "__all__ = ['a']",
        "a: Literal['b']",
        "a: TypeAlias = dict[str, 'b']",
        "@cache(maxsize=3)\ndef f(): ...",
        "log.info('so many: %d', 3)",
        "from a import b",
    ],
)
def test_what_does_nothing_at_run_time_is_left_alone(source: str) -> None:
    assert changed(source) == set()


def test_what_an_error_says_is_left_alone_but_not_that_it_is_raised() -> None:
    assert changed("raise ValueError('no')") == {"pass"}


def test_every_mutant_of_the_guard_is_another_program() -> None:
    source = (GUARD / "sentences.py").read_bytes()

    for mutant in points("sentences.py", source):
        assert ast.dump(ast.parse(mutant.applied(source))) != ast.dump(ast.parse(source)), mutant
