"""What a reader of values yields, and what becomes of it."""

from typing import Literal, NamedTuple

from rapport.domain.value import Value

Kind = Literal[
    "url", "email", "iban", "card", "ip", "phone", "money", "percent", "rating", "date", "time", "duration", "quantity",
    "code", "number",
]  # fmt: skip


class Found(Value):
    """One value: its kind, its characters in the original text, and what it says in a form that compares.

    Numbers are decimal strings without needless zeros, ranges `low..high`, dates ISO 8601 (without what is not said:
    `--12-09` for 9 December, `2011-12`; with the unit `relative` how far they lie from the day of reading: `+1d`),
    times `HH:MM`, durations ISO 8601; `unit` is a currency, a unit or empty.
    """

    kind: Kind
    start: int
    end: int
    quote: str
    value: str
    unit: str | None = None


class Reader(NamedTuple):
    """One value as a reader sees it: places in the view it read."""

    start: int
    end: int
    value: str
    unit: str | None = None
