"""What is made up is labelled, reserved for examples, and the same every time."""

from datetime import UTC, datetime

import pytest

from rapport.domain.contact import Channel, Consent, Contact, Identity, ProfilingBasis, SendBasis, Suppression
from rapport.profiles import derive
from rapport.profiles.connectors.generated import Made, generate
from tests.unit.profiles.world import PACK

AS_OF = datetime(2011, 12, 10, tzinfo=UTC)
PRODUCTS = ("lamp", "ink")


def made_up(contact_id: str, seed: int = 7, country: str = "GB") -> Made:
    contact = Contact(brand="lamplight", contact_id=contact_id, country=country)
    return generate(contact, seed=seed, as_of=AS_OF, products=PRODUCTS, topics=("light",))


@pytest.fixture(scope="module")
def crowd() -> list[Made]:
    return [made_up(str(i)) for i in range(2_000)]


class TestGenerated:
    def test_the_same_seed_and_contact_give_the_same(self) -> None:
        assert made_up("12346") == made_up("12346")
        assert made_up("12346") != made_up("12346", seed=8)

    def test_everything_is_labelled(self, crowd: list[Made]) -> None:
        assert all(e.generated and e.source == "web" for made in crowd for e in made.events)
        assert all(f.generated for made in crowd for f in made.person.told)
        assert {made.person.contact.generated for made in crowd} == {("identity", "timezone", "consent")}

    def test_what_is_known_stays(self) -> None:
        known = Contact(
            brand="b",
            contact_id="1",
            identity=Identity(first_name="Ann"),
            country="FR",
            timezone="Europe/Vienna",
            consent=Consent(suppressed={Channel.EMAIL: Suppression.MANUAL}),
        )

        assert generate(known, seed=1, as_of=AS_OF, products=PRODUCTS).person.contact == known

    def test_odd_and_long_ids_get_addresses_and_keys_too(self) -> None:
        ids = ("a b@c", "x" * 200, "Ünï-1", "a")
        made = [made_up(i) for i in ids for _ in range(2)]

        assert len({m.person.contact.identity.email for m in made}) == len(ids)
        assert all(str(m.person.contact.identity.email).isascii() for m in made)

    def test_addresses_reach_nobody(self, crowd: list[Made]) -> None:
        identities = [made.person.contact.identity for made in crowd]

        assert {str(i.email).rpartition("@")[2] for i in identities} == {"example.com", "example.org", "example.net"}
        assert all(str(i.phone).startswith("+447700900") and len(str(i.phone)) == 13 for i in identities)
        assert len({i.email for i in identities}) == 2_000

    def test_zones_follow_countries(self) -> None:
        zones = {c: made_up("1", country=c).person.contact.timezone for c in ("JP", "IE", "AQ")}

        assert zones == {"JP": "Asia/Tokyo", "IE": "Europe/Dublin", "AQ": "Europe/London"}

    def test_shares_are_as_stated(self, crowd: list[Made]) -> None:
        consents = [made.person.contact.consent for made in crowd]

        def share(hits: int) -> float:
            return hits / len(consents)

        assert share(sum(c.basis(Channel.EMAIL) is not SendBasis.NONE for c in consents)) == pytest.approx(
            0.88, abs=0.03
        )
        assert share(sum(c.basis(Channel.SMS) is SendBasis.OPT_IN for c in consents)) == pytest.approx(0.25, abs=0.04)
        assert share(sum(c.profiling is not ProfilingBasis.NONE for c in consents)) == pytest.approx(0.92, abs=0.03)
        assert 0 < share(sum(bool(c.suppressed) for c in consents)) < 0.05

    def test_shadow_events_lie_before_the_clock_some_of_them_close_and_some_by_machines(
        self, crowd: list[Made]
    ) -> None:
        events = [e for made in crowd for e in made.events]

        assert {e.name for e in events} == {"Product Viewed", "Product Added", "Email Link Clicked"}
        assert all(e.occurred_at < AS_OF for e in events)
        assert any((AS_OF - e.occurred_at).days < 4 for e in events if e.name == "Product Added")
        assert {e.human_probability for e in events} == {0.1, 0.9}
        assert len({e.key for e in events}) == len(events)

    def test_facts_from_it_are_generated(self, crowd: list[Made]) -> None:
        made = next(m for m in crowd if any(e.name == "Product Added" for e in m.events))
        profile = derive(made.person.contact, made.events, made.person.told, (), PACK, AS_OF)

        assert profile.facts["cart.product"].generated
