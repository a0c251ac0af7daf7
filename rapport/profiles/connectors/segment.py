"""Events as Segment's spec writes them, and in our plain form, which is the same with plainer names.

Segment: `{"type": "track", "userId", "event", "timestamp", "messageId", "properties", "context"}`. Plain:
`{"contact_id", "name", "occurred_at", "key", "source", "properties"}`. Names may be mixed. Known event names are
recognised in any case and with underscores.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Final

from pydantic import JsonValue

from rapport.domain.event import Event
from rapport.errors import Invalid
from rapport.profiles.connectors.reading import first, flag, identifier, instant, share
from rapport.profiles.engagement import human_probability
from rapport.profiles.hygiene import clean_json, clean_text, mapping, problem, refused
from rapport.profiles.orders import CANCELLED, COMPLETED, REFUNDED, UPDATED, amount, product_id

KNOWN: Final = (
    "Products Searched", "Product List Viewed", "Product Clicked", "Product Viewed", "Product Added",
    "Product Removed", "Cart Viewed", "Checkout Started", COMPLETED, UPDATED, REFUNDED, CANCELLED, "Coupon Applied",
    "Signed Up", "Subscription Started", "Event Attended", "Email Delivered", "Email Opened", "Email Link Clicked",
    "Email Bounced", "Email Marked as Spam", "Unsubscribed",
)  # fmt: skip
_CANONICAL: Final = {name.lower(): name for name in KNOWN}
ORDERS: Final = frozenset({COMPLETED, UPDATED, REFUNDED, CANCELLED})
PRODUCTS_MAX: Final = 1_000


def event(payload: object, *, brand: str, source: str = "api") -> Event:
    """One event of a brand. `source` stands where the payload names none.

    Without a key the event's own content is its key, so that sending it again changes nothing. Raises `Invalid` naming
    the field.
    """
    given = mapping(clean_json(payload, ""), "the event")
    kind = given.get("type", "track")
    if kind != "track":
        raise refused("type", "want track: identify calls go with the contacts")
    if given.get("brand", brand) != brand:
        raise refused("brand", "is not the brand this call is for")
    contact_id = identifier(given, "contact_id", "userId", "user_id")
    if contact_id is None:
        raise refused("contact_id", "is missing")
    name = _name(given)
    field, when = first(given, "occurred_at", "timestamp", "originalTimestamp", "sentAt")
    if when is None:
        raise refused(field, "is missing")
    occurred_at = instant(when, field)
    properties = mapping(given.get("properties"), "properties")
    if name in ORDERS:
        _check_order(properties)
    origin = identifier(given, "source", most=60) or source
    return Event(
        brand=brand,
        contact_id=contact_id,
        name=name,
        occurred_at=occurred_at,
        source=origin,
        key=identifier(given, "key", "messageId", "message_id")
        or _content_key(origin, contact_id, name, occurred_at, properties),
        properties=properties,
        human_probability=share(given["human_probability"], "human_probability")
        if given.get("human_probability") not in (None, "")
        else human_probability(name, properties, _context(given), occurred_at),
        generated=flag(given.get("generated") or False, "generated"),
    )


def events(payload: object, *, brand: str, source: str = "api") -> Iterator[Event]:
    """One event, a list of them, or Segment's `{"batch": […]}`; a field's name begins with its place in the list."""
    listed = payload.get("batch") if isinstance(payload, Mapping) and "batch" in payload else payload
    if not isinstance(listed, list):
        yield event(listed, brand=brand, source=source)
        return
    for place, one in enumerate(listed):
        try:
            yield event(one, brand=brand, source=source)
        except Invalid as error:
            field, what = problem(error, f"[{place}]")
            raise refused(field, what) from None


def _name(given: Mapping[str, JsonValue]) -> str:
    field, value = first(given, "event", "name")
    if not isinstance(value, str):
        raise refused("event" if value is None else field, "want the event's name, such as Order Completed")
    name = clean_text(value, field, most=100, one_line=True)
    if not name:
        raise refused(field, "want the event's name, such as Order Completed")
    return _CANONICAL.get(name.lower().replace("_", " "), name)


def _context(given: Mapping[str, JsonValue]) -> Mapping[str, JsonValue]:
    context = given.get("context")
    return context if isinstance(context, dict) else {}


def _content_key(
    source: str, contact_id: str, name: str, occurred_at: datetime, properties: Mapping[str, JsonValue]
) -> str:
    content = json.dumps([source, contact_id, name, occurred_at.isoformat(), properties], sort_keys=True)
    return "content:" + hashlib.sha256(content.encode()).hexdigest()


def _check_order(properties: Mapping[str, JsonValue]) -> None:
    """Refuse what a derivation would have to guess at: amounts that are none, products without a code."""
    for name in ("total", "revenue", "subtotal"):
        if properties.get(name) is not None and amount(properties[name]) is None:
            raise refused(f"properties.{name}", "want a number such as 12.50")
    products = properties.get("products")
    if products is None:
        return
    if not isinstance(products, list) or len(products) > PRODUCTS_MAX:
        raise refused("properties.products", f"want a list of at most {PRODUCTS_MAX} products")
    for place, item in enumerate(products):
        where = f"properties.products[{place}]"
        if not isinstance(item, dict):
            raise refused(where, "want an object")
        if product_id(item) is None:
            raise refused(f"{where}.product_id", "is missing")
        if item.get("price") is not None and amount(item["price"]) is None:
            raise refused(f"{where}.price", "want a number such as 2.55")
        quantity = amount(item.get("quantity", 1))
        if quantity is None or quantity != quantity.to_integral_value():
            raise refused(f"{where}.quantity", "want a whole number")
