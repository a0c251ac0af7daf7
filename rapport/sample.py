"""The sample customers of a pack: real orders, with generated consent, names and shadow events around them."""

from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from rapport import profiles
from rapport.domain.event import Event
from rapport.errors import Invalid
from rapport.kit import Kit
from rapport.profiles.connectors import generated, online_retail


class Loaded(NamedTuple):
    """What was put into the store."""

    contacts: int
    orders: int
    generated_events: int


async def load(kit: Kit, brand: str, file: Path, *, seed: int, as_of: datetime) -> Loaded:
    """Put the customers of an Online Retail file into the store, with what a seed makes up for them.

    Raises `Invalid` when a line of the file cannot be read.
    """
    pack = kit.pack(brand)
    orders: list[Event] = []
    for found in online_retail.orders(file, brand=brand):
        if not isinstance(found, Event):
            raise Invalid(f"{file.name} cannot be used", problems=(found,))
        orders.append(found)
    products = tuple(p.id for p in pack.catalogue.products)
    topics = tuple(t.id for t in pack.catalogue.topics)
    made = [
        generated.generate(contact, seed=seed, as_of=as_of, products=products, topics=topics)
        for contact in online_retail.customers(orders, brand=brand)
    ]
    shadow = [event for one in made for event in one.events]
    async with kit.database.begin() as session:
        await profiles.put_contacts(session, (one.person for one in made), as_of)
        await profiles.add_events(session, [*orders, *shadow], as_of)
    return Loaded(len(made), len(orders), len(shadow))
