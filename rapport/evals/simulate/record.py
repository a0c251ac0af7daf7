"""The record of a simulated circle, week by week: what was chosen, what was true, and what was believed of it."""

from datetime import datetime

from rapport.domain.health import Rate
from rapport.domain.value import Instant, Value


class StrategyWeek(Value):
    """One strategy in one week.

    `share` is its part of the messages, `defective` how many of them really had a defect, `rate` what the week's
    reviews say of that. `level` and `kept` are its standing at the end of the week, `drafts` those for probation.
    """

    strategy: str
    messages: int
    share: float
    defective: int
    rate: Rate
    level: str
    kept: float
    drafts: int

    @property
    def truth(self) -> float | None:
        """The defect rate of what was released."""
        return self.defective / self.messages if self.messages else None

    @property
    def held(self) -> bool | None:
        """Whether the interval holds the truth; None where there was nothing to say."""
        if self.truth is None or self.rate.estimate is None:
            return None
        return self.rate.low <= self.truth <= self.rate.high


class Week(Value):
    """A week: the part of the messages that was answered, and how far the choices were from the best single one.

    `regret` is the mean difference of what people would answer to the best fixed choice and to what was chosen, both
    expected: negative where what suits single people was chosen.
    """

    week: int
    messages: int
    answered: float
    regret: float
    strategies: tuple[StrategyWeek, ...]

    def of(self, strategy: str) -> StrategyWeek:
        return next(s for s in self.strategies if s.strategy == strategy)


class Change(Value):
    """A strategy's standing changed."""

    strategy: str
    at: Instant
    week: int
    level: str
    kept: float
    why: str


class Simulated(Value):
    """A whole run. `decided_while_paused` are decisions for a strategy while it was paused, drafts for review aside."""

    seed: int
    contacts: int
    pack_sha256: str
    best: str
    weeks: tuple[Week, ...]
    changes: tuple[Change, ...]
    decided_while_paused: int

    @property
    def coverage(self) -> tuple[int, int]:
        """In how many strategy-weeks the interval held the truth, and in how many there was one."""
        told = [s.held for week in self.weeks for s in week.strategies if s.held is not None]
        return sum(told), len(told)

    def pauses(self, strategy: str) -> tuple[tuple[datetime, datetime | None], ...]:
        """From when to when the strategy was paused; None: it still is."""
        found: list[tuple[datetime, datetime | None]] = []
        for change in (c for c in self.changes if c.strategy == strategy):
            if change.level == "paused" and (not found or found[-1][1]):
                found.append((change.at, None))
            elif change.level != "paused" and found and found[-1][1] is None:
                found[-1] = (found[-1][0], change.at)
        return tuple(found)
