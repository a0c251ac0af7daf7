"""What comparing a value with a record comes to, and the value as it is compared."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from rapport.guardrails.given.amounts.binding import clause, content
from rapport.guardrails.given.amounts.figures import Figure
from rapport.guardrails.given.said import Verdict
from rapport.guardrails.values.found import Found


class Judged(NamedTuple):
    """What the record says against a value: the fact that says otherwise and its value, or that none says it."""

    verdict: Verdict
    fact: str | None
    right: str | None


UNTOLD: Final = Judged("floating", None, None)


def against(figure: Figure) -> Judged:
    return Judged("contradicted", figure.path, figure.shown)


class Told(NamedTuple):
    """One number of a value as it is compared: what it is, and the lower-case text it stands in."""

    one: Found
    text: str
    group: str
    unit: str
    number: Decimal
    raw: Sequence[Decimal]
    """The numbers of its own spelling, whatever its unit makes of them."""
    earlier: Sequence[Decimal] = ()
    """The amounts that its text has told before."""

    @property
    def before(self) -> str:
        return self.text[: self.one.start]

    @property
    def place(self) -> tuple[str, int, int]:
        return self.text, self.one.start, self.one.end

    @property
    def about(self) -> frozenset[str]:
        return content(clause(*self.place))

    def like(self, figure: Figure) -> bool:
        """Whether a figure is of its unit; degrees alone may be of any scale."""
        return figure.unit == self.unit or (self.unit == "°" and figure.unit in ("°C", "°F"))
