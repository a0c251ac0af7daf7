"""Events and contacts as Segment writes them and as we do."""

import re
from contextlib import suppress
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapport.domain.contact import Channel, Contact, ProfilingBasis, SendBasis, Suppression
from rapport.domain.fact import FactType
from rapport.errors import Invalid
from rapport.profiles.connectors.people import person
from rapport.profiles.connectors.segment import event, events

TRACK = {
    "type": "track",
    "userId": "u7",
    "event": "Order Completed",
    "timestamp": "2024-06-01T12:00:00+02:00",
    "messageId": "m1",
    "context": {"userAgent": "x"},
    "properties": {
        "order_id": "o1",
        "total": 27.5,
        "currency": "GBP",
        "products": [{"product_id": 42, "sku": "G-42", "name": "Lamp", "price": "13.75", "quantity": 2}],
    },
}
PLAIN = {"contact_id": "u7", "name": "Signed Up", "occurred_at": "2024-06-01T10:00:00Z", "key": "k", "source": "crm"}
NOW = datetime(2024, 6, 2, tzinfo=UTC)


class TestEvent:
    def test_a_track_call(self) -> None:
        made = event(TRACK, brand="b", source="segment")

        assert (made.contact_id, made.name, made.key, made.source) == ("u7", "Order Completed", "m1", "segment")
        assert made.occurred_at == datetime(2024, 6, 1, 10, tzinfo=UTC)
        assert made.properties == TRACK["properties"]

    def test_the_plain_form(self) -> None:
        made = event(PLAIN, brand="b")

        assert (made.contact_id, made.name, made.key, made.source) == ("u7", "Signed Up", "k", "crm")

    @pytest.mark.parametrize("name", ["order completed", "Order_Completed", "ORDER COMPLETED"])
    def test_known_names_are_recognised_in_any_case(self, name: str) -> None:
        assert event(TRACK | {"event": name}, brand="b").name == "Order Completed"

    def test_without_a_key_the_content_is_the_key(self) -> None:
        keyless = {k: v for k, v in PLAIN.items() if k != "key"}

        assert event(keyless, brand="b").key == event(dict(reversed(keyless.items())), brand="b").key
        assert event(keyless, brand="b").key != event(keyless | {"contact_id": "u8"}, brand="b").key

    def test_unix_seconds_are_a_time(self) -> None:
        assert event(PLAIN | {"occurred_at": 1717236000}, brand="b").occurred_at == datetime(2024, 6, 1, 10, tzinfo=UTC)

    def test_a_click_by_a_machine_is_marked(self) -> None:
        click = PLAIN | {"name": "Email Link Clicked", "properties": {"useragent": "Mozilla/5.0"}}

        assert event(click, brand="b").human_probability == 0.1
        assert event(click | {"human_probability": 0.7}, brand="b").human_probability == 0.7

    @pytest.mark.parametrize(
        ("change", "field"),
        [
            ({"userId": None}, "contact_id"),
            ({"userId": "x" * 201}, "userId"),
            ({"userId": True}, "userId"),
            ({"userId": "a\0"}, "userId"),
            ({"event": None}, "event"),
            ({"event": 5}, "event"),
            ({"event": "  "}, "event"),
            ({"timestamp": None}, "occurred_at"),
            ({"timestamp": "yesterday"}, "timestamp"),
            ({"timestamp": "2024-06-01T12:00:00"}, "timestamp"),
            ({"timestamp": "9999-12-31T23:59:59-12:00"}, "timestamp"),
            ({"timestamp": "0001-01-01T00:00:00+12:00"}, "timestamp"),
            ({"timestamp": 1e300}, "timestamp"),
            ({"properties": [1]}, "properties"),
            ({"properties": {"total": "much"}}, "properties.total"),
            ({"properties": {"products": {}}}, "properties.products"),
            ({"properties": {"products": [{"quantity": 1}]}}, "properties.products[0].product_id"),
            ({"properties": {"products": [{"product_id": "a", "quantity": 1.5}]}}, "properties.products[0].quantity"),
            ({"properties": {"products": [{"product_id": "a", "price": "-"}]}}, "properties.products[0].price"),
            ({"properties": {"x": float("nan")}}, "properties.x"),
            ({"properties": {"x": 2**60}}, "properties.x"),
            ({"human_probability": 2}, "human_probability"),
            ({"generated": "maybe"}, "generated"),
            ({"type": "identify"}, "type"),
            ({"brand": "other"}, "brand"),
        ],
    )
    def test_what_is_wrong_is_named(self, change: dict[str, object], field: str) -> None:
        with pytest.raises(Invalid) as refused:
            event(TRACK | change, brand="b")

        assert refused.value.problems[0].where == field

    @pytest.mark.parametrize("payload", [None, [], "x", 3, b"x", {1: 2}])
    def test_what_is_no_object_is_refused(self, payload: object) -> None:
        with pytest.raises(Invalid):
            event(payload, brand="b")

    def test_many_at_once_and_the_place_of_a_fault(self) -> None:
        assert len(list(events({"batch": [TRACK, PLAIN]}, brand="b"))) == 2
        assert len(list(events(PLAIN, brand="b"))) == 1
        with pytest.raises(Invalid) as refused:
            list(events([PLAIN, PLAIN | {"occurred_at": "?"}], brand="b"))
        assert refused.value.problems[0].where == "[1].occurred_at"


class TestPerson:
    def test_an_identify_call(self) -> None:
        contact, told, _ = person(
            {
                "type": "identify",
                "userId": "u7",
                "timestamp": "2024-06-01T10:00:00Z",
                "traits": {"firstName": "Zoë", "email": "z@example.com", "favouriteTopic": "light", "visits": 3},
            },
            brand="b",
            source="segment",
            at=NOW,
        )

        assert (contact.identity.first_name, contact.identity.email) == ("Zoë", "z@example.com")
        assert {(f.name, f.type, f.value) for f in told} == {
            ("favourite_topic", FactType.TEXT, "light"),
            ("visits", FactType.COUNT, 3),
        }
        assert {(f.source, f.observed_at) for f in told} == {("segment", datetime(2024, 6, 1, 10, tzinfo=UTC))}

    def test_a_flat_row(self) -> None:
        contact, told, lifted = person(
            {
                "contact_id": "c1",
                "first_name": "Ann",
                "locale": "en-GB",
                "timezone": "Europe/London",
                "email_basis": "OPT_IN",
                "sms_basis": "none",
                "suppressed_sms": "Manual",
                "suppressed_email": "none",
                "country": "United Kingdom",
                "profiling": "consent",
                "interests.topic": "light",
            },
            brand="b",
            at=NOW,
        )

        assert contact.locale == "en_GB"
        assert contact.country == "GB"
        assert contact.consent.send == {Channel.EMAIL: SendBasis.OPT_IN, Channel.SMS: SendBasis.NONE}
        assert contact.consent.profiling is ProfilingBasis.CONSENT
        assert contact.consent.suppressed == {Channel.SMS: Suppression.MANUAL}
        assert lifted == {Channel.EMAIL}
        assert [(f.name, f.value) for f in told] == [("interests.topic", "light")]

    def test_a_nested_object(self) -> None:
        contact, told, _ = person(
            {
                "contact_id": "c1",
                "identity": {"first_name": "Ann"},
                "consent": {"send": {"email": "soft_opt_in"}, "profiling": "legitimate_interest"},
                "attributes": {"gift_note.text": "=1+1", "birthday.month": "may"},
            },
            brand="b",
            at=NOW,
        )

        assert contact.consent.basis(Channel.EMAIL) is SendBasis.SOFT_OPT_IN
        assert contact.consent.profiling is ProfilingBasis.LEGITIMATE_INTEREST
        assert {f.name: f.value for f in told} == {"gift_note.text": "=1+1", "birthday.month": "may"}

    def test_nothing_said_is_no_basis(self) -> None:
        contact, _, _ = person({"contact_id": "c1"}, brand="b", at=NOW)

        assert contact.consent.basis(Channel.EMAIL) is SendBasis.NONE
        assert contact.consent.profiling is ProfilingBasis.NONE

    def test_what_is_not_said_is_not_set(self) -> None:
        bare, _, lifted = person({"contact_id": "c1", "locale": "", "suppressed_email": ""}, brand="b", at=NOW)
        some, _, _ = person({"contact_id": "c1", "first_name": "Ann", "sms_basis": "none"}, brand="b", at=NOW)

        assert (bare.model_fields_set, lifted) == ({"brand", "contact_id"}, frozenset())
        assert some.identity.model_fields_set == {"first_name"}
        assert some.consent.model_fields_set == {"send"}

    @pytest.mark.parametrize("given", [{"suppressed_sms": "None"}, {"consent": {"suppressed": {"sms": None}}}])
    def test_a_suppression_is_lifted_by_name(self, given: dict[str, object]) -> None:
        contact, _, lifted = person({"contact_id": "c1", **given}, brand="b", at=NOW)

        assert contact == Contact(brand="b", contact_id="c1")
        assert lifted == {Channel.SMS}

    @pytest.mark.parametrize(
        ("change", "field"),
        [
            ({"contact_id": ""}, "contact_id"),
            ({"email": "nobody"}, "email"),
            ({"first_name": "a\x07"}, "first_name"),
            ({"locale": "english"}, "locale"),
            ({"locale": "zz_ZZ"}, "locale"),
            ({"timezone": "Mars/Olympus"}, "timezone"),
            ({"timezone": "../../etc/passwd"}, "timezone"),
            ({"timezone": "localtime"}, "timezone"),
            ({"timezone": "europe/london"}, "timezone"),
            ({"timezone": "Factory"}, "timezone"),
            ({"country": "001"}, "country"),
            ({"country": "Mars"}, "country"),
            ({"country": "EU"}, "country"),
            ({"suppressed_email": "asked by phone, nobody"}, "suppressed_email"),
            ({"consent": {"suppressed": {"sms": True}}}, "suppressed_sms"),
            ({"attributes": {"a": 2**53}}, "attributes.a"),
            ({"attributes": {"a": 1e12}}, "attributes.a"),
            ({"attributes": {"a": 0.00001}}, "attributes.a"),
            ({"email_basis": "yes"}, "email_basis"),
            ({"profiling": "sure"}, "profiling"),
            ({"consent": {"send": {"pigeon": "opt_in"}}}, "consent.send"),
            ({"consent": 1}, "consent"),
            ({"attributes": {"a": [1]}}, "attributes.a"),
            ({"attributes": {"<b>": 1}}, "attributes"),
            ({"attributes": {"a": "x" * 2001}}, "attributes.a"),
        ],
    )
    def test_what_is_wrong_is_named_and_never_repeated(self, change: dict[str, object], field: str) -> None:
        with pytest.raises(Invalid) as refused:
            person({"contact_id": "c1"} | change, brand="b", at=NOW)

        assert refused.value.problems[0].where == field
        assert not re.search("nobody|Mars|pigeon|sure", str(refused.value))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(), max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(st.characters(), max_size=6), inner, max_size=3)
    ),
    max_leaves=8,
)
FIELDS = st.sampled_from(
    ["contact_id", "userId", "event", "timestamp", "occurred_at", "properties", "key", "source", "human_probability",
     "generated", "context", "type", "traits", "identity", "consent", "attributes", "email", "locale", "timezone",
     "profiling", "email_basis", "suppressed_sms", "first_name"]
)  # fmt: skip


class TestAnything:
    @given(st.dictionaries(FIELDS, JSON, max_size=6))
    def test_whatever_comes_is_taken_or_refused_by_name(self, changes: dict[str, object]) -> None:
        for read in (lambda p: event(p, brand="b"), lambda p: person(p, brand="b", at=NOW)):
            for base in (TRACK, PLAIN, {"contact_id": "c1"}):
                with suppress(Invalid):
                    read(base | changes)
