"""Drafts of a paused strategy: by the same line, for reviewers alone, until clean ones in a row end the pause."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlmodel import select

from rapport import decisioning, generator, intake, profiles, review, reviewing, rewards
from rapport.db import Database
from rapport.db.tables import OutboxRow, SampleRow
from rapport.domain.decision import Arm
from rapport.domain.message import Message, Status
from rapport.domain.pack import Pack, ReviewPlan, Tolerance
from rapport.domain.review import Level
from rapport.errors import Conflict, NotFound
from rapport.kit import Kit
from rapport.pipeline import Ask, make_message
from rapport.probation import compose_for_probation
from tests import small_pack as small
from tests import small_queue as queue
from tests.small_queue import NOW

PLAN = ReviewPlan(share=1.0, salt="s", tolerance=Tolerance(clean_legal=3))
LATER = NOW + timedelta(hours=1)


def kit_on(database: Database, **changes: Any) -> Kit:
    return queue.kit_on(database, clock=lambda: LATER, **{"brand": small.brand(review=PLAN), **changes})


async def paused(kit: Kit, many: int = 10) -> str:
    """A strategy that a legal defect has paused, in a shop with so many contacts who have heard nothing."""
    early = replace(kit, clock=lambda: NOW)
    (message,) = await queue.made(early, 1, first=100)
    await queue.take(early, message.message_id)
    await reviewing.judge("shop", queue.defective(message), early)
    await queue.stock(kit.database, many)
    assert message.decision.strategy is not None
    return message.decision.strategy


async def level(database: Database, strategy: str) -> Level:
    async with database.read() as session:
        return (await review.standings(session, "shop"))[strategy].level


async def samples(database: Database) -> Sequence[SampleRow]:
    async with database.read() as session:
        return (await session.exec(select(SampleRow).where(SampleRow.lane == "probation"))).all()


async def passed(kit: Kit, message: Message) -> None:
    at = LATER + timedelta(minutes=5)
    await queue.take(kit, message.message_id, at=at)
    await reviewing.judge("shop", queue.verdict(message, at=at), kit)


class TestComposing:
    async def test_drafts_are_made_and_every_one_of_them_waits_for_review(self, database: Database) -> None:
        kit = kit_on(database)
        strategy = await paused(kit)

        drafts = await compose_for_probation("shop", strategy, 4, kit)

        assert [(d.status, d.decision.strategy) for d in drafts] == [(Status.MADE, strategy)] * 4
        assert {(s.message_id, s.probability) for s in await samples(database)} == {(d.message_id, 1.0) for d in drafts}

    async def test_a_second_call_goes_on_with_other_contacts_until_there_are_none(self, database: Database) -> None:
        kit = kit_on(database)
        strategy = await paused(kit, many=4)  # and the one whose message was revoked

        first = await compose_for_probation("shop", strategy, 3, kit)
        second = await compose_for_probation("shop", strategy, 3, kit)

        assert (len(first), len(second)) == (3, 2)
        assert len({d.contact_id for d in (*first, *second)}) == 5

    async def test_contacts_for_whom_the_strategy_would_not_be_eligible_get_none(self, database: Database) -> None:
        never = small.brand(review=PLAN, arms={"policy": 0, "baseline": 0, "random": 0, "holdout": 1, "salt": "h"})
        strategy = await paused(kit_on(database))

        assert await compose_for_probation("shop", strategy, 3, kit_on(database, brand=never)) == ()

    async def test_its_decisions_are_replayed_to_the_same_end(self, database: Database) -> None:
        kit = kit_on(database)
        strategy = await paused(kit)
        (draft,) = await compose_for_probation("shop", strategy, 1, kit)

        async with database.read() as session:
            stored = await decisioning.found(session, "shop", draft.decision_id)

        assert stored is not None
        assert decisioning.decide(stored.situation, kit.pack("shop")) == stored.decision
        assert (stored.decision.arm, stored.decision.propensity) == (Arm.POLICY, 1.0)

    async def test_a_strategy_that_is_not_paused_needs_none(self, database: Database) -> None:
        kit = kit_on(database)
        other = {"thanks.plain", "thanks.warm"} - {await paused(kit)}

        with pytest.raises(Conflict, match="is not paused"):
            await compose_for_probation("shop", other.pop(), 1, kit)
        with pytest.raises(NotFound, match="no such strategy"):
            await compose_for_probation("shop", "thanks.loud", 1, kit)


class TestStayingInside:
    async def test_nobody_can_fetch_send_or_answer_a_draft(self, database: Database) -> None:
        kit = kit_on(database)
        (draft,) = await compose_for_probation("shop", await paused(kit), 1, kit)

        with pytest.raises(NotFound):
            await intake.sent("shop", draft.message_id, LATER, kit)
        with pytest.raises(NotFound):
            await intake.outcomes("shop", draft.message_id, (), kit)
        async with database.read() as session:
            with pytest.raises(NotFound):
                await generator.fetch(session, "shop", draft.message_id)
            assert (await generator.find(session, "shop", draft.message_id)).status is Status.MADE

    async def test_nothing_is_told_outside(self, database: Database) -> None:
        kit = kit_on(database)
        (draft,) = await compose_for_probation("shop", await paused(kit), 1, kit)

        async with database.read() as session:
            told = (await session.exec(select(OutboxRow).where(OutboxRow.subject == draft.message_id))).all()

        assert told == []

    async def test_no_cap_counts_it_and_no_reward_is_opened(self, database: Database) -> None:
        kit = kit_on(database)
        (draft,) = await compose_for_probation("shop", await paused(kit), 1, kit)

        message = await make_message(Ask("shop", draft.contact_id), kit)

        assert message.status is Status.RELEASED
        assert await rewards.close("shop", replace(kit, clock=lambda: NOW + timedelta(days=30))) == (0, 0.0)


class TestTheWayBack:
    async def test_clean_drafts_in_a_row_end_the_pause_and_stay_unreleased(self, database: Database) -> None:
        kit = kit_on(database)
        strategy = await paused(kit)
        drafts = await compose_for_probation("shop", strategy, 3, kit)

        for draft in drafts[:2]:
            await passed(kit, draft)
        assert await level(database, strategy) is Level.PAUSED
        await passed(kit, drafts[2])

        assert await level(database, strategy) is Level.TIGHTENED
        async with database.read() as session:
            assert (await generator.find(session, "shop", drafts[0].message_id)).status is Status.MADE

    async def test_the_contact_of_a_draft_is_as_before(self, database: Database) -> None:
        kit = kit_on(database)
        pack: Pack = kit.pack("shop")
        (draft,) = await compose_for_probation("shop", await paused(kit), 1, kit)

        async with database.read() as session:
            assert await profiles.heard(session, "shop", draft.contact_id, LATER, pack) == []
