"""Derivations of class `shadow`: what was viewed, left in a cart and clicked. It may decide; it is never said."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final
from zoneinfo import ZoneInfo

from pydantic import JsonValue

from rapport.domain.event import Event
from rapport.domain.pack import Catalogue
from rapport.profiles.engagement import OPENED, human
from rapport.profiles.found import Found
from rapport.profiles.orders import COMPLETED, product_id

VIEWED, ADDED, REMOVED, CHECKOUT, CART = (
    "Product Viewed", "Product Added", "Product Removed", "Checkout Started", "Cart Viewed",
)  # fmt: skip
CLICKED: Final = frozenset({"Email Link Clicked", "Email Clicked"})
INTENT: Final = frozenset({VIEWED, ADDED, CHECKOUT, CART, "Products Searched", "Product List Viewed"})
HOUR_EVENTS: Final = 3


def intents(events: Sequence[Event], catalogue: Catalogue, zone: ZoneInfo, shop: ZoneInfo) -> Iterator[Found]:
    """Everything that a contact's own steps tell; machine steps are left out. `zone` is the contact's."""
    acts = [event for event in events if human(event) and event.name != OPENED]
    for event in reversed(acts):
        if event.name == VIEWED and (product := catalogue.product.get(product_id(event.properties) or "")) is not None:
            yield Found("viewed.product", product.id, [event])
            yield Found("viewed.topic", product.topic, [event])
            break
    yield from _cart(acts, catalogue, shop)
    if clicks := [event for event in acts if event.name in CLICKED]:
        yield Found("email_clicks.count", len(clicks), clicks)
    timed = [event for event in acts if event.name in CLICKED | INTENT]
    if len(timed) >= HOUR_EVENTS:
        yield Found("preferred.hour", _hour(timed, zone), timed)


def _cart(acts: Sequence[Event], catalogue: Catalogue, shop: ZoneInfo) -> Iterator[Found]:
    """What was put into the cart since the last order and not taken out again: its newest product, and when."""
    held: dict[str, Event] = {}
    for event in acts:
        if event.name == COMPLETED:
            held.clear()
        elif event.name == REMOVED:
            held.pop(product_id(event.properties) or "", None)
        elif event.name in (ADDED, CHECKOUT, CART):
            for product in _products(event.properties):
                held.pop(product, None)
                held[product] = event
    if held:
        newest = max(held.values(), key=lambda e: e.occurred_at)
        yield Found("cart.left_at", newest.occurred_at.astimezone(shop).date(), [newest])
    known = [product for product in held if product in catalogue.product]
    if known:
        yield Found("cart.product", known[-1], [held[known[-1]]])


def _products(properties: Mapping[str, JsonValue]) -> Iterator[str]:
    listed = properties.get("products")
    for item in listed if isinstance(listed, list) else [properties]:
        if isinstance(item, Mapping) and (product := product_id(item)) is not None:
            yield product


def _hour(timed: Sequence[Event], zone: ZoneInfo) -> int:
    """The hour of the contact's day with the most acts, neighbours counted half; of equals the earliest."""
    acts = Counter(event.occurred_at.astimezone(zone).hour for event in timed)
    return max(range(24), key=lambda h: (2 * acts[h] + acts[(h - 1) % 24] + acts[(h + 1) % 24], acts[h], -h))
