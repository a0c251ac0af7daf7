"""The four kinds of error, named for what the caller can do about them.

HTTP statuses and exit codes are chosen from the kind in one place each (`rapport.api.errors`, `rapport.cli.errors`).
A text here never repeats a value that came from outside: it names the file, line or field and says what to do.
"""

from typing import NamedTuple


class Problem(NamedTuple):
    """One thing that is wrong: where (a field, or `file:line`) and what to write instead."""

    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}" if self.where else self.what


class RapportError(Exception):
    """What every error of this package is; never raised itself."""

    def __init__(self, what: str, *, field: str = "", problems: tuple[Problem, ...] = ()) -> None:
        self.what = what
        self.problems = problems or ((Problem(field, what),) if field else ())
        super().__init__("\n".join([what, *map(str, problems)]))


class NotFound(RapportError):
    """What was asked for does not exist, or not for this brand: the two look the same from outside."""


class Conflict(RapportError):
    """The thing is there, in another state than the call needs; read it again and decide anew."""


class Invalid(RapportError):
    """What came in cannot be accepted as it is; mend it and send it again."""


class Unavailable(RapportError):
    """Something this depends on does not answer now; the same call may work after `retry_after` seconds."""

    def __init__(self, what: str, *, retry_after: float = 5.0) -> None:
        super().__init__(what)
        self.retry_after = retry_after
