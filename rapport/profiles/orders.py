"""Orders and refunds as read from events: what was bought, what came back, and what it cost."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from typing import Final, NamedTuple

from pydantic import JsonValue

from rapport.domain.event import Event

CENT: Final = Decimal("0.01")
MOST: Final = Decimal(10**12)
COMPLETED, UPDATED, REFUNDED, CANCELLED = "Order Completed", "Order Updated", "Order Refunded", "Order Cancelled"


def amount(value: JsonValue) -> Decimal | None:
    """A finite decimal number, whether it came as a number or as text; None for anything else."""
    written = text(str(value) if isinstance(value, float) else value)
    if written is None or len(written) > 40:
        return None
    try:
        made = Decimal(written.strip())
    except ArithmeticError:
        return None
    return made if made.is_finite() and abs(made) < MOST else None


def product_id(properties: Mapping[str, JsonValue]) -> str | None:
    """The shop's own code of a product: `product_id`, else `sku`."""
    found = (text(properties.get(name)) for name in ("product_id", "sku"))
    return next((code for code in found if code is not None), None)


def text(value: JsonValue) -> str | None:
    """An id or a number as text without space around it; None for anything else, and for integers beyond 64 bits."""
    if isinstance(value, bool) or not isinstance(value, str | int) or (isinstance(value, int) and abs(value) >= 2**63):
        return None
    return str(value).strip() or None


@dataclass(frozen=True, slots=True)
class Line:
    """One product of an order."""

    product: str
    quantity: int
    price: Decimal

    @property
    def value(self) -> Decimal:
        return self.price * self.quantity


@dataclass(frozen=True, slots=True)
class Order:
    """A kept order: the lines that did not come back, and its total less the refunds that name it."""

    order_id: str
    at: datetime
    lines: tuple[Line, ...]
    total: Decimal
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Refund:
    """Money given back. `order_id` when the refund says for which order; `total` None when it says no amount.

    `whole` when all of the order is meant: it was cancelled, or the refund says neither amount nor products.
    """

    event: Event
    order_id: str | None
    lines: tuple[Line, ...]
    total: Decimal | None
    whole: bool

    def worth(self, bought: Iterable[Line]) -> Decimal:
        """Its amount; where it says none, its products at the prices at which they were bought."""
        if self.total is not None:
            return self.total
        prices = {line.product: line.price for line in bought}
        worth = sum(((x.price or prices.get(x.product, Decimal(0))) * x.quantity for x in self.lines), Decimal(0))
        return worth.quantize(CENT)


class Ledger(NamedTuple):
    """A contact's orders, oldest first, without those wholly refunded; all refunds; whatever was ever bought.

    `unassigned` is the money of refunds that name no known order.
    """

    orders: tuple[Order, ...]
    refunds: tuple[Refund, ...]
    bought: frozenset[str]
    unassigned: Decimal

    @property
    def events(self) -> tuple[Event, ...]:
        return (*(e for o in self.orders for e in o.events), *(r.event for r in self.refunds))


def lines(event: Event) -> Iterator[Line]:
    """The product lines of an order or refund, quantities without sign; a line without code or quantity is not one."""
    products = event.properties.get("products")
    for item in products if isinstance(products, list) else [event.properties]:
        if not isinstance(item, Mapping) or (product := product_id(item)) is None:
            continue
        quantity = amount(item.get("quantity", 1))
        if quantity is not None and quantity == quantity.to_integral_value() and quantity:
            yield Line(product, abs(int(quantity)), abs(amount(item.get("price")) or Decimal(0)))


def ledger(events: Sequence[Event]) -> Ledger:
    """Read orders and refunds out of sorted events.

    Events with the same `order_id` are one order, at the time of its first event and with the content of its last.
    A refund that names its order reduces it; an order of which all was given back no longer counts, nor does a
    cancelled one. A refund that names no order takes its products out of the newest earlier orders that
    hold them and its money off the spend, but undoes no order.
    """
    orders = dict(_orders(events))
    bought = frozenset(line.product for order in orders.values() for line in order.lines)
    back = tuple(_refunds(events))
    unassigned = Decimal(0)
    for refund in back:
        named = orders.get(refund.order_id or "")
        if named is not None:
            orders[named.order_id] = _reduced(named, refund)
        elif refund.event.name == REFUNDED:
            unassigned += refund.worth(line for order in orders.values() for line in order.lines)
            _take_back(orders, refund)
    kept = tuple(order for order in orders.values() if order.total > 0 or not _reversed(order, back))
    refunds = tuple(refund for refund in back if refund.event.name == REFUNDED)
    return Ledger(tuple(sorted(kept, key=lambda o: (o.at, o.order_id))), refunds, bought, unassigned)


def _orders(events: Sequence[Event]) -> Iterator[tuple[str, Order]]:
    found: dict[str, list[Event]] = {}
    for event in events:
        if event.name in (COMPLETED, UPDATED):
            found.setdefault(text(event.properties.get("order_id")) or event.key, []).append(event)
    for order_id, told in found.items():
        if any(e.name == COMPLETED for e in told):
            held = tuple(lines(told[-1])) or tuple(lines(told[0]))
            stated = (amount(told[-1].properties.get(name)) for name in ("total", "revenue", "subtotal"))
            total = next((t for t in stated if t is not None and t >= 0), sum((x.value for x in held), Decimal(0)))
            yield order_id, Order(order_id, told[0].occurred_at, held, total.quantize(CENT), tuple(told))


def _refunds(events: Sequence[Event]) -> Iterator[Refund]:
    seen: set[str] = set()
    for event in events:
        if event.name not in (REFUNDED, CANCELLED):
            continue
        if (refund_id := text(event.properties.get("refund_id"))) is not None:
            if refund_id in seen:
                continue
            seen.add(refund_id)
        held = tuple(lines(event))
        stated = (amount(event.properties.get(name)) for name in ("total", "revenue"))
        total = next((abs(t).quantize(CENT) for t in stated if t is not None), None)
        whole = event.name == CANCELLED or (total is None and not held)
        yield Refund(event, text(event.properties.get("order_id")), held, total, whole)


def _reduced(order: Order, refund: Refund) -> Order:
    worth = refund.worth(order.lines)
    if refund.whole or worth >= order.total:
        return replace(order, lines=(), total=Decimal(0))
    held = order.lines
    for back in refund.lines:
        held = _without(held, back)
    return replace(order, lines=held, total=order.total - worth)


def _take_back(orders: dict[str, Order], refund: Refund) -> None:
    newest = sorted(orders.values(), key=lambda o: (o.at, o.order_id), reverse=True)
    earlier = [order.order_id for order in newest if order.at <= refund.event.occurred_at]
    for back in refund.lines:
        left = back.quantity
        for order_id in earlier:
            had = sum(x.quantity for x in orders[order_id].lines if x.product == back.product)
            if had and left:
                taken = replace(back, quantity=min(had, left))
                orders[order_id] = replace(orders[order_id], lines=_without(orders[order_id].lines, taken))
                left -= taken.quantity


def _without(held: Iterable[Line], back: Line) -> tuple[Line, ...]:
    left, kept = back.quantity, list[Line]()
    for line in held:
        taken = min(left, line.quantity) if line.product == back.product else 0
        left -= taken
        if line.quantity > taken:
            kept.append(replace(line, quantity=line.quantity - taken))
    return tuple(kept)


def _reversed(order: Order, refunds: Iterable[Refund]) -> bool:
    """Whether a refund that names this order brought it to nothing; an order for nothing stays an order."""
    return any(refund.order_id == order.order_id for refund in refunds)
