"""A plan of so many reviews a week gets as many, from what was released in the last seven full days."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta

import pytest
from sqlmodel import col, select

from rapport import review
from rapport.db import Database
from rapport.db.tables import DecisionRow, MessageRow, SampleRow
from rapport.domain.message import Rung
from rapport.domain.pack import ReviewPlan
from rapport.domain.review import Stratum
from rapport.pipeline import Ask, make_message
from rapport.review.sampling import Volume
from tests import small_pack as small
from tests import small_queue as queue
from tests.small_queue import NOW

MIDNIGHT = NOW.replace(hour=0, minute=0)


async def released(database: Database, strategy: str, rung: Rung, times: Sequence[datetime]) -> None:
    """Rows of messages that were released then: nothing but what is counted."""
    decisions, messages = list[DecisionRow](), list[MessageRow]()
    for number, at in enumerate(times):
        name = f"{strategy}-{rung}-{at:%m%d}-{number}"
        decisions.append(
            DecisionRow(
                decision_id=f"d-{name}", brand="shop", contact_id=name, decided_at=at, pack_sha256="", arm="policy",
                moment=None, strategy=strategy, silence=None, propensity=1.0, doc={}, situation={},
            )
        )  # fmt: skip
        messages.append(
            MessageRow(
                message_id=f"m-{name}", decision_id=f"d-{name}", brand="shop", contact_id=name, moment=None,
                strategy=strategy, trigger=None, step=0, channel="email", rung=rung.value, status="sent", sha256="",
                made_at=at, released_at=at, sent_at=at, doc={},
            )
        )  # fmt: skip
    async with database.begin() as session:
        session.add_all(decisions)
        await session.flush()
        session.add_all(messages)


class TestCounting:
    async def test_what_each_stratum_released_in_the_last_seven_full_days(self, database: Database) -> None:
        inside = [MIDNIGHT - timedelta(days=7), MIDNIGHT - timedelta(days=3), MIDNIGHT - timedelta(seconds=1)]
        outside = [MIDNIGHT - timedelta(days=7, seconds=1), MIDNIGHT, NOW]
        await released(database, "a", Rung.MODEL, [*inside, *outside])
        await released(database, "a", Rung.TEMPLATE, inside[:1])

        async with database.read() as session:
            found = await review.volumes(session, "shop", NOW)
            other = await review.volumes(session, "elsewhere", NOW)

        assert found == {Stratum("a", Rung.MODEL): Volume(3), Stratum("a", Rung.TEMPLATE): Volume(1)}
        assert other == {}

    async def test_a_first_week_counts_the_days_it_has(self, database: Database) -> None:
        await released(database, "a", Rung.MODEL, [MIDNIGHT - timedelta(days=2)] * 3)

        async with database.read() as session:
            found = await review.volumes(session, "shop", NOW)

        assert found == {Stratum("a", Rung.MODEL): Volume(3, days=2)}


class TestReviews:
    @pytest.mark.parametrize(("per_week", "floor"), [(70, 0), (70, 30)])
    async def test_as_many_are_expected_as_the_plan_says(self, database: Database, per_week: int, floor: int) -> None:
        days = [MIDNIGHT - timedelta(days=day) for day in range(1, 8)]
        await released(database, "thanks.plain", Rung.TEMPLATE, days * 30)
        await released(database, "thanks.warm", Rung.TEMPLATE, days * 10)
        kit = queue.kit_on(database, brand=small.brand(review=ReviewPlan(per_week=per_week, floor=floor)))

        messages = [await make_message(Ask("shop", c, key=c), kit) for c in await queue.stock(database, 90)]

        async with database.read() as session:
            rows = (await session.exec(select(SampleRow).where(col(SampleRow.lane) == "random"))).all()
        made = Counter(message.decision.strategy for message in messages)
        probability = {row.strategy: row.probability for row in rows}
        parts = {"thanks.plain": (52.5 if not floor else 37.5) / 210, "thanks.warm": (17.5 if not floor else 32.5) / 70}
        assert probability == pytest.approx(parts)
        expected = sum(made[name] * p for name, p in parts.items())
        spread = sum(made[name] * p * (1 - p) for name, p in parts.items()) ** 0.5
        assert abs(len(rows) - expected) < 3 * spread
