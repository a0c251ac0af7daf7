"""Derivations of class `relationship`: what orders and refunds tell. Dates are those of the shop's own zone."""

from bisect import insort
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_EVEN, Decimal
from statistics import median
from typing import Final
from zoneinfo import ZoneInfo

from rapport.domain.event import Event
from rapport.domain.pack import Catalogue
from rapport.profiles.found import Found
from rapport.profiles.orders import CENT, Ledger, Line, Order

WHOLESALE_LINE: Final = 24
WHOLESALE_SPEND: Final = Decimal(2000)
"""A buyer is `wholesale` when the median quantity of their lines is at least 24 or they have spent at least 2,000."""

SEASON: Final = (11, 12)
SEASON_AGE: Final = timedelta(days=300)
GAP_ORDERS: Final = 3


def purchases(ledger: Ledger, catalogue: Catalogue, zone: ZoneInfo, as_of: datetime) -> Iterator[Found]:
    """Everything that a contact's ledger tells at `as_of`."""
    if ledger.refunds:
        newest = ledger.refunds[-1].event
        yield Found("last_refund.date", newest.occurred_at.astimezone(zone).date(), [newest])
        yield Found("refunds.count", len(ledger.refunds), [r.event for r in ledger.refunds])
    if not ledger.orders:
        return
    events = [e for order in ledger.orders for e in order.events]
    first, last = ledger.orders[0], ledger.orders[-1]
    yield Found("first_order.date", first.at.astimezone(zone).date(), first.events)
    yield Found("orders.count", len(ledger.orders), events)
    yield Found(
        "days_since_order.count", (as_of.astimezone(zone).date() - last.at.astimezone(zone).date()).days, events
    )
    yield from _last(last, catalogue, zone)
    yield from _spend(ledger)
    yield from _favourites(ledger, catalogue, events)
    yield from _season(ledger, catalogue, zone, as_of)
    yield Found("buyer.kind", _kind(ledger), ledger.events)
    if (gap := usual_gap(ledger.orders, zone)) is not None:
        yield Found("usual_gap.days", gap, events)


def usual_gap(orders: Iterable[Order], zone: ZoneInfo) -> int | None:
    """The median of the days between days with an order, at least 1; None below three such days."""
    return next(reversed(usual_gaps(orders, zone)), None)


def usual_gaps(orders: Iterable[Order], zone: ZoneInfo) -> list[int | None]:
    """The usual gap as it was after each of these orders, which come oldest first."""
    found: list[int | None] = []
    gaps: list[int] = []
    before: date | None = None
    for order in orders:
        day = order.at.astimezone(zone).date()
        if before is not None and day != before:
            insort(gaps, (day - before).days)
        before = day
        found.append(max(1, int(_middle(gaps) + 0.5)) if len(gaps) + 1 >= GAP_ORDERS else None)
    return found


def _middle(ordered: Sequence[int]) -> float:
    """The median of numbers that are in order."""
    half = len(ordered) // 2
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2


def dearest(held: Iterable[Line], catalogue: Catalogue) -> str | None:
    """The catalogue's product with the highest value among these lines; of equals the first by code."""
    values: defaultdict[str, Decimal] = defaultdict(Decimal)
    for line in held:
        if line.product in catalogue.product:
            values[line.product] += line.value
    return min(values, key=lambda product: (-values[product], product), default=None)


def _last(order: Order, catalogue: Catalogue, zone: ZoneInfo) -> Iterator[Found]:
    yield Found("last_order.date", order.at.astimezone(zone).date(), order.events)
    yield Found("last_order.total", order.total, order.events)
    if items := sum(line.quantity for line in order.lines):
        yield Found("last_order.items", items, order.events)
    if (product := dearest(order.lines, catalogue)) is not None:
        yield Found("last_order.product", product, order.events)
    if topics := _by_topic([order], catalogue):
        yield Found("last_order.topic", min(topics, key=lambda t: (-topics[t], t)), order.events)


def _spend(ledger: Ledger) -> Iterator[Found]:
    """What was spent less what came back; nothing is known where more came back than the orders here are worth."""
    spent = sum((order.total for order in ledger.orders), Decimal(0)) - ledger.unassigned
    if spent >= 0:
        average = (spent / len(ledger.orders)).quantize(CENT, ROUND_HALF_EVEN)
        yield Found("spend.total", spent.quantize(CENT), ledger.events)
        yield Found("spend.average", average, ledger.events)


def _favourites(ledger: Ledger, catalogue: Catalogue, events: list[Event]) -> Iterator[Found]:
    """The topic with the most spend, the product in the most orders (sure from the second order on), and what next.

    Recommended is the first product of the favourite topic, in the catalogue's order, that was never bought.
    """
    times = Counter(p for o in ledger.orders for p in {x.product for x in o.lines} if p in catalogue.product)
    if times:
        product = min(times, key=lambda p: (-times[p], p))
        yield Found("favourite.product", product, events, confidence=1.0 if times[product] > 1 else 0.5)
    if topics := _by_topic(ledger.orders, catalogue):
        topic = min(topics, key=lambda t: (-topics[t], t))
        yield Found("favourite.topic", topic, events)
        following = (p.id for p in catalogue.products if p.topic == topic and p.id not in ledger.bought)
        if (recommended := next(following, None)) is not None:
            yield Found("recommended.product", recommended, events)


def _by_topic(orders: Iterable[Order], catalogue: Catalogue) -> dict[str, Decimal]:
    spent: defaultdict[str, Decimal] = defaultdict(Decimal)
    for order in orders:
        for line in order.lines:
            if (product := catalogue.product.get(line.product)) is not None:
                spent[product.topic] += line.value
    return dict(spent)


def _season(ledger: Ledger, catalogue: Catalogue, zone: ZoneInfo, as_of: datetime) -> Iterator[Found]:
    """The dearest product of the newest November and December that lie more than 300 days back."""
    past = [o for o in ledger.orders if as_of - o.at > SEASON_AGE and o.at.astimezone(zone).month in SEASON]
    for year in sorted({o.at.astimezone(zone).year for o in past}, reverse=True):
        season = [o for o in past if o.at.astimezone(zone).year == year]
        if (product := dearest((line for o in season for line in o.lines), catalogue)) is not None:
            yield Found("december_order.product", product, [e for o in season for e in o.events])
            return


def _kind(ledger: Ledger) -> str:
    quantities = [line.quantity for order in ledger.orders for line in order.lines]
    spent = sum((order.total for order in ledger.orders), Decimal(0)) - ledger.unassigned
    wholesale = spent >= WHOLESALE_SPEND or bool(quantities and median(quantities) >= WHOLESALE_LINE)
    return "wholesale" if wholesale else "personal"
