"""The queue on a real store, SQLite and PostgreSQL: claimed once, answered once, and what a verdict changes."""

import asyncio
from collections import Counter
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import update
from sqlmodel import SQLModel, col, select

from rapport import generator, profiles, review, reviewing
from rapport.db import Database
from rapport.db.tables import AuditRow, MessageRow, OutboxRow, SampleRow, VerdictRow
from rapport.domain.contact import Channel, Suppression
from rapport.domain.guard import Severity
from rapport.domain.message import Message, Status
from rapport.domain.review import Answer, Defect
from rapport.errors import Conflict, Invalid, NotFound
from rapport.kit import Kit
from rapport.pipeline import Ask, make_message
from rapport.review import LEASE
from tests import small_pack as small
from tests.small_queue import NOW, defective, kit_on, made, stock, take, verdict

LATER = NOW + LEASE


async def sampled(database: Database, many: int, **changes: Any) -> list[str]:
    """Samples without the line before them, one a second."""
    rows = [f"m_{number:03}" for number in range(many)]
    async with database.begin() as session:
        await (await session.connection()).execute(
            SampleRow.__table__.insert(),  # type: ignore[attr-defined]
            [
                {
                    "message_id": name, "brand": "shop", "lane": "random", "probability": 0.5, "strategy": "thanks",
                    "rung": "model", "version": "v", "sha256": "a" * 64, "risk": 0.0,
                    "sampled_at": NOW + timedelta(seconds=number), **changes,
                }
                for number, name in enumerate(rows)
            ],
        )  # fmt: skip
    return rows


@pytest.fixture
async def unbound(database: Database) -> Database:
    """A store in which samples need no message."""
    if not database.is_sqlite:
        async with database.begin() as session:
            await (await session.connection()).exec_driver_sql(
                "ALTER TABLE sample DROP CONSTRAINT IF EXISTS sample_message_id_fkey"
            )
        return database
    from sqlalchemy import event

    @event.listens_for(database.engine.sync_engine, "connect")
    def loose(connection: Any, _record: object) -> None:
        connection.execute("PRAGMA foreign_keys=OFF")

    await database.engine.dispose()
    return database


async def claim(database: Database, reviewer: str, at: datetime = NOW) -> str | None:
    async with database.begin() as session:
        return await review.claim(session, "shop", reviewer, at)


async def rows(database: Database, of: type[SQLModel]) -> list[Any]:
    async with database.read() as session:
        return list((await session.exec(select(of))).all())


async def status(database: Database, message: Message) -> Status:
    async with database.read() as session:
        return (await generator.find(session, "shop", message.message_id)).status


class TestClaiming:
    async def test_twenty_reviewers_at_once_claim_two_hundred_samples_once_each(self, unbound: Database) -> None:
        samples = await sampled(unbound, 200)

        async def works(reviewer: str) -> list[str]:
            found = []
            while (mine := await claim(unbound, reviewer)) is not None:
                found.append(mine)
            return found

        claimed = await asyncio.gather(*(works(f"r_{n}") for n in range(20)))

        counts = Counter(name for names in claimed for name in names)
        assert set(counts) == set(samples)
        assert set(counts.values()) == {1}

    async def test_twenty_at_once_for_the_same_sample_are_one(self, unbound: Database) -> None:
        (only,) = await sampled(unbound, 1)

        async def tries(reviewer: str) -> bool:
            async with unbound.begin() as session:
                await review.claim_this(session, "shop", only, reviewer, NOW)
            return True

        done = await asyncio.gather(*(tries(f"r_{n}") for n in range(20)), return_exceptions=True)

        assert done.count(True) == 1
        assert all(isinstance(one, Conflict) for one in done if one is not True)

    async def test_risk_comes_before_chance_and_the_older_before_the_newer(self, unbound: Database) -> None:
        await sampled(unbound, 3)
        async with unbound.begin() as session:
            risky = update(SampleRow).where(col(SampleRow.message_id) == "m_002").values(lane="risk")
            await (await session.connection()).execute(risky)

        assert [await claim(unbound, "r_anna") for _ in range(4)] == ["m_002", "m_000", "m_001", None]

    async def test_when_the_lease_is_over_somebody_else_may_have_it(self, unbound: Database) -> None:
        (only,) = await sampled(unbound, 1)
        await claim(unbound, "r_anna")

        assert await claim(unbound, "r_ben", LATER - timedelta(seconds=1)) is None
        assert await claim(unbound, "r_ben", LATER) == only

    async def test_what_is_given_back_is_free_and_what_is_extended_stays(self, unbound: Database) -> None:
        (only,) = await sampled(unbound, 1)
        await claim(unbound, "r_anna")
        async with unbound.begin() as session:
            await review.extend(session, "shop", only, "r_anna", NOW + timedelta(minutes=19))
        still = await claim(unbound, "r_ben", LATER)

        async with unbound.begin() as session:
            await review.give_back(session, "shop", only, "r_anna", LATER)

        assert still is None
        assert await claim(unbound, "r_ben", LATER) == only

    async def test_another_brands_sample_is_not_there(self, unbound: Database) -> None:
        (only,) = await sampled(unbound, 1)

        async with unbound.begin() as session:
            assert await review.claim(session, "studio", "r_anna", NOW) is None
            with pytest.raises(NotFound):
                await review.claim_this(session, "studio", only, "r_anna", NOW)

    async def test_what_waits_is_counted_by_lane(self, unbound: Database) -> None:
        await sampled(unbound, 3)
        await claim(unbound, "r_anna")

        async with unbound.read() as session:
            (lane,) = await review.waiting(session, "shop", NOW)

        assert (lane.lane, lane.messages, lane.claimed, lane.oldest) == ("random", 3, 1, NOW)


class TestAnswering:
    async def test_verdict_sample_audit_and_notice_are_stored_together(self, database: Database) -> None:
        kit = kit_on(database)
        (message,) = await made(kit, 1)
        await take(kit, message.message_id)

        await reviewing.judge("shop", verdict(message), kit)

        (sample,) = await rows(database, SampleRow)
        (stored,) = await rows(database, VerdictRow)
        assert sample.answered_at == stored.at == NOW + timedelta(minutes=1)
        assert (stored.reviewer, stored.answer, stored.sha256) == ("r_anna", "pass", sample.sha256)
        assert "verdict.given" in [row.what for row in await rows(database, AuditRow)]
        assert "verdict.given" in [row.topic for row in await rows(database, OutboxRow)]

    async def test_what_is_not_as_it_was_is_a_conflict_and_changes_nothing(self, database: Database) -> None:
        kit = kit_on(database)
        (message,) = await made(kit, 1)
        unclaimed = verdict(message)
        with pytest.raises(Conflict, match="claim it first"):
            await reviewing.judge("shop", unclaimed, kit)
        await take(kit, message.message_id)

        stale: list[tuple[dict[str, Any], str]] = [
            ({"reviewer": "r_ben"}, "not yours"),
            ({"sha256": "b" * 64}, "not the one that your page showed"),
            ({"at": LATER}, "twenty minutes are over"),
        ]
        for other, why in stale:
            with pytest.raises(Conflict, match=why):
                await reviewing.judge("shop", verdict(message, **other), kit)

        assert await rows(database, VerdictRow) == []
        assert "verdict.given" not in [row.what for row in await rows(database, AuditRow)]

    async def test_the_second_of_two_verdicts_is_a_conflict(self, database: Database) -> None:
        kit = kit_on(database)
        (message,) = await made(kit, 1)
        await take(kit, message.message_id)

        async def answers() -> Status:
            return await reviewing.judge("shop", verdict(message), kit)

        done = await asyncio.gather(*(answers() for _ in range(5)), return_exceptions=True)

        assert sum(isinstance(one, Status) for one in done) == 1
        assert sum(isinstance(one, Conflict) for one in done) == 4

    async def test_a_span_outside_the_text_is_refused(self, database: Database) -> None:
        kit = kit_on(database)
        (message,) = await made(kit, 1)
        await take(kit, message.message_id)
        beyond = Defect(code="tone", severity=Severity.BRAND, field="subject", start=0, end=900, quote="x")

        with pytest.raises(Invalid):
            await reviewing.judge("shop", verdict(message, Answer.DEFECT, defects=(beyond,)), kit)


class TestWhatIsHeld:
    async def held(self, database: Database) -> tuple[Kit, Message]:
        kit = kit_on(database, strategies=(small.strategy("thanks.plain", hold=True),))
        (message,) = await made(kit, 1)
        assert message.status is Status.HELD
        await take(kit, message.message_id)
        return kit, message

    async def test_a_pass_releases_it(self, database: Database) -> None:
        kit, message = await self.held(database)

        assert await reviewing.judge("shop", verdict(message), kit) is Status.RELEASED

        (row,) = await rows(database, MessageRow)
        assert row.released_at == NOW + timedelta(minutes=1)

    async def test_polish_alone_releases_it(self, database: Database) -> None:
        kit, message = await self.held(database)

        assert await reviewing.judge("shop", defective(message, Severity.POLISH), kit) is Status.RELEASED

    @pytest.mark.parametrize("severity", [Severity.LEGAL, Severity.BRAND])
    async def test_a_grave_defect_discards_it(self, database: Database, severity: Severity) -> None:
        kit, message = await self.held(database)

        assert await reviewing.judge("shop", defective(message, severity), kit) is Status.DISCARDED

    async def test_what_nobody_can_judge_is_not_sent(self, database: Database) -> None:
        kit, message = await self.held(database)

        assert await reviewing.judge("shop", verdict(message, Answer.CANNOT_JUDGE), kit) is Status.DISCARDED

    async def test_consent_withdrawn_meanwhile_keeps_it_back(self, database: Database) -> None:
        kit, message = await self.held(database)
        async with database.begin() as session:
            await profiles.suppress(session, "shop", "c1", Channel.EMAIL, Suppression.UNSUBSCRIBED, at=NOW, who="test")

        assert await reviewing.judge("shop", verdict(message), kit) is Status.DISCARDED


class TestWhatWasReleased:
    async def test_a_legal_defect_revokes_it(self, database: Database) -> None:
        kit = kit_on(database)
        (message,) = await made(kit, 1)
        await take(kit, message.message_id)

        assert await reviewing.judge("shop", defective(message), kit) is Status.REVOKED

    async def test_what_was_sent_stays_sent(self, database: Database) -> None:
        kit = kit_on(database)
        (message,) = await made(kit, 1)
        await take(kit, message.message_id)
        async with database.begin() as session:
            await generator.move(session, message, Status.SENT, at=NOW, who="test")

        assert await reviewing.judge("shop", defective(message), kit) is Status.SENT


class TestHealth:
    async def test_after_a_legal_defect_no_decision_chooses_the_strategy(self, database: Database) -> None:
        kit = kit_on(database)
        (message, *_) = await made(kit, 3)
        gone = message.decision.strategy
        await take(kit, message.message_id)

        await reviewing.judge("shop", defective(message), kit)
        after = await made(kit, 12, first=100)

        assert gone is not None
        assert {m.decision.strategy for m in after} == {"thanks.plain", "thanks.warm"} - {gone}
        assert all(any(gone in e.what and "paused" in e.reason for e in m.decision.excluded) for m in after)
        changed = [row for row in await rows(database, AuditRow) if row.what == "health.changed"]
        assert [(row.subject, row.doc["level"], row.doc["share"]) for row in changed] == [(gone, "paused", 0.0)]

    async def test_verdicts_at_once_are_all_counted(self, database: Database) -> None:
        kit = kit_on(database, strategies=(small.strategy("thanks.plain"),))
        messages = await made(kit, 8)
        for number, message in enumerate(messages):
            await take(kit, message.message_id, f"r_{number}")

        await asyncio.gather(
            *(reviewing.judge("shop", verdict(m, reviewer=f"r_{n}"), kit) for n, m in enumerate(messages))
        )

        async with database.read() as session:
            standing = (await review.standings(session, "shop"))["thanks.plain"]
        assert standing.reviewed == 8

    async def test_a_strategy_paused_while_its_message_is_written_is_not_released(self, database: Database) -> None:
        from dataclasses import replace

        from rapport.llm import Completion, Prompt

        kit = kit_on(database, strategies=(small.strategy("thanks.plain"),))
        (first,) = await made(kit, 1)
        await take(kit, first.message_id)
        await stock(database, 1, first=50)

        class Pausing:
            name = "pausing"

            async def complete(self, prompt: Prompt) -> Completion:
                await reviewing.judge("shop", defective(first), kit)
                return Completion(model=self.name, failure="timeout")

        message = await make_message(Ask("shop", "c50"), replace(kit, model=Pausing()))

        assert message.status is Status.DISCARDED
        assert "paused meanwhile" in message.why
