"""What a reader of values sees, what it yields, and what becomes of it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, NamedTuple

from rapport.guardrails.normalise import View
from rapport.guardrails.values.numerals import numerals
from rapport.guardrails.values.words import Numeral

Kind = Literal[
    "url", "email", "iban", "card", "ip", "phone", "money", "percent", "rating", "date_range", "date", "time_range",
    "time", "duration", "quantity", "code", "ordinal", "number", "deadline",
]  # fmt: skip


class Found(NamedTuple):
    """One value: its kind, its characters in the original text, and what it says in a form that compares.

    Numbers are decimal strings without needless zeros, ranges `low..high`. Dates are ISO 8601 without what is not said:
    `--12-09` for 9 December, `2011-12`, `--12`, `---17` for the 17th; with the unit `weekday` a day of the week, with
    the unit `relative` how far they lie from the day of reading: `+1d`. A week, month, quarter or year is a date and,
    with the unit `span`, the range of its days. Times are `HH:MM`. Durations and quantities are
    numbers of their `unit` (`3..5` of `D working`), and like amounts of money begin with `~` where only their size is
    told (`~1000`: a few thousand); otherwise `unit` is a currency, a scale (`/5`) or empty. A deadline
    holds its date, time or span and says what they say: `2026-03-31`, `--06-01 17:00`, `14` of `D`.
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


@dataclass(frozen=True)
class Seen:
    """A text as readers see it: its plain view, the text as it was given, what is read once for several kinds."""

    view: View
    given: str
    readers: Mapping[Kind, Callable[["Seen"], Iterator[Reader]]]
    _read: dict[Kind, tuple[Reader, ...]] = field(default_factory=dict)

    @property
    def text(self) -> str:
        return self.view.text

    @cached_property
    def numerals(self) -> tuple[Numeral, ...]:
        """The numbers of the text, in digits and words."""
        return tuple(numerals(self.view))

    def of(self, kind: Kind) -> tuple[Reader, ...]:
        """The values of a kind in reading order, the longest first, whatever else lays claim to their characters."""
        if kind not in self._read:
            self._read[kind] = tuple(sorted(self.readers[kind](self), key=lambda r: (r.start, -r.end)))
        return self._read[kind]

    def said(self, start: int, end: int) -> str:
        """The original characters behind a place in the view, capitals included."""
        a, b = self.view.original(start, end)
        return self.given[a:b]

    def to_dash(self, start: int, end: int) -> int:
        """Where a run of characters ends: before a long dash in it, which a view shows as a hyphen, or at its end."""
        if self.view.starts is None:
            return end
        return next((at for at in range(start, end) if self.text[at] == "-" and self.said(at, at + 1) in "–—"), end)

    def capital(self, at: int) -> bool:
        """Whether the letter at a place was written as a capital."""
        return self.said(at, at + 1).isupper()
