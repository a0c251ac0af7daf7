"""Events that come late, twice or in another order give the same profile."""

from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from rapport.domain.event import Event
from rapport.domain.profile import Profile
from rapport.profiles import derive
from tests.unit.profiles.world import BRAND, CONTACT, NOW, PACK

PRODUCTS = st.sampled_from(["lamp", "candle", "lantern", "ink", "quire", "unlisted"])
LINES = st.lists(
    st.fixed_dictionaries({"product_id": PRODUCTS, "quantity": st.integers(0, 30), "price": st.integers(0, 5000)}),
    max_size=3,
)
NAMES = st.sampled_from(
    ["Order Completed", "Order Refunded", "Order Cancelled", "Order Updated", "Product Viewed", "Product Added",
     "Product Removed", "Email Link Clicked", "Email Opened", "Signed Up"]
)  # fmt: skip


@st.composite
def events(draw: st.DrawFn) -> Event:
    properties = draw(
        st.fixed_dictionaries(
            {"products": LINES, "product_id": PRODUCTS},
            optional={"order_id": st.sampled_from(["o1", "o2", "o3"]), "total": st.integers(0, 9000)},
        )
    )
    return Event(
        brand=BRAND,
        contact_id="c1",
        name=draw(NAMES),
        occurred_at=datetime(2023, 1, 1, tzinfo=UTC) + timedelta(hours=draw(st.integers(0, 14_000))),
        source=draw(st.sampled_from(["shop", "till"])),
        key=draw(st.sampled_from([f"k{i}" for i in range(12)])),
        properties=properties,
        human_probability=draw(st.sampled_from([0.1, 0.5, 1.0])),
    )


def made(found: list[Event]) -> Profile:
    return derive(CONTACT, found, (), (), PACK, NOW)


class TestOrderIndependence:
    @settings(max_examples=150, deadline=None)
    @given(st.lists(events(), max_size=14), st.randoms(use_true_random=False))
    def test_shuffled_and_repeated_events_give_the_same_profile(self, found: list[Event], random: object) -> None:
        again = [*found, *found[::2]]
        random.shuffle(again)  # type: ignore[attr-defined]

        assert made(again) == made(found)

    @settings(max_examples=80, deadline=None)
    @given(st.lists(events(), max_size=14))
    def test_a_profile_survives_being_stored_as_json(self, found: list[Event]) -> None:
        profile = made(found)

        assert Profile.model_validate_json(profile.model_dump_json()) == profile

    @settings(max_examples=80, deadline=None)
    @given(st.lists(events(), max_size=14))
    def test_no_fact_is_from_the_future_and_no_state_begins_there(self, found: list[Event]) -> None:
        profile = made(found)

        assert all(fact.observed_at <= NOW for fact in profile.facts.values())
        assert profile.state_since <= NOW
