"""From a contact's events and told facts to a profile: pure, the same whatever the order the events came in."""

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from rapport.domain.contact import Contact
from rapport.domain.event import Event
from rapport.domain.fact import Fact, parse_value
from rapport.domain.pack import Attribute, Pack
from rapport.domain.profile import Happened, Heard, Profile
from rapport.domain.zones import zone
from rapport.profiles.derivations import DERIVATIONS
from rapport.profiles.engagement import OPENED, human, without_bursts
from rapport.profiles.found import Found
from rapport.profiles.intent import intents
from rapport.profiles.orders import Ledger, ledger
from rapport.profiles.purchases import purchases, usual_gap
from rapport.profiles.state import churn_risk, standing
from rapport.profiles.told import as_attribute

JOIN = "+"
"""Between the sources of a fact whose events came from several: it is trusted when all of them are."""


def derive(
    contact: Contact,
    events: Sequence[Event],
    told: Sequence[Fact],
    heard: Sequence[Heard],
    pack: Pack,
    as_of: datetime,
) -> Profile:
    """What is known of the contact at `as_of`.

    Only this contact's events up to `as_of` are used, each key once. A derived fact carries the source of its events,
    the time of the newest of them and the strictest class of attribute and derivation. Told facts keep their own
    source and time; those the pack does not list stay in the profile, where the firewall withholds them.
    """
    past = without_bursts(_sorted(contact, events, as_of))
    shop = ZoneInfo(pack.brand.timezone)
    own = zone(contact.timezone) or shop
    books = ledger(past)
    gap = usual_gap(books.orders, shop)
    state, since, silence = standing(books, past, shop, as_of)

    found = {f.name: f for f in _found(books, past, pack, own, shop, gap, as_of) if _holds(f)}
    derived = [_fact(a, found[a.derive], contact) for a in pack.attributes if a.derive in found]
    listed = pack.attribute
    kept = [as_attribute(fact, listed.get(fact.name)) for fact in _newest(told, as_of)]
    return Profile(
        contact=contact,
        as_of=as_of,
        state=state,
        state_since=since,
        facts=dict(sorted({fact.name: fact for fact in [*kept, *derived]}.items())),
        happened=_happened(past),
        heard=tuple(sorted(heard, key=lambda h: (h.at, h.message_id), reverse=True)),
        silence=silence,
    )


def _holds(found: Found) -> bool:
    """Whether the value is one that a fact can hold: sums may run beyond what amounts and counts are allowed."""
    try:
        parse_value(DERIVATIONS[found.name].type, found.value)
    except ValueError:
        return False
    return True


def _sorted(contact: Contact, events: Iterable[Event], as_of: datetime) -> list[Event]:
    """This contact's past, oldest first, each key once (of two with one key the earlier one)."""
    own = [
        event
        for event in events
        if event.occurred_at <= as_of and event.contact_id == contact.contact_id and event.brand == contact.brand
    ]
    own.sort(key=_place)
    once: dict[str, Event] = {}
    for event in own:
        once.setdefault(event.key, event)
    return list(once.values())


def _place(event: Event) -> tuple[datetime, str, str, str]:
    content = json.dumps(
        [event.properties, event.source, event.human_probability, event.generated], sort_keys=True, default=dict
    )
    return event.occurred_at, event.name, event.key, content


def _found(
    books: Ledger, past: Sequence[Event], pack: Pack, own: ZoneInfo, shop: ZoneInfo, gap: int | None, as_of: datetime
) -> Iterator[Found]:
    yield from purchases(books, pack.catalogue, shop, as_of)
    yield from intents(past, pack.catalogue, own, shop)
    if books.orders:
        yield Found("churn.risk", churn_risk(books, gap, as_of), [e for o in books.orders for e in o.events])


def _fact(attribute: Attribute, found: Found, contact: Contact) -> Fact:
    derivation = DERIVATIONS[found.name]
    zone_made_up = found.name == "preferred.hour" and "timezone" in contact.generated
    return Fact(
        name=attribute.name,
        type=derivation.type,
        value=found.value,
        fact_class=max(derivation.fact_class, attribute.fact_class, key=lambda c: c.strictness),
        source=JOIN.join(sorted({event.source for event in found.inputs})),
        observed_at=max(event.occurred_at for event in found.inputs),
        confidence=found.confidence,
        generated=zone_made_up or any(event.generated for event in found.inputs),
    )


def _newest(told: Iterable[Fact], as_of: datetime) -> list[Fact]:
    """Of facts told under one name the newest that does not lie in the future, else the nearest one that does."""
    best: dict[str, Fact] = {}
    for fact in sorted(told, key=lambda f: (f.observed_at <= as_of, f.observed_at, f.model_dump_json())):
        best[fact.name] = fact
    return list(best.values())


def _happened(past: Sequence[Event]) -> dict[str, Happened]:
    """By event name, what people did: opens and machine acts are left out, so that neither can open a moment."""
    seen: dict[str, Happened] = {}
    for event in past:
        if event.name != OPENED and human(event):
            before = seen.get(event.name)
            seen[event.name] = Happened(
                first=before.first if before else event.occurred_at,
                last=event.occurred_at,
                times=before.times + 1 if before else 1,
            )
    return dict(sorted(seen.items()))
