"""A small brand and hand-made events for the tests of this part."""

from collections.abc import Sequence
from datetime import UTC, datetime
from decimal import Decimal

from pydantic import JsonValue

from rapport.domain.contact import Contact
from rapport.domain.event import Event
from rapport.domain.fact import Fact, FactClass, FactType, FactValue
from rapport.domain.pack import (
    Attribute,
    Baseline,
    Brand,
    Catalogue,
    Pack,
    Product,
    Segment,
)
from rapport.domain.pack.baseline import Unprofiled
from rapport.domain.pack.brand import Arms, Sender, Voice
from rapport.domain.pack.catalogue import Topic
from rapport.domain.pack.conditions import Condition
from rapport.domain.profile import Profile
from rapport.profiles import CHOICES, DERIVATIONS, derive

BRAND = "lamplight"
CONTACT = Contact(brand=BRAND, contact_id="c1")
NOW = datetime(2024, 6, 30, 12, tzinfo=UTC)

CATALOGUE = Catalogue(
    topics=(Topic(id="light", name="lamps and candles"), Topic(id="paper", name="paper and ink")),
    products=(
        Product(id="lamp", name="brass lamp", topic="light"),
        Product(id="candle", name="beeswax candle", topic="light"),
        Product(id="lantern", name="storm lantern", topic="light"),
        Product(id="ink", name="blue ink", topic="paper"),
        Product(id="quire", name="quire of laid paper", topic="paper"),
    ),
)


def attribute(name: str, kind: FactType, **given: object) -> Attribute:
    """An attribute that may be said, unless told otherwise."""
    return Attribute.model_validate(
        {
            "name": name,
            "label": name,
            "type": kind,
            "class": "relationship",
            "purposes": ["decide", "copy"],
            "sources": ["shop", "survey"],
            "ttl_days": 400,
        }
        | given
    )


def derived_attributes() -> tuple[Attribute, ...]:
    """One attribute for every derivation, under its own name."""
    return tuple(
        attribute(
            name,
            derivation.type,
            derive=name,
            **{"class": derivation.fact_class},
            purposes=["decide", "copy"] if derivation.fact_class is FactClass.RELATIONSHIP else ["decide", "time"],
            sources=["shop", "web"],
            choices={choice: choice for choice in CHOICES.get(name, ())},
        )
        for name, derivation in DERIVATIONS.items()
    )


def pack(*attributes: Attribute, timezone: str = "UTC") -> Pack:
    return Pack(
        sha256="0" * 64,
        brand=Brand(
            brand=BRAND,
            name="Lamplight",
            description="A shop for light and paper.",
            timezone=timezone,
            currency="GBP",
            channels=("email",),
            voice=Voice(persona="calm", do=("be brief",)),
            sender=Sender(
                name="Lamplight", email="post@lamplight.example", postal_address="1 Wick Lane", sms_name="Lamp"
            ),
            link_hosts=("lamplight.example",),
            links={"shop": "https://lamplight.example/"},
            unsubscribe="shop",
            arms=Arms(salt="s"),
        ),
        claims=(),
        offers=(),
        attributes=attributes or derived_attributes(),
        catalogue=CATALOGUE,
        moments=(),
        strategies=(),
        baseline=Baseline(
            segments=(
                Segment(
                    id="all",
                    why="everybody",
                    when=(Condition(fact="orders.count", known=True),),
                    template="news",
                    link="shop",
                ),
            ),
            default=Unprofiled(why="everybody", template="news", link="shop"),
        ),
        rules=(),
        templates={},
    )


PACK = pack()


def event(name: str, at: str, key: str = "", *, source: str = "", human: float = 1.0, **properties: JsonValue) -> Event:
    return made(name, at, key, properties, source, human)


def made(name: str, at: str, key: str, properties: dict[str, JsonValue], source: str = "", human: float = 1.0) -> Event:
    shadow = name.startswith(("Product", "Email", "Cart", "Checkout"))
    return Event(
        brand=BRAND,
        contact_id="c1",
        name=name,
        occurred_at=moment(at),
        source=source or ("web" if shadow else "shop"),
        key=key or f"{name} {at} {properties}"[:200],
        properties=properties,
        human_probability=human,
    )


def moment(at: str) -> datetime:
    made = datetime.fromisoformat(at)
    return made if made.tzinfo else made.replace(tzinfo=UTC)


def order(at: str, order_id: str, *bought: tuple[str, int, float], total: float | None = None) -> Event:
    products: list[JsonValue] = [{"product_id": p, "quantity": q, "price": price} for p, q, price in bought]
    money: dict[str, JsonValue] = {} if total is None else {"total": total}
    return made("Order Completed", at, f"order {order_id} {at}", {"order_id": order_id, "products": products, **money})


def refund(
    at: str, order_id: str | None, *back: tuple[str, int, float], total: float | None = None, key: str = ""
) -> Event:
    properties: dict[str, JsonValue] = {}
    if order_id is not None:
        properties["order_id"] = order_id
    if back:
        properties["products"] = [{"product_id": p, "quantity": q, "price": price} for p, q, price in back]
    if total is not None:
        properties["total"] = total
    return made("Order Refunded", at, key or f"refund {order_id} {at}", properties)


def told(name: str, value: FactValue, kind: FactType = FactType.TEXT, **given: object) -> Fact:
    return Fact.model_validate(
        {
            "name": name,
            "type": kind,
            "value": value,
            "fact_class": FactClass.RELATIONSHIP,
            "source": "survey",
            "observed_at": moment("2024-06-01"),
        }
        | given
    )


def profile(*events: Event, facts: Sequence[Fact] = (), of: Pack = PACK, now: datetime = NOW) -> Profile:
    return derive(CONTACT, events, facts, (), of, now)


def values(*events: Event, now: datetime = NOW, of: Pack = PACK) -> dict[str, FactValue]:
    return {name: fact.value for name, fact in profile(*events, now=now, of=of).facts.items()}


def money(amount: str) -> Decimal:
    return Decimal(amount)
