"""From a case to the profile it stands for: derived from its past as a real contact's is, or taken as it was told."""

from collections.abc import Iterator
from datetime import timedelta

from rapport import profiles
from rapport.domain.contact import Contact, Identity
from rapport.domain.event import Event
from rapport.domain.fact import Fact
from rapport.domain.pack import Attribute, Pack
from rapport.domain.profile import Profile
from rapport.domain.suite import Case, PastOrder, ToldFact
from rapport.profiles.orders import COMPLETED, REFUNDED

TOLD_BEFORE = timedelta(days=1)
"""How old a told fact is that does not say when it was observed."""


def profile_of(case: Case, pack: Pack) -> Profile:
    """What is known of the case's contact at the case's own time."""
    contact, told = contact_of(case, pack.id), tuple(_told(case, pack))
    past = case.contact.past
    if past is None:
        return profiles.derive(contact, tuple(events_of(case, pack.id)), told, case.contact.heard, pack, case.now)
    return Profile(
        contact=contact, as_of=case.now, state=past.state, state_since=past.since, facts={f.name: f for f in told},
        happened=past.happened, silence=past.silence,
        heard=tuple(sorted(case.contact.heard, key=lambda h: (h.at, h.message_id), reverse=True)),
    )  # fmt: skip


def contact_of(case: Case, brand: str) -> Contact:
    """The contact, who goes by the case's id."""
    given = case.contact
    return Contact(
        brand=brand, contact_id=case.id, locale=given.locale, timezone=given.timezone, country=given.country,
        identity=Identity(first_name=given.first_name, last_name=given.last_name), consent=given.consent,
    )  # fmt: skip


def events_of(case: Case, brand: str) -> Iterator[Event]:
    """The case's orders, returns and other events, as a connector would have read them."""
    given = case.contact
    for name, orders in ((COMPLETED, given.orders), (REFUNDED, given.returns)):
        for order in orders:
            yield _order(name, order, case, brand)
    for number, event in enumerate(given.events):
        yield Event(
            brand=brand, contact_id=case.id, name=event.name, occurred_at=event.at, source=event.source,
            key=f"{case.id}:event:{number}", properties=event.properties, human_probability=event.human_probability,
        )  # fmt: skip


def _order(name: str, order: PastOrder, case: Case, brand: str) -> Event:
    total = order.total if order.total is not None else sum(line.price * line.quantity for line in order.lines)
    products = [{"product_id": x.product, "quantity": x.quantity, "price": str(x.price)} for x in order.lines]
    return Event(
        brand=brand, contact_id=case.id, name=name, occurred_at=order.at, source=case.contact.orders_from,
        key=f"{case.id}:{name}:{order.id}",
        properties={
            "order_id" if name == COMPLETED else "refund_id": order.id, "total": str(total), "products": [*products],
        },
    )  # fmt: skip


def _told(case: Case, pack: Pack) -> Iterator[Fact]:
    for name, given in case.contact.facts.items():
        attribute = pack.attribute[name]
        told = given if isinstance(given, ToldFact) else ToldFact(value=given)
        yield _fact(told, attribute, case)


def _fact(told: ToldFact, attribute: Attribute, case: Case) -> Fact:
    trusted = attribute.sources[0] if attribute.sources else "case"
    return Fact(
        name=attribute.name, type=attribute.type, value=told.value, fact_class=attribute.fact_class,
        source=told.source or trusted, observed_at=told.observed_at or case.now - TOLD_BEFORE,
        confidence=told.confidence,
    )  # fmt: skip
