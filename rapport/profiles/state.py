"""The engagement state, by thresholds on days, and the churn risk.

| state | when |
|---|---|
| new | one order, not older than 30 days; or none yet, and known for at most 90 |
| high_intent | a person viewed, searched, filled a cart or began to check out within 7 days, with no order since |
| warming | back after a pause longer than the cold line; or cold by orders, with three clicks within 7 days |
| engaged | the last order lies before the cold line |
| at_risk | past the cold line: 2.5 usual gaps, at least 30 and at most 150 days; 90 days where no gap is known |
| dormant / lapsed | no order for more than 150 / 240 days |

Where there is no order yet, the newest event that a relationship is made of stands in its place.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Final, NamedTuple

from rapport.domain.event import Event
from rapport.domain.profile import State
from rapport.profiles.engagement import ENGAGEMENT, human
from rapport.profiles.intent import CLICKED, INTENT
from rapport.profiles.orders import Ledger

NEW, NEW_UNORDERED = timedelta(days=30), timedelta(days=90)
COLD, COLD_GAPS, COLD_LEAST = timedelta(days=90), 2.5, timedelta(days=30)
DORMANT, LAPSED = timedelta(days=150), timedelta(days=240)
RECENT: Final = timedelta(days=7)
WARMING_CLICKS: Final = 3


class Standing(NamedTuple):
    """A state and the moment it began."""

    state: State
    since: datetime


def cold_line(gap: int | None) -> timedelta:
    """How long a buyer with this usual gap may be silent before they are at risk."""
    return COLD if gap is None else min(max(timedelta(days=COLD_GAPS * gap), COLD_LEAST), DORMANT)


def standing(ledger: Ledger, events: Sequence[Event], gap: int | None, as_of: datetime) -> Standing:
    """The state at `as_of`, from sorted events not later than that."""
    orders = [order.at for order in ledger.orders]
    by_orders = _by_orders(orders, cold_line(gap), as_of) if orders else _before_orders(events, as_of)
    acts = [event for event in events if human(event) and (not orders or event.occurred_at > orders[-1])]
    intent = [event.occurred_at for event in acts if event.name in INTENT]
    if intent and as_of - intent[-1] <= RECENT:
        return Standing(State.HIGH_INTENT, _run(intent, RECENT)[0])
    clicks = [e.occurred_at for e in acts if e.name in CLICKED and as_of - e.occurred_at <= RECENT]
    if by_orders.state in (State.AT_RISK, State.DORMANT, State.LAPSED) and len(clicks) >= WARMING_CLICKS:
        return Standing(State.WARMING, clicks[WARMING_CLICKS - 1])
    return by_orders


def _by_orders(orders: Sequence[datetime], cold: timedelta, as_of: datetime) -> Standing:
    first, last = orders[0], orders[-1]
    for state, line in ((State.LAPSED, LAPSED), (State.DORMANT, DORMANT), (State.AT_RISK, cold)):
        if as_of - last > line:
            return Standing(state, last + line)
    if len(orders) == 1:
        return Standing(State.NEW, first) if as_of - first <= NEW else Standing(State.ENGAGED, first + NEW)
    run = _run(orders, cold)
    if len(run) == 1:
        return Standing(State.WARMING, last)
    return Standing(State.ENGAGED, min(run[1], first + NEW) if run[0] == first else run[1])


def _before_orders(events: Sequence[Event], as_of: datetime) -> Standing:
    told = [e.occurred_at for e in events if e.name not in INTENT | ENGAGEMENT] or [e.occurred_at for e in events]
    if not told:
        return Standing(State.NEW, as_of)
    for state, line in ((State.LAPSED, LAPSED), (State.DORMANT, DORMANT), (State.AT_RISK, NEW_UNORDERED)):
        if as_of - told[-1] > line:
            return Standing(state, told[-1] + line)
    return Standing(State.NEW, told[0])


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
