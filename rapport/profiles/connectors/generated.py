"""Sample data that real data lacks: names, addresses, consent, zones, shadow events, told facts. All of it labelled.

Everything follows from the seed and the contact's id by hash, so that the same contact is always made up alike.
Addresses lie in domains reserved for examples (RFC 2606), telephone numbers in the range that Ofcom keeps for drama.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, time, timedelta
from typing import Final, NamedTuple, TypeVar
from zoneinfo import ZoneInfo

from rapport.domain.contact import Channel, Consent, Contact, Identity, ProfilingBasis, SendBasis, Suppression
from rapport.domain.event import Event
from rapport.domain.fact import Fact, FactClass, FactType
from rapport.domain.zones import zone
from rapport.profiles.person import Person

FIRST_NAMES: Final = (
    "Amelia", "Olivia", "Isla", "Ava", "Grace", "Freya", "Emily", "Sophie", "Ella", "Poppy", "Charlotte", "Alice",
    "Jessica", "Hannah", "Lucy", "Megan", "Zoe", "Nadia", "Priya", "Aisha", "Mei", "Ingrid", "Carmen", "Elena",
    "Oliver", "George", "Harry", "Jack", "Noah", "Charlie", "Thomas", "William", "James", "Henry", "Edward", "Daniel",
    "Samuel", "Adam", "Omar", "Ravi", "Kofi", "Luca", "Mateo", "Erik", "Siobhán", "Zoë", "François", "Łukasz",
    "Anne-Marie", "D'Arcy",
)  # fmt: skip
LAST_NAMES: Final = (
    "Smith", "Jones", "Taylor", "Brown", "Williams", "Wilson", "Johnson", "Davies", "Patel", "Wright", "Walker",
    "Thompson", "White", "Edwards", "Hughes", "Green", "Hall", "Lewis", "Harris", "Clarke", "Khan", "Jackson", "Ali",
    "O'Brien", "Müller", "García", "Kowalska", "Nowak", "Chen", "Okafor",
)  # fmt: skip
DOMAINS: Final = ("example.com", "example.org", "example.net")
ZONES: Final = {
    "GB": "Europe/London", "IE": "Europe/Dublin", "DE": "Europe/Berlin", "FR": "Europe/Paris", "NL": "Europe/Amsterdam",
    "ES": "Europe/Madrid", "CH": "Europe/Zurich", "BE": "Europe/Brussels", "PT": "Europe/Lisbon", "NO": "Europe/Oslo",
    "AU": "Australia/Sydney", "IT": "Europe/Rome", "FI": "Europe/Helsinki", "DK": "Europe/Copenhagen",
    "CY": "Asia/Nicosia", "SE": "Europe/Stockholm", "AT": "Europe/Vienna", "IL": "Asia/Jerusalem",
    "PL": "Europe/Warsaw", "JP": "Asia/Tokyo", "IS": "Atlantic/Reykjavik", "US": "America/New_York",
    "GR": "Europe/Athens", "SG": "Asia/Singapore", "CA": "America/Toronto", "MT": "Europe/Malta", "AE": "Asia/Dubai",
    "ZA": "Africa/Johannesburg", "LB": "Asia/Beirut", "LT": "Europe/Vilnius", "SA": "Asia/Riyadh",
    "BH": "Asia/Bahrain", "BR": "America/Sao_Paulo", "CZ": "Europe/Prague", "HK": "Asia/Hong_Kong",
}  # fmt: skip
GIFT_NOTES: Final = (
    "something small for the neighbour who waters our plants",
    "a present for my sister, she bakes every weekend",
    "thank-you presents for the nursery teachers",
    "bits for a tea stall at the school fair",
    "a christening present, nothing too big to post",
    "stocking fillers for three grandchildren",
    "a housewarming present for friends in a tiny flat",
)
Basis = TypeVar("Basis", SendBasis, ProfilingBasis)
SHADOW_SOURCE, TOLD_SOURCE = "web", "survey"
HUMAN, MACHINE = 0.9, 0.1


class Made(NamedTuple):
    """A contact with everything that was made up for it."""

    person: Person
    events: tuple[Event, ...]


class _Draws:
    """Numbers in [0, 1) and choices, each by its own label: adding one changes no other."""

    def __init__(self, seed: int, contact_id: str) -> None:
        self._of = f"{seed}|{contact_id}|"

    def unit(self, label: str) -> float:
        return int.from_bytes(hashlib.sha256((self._of + label).encode()).digest()[:7]) / 2**56

    def whole(self, label: str, below: int) -> int:
        return int(self.unit(label) * below)

    def one(self, label: str, of: Sequence[str]) -> str:
        return of[self.whole(label, len(of))]


def generate(
    contact: Contact, *, seed: int, as_of: datetime, products: Sequence[str], topics: Sequence[str] = ()
) -> Made:
    """Fill in what is missing of a contact as of a moment. A name, zone or consent that was told stays as it is.

    Of all contacts 88 % may be sent e-mail (three quarters of them by soft opt-in) and 25 % text messages, 92 % have a
    profiling basis, 2 % are suppressed on a channel; a third has looked at products, some of them in the last days;
    three clicks in ten are a machine's. `products` and `topics` are ids to look at and be interested in.
    """
    draws = _Draws(seed, contact.contact_id)
    missing: dict[str, object] = {}
    if not contact.identity.values():
        missing["identity"] = _identity(draws, contact)
    if contact.timezone is None:
        missing["timezone"] = ZONES.get(contact.country or "", "Europe/London")
    if contact.consent == Consent():
        missing["consent"] = _consent(draws)
    made = contact.model_copy(update={**missing, "generated": (*contact.generated, *missing)})
    return Made(Person(made, tuple(_told(draws, as_of, topics))), tuple(_shadow(draws, made, as_of, products)))


def _identity(draws: _Draws, contact: Contact) -> Identity:
    first, last = draws.one("first", FIRST_NAMES), draws.one("last", LAST_NAMES)
    return Identity(
        first_name=first if draws.unit("named") < 0.94 else None,
        last_name=last,
        email=f"customer-{_plain(contact.contact_id)}@{draws.one('domain', DOMAINS)}".lower(),
        phone=f"+447700900{draws.whole('phone', 1000):03d}",
    )


def _plain(contact_id: str) -> str:
    """The id where it may stand in an address, else a hash of it."""
    if len(contact_id) <= 40 and contact_id.isascii() and contact_id.replace("-", "").isalnum():
        return contact_id
    return hashlib.sha256(contact_id.encode()).hexdigest()[:16]


def _consent(draws: _Draws) -> Consent:
    email, sms, profiling = (draws.unit(label) for label in ("email", "sms", "profiling"))
    send = {
        Channel.EMAIL: _upto(email, {0.66: SendBasis.SOFT_OPT_IN, 0.88: SendBasis.OPT_IN}, SendBasis.NONE),
        Channel.SMS: _upto(sms, {0.25: SendBasis.OPT_IN}, SendBasis.NONE),
    }
    bases = {0.7: ProfilingBasis.LEGITIMATE_INTEREST, 0.92: ProfilingBasis.CONSENT}
    suppressed: dict[Channel, Suppression] = {}
    if draws.unit("suppressed") < 0.02:
        suppressed = {Channel.EMAIL: Suppression(draws.one("why", ("unsubscribed", "complained", "bounced")))}
    return Consent(send=send, profiling=_upto(profiling, bases, ProfilingBasis.NONE), suppressed=suppressed)


def _upto(unit: float, limits: Mapping[float, Basis], rest: Basis) -> Basis:
    """The first whose limit lies above the number."""
    return next((basis for limit, basis in limits.items() if unit < limit), rest)


def _told(draws: _Draws, as_of: datetime, topics: Sequence[str]) -> Iterator[Fact]:
    def fact(name: str, kind: FactType, value: str) -> Fact:
        return Fact(
            name=name,
            type=kind,
            value=value,
            fact_class=FactClass.RELATIONSHIP,
            source=TOLD_SOURCE,
            observed_at=as_of - timedelta(days=5 + draws.whole(name + ".age", 200)),
            generated=True,
        )

    if topics and draws.unit("interested") < 0.2:
        yield fact("interests.topic", FactType.TOPIC, draws.one("interest", topics))
    if draws.unit("noted") < 0.06:
        yield fact("gift_note.text", FactType.TEXT, draws.one("note", GIFT_NOTES))


def _shadow(draws: _Draws, contact: Contact, as_of: datetime, products: Sequence[str]) -> Iterator[Event]:
    """Views in the evening hours of up to 40 days, some with something put into the cart, and clicks in e-mails."""

    def event(name: str, at: datetime, place: str, properties: dict[str, str], human: float) -> Event:
        return Event(
            brand=contact.brand,
            contact_id=contact.contact_id,
            name=name,
            occurred_at=at,
            source=SHADOW_SOURCE,
            key=f"generated:{_plain(contact.contact_id)}:{name}:{place}",
            properties=dict(properties),
            human_probability=human,
            generated=True,
        )

    home = zone(contact.timezone) or ZoneInfo("Europe/London")
    if products and draws.unit("looked") < 0.33:
        for visit in range(1 + draws.whole("visits", 3)):
            place = f"visit{visit}"
            recent = visit == 0 and draws.unit("recently") < 0.4
            days = 1 + draws.whole(place, 4) if recent else 5 + draws.whole(place, 36)
            at = _evening(draws, place, as_of, days, home)
            human = MACHINE if draws.unit(place + ".who") < 0.1 else HUMAN
            looked_at = {"product_id": draws.one(place + ".product", products)}
            yield event("Product Viewed", at, place, looked_at, human)
            if human == HUMAN and draws.unit(place + ".added") < 0.35:
                yield event("Product Added", at + timedelta(minutes=4), place, looked_at, human)
    if contact.consent.basis(Channel.EMAIL) is not SendBasis.NONE:
        for click in range(draws.whole("clicks", 4)):
            place = f"click{click}"
            at = _evening(draws, place, as_of, 3 + draws.whole(place, 120), home)
            human = MACHINE if draws.unit(place + ".who") < 0.3 else HUMAN
            yield event("Email Link Clicked", at, place, {"link_id": "shop"}, human)


def _evening(draws: _Draws, place: str, as_of: datetime, days: int, home: ZoneInfo) -> datetime:
    """A moment `days` before `as_of`, around the contact's own usual hour between 7 and 22 o'clock."""
    hour = 7 + (draws.whole("hour", 15) + draws.whole(place + ".hour", 2)) % 15
    day = (as_of.astimezone(home) - timedelta(days=days)).date()
    at = datetime.combine(day, time(hour, draws.whole(place + ".minute", 60)), home)
    return min(at, as_of - timedelta(hours=1))
