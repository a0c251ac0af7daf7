"""What the verdicts say: defect rates with intervals, and how each strategy stands."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar, Final, NamedTuple

from rapport import review
from rapport.domain.chance import seed
from rapport.domain.guard import Severity
from rapport.domain.health import Rate, StrategyHealth
from rapport.domain.pack import Tolerance
from rapport.domain.review import Answer, Reviewed, Stratum
from rapport.review.charts import Period, p_chart
from rapport.review.rates import Drawn, rate
from rapport.web.charts import Bar, Week
from rapport.web.rendering import Frame

NOBODY: Final = "approved copy"
"""How the messages without a strategy are called."""


class RungRow(NamedTuple):
    rung: str
    rate: Rate


class StrategyRow(NamedTuple):
    """One strategy: its rate over all its reviews by chance, by rung, and its standing where it has one."""

    strategy: str
    rate: Rate
    rungs: Sequence[RungRow]
    health: StrategyHealth | None

    @property
    def governed(self) -> bool:
        """Whether it has a standing at all: approved copy without a strategy has none."""
        return self.strategy != NOBODY


class WeekRow(NamedTuple):
    """One week: what was looked at of what was made in it."""

    week: Week
    rate: Rate


@dataclass(frozen=True, slots=True)
class RatesPage:
    """Rates over all, by strategy and rung, and by week; `version` changes with what the charts show."""

    template: ClassVar[str] = "rates.html"
    frame: Frame
    overall: Rate
    legal: Rate
    rows: Sequence[StrategyRow]
    not_yet: Sequence[str]
    weeks: Sequence[WeekRow]
    centre: float
    allowed: float
    cannot_judge: int
    by_others: int
    recent: Sequence[Reviewed]
    version: str


class Counted(NamedTuple):
    """The rates of a brand, ready to be shown or drawn."""

    overall: Rate
    legal: Rate
    rows: Sequence[StrategyRow]
    weeks: Sequence[WeekRow]
    centre: float

    @property
    def bars(self) -> tuple[Bar, ...]:
        seen = [row for row in self.rows if row.rate.reviewed]
        return tuple(
            Bar(r.strategy, r.rate.low, r.rate.high, r.rate.estimate if r.rate.defects else None) for r in seen
        )

    @property
    def version(self) -> str:
        return f"{seed(str(self.bars), str([w.week for w in self.weeks])):x}"


def counted(
    reviews: Sequence[Reviewed], waiting: Sequence[Drawn], standings: Mapping[str, StrategyHealth],
    strategies: Collection[str],
) -> Counted:  # fmt: skip
    """The rates of defects that are brand or legal, from the random lane; `strategies` are shown in any case."""
    sample = [*review.counted(reviews, Severity.BRAND), *waiting]
    legal = [*review.counted(reviews, Severity.LEGAL), *waiting]
    by_stratum: dict[Stratum, list[Drawn]] = defaultdict(list)
    for one in sample:
        by_stratum[one.stratum].append(one)
    weeks, centre = _weeks(sample)
    return Counted(
        _rate(sample, "overall"), _rate(legal, "legal"), tuple(_rows(by_stratum, standings, strategies)), weeks, centre
    )


def rates_page(frame: Frame, reviews: Sequence[Reviewed], found: Counted, tolerance: Tolerance) -> RatesPage:
    random = [r for r in reviews if r.lane == "random"]
    return RatesPage(
        frame=frame, overall=found.overall, legal=found.legal, rows=found.rows,
        not_yet=[r.strategy for r in found.rows if not (r.rate.reviewed or r.health)], weeks=found.weeks,
        centre=found.centre, allowed=tolerance.allowed,
        cannot_judge=sum(r.answer is Answer.CANNOT_JUDGE for r in reviews), by_others=len(reviews) - len(random),
        recent=[r for r in reversed(reviews) if r.answer is Answer.DEFECT][:10], version=found.version,
    )  # fmt: skip


def _rows(
    by_stratum: Mapping[Stratum, list[Drawn]], standings: Mapping[str, StrategyHealth], strategies: Collection[str]
) -> Iterator[StrategyRow]:
    """Worst standing first, then by name."""
    names = {stratum.strategy or "" for stratum in by_stratum} | set(strategies) | standings.keys()
    shares = {name: standings[name].share if name in standings else 1.0 for name in names}
    for name in sorted(names, key=lambda n: (shares[n], n == "", n)):
        own = {s: sample for s, sample in by_stratum.items() if (s.strategy or "") == name}
        rungs = tuple(RungRow(s.rung.value, _rate(own[s], str(s))) for s in sorted(own, key=lambda s: s.rung.value))
        whole = _rate([one for sample in own.values() for one in sample], name)
        yield StrategyRow(name or NOBODY, whole, rungs, standings.get(name))


def _weeks(sample: Sequence[Drawn]) -> tuple[tuple[WeekRow, ...], float]:
    by_week: dict[date, list[Drawn]] = defaultdict(list)
    for one in sample:
        by_week[one.day - timedelta(one.day.weekday())].append(one)
    found = {monday: _rate(by_week[monday], monday.isoformat()) for monday in sorted(by_week)}
    seen = {monday: shown for monday, shown in found.items() if shown.estimate is not None}
    chart = p_chart([Period(shown.estimate or 0.0, shown.effective) for shown in seen.values()])
    rows = [
        WeekRow(Week(f"{monday:%d %b}", point.rate, point.lower, point.upper, point.out), shown)
        for (monday, shown), point in zip(seen.items(), chart.points, strict=True)
    ]
    return tuple(rows), chart.centre


def _rate(sample: Sequence[Drawn], what: str) -> Rate:
    return rate(sample, seed=seed("rates page", what, str(len(sample))))
