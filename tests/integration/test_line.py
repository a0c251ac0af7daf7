"""The line on a real store, SQLite and PostgreSQL: two transactions, one message, everything on the record."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlmodel import SQLModel, select

from rapport import generator, intake, packs, profiles
from rapport.db import Database
from rapport.db.tables import AuditRow, DecisionRow, MessageRow, OutboxRow, PackRow, SampleRow
from rapport.domain.contact import Channel, Suppression
from rapport.domain.event import Event
from rapport.domain.message import Message, Outcome, OutcomeKind, Rung, Status
from rapport.domain.pack import FrequencyCap, ReviewPlan
from rapport.errors import Conflict, NotFound
from rapport.kit import Kit
from rapport.llm import Completion, Prompt
from rapport.pipeline import Ask, make_message
from tests import small_pack as small
from tests.small_pack import NOW


def kit_on(database: Database, **changes: object) -> Kit:
    pack = small.pack(**{"brand": small.brand(review=ReviewPlan(share=1.0, salt="s")), **changes})
    return Kit(database, {"shop": pack}, clock=lambda: NOW)


async def stock(database: Database, many: int = 1) -> None:
    """Contacts who placed their first order three days ago."""
    async with database.begin() as session:
        for number in range(1, many + 1):
            await profiles.put_contact(session, small.contact(f"c{number}"), (), NOW)
        orders = [
            Event(
                brand="shop", contact_id=f"c{number}", name="Order Completed", source="shop", key=f"o{number}",
                occurred_at=NOW - timedelta(days=3), properties={"order_id": str(number), "total": 10.0},
            )
            for number in range(1, many + 1)
        ]  # fmt: skip
        await profiles.add_events(session, orders, NOW)


async def rows(database: Database, of: type[SQLModel]) -> Sequence[SQLModel]:
    async with database.read() as session:
        return (await session.exec(select(of))).all()


async def noted(database: Database, subject: str) -> list[str]:
    """What the trail says of a subject, in order."""
    async with database.read() as session:
        return list(await session.exec(select(AuditRow.what).where(AuditRow.subject == subject).order_by("id")))


class TestMaking:
    async def test_a_message_is_stored_with_its_decision_sample_audit_and_notice(self, database: Database) -> None:
        await stock(database)

        message = await make_message(Ask("shop", "c1"), kit_on(database))

        assert (message.rung, message.status) == (Rung.TEMPLATE, Status.RELEASED)
        assert message.why == "no model is configured"
        for table in (DecisionRow, MessageRow, SampleRow, OutboxRow, PackRow):
            assert len(await rows(database, table)) == 1, table
        assert await noted(database, message.message_id) == ["message.released"]
        async with database.read() as session:
            assert await generator.find(session, "shop", message.message_id) == message

    async def test_the_report_is_of_the_bytes_that_are_stored(self, database: Database) -> None:
        from rapport.domain.text import canonical_sha256

        await stock(database)

        message = await make_message(Ask("shop", "c1"), kit_on(database))

        assert message.rendered is not None
        assert message.report is not None
        assert message.report.text_sha256 == canonical_sha256(message.rendered.text)

    async def test_silence_is_stored_with_its_reason(self, database: Database) -> None:
        await stock(database)
        kit = kit_on(database)

        await make_message(Ask("shop", "c1"), kit)
        again = await make_message(Ask("shop", "c1"), kit)

        assert (again.rung, again.status, again.rendered) == (Rung.SILENCE, Status.DISCARDED, None)
        assert "1 of at most 1 messages" in again.why

    async def test_the_same_key_finds_the_same_message(self, database: Database) -> None:
        await stock(database)
        kit = kit_on(database)

        first = await make_message(Ask("shop", "c1", key="k"), kit)
        second = await make_message(Ask("shop", "c1", key="k"), kit)

        assert first == second
        assert len(await rows(database, MessageRow)) == 1

    async def test_a_key_for_another_request_is_a_conflict(self, database: Database) -> None:
        await stock(database, 2)
        kit = kit_on(database)
        await make_message(Ask("shop", "c1", key="k"), kit)

        for other in (Ask("shop", "c2", key="k"), Ask("shop", "c1", channel=Channel.SMS, key="k")):
            with pytest.raises(Conflict):
                await make_message(other, kit)

    async def test_one_key_at_once_many_times_is_one_message(self, database: Database) -> None:
        await stock(database)
        kit = kit_on(database)

        made = await asyncio.gather(*(make_message(Ask("shop", "c1", key="k"), kit) for _ in range(8)))

        assert len({m.message_id for m in made}) == 1
        assert len(await rows(database, MessageRow)) == 1
        assert len(await rows(database, DecisionRow)) == 1

    async def test_many_at_once_for_one_contact_release_one(self, database: Database) -> None:
        await stock(database)
        kit = kit_on(database)

        made = await asyncio.gather(*(make_message(Ask("shop", "c1"), kit) for _ in range(8)))

        assert sum(m.status is Status.RELEASED for m in made) == 1

    async def test_what_is_held_is_not_released(self, database: Database) -> None:
        await stock(database)
        kit = kit_on(database, strategies=(small.strategy("thanks.plain", hold=True),))

        assert (await make_message(Ask("shop", "c1"), kit)).status is Status.HELD

    @pytest.mark.parametrize("ask", [Ask("other", "c1"), Ask("shop", "nobody"), Ask("shop", "c1", moment="never")])
    async def test_what_does_not_exist_is_not_found(self, database: Database, ask: Ask) -> None:
        await stock(database)

        with pytest.raises(NotFound):
            await make_message(ask, kit_on(database))

    async def test_the_pack_version_can_be_read_back(self, database: Database) -> None:
        await stock(database)
        kit = kit_on(database)
        await make_message(Ask("shop", "c1"), kit)

        async with database.read() as session:
            recalled = await packs.recall(session, "0" * 64)
        assert packs.canonical(recalled) == packs.canonical(kit.packs["shop"])


class Interrupting:
    """A model that thinks while something else happens."""

    name = "interrupting"

    def __init__(self, meanwhile: Callable[[], Awaitable[object]]) -> None:
        self.meanwhile = meanwhile

    async def complete(self, prompt: Prompt) -> Completion:
        await self.meanwhile()
        return Completion(model=self.name, failure="timeout")


class TestWhatHappensMeanwhile:
    async def test_consent_withdrawn_while_the_model_thinks_keeps_the_message_back(self, database: Database) -> None:
        await stock(database)

        async def withdraw() -> None:
            async with database.begin() as session:
                await profiles.suppress(
                    session, "shop", "c1", Channel.EMAIL, Suppression.UNSUBSCRIBED, at=NOW, who="test"
                )

        message = await make_message(Ask("shop", "c1"), replace(kit_on(database), model=Interrupting(withdraw)))

        assert (message.rung, message.status, message.rendered) == (Rung.SILENCE, Status.DISCARDED, None)
        assert message.why.startswith("no longer allowed")

    async def test_another_message_of_the_same_step_keeps_this_one_back(self, database: Database) -> None:
        await stock(database)
        kit = kit_on(database, brand=small.brand(frequency=(FrequencyCap(max=9, hours=24),)))
        first: list[Message] = []

        async def write_another() -> None:
            first.append(await make_message(Ask("shop", "c1"), kit))

        second = await make_message(Ask("shop", "c1"), replace(kit, model=Interrupting(write_another)))

        assert (first[0].status, second.status) == (Status.RELEASED, Status.DISCARDED)

    async def test_an_old_decision_is_not_acted_on(self, database: Database) -> None:
        await stock(database, 2)
        kit = kit_on(database)

        async def die() -> None:
            raise ZeroDivisionError

        with pytest.raises(ZeroDivisionError):
            await make_message(Ask("shop", "c1", key="k"), replace(kit, model=Interrupting(die)))
        resumed = await make_message(
            Ask("shop", "c1", key="k"), replace(kit, clock=lambda: NOW + timedelta(minutes=30))
        )
        assert resumed.status is Status.RELEASED
        with pytest.raises(ZeroDivisionError):
            await make_message(Ask("shop", "c2", key="l"), replace(kit, model=Interrupting(die)))
        with pytest.raises(Conflict):
            await make_message(Ask("shop", "c2", key="l"), replace(kit, clock=lambda: NOW + timedelta(hours=2)))


class TestWhatComesBack:
    async def test_sent_once_counts_and_twice_changes_nothing(self, database: Database) -> None:
        await stock(database)
        kit = kit_on(database)
        message = await make_message(Ask("shop", "c1"), kit)

        first = await intake.sent("shop", message.message_id, NOW, kit)
        second = await intake.sent("shop", message.message_id, NOW, kit)

        assert first.status is second.status is Status.SENT
        assert await noted(database, message.message_id) == ["message.released", "message.sent"]

    async def test_silence_cannot_be_sent(self, database: Database) -> None:
        await stock(database)
        kit = kit_on(database)
        await make_message(Ask("shop", "c1"), kit)
        silent = await make_message(Ask("shop", "c1"), kit)

        with pytest.raises(Conflict):
            await intake.sent("shop", silent.message_id, NOW, kit)

    async def test_an_outcome_counts_once_by_its_key_and_only_for_what_was_sent(self, database: Database) -> None:
        await stock(database)
        kit = kit_on(database)
        message = await make_message(Ask("shop", "c1"), kit)
        told = (Outcome(kind="clicked", occurred_at=NOW, key="a"), Outcome(kind="converted", occurred_at=NOW, key="b"))

        with pytest.raises(Conflict):
            await intake.outcomes("shop", message.message_id, told, kit)
        await intake.sent("shop", message.message_id, NOW, kit)
        first = await intake.outcomes("shop", message.message_id, told, kit)
        again = await intake.outcomes("shop", message.message_id, told[:1], kit)

        assert (first, again) == ((2, 0), (0, 1))

    @pytest.mark.parametrize("kind", ["unsubscribed", "complained"])
    async def test_who_wants_no_more_gets_no_more(self, database: Database, kind: OutcomeKind) -> None:
        await stock(database)
        kit = kit_on(database)
        message = await make_message(Ask("shop", "c1"), kit)
        await intake.sent("shop", message.message_id, NOW, kit)

        told = (Outcome(kind=kind, occurred_at=NOW, key="a"),)
        await intake.outcomes("shop", message.message_id, told, kit)
        await intake.outcomes("shop", message.message_id, told, kit)

        async with database.read() as session:
            contact = await profiles.get_contact(session, "shop", "c1")
        assert contact.consent.suppressed == {Channel.EMAIL: kind}
        later = replace(kit, clock=lambda: NOW + timedelta(days=5))
        assert (await make_message(Ask("shop", "c1", channel=Channel.EMAIL), later)).rung is Rung.SILENCE

    async def test_another_brands_message_is_not_found(self, database: Database) -> None:
        await stock(database)
        kit = kit_on(database)
        message = await make_message(Ask("shop", "c1"), kit)

        with pytest.raises(NotFound):
            await intake.sent("other", message.message_id, NOW, kit)
