"""The people of a simulated circle: new customers with one order each, and what they do with a message."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import Final, NamedTuple

from rapport import profiles
from rapport.domain.chance import identifier, unit
from rapport.domain.contact import Channel, Consent, Contact, Identity, ProfilingBasis, SendBasis
from rapport.domain.event import Event
from rapport.domain.message import Message, Outcome, OutcomeKind
from rapport.domain.pack import Pack
from rapport.evals.simulate.plan import THRIFTY, Plan
from rapport.kit import Kit
from rapport.profiles import Person

ORDERED_BEFORE: Final = timedelta(days=4)
"""How long ago the first order was when a contact is written to."""


class Newcomer(NamedTuple):
    """A contact and their first order."""

    person: Person
    order: Event


def newcomers(pack: Pack, plan: Plan, day: int, now: datetime) -> Sequence[Newcomer]:
    """The day's part of the week's new customers, each with an order of one product, drawn from the seed."""
    first, last = (plan.contacts * place // 7 for place in (day % 7, day % 7 + 1))
    return [_newcomer(pack, plan, f"s{day // 7 + 1}-{number}", now) for number in range(first, last)]


def _newcomer(pack: Pack, plan: Plan, contact_id: str, now: datetime) -> Newcomer:
    products = pack.catalogue.products
    product = products[int(unit("bought", str(plan.seed), contact_id) * len(products))]
    contact = Contact(
        brand=pack.id, contact_id=contact_id, country="GB", timezone="Europe/London",
        identity=Identity(first_name="Robin"), generated=("identity", "timezone", "consent"),
        consent=Consent(send={Channel.EMAIL: SendBasis.OPT_IN}, profiling=ProfilingBasis.CONSENT),
    )  # fmt: skip
    line = {"product_id": product.id, "name": product.name, "price": 5.0, "quantity": 2}
    order = Event(
        brand=pack.id, contact_id=contact_id, name="Order Completed", occurred_at=now - ORDERED_BEFORE,
        source="online_retail", key=f"order-{contact_id}", generated=True,
        properties={"order_id": contact_id, "total": 10.0, "currency": "GBP", "products": [line]},
    )  # fmt: skip
    return Newcomer(Person(contact, ()), order)


async def arrive(found: Sequence[Newcomer], kit: Kit) -> None:
    now = kit.clock()
    async with kit.database.begin() as session:
        await profiles.put_contacts(session, (one.person for one in found), now)
        await profiles.add_events(session, (one.order for one in found), now)


def answers(message: Message, plan: Plan, at: datetime) -> tuple[Outcome, ...]:
    """What comes of a sent message: by the hidden taste of its contact, and by nothing else."""
    return tuple(
        Outcome(kind=kind, occurred_at=at, key=identifier("o", message.message_id, kind))
        for kind in _kinds(message, plan)
    )


def _kinds(message: Message, plan: Plan) -> Iterator[OutcomeKind]:
    def chance(what: str) -> float:
        return unit("answer", str(plan.seed), what, message.contact_id)

    thrifty, curious = plan.answers.get(message.decision.strategy or "", (0.0, 0.0))
    likes = thrifty if unit("taste", str(plan.seed), message.contact_id) < THRIFTY else curious
    if chance("at all") < likes:
        yield "clicked"
        if chance("buys") < plan.converts:
            yield "converted"
    elif chance("leaves") < plan.leaves:
        yield "unsubscribed"
