"""Outcomes close a decision's reward once, in the pack's window, and the policy hears of it."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from sqlmodel import col, select

from rapport import decisioning, intake, profiles, rewards, upkeep
from rapport.db import Database
from rapport.db.tables import RewardRow
from rapport.domain.contact import Channel, Suppression
from rapport.domain.decision import Belief
from rapport.domain.message import Message, Outcome, OutcomeKind
from rapport.pipeline import Ask, make_message
from rapport.profiles.connectors import segment
from tests import small_pack as small
from tests.integration.test_line import kit_on, stock
from tests.small_pack import NOW

OVER = NOW + timedelta(days=7, minutes=1)
"""When the window of a message sent at `NOW` is over."""


async def sent(database: Database, contact: str = "c1", at: datetime = NOW, **changes: object) -> Message:
    kit = replace(kit_on(database, **changes), clock=lambda: at)
    message = await make_message(Ask("shop", contact), kit)
    await intake.sent("shop", message.message_id, at, kit)
    return message


async def tell(database: Database, message: Message, *kinds: OutcomeKind, days: float = 1) -> None:
    at = NOW + timedelta(days=days)
    told = tuple(Outcome(kind=kind, occurred_at=at, key=f"{message.message_id}{kind}{days}") for kind in kinds)
    await intake.outcomes("shop", message.message_id, told, replace(kit_on(database), clock=lambda: at))


async def happen(database: Database, name: str, at: datetime, key: str, **properties: object) -> None:
    payload = {"contact_id": "c1", "name": name, "occurred_at": at.isoformat(), "key": key, "properties": properties}
    async with database.begin() as session:
        await profiles.add_events(session, [segment.event(payload, brand="shop")], at)


async def close(database: Database, at: datetime = OVER, **changes: object) -> rewards.Closed:
    return await rewards.close("shop", replace(kit_on(database, **changes), clock=lambda: at))


async def values(database: Database) -> Sequence[float]:
    async with database.read() as session:
        return (await session.exec(select(RewardRow.value).order_by(col(RewardRow.decision_id)))).all()


async def beliefs(database: Database) -> dict[str, Belief]:
    async with database.read() as session:
        return await decisioning.beliefs(session, "shop")


class TestClosing:
    async def test_nothing_is_closed_before_the_window_is_over(self, database: Database) -> None:
        await stock(database)
        await sent(database)

        assert await close(database, NOW + timedelta(days=6)) == (0, 0.0)

    async def test_a_click_and_a_conversion_add_up_and_count_once_each(self, database: Database) -> None:
        await stock(database)
        message = await sent(database)
        await tell(database, message, "clicked", "converted")
        await tell(database, message, "clicked", days=2)

        assert await close(database) == (1, 6.0)
        assert await close(database) == (0, 0.0)

        assert message.decision.strategy is not None
        learned = (await beliefs(database))[message.decision.strategy]
        assert (learned.successes, learned.failures) == (1.0, 0.0)

    async def test_a_message_without_an_answer_is_a_failure_and_an_unsubscription_two_more(
        self, database: Database
    ) -> None:
        await stock(database, many=2)
        quiet, left = await sent(database), await sent(database, "c2")
        await tell(database, left, "unsubscribed")

        await close(database)

        assert quiet.decision.strategy is not None
        assert left.decision.strategy is not None
        assert sum(b.failures for b in (await beliefs(database)).values()) == 1.0 + 3.0
        assert sorted(await values(database)) == [-10.0, 0.0]

    async def test_what_comes_after_the_window_does_not_count(self, database: Database) -> None:
        await stock(database)
        message = await sent(database)
        await tell(database, message, "converted", days=8)

        assert await close(database, NOW + timedelta(days=9)) == (1, 0.0)

    async def test_a_message_that_was_not_sent_has_no_reward(self, database: Database) -> None:
        await stock(database)
        await make_message(Ask("shop", "c1"), kit_on(database))

        assert await close(database) == (0, 0.0)

    async def test_many_closers_at_once_close_each_reward_once(self, database: Database) -> None:
        await stock(database, many=30)
        for number in range(1, 31):
            await tell(database, await sent(database, f"c{number}"), "converted")

        closed = await asyncio.gather(*(close(database) for _ in range(5)))

        assert sum(c.rewards for c in closed) == 30
        assert sum(b.successes for b in (await beliefs(database)).values()) == 30.0


class TestEvents:
    async def test_a_machines_click_does_not_count(self, database: Database) -> None:
        await stock(database)
        message = await sent(database)
        at = NOW + timedelta(hours=1)
        await happen(database, "Email Link Clicked", at, "e1", email_id=message.message_id, sg_machine_open=True)

        assert await close(database) == (1, 0.0)

    async def test_a_persons_click_counts(self, database: Database) -> None:
        await stock(database)
        message = await sent(database)
        await happen(database, "Email Link Clicked", NOW + timedelta(hours=1), "e1", email_id=message.message_id)

        assert await close(database) == (1, 1.0)

    async def test_an_open_is_never_a_reward(self, database: Database) -> None:
        await stock(database)
        message = await sent(database)
        await happen(database, "Email Opened", NOW + timedelta(hours=1), "e1", email_id=message.message_id)

        assert await close(database) == (1, 0.0)

    async def test_an_order_counts_for_the_last_message_before_it(self, database: Database) -> None:
        free = small.brand(frequency=())
        await stock(database)
        first = await sent(database, brand=free)
        order = NOW + timedelta(days=2)
        await happen(database, "Order Completed", order, "o9", order_id="9", total=12)
        await happen(database, "Order Completed", NOW - timedelta(minutes=5), "o8", order_id="8", total=12)

        await close(database)

        assert await values(database) == [5.0]
        assert first.decision.strategy is not None

    async def test_an_unsubscription_event_closes_the_channel_at_once_and_only_once(self, database: Database) -> None:
        await stock(database)
        await happen(database, "Unsubscribed", NOW, "u1")
        async with database.read() as session:
            contact = await profiles.get_contact(session, "shop", "c1")
        assert contact.consent.suppressed == {Channel.EMAIL: Suppression.UNSUBSCRIBED}

        back = contact.model_copy(update={"consent": contact.consent.model_copy(update={"suppressed": {}})})
        async with database.begin() as session:
            await profiles.put_contact(session, back, (), NOW, lifted=frozenset({Channel.EMAIL}))
        await happen(database, "Unsubscribed", NOW, "u1")

        async with database.read() as session:
            assert (await profiles.get_contact(session, "shop", "c1")).consent.suppressed == {}


class TestArms:
    async def test_the_baseline_has_a_reward_and_teaches_nothing(self, database: Database) -> None:
        arms = small.brand(arms={"policy": 0, "baseline": 1, "random": 0, "holdout": 0, "salt": "b"})
        await stock(database)
        message = await sent(database, brand=arms)
        await tell(database, message, "clicked")

        assert await close(database, brand=arms) == (1, 1.0)
        assert await beliefs(database) == {}


class TestUpkeep:
    async def test_a_server_closes_rewards_by_itself(self, database: Database) -> None:
        await stock(database)
        await sent(database)

        async with upkeep.kept_up(replace(kit_on(database), clock=lambda: OVER), every_seconds=0.01):
            for _ in range(200):
                if await values(database):
                    break
                await asyncio.sleep(0.02)

        assert await values(database) == [0.0]
