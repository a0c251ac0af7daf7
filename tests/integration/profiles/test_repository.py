"""What is stored comes back, each event once, on both databases."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy.event import listens_for

from rapport import profiles
from rapport.db import Database
from rapport.db.tables import DecisionRow, MessageRow
from rapport.domain.contact import Channel, Consent, Contact, Identity, SendBasis
from rapport.domain.fact import FactType
from rapport.domain.message import Status
from rapport.domain.pack import Moment
from rapport.errors import NotFound
from tests.unit.profiles.world import BRAND, NOW, PACK, moment, order, pack, refund, told

ANNA = Contact(
    brand=BRAND,
    contact_id="c1",
    identity=Identity(first_name="Anna-Łucja", email="anna@example.com"),
    consent=Consent(send={Channel.EMAIL: SendBasis.OPT_IN}),
    generated=("identity",),
)
EVENTS = [
    order("2024-01-10", "o1", ("lamp", 1, 40.0)),
    order("2024-03-10", "o2", ("ink", 3, 2.5)),
    refund("2024-03-20", "o2", ("ink", 1, 2.5)),
]


def message(number: int, **given: object) -> tuple[DecisionRow, MessageRow]:
    decision = DecisionRow(
        decision_id=f"d{number}", brand=BRAND, contact_id="c1", decided_at=NOW, pack_sha256="0", arm="policy",
        moment="news", strategy="plain", silence=None, propensity=1.0, doc={}, situation={},
    )  # fmt: skip
    row = {
        "message_id": f"m{number}", "decision_id": f"d{number}", "brand": BRAND, "contact_id": "c1", "moment": "news",
        "strategy": "plain", "trigger": "t", "step": 0, "channel": "email", "rung": "template", "status": Status.SENT,
        "sha256": "0", "made_at": NOW, "heard_subject": f"subject {number}", "heard_body": "body", "doc": {},
    }  # fmt: skip
    return decision, MessageRow.model_validate(row | given)


async def heard_ids(database: Database, *rows: tuple[DecisionRow, MessageRow]) -> list[str]:
    async with database.begin() as session:
        await profiles.put_contact(session, ANNA, [], NOW)
        session.add_all([decision for decision, _ in rows])
        await session.flush()
        session.add_all([row for _, row in rows])
    async with database.read() as session:
        return [h.message_id for h in (await profiles.load(session, BRAND, "c1", PACK, NOW)).heard]


class TestContacts:
    async def test_a_contact_comes_back_as_it_was_put(self, database: Database) -> None:
        async with database.begin() as session:
            await profiles.put_contact(session, ANNA, [], NOW)

        async with database.read() as session:
            assert await profiles.get_contact(session, BRAND, "c1") == ANNA

    async def test_another_brands_contact_is_not_found(self, database: Database) -> None:
        async with database.begin() as session:
            await profiles.put_contact(session, ANNA, [], NOW)

        async with database.read() as session:
            with pytest.raises(NotFound):
                await profiles.get_contact(session, "another", "c1")
            with pytest.raises(NotFound):
                await profiles.load(session, "another", "c1", PACK, NOW)

    async def test_putting_a_contact_again_replaces_it(self, database: Database) -> None:
        silent = Contact(brand=BRAND, contact_id="c1", country="FR")
        for contact in (ANNA, silent):
            async with database.begin() as session:
                await profiles.put_contact(session, contact, [], NOW)

        async with database.read() as session:
            assert await profiles.get_contact(session, BRAND, "c1") == silent
            assert await profiles.contact_ids(session, BRAND) == ["c1"]

    async def test_of_facts_told_twice_the_newer_observation_stays(self, database: Database) -> None:
        new = told("note", "new", observed_at=moment("2024-06-02"))
        for fact in (new, told("note", "old", observed_at=moment("2024-06-01"))):
            async with database.begin() as session:
                await profiles.put_contact(session, ANNA, [fact], NOW)

        async with database.read() as session:
            assert (await profiles.load(session, BRAND, "c1", PACK, NOW)).facts["note"] == new


class TestEvents:
    async def test_each_key_counts_once(self, database: Database) -> None:
        async with database.begin() as session:
            first = await profiles.add_events(session, [*EVENTS, EVENTS[0]], NOW)
        async with database.begin() as session:
            second = await profiles.add_events(session, [*EVENTS, order("2024-05-01", "o3", ("quire", 1, 9.0))], NOW)

        assert first == (3, 1)
        assert second == (1, 3)

    async def test_an_unknown_contact_is_kept_without_any_basis(self, database: Database) -> None:
        async with database.begin() as session:
            await profiles.add_events(session, EVENTS, NOW)

        async with database.read() as session:
            assert await profiles.get_contact(session, BRAND, "c1") == Contact(brand=BRAND, contact_id="c1")

    async def test_events_leave_a_known_contact_alone(self, database: Database) -> None:
        async with database.begin() as session:
            await profiles.put_contact(session, ANNA, [], NOW)
            await profiles.add_events(session, EVENTS, NOW)

        async with database.read() as session:
            assert await profiles.get_contact(session, BRAND, "c1") == ANNA

    async def test_writers_at_the_same_time_count_every_event_once(self, database: Database) -> None:
        async def write() -> profiles.Added:
            async with database.begin() as session:
                return await profiles.add_events(session, EVENTS, NOW)

        added = await asyncio.gather(*(write() for _ in range(8)))

        assert sum(a.new for a in added) == 3
        assert sum(a.duplicates for a in added) == 21

    async def test_thousands_of_events_go_in_and_come_out(self, database: Database) -> None:
        many = [
            order("2024-02-01", f"o{i}", ("lamp", 1, 1.0)).model_copy(
                update={"contact_id": f"c{i % 700:04}", "key": f"k{i}"}
            )
            for i in range(5_000)
        ]

        async with database.begin() as session:
            assert await profiles.add_events(session, iter(many), NOW) == (5_000, 0)

        async with database.read() as session:
            ids = await profiles.contact_ids(session, BRAND)
            counts = [p.facts["orders.count"].value async for p in profiles.load_many(session, BRAND, ids, PACK, NOW)]
        assert len(ids) == 700
        assert sum(int(str(c)) for c in counts) == 5_000


class TestProfiles:
    async def test_a_stored_profile_equals_the_derived_one(self, database: Database) -> None:
        note = told("note", "for my sister", FactType.TEXT)
        async with database.begin() as session:
            await profiles.put_contact(session, ANNA, [note], NOW)
            await profiles.add_events(session, EVENTS, NOW)

        async with database.read() as session:
            stored = await profiles.load(session, BRAND, "c1", PACK, NOW)

        assert stored == profiles.derive(ANNA, EVENTS, [note], (), PACK, NOW)

    async def test_what_happens_later_is_not_known_yet(self, database: Database) -> None:
        async with database.begin() as session:
            await profiles.add_events(session, EVENTS, NOW)

        async with database.read() as session:
            early = await profiles.load(session, BRAND, "c1", PACK, moment("2024-02-01"))

        assert early.facts["orders.count"].value == 1

    async def test_many_come_in_the_order_asked_for_without_those_that_are_not_there(self, database: Database) -> None:
        async with database.begin() as session:
            for contact_id in ("a", "b", "c"):
                await profiles.put_contact(session, Contact(brand=BRAND, contact_id=contact_id), [], NOW)

        async with database.read() as session:
            found = [p async for p in profiles.load_many(session, BRAND, ["c", "x", "a"], pack(), NOW)]

        assert [p.contact.contact_id for p in found] == ["c", "a"]


class TestHeard:
    async def test_sent_and_reserved_messages_are_heard_newest_first(self, database: Database) -> None:
        rows = [
            message(1, sent_at=NOW - timedelta(days=3)),
            message(2, sent_at=NOW - timedelta(days=1)),
            message(
                3,
                status=Status.RELEASED,
                released_at=NOW - timedelta(hours=1),
                reserved_until=NOW + timedelta(hours=1),
            ),
        ]

        assert await heard_ids(database, *rows) == ["m3", "m2", "m1"]

    async def test_what_was_never_sent_or_whose_reservation_ran_out_is_not_heard(self, database: Database) -> None:
        rows = [
            message(1, status=Status.MADE),
            message(2, status=Status.REVOKED, released_at=NOW),
            message(3, status=Status.RELEASED, released_at=NOW - timedelta(days=2), reserved_until=NOW),
            message(4, status=Status.DISCARDED),
        ]

        assert await heard_ids(database, *rows) == []

    async def test_a_clock_that_runs_ahead_takes_nothing_out(self, database: Database) -> None:
        soon = NOW + timedelta(seconds=1)
        rows = [
            message(1, sent_at=NOW + timedelta(days=1)),
            message(2, status=Status.RELEASED, released_at=soon, reserved_until=soon + timedelta(hours=72)),
            message(3, status=Status.HELD, made_at=soon),
            message(4, status=Status.HELD, made_at=NOW - timedelta(hours=1)),
        ]

        assert await heard_ids(database, *rows) == ["m3", "m2", "m1", "m4"]
        async with database.read() as session:
            heard = await profiles.heard(session, BRAND, "c1", NOW, PACK)
        assert [h.at for h in heard] == [NOW, NOW, NOW, NOW - timedelta(hours=1)]

    async def test_all_within_the_longest_window_of_the_packs_caps_count(self, database: Database) -> None:
        rows = [message(i, sent_at=NOW - timedelta(days=i * 10)) for i in range(1, 61)]
        long = Moment.model_validate(
            {"id": "news", "label": "news", "starts_on": {"event": ["Order Completed"]}, "priority": 1,
             "steps": [{"after_hours": 0, "expires_hours": 1}], "cap_days": 500}
        )  # fmt: skip

        assert await heard_ids(database, *rows) == [f"m{i}" for i in range(1, 41)]
        async with database.read() as session:
            further = await profiles.heard(session, BRAND, "c1", NOW, PACK.model_copy(update={"moments": (long,)}))
        assert [h.message_id for h in further] == [f"m{i}" for i in range(1, 51)]

    async def test_the_offers_its_text_placed_are_told(self, database: Database) -> None:
        await heard_ids(database, message(1, sent_at=NOW, offers="welcome spring_20"), message(2, sent_at=NOW))

        async with database.read() as session:
            heard = await profiles.heard(session, BRAND, "c1", NOW, PACK)

        assert {h.message_id: h.offers for h in heard} == {"m1": ("welcome", "spring_20"), "m2": ()}

    async def test_the_documents_of_messages_are_not_read(self, database: Database) -> None:
        read: list[str] = []

        @listens_for(database.engine.sync_engine, "before_cursor_execute")
        def note(*given: Any) -> None:
            read.append(given[2])

        await heard_ids(database, message(1, sent_at=NOW))

        about = [statement for statement in read if "FROM message" in statement]
        assert about
        assert not any("message.doc" in statement for statement in about)

    async def test_it_can_be_read_again_alone(self, database: Database) -> None:
        await heard_ids(database, message(1, sent_at=NOW))

        async with database.begin() as session:
            await profiles.get_contact(session, BRAND, "c1", lock=True)
            heard = await profiles.heard(session, BRAND, "c1", NOW, PACK)

        assert [h.message_id for h in heard] == ["m1"]
