"""In which order the tests of a trial run."""

from tests.mutants.trial import FIRST, turns

FILES = [f"tests/test_{n}.py" for n in range(FIRST + 2)]


def test_the_tests_of_the_first_files_come_first_and_the_others_after_them() -> None:
    tests = [f"{file}::test_{n}" for n in range(2) for file in FILES]

    near, rest = turns(tests)

    assert near == [test for test in tests if test.partition("::")[0] in FILES[:FIRST]]
    assert rest == [test for test in tests if test.partition("::")[0] not in FILES[:FIRST]]


def test_those_of_a_few_files_run_at_once() -> None:
    tests = [f"{file}::test" for file in FILES[:FIRST]]

    assert turns(tests) == [tests]
