"""Defect rates and the standing of a strategy, as values that the desk shows and decisions hear of."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from rapport.domain.decision import Health
from rapport.domain.guard import Severity
from rapport.domain.review import Level
from rapport.domain.value import Instant, Value


class Rate(Value):
    """A defect rate: `defects` of `reviewed` were found, `estimate` is their share of what was released.

    `low` to `high` is the interval at `level`; with no defect found it is one-sided, and the rate is below `high`.
    `effective` is how many reviews of a plain random sample would say as much; `coverage` is the part of the sample
    that has been answered. Without a review `estimate` is None and the interval says nothing.
    """

    reviewed: int
    defects: int
    estimate: float | None
    low: float
    high: float
    level: float
    effective: float
    coverage: float

    @property
    def words(self) -> str:
        """As people read it: "0 of 12: below 22 %", "3 of 120: 2.5 % (0.84 % to 6.7 %)"."""
        if self.estimate is None:
            return "nothing reviewed yet"
        found = f"{self.defects:,} of {self.reviewed:,}"
        if not self.defects:
            return f"{found}: below {percent(self.high)}"
        return f"{found}: {percent(self.estimate)} ({percent(self.low)} to {percent(self.high)})"


class StrategyHealth(Value):
    """A strategy's standing, computed from the verdicts alone.

    `share` is the part of its chance that the strategy keeps. `rates` counts defects at least as bad as each severity
    over the tolerance's window; `upper` is the bound that throttles, `evidence` what speaks against the allowed rate
    (the pause is at 20). `clean` of `needed` probation reviews in a row stand while it is paused. `caused_by` is the
    message whose verdict brought this level about, `since` when, `versions` what writes now.
    """

    strategy: str
    level: Level
    share: Annotated[float, Field(ge=0, le=1)]
    why: str
    since: Instant | None = None
    caused_by: str | None = None
    reviewed: int = 0
    rates: Mapping[Severity, Rate] = {}
    upper: float
    evidence: float = 0.0
    clean: int = 0
    needed: int = 0
    versions: tuple[str, ...] = ()

    @property
    def reason(self) -> str:
        kept = f", keeps {percent(self.share)} of its chance" if 0 < self.share < 1 else ""
        return f"{self.level.value}{kept}: {self.why}"

    @property
    def attention(self) -> float:
        """How many times the usual number of reviews it deserves: what is in doubt is to be settled soon."""
        if self.level is Level.REDUCED:
            return 0.5
        return 2.0 if 0 < self.share < 1 else 1.0

    @property
    def decided(self) -> Health:
        """As decisioning sees it."""
        return Health(strategy=self.strategy, share=self.share, reason=self.why)


def percent(share: float) -> str:
    """A share with two figures that count.

    >>> percent(0.2209), percent(0.025), percent(0.00084), percent(1.0), percent(0)
    ('22 %', '2.5 %', '0.084 %', '100 %', '0 %')
    """
    return f"{float(f'{share * 100:.2g}'):g} %"
