"""The engagement state, by thresholds on days, and the churn risk.

| state | when |
|---|---|
| new | one order, not older than 30 days; or none yet, and known for at most 90 |
| high_intent | a person viewed, searched, filled a cart or began to check out within 7 days, with no order since |
| warming | back after a pause longer than the cold line; or cold by orders, with three clicks within 7 days |
| engaged | the last order lies before the cold line |
| at_risk | past the cold line: 2.5 usual gaps, at least 30 and at most 150 days; 90 days where no gap is known |
| dormant / lapsed | no order for more than 150 / 240 days |

Where there is no order yet, the newest event that a relationship is made of stands in its place. Of a contact without
any event nobody knows since when they are new: it is the beginning of time, so that no moment opens by it.
"""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo

from rapport.domain.event import Event
from rapport.domain.profile import State
from rapport.profiles.engagement import ENGAGEMENT, human
from rapport.profiles.intent import CLICKED, INTENT
from rapport.profiles.orders import Ledger
from rapport.profiles.purchases import usual_gaps

NEW, NEW_UNORDERED = timedelta(days=30), timedelta(days=90)
COLD, COLD_GAPS, COLD_LEAST = timedelta(days=90), 2.5, timedelta(days=30)
DORMANT, LAPSED = timedelta(days=150), timedelta(days=240)
RECENT: Final = timedelta(days=7)
WARMING_CLICKS: Final = 3
EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


class Standing(NamedTuple):
    """A state and the moment it began; `silence` tells it for each state of the silence that lasts now."""

    state: State
    since: datetime
    silence: Mapping[State, datetime] = {}


def cold_line(gap: int | None) -> timedelta:
    """How long a buyer with this usual gap may be silent before they are at risk."""
    return COLD if gap is None else min(max(timedelta(days=COLD_GAPS * gap), COLD_LEAST), DORMANT)


def standing(ledger: Ledger, events: Sequence[Event], shop: ZoneInfo, as_of: datetime) -> Standing:
    """The state at `as_of`, from sorted events not later than that.

    `since` stays the same for as long as the state lasts, whatever is added to the events meanwhile, so that what
    opened with the state opens once. An interest that comes and goes does not make a silence begin again.
    """
    orders = [order.at for order in ledger.orders]
    by_orders = _by_orders(orders, ledger, shop, as_of) if orders else _before_orders(events, as_of)
    acts = [event for event in events if human(event) and (not orders or event.occurred_at > orders[-1])]
    intent = [event.occurred_at for event in acts if event.name in INTENT]
    if intent and as_of - intent[-1] <= RECENT:
        return Standing(State.HIGH_INTENT, _run(intent, RECENT)[0], by_orders.silence)
    warm = _warm_since([e.occurred_at for e in acts if e.name in CLICKED], as_of)
    if by_orders.silence and warm is not None:
        return Standing(State.WARMING, max(warm, *by_orders.silence.values()), by_orders.silence)
    return by_orders


def _warm_since(clicks: Sequence[datetime], as_of: datetime) -> datetime | None:
    """Since when there were, at every moment, three clicks within the seven days before it; None if not now."""
    since = until = None
    for first, third in zip(clicks, clicks[WARMING_CLICKS - 1 :], strict=False):
        if third - first > RECENT:
            continue
        if until is None or third > until:
            since = third
        until = first + RECENT
    return since if until is not None and as_of <= until else None


def _by_orders(orders: Sequence[datetime], ledger: Ledger, shop: ZoneInfo, as_of: datetime) -> Standing:
    """The state by orders alone; each pause is held against the usual gap as it was when the pause began."""
    colds = [cold_line(gap) for gap in usual_gaps(ledger.orders, shop)]
    first, last = orders[0], orders[-1]
    silence = _silence(last, colds[-1], as_of)
    if silence:
        return _silent(silence)
    if len(orders) == 1:
        return Standing(State.NEW, first) if as_of - first <= NEW else Standing(State.ENGAGED, first + NEW)
    back, engaged = False, first + NEW
    for (before, at), cold in zip(pairwise(orders), colds, strict=False):
        if at - before > cold:
            back = True
        elif back:
            back, engaged = False, at
        else:
            engaged = min(engaged, at)
    return Standing(State.WARMING, last) if back else Standing(State.ENGAGED, engaged)


def _before_orders(events: Sequence[Event], as_of: datetime) -> Standing:
    told = [e.occurred_at for e in events if e.name not in INTENT | ENGAGEMENT] or [e.occurred_at for e in events]
    if not told:
        return Standing(State.NEW, EPOCH)
    silence = _silence(told[-1], NEW_UNORDERED, as_of)
    if silence:
        return _silent(silence)
    begun = _run(told, NEW_UNORDERED)[0]
    earlier = [e.occurred_at for e in events if e.occurred_at <= begun] if begun == told[0] else [begun]
    return Standing(State.NEW, _run(earlier, NEW_UNORDERED)[0])


def _silence(last: datetime, cold: timedelta, as_of: datetime) -> dict[State, datetime]:
    """When each state of the silence since `last` began, in their order: those that have begun."""
    lines = ((State.AT_RISK, cold), (State.DORMANT, DORMANT), (State.LAPSED, LAPSED))
    return {state: last + line for state, line in lines if as_of - last > line}


def _silent(silence: Mapping[State, datetime]) -> Standing:
    """The last state of a silence."""
    state = next(reversed([*silence]))
    return Standing(state, silence[state], silence)


def _run(times: Sequence[datetime], pause: timedelta) -> Sequence[datetime]:
    """The newest of the times that follow one another without a longer pause, oldest first."""
    start = max((i + 1 for i, (a, b) in enumerate(pairwise(times)) if b - a > pause), default=0)
    return times[start:]


def churn_risk(ledger: Ledger, gap: int | None, as_of: datetime) -> str:
    """`low` within 1.5 usual gaps (60 days where none is known), `high` past the cold line, else `medium`."""
    silent = as_of - ledger.orders[-1].at
    if silent > cold_line(gap):
        return "high"
    return "low" if silent <= (timedelta(days=1.5 * gap) if gap is not None else timedelta(days=60)) else "medium"
