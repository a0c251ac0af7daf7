"""From the four kinds of error to exit codes and readable lines on stderr; the one place where both are chosen."""

from rapport.errors import Conflict, Invalid, NotFound, Problem, RapportError, Unavailable

CODES: dict[type[RapportError], int] = {Invalid: 2, NotFound: 3, Conflict: 4, Unavailable: 5}
"""What a script can tell apart; 1 is left to what nobody foresaw."""

INTERRUPTED = 130
"""Ctrl-C, as shells count it."""


def code(error: RapportError) -> int:
    return next((number for kind, number in CODES.items() if isinstance(error, kind)), 1)


def lines(error: RapportError) -> list[str]:
    """The error as people read it: what, then one line for each problem."""
    if error.problems in ((), (Problem(error.problems[0].where, error.what),) if error.problems else ()):
        return [str(error.problems[0]) if error.problems else error.what]
    return [error.what, *(f"  {problem}" for problem in error.problems)]


def show(error: RapportError) -> int:
    """Print the error to stderr, without a traceback, and return the exit code."""
    from rapport.cli import console

    err = console.err()
    first, *rest = lines(error)
    err.print("error:", style="bold red", end=" ")
    err.out(first, highlight=False)
    for line in rest:
        err.out(line, highlight=False)
    return code(error)
