"""A strategy's standing: how closely it is inspected, what part of its chance it keeps, and why.

A pure function of verdicts and clock. A legal defect pauses at once; brand defects throttle by their upper bound, and
pause only once the weekly-restarted evidence is past doubt, because intervals that are looked at every week would
pause a quarter of the strategies that are just within the limit in a year. Inspection is tightened and relaxed by the
switching rules of ISO 2859-1.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from itertools import groupby
from typing import Final, NamedTuple

from rapport.domain.chance import seed
from rapport.domain.guard import Severity
from rapport.domain.health import Rate, StrategyHealth, percent
from rapport.domain.pack import Tolerance
from rapport.domain.review import WORST_FIRST, Lane, Level, Reviewed
from rapport.review import rates, strata
from rapport.review.course import Course, Pause, replayed, week_of
from rapport.review.intervals import at_most
from rapport.review.switching import Inspection, inspected
from rapport.review.throttle import Prior, kept, upper

LOT: Final = 10
"""The fewest reviews of a lot: weeks are joined until they hold as many."""


class Inspected(NamedTuple):
    """Where inspection stands, and since when (None: from the start)."""

    inspection: Inspection
    since: datetime | None


def health(
    strategy: str, reviewed: Iterable[Reviewed], tolerance: Tolerance, now: datetime, *, prior: Prior | None = None
) -> StrategyHealth:
    """The standing of a strategy from its reviews up to now, in any order; those of other strategies play no part.

    `prior` is what is held of the strategy before its own reviews: nothing against it, where it is not given.
    """
    way = replayed((r for r in reviewed if r.strategy == strategy and r.at <= now), tolerance)
    recent = tuple(i for i in way.counted if i.lane is Lane.RANDOM and i.at > now - timedelta(tolerance.window_days))
    found = {severity: _rate(recent, severity) for severity in WORST_FIRST}
    bound = _bound(recent, prior or Prior.unsuspected(tolerance.allowed))
    share, inspected_now = kept(bound, tolerance), _inspected(way, tolerance, now)
    level, since = inspected_now.inspection.level, inspected_now.since or way.since
    if way.pause:
        level, share, since = Level.PAUSED, 0.0, way.since
    elif level is Level.TIGHTENED:
        share = min(share, tolerance.tightened)
    why = _why_paused(way.pause, tolerance) if way.pause else _why(way, inspected_now, found, bound, tolerance)
    return StrategyHealth(
        strategy=strategy, level=level, share=share, why=why, since=since, caused_by=way.caused_by,
        reviewed=sum(i.defective(Severity.POLISH) is not None for i in way.counted), rates=found, upper=bound,
        evidence=way.evidence.value, clean=way.pause.clean if way.pause else 0,
        needed=way.pause.needed(tolerance) if way.pause else 0,
        versions=tuple(sorted({i.version for i in (way.written, way.template) if i})),
    )  # fmt: skip


def _rate(recent: Sequence[Reviewed], at_least: Severity) -> Rate:
    return rates.rate([rates.drawn(i, at_least) for i in recent], seed=seed("rate", at_least, str(len(recent))))


def _bound(recent: Sequence[Reviewed], prior: Prior) -> float:
    """The upper bound of the brand rate, from the effective counts over all strata."""
    parts = strata.joined(rates.parts_of(rates.drawn(i, Severity.BRAND) for i in recent), math.inf)
    return upper(parts[0].defects, parts[0].reviewed, prior) if parts else upper(0, 0, prior)


def _inspected(way: Course, tolerance: Tolerance, now: datetime) -> Inspected:
    """Inspection after the lots of all full weeks; a strategy that came back from a pause starts tightened."""
    state, since = Inspection(Level.TIGHTENED if way.earned else Level.NORMAL), None
    reviews = [i for i in way.counted if i.lane is Lane.RANDOM and i.defective(Severity.BRAND) is not None]
    size = defects = 0
    for week, items in groupby(reviews, key=lambda i: week_of(i.at)):
        found = [i.defective(Severity.BRAND) for i in items]
        size, defects = size + len(found), defects + found.count(True)
        if week < week_of(now) and size >= LOT:
            before, state = state, state.after(inspected(defects, size, tolerance.allowed, state.level))
            since = _monday_after(week) if state.level is not before.level else since
            size = defects = 0
    return Inspected(state, since)


def _monday_after(week: int) -> datetime:
    return datetime.fromordinal((week + 1) * 7 + 1).replace(tzinfo=UTC)


def _why_paused(pause: Pause, tolerance: Tolerance) -> str:
    return f"{pause.why}; {pause.clean} of {pause.needed(tolerance)} clean probation reviews in a row so far"


def _why(
    way: Course, inspected_now: Inspected, found: Mapping[Severity, Rate], bound: float, tolerance: Tolerance
) -> str:
    """What was found, what it may mean, and what is asked of the strategy next."""
    rate, (inspection, since) = found[Severity.BRAND], inspected_now
    told = [f"{rate.defects} defect{'' if rate.defects == 1 else 's'} among {rate.reviewed} reviewed"]
    if bound > tolerance.allowed:
        told.append(f"the rate may be as high as {percent(bound)} where {percent(tolerance.allowed)} is allowed")
    if inspection.level is Level.TIGHTENED:
        proof = f"back after {way.earned} clean reviews in a row, which prove below {percent(at_most(0, way.earned))}"
        told.insert(0, proof if way.earned and since is None else "2 of 5 weeks had too many defects")
        good = next((n for n, accepted in enumerate(reversed(inspection.recent)) if not accepted), None)
        told.append(f"{len(inspection.recent) if good is None else good} of 5 good weeks in a row so far")
    return "; ".join(told)
