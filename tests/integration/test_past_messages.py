"""Stored messages as a dry run of rules meets them again, on SQLite and PostgreSQL."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from pydantic import JsonValue

from rapport import profiles, reviewing
from rapport.db import Database
from rapport.domain.fact import FactType
from rapport.domain.message import Message
from rapport.domain.pack import Pack
from rapport.domain.profile import State
from rapport.domain.review import Answer
from rapport.evals import repository
from rapport.evals.dry_run import Past
from rapport.kit import Kit
from rapport.pipeline import Ask, make_message
from rapport.profiles import tell
from tests import small_pack as small
from tests import small_queue as queue
from tests.small_queue import NOW

TOLD: dict[str, JsonValue] = {"orders.count": 1, "gift.wanted": True, "wholesale.wanted": False, "note": "ring twice"}
ATTRIBUTES = (
    small.attribute("orders.count", FactType.COUNT),
    small.attribute("gift.wanted", FactType.FLAG),
    small.attribute("wholesale.wanted", FactType.FLAG),
    small.attribute("note", FactType.TEXT),
)
STRATEGY = small.strategy(
    "thanks.plain", facts=("gift.wanted", "wholesale.wanted", "note", "birthday"), offers=("welcome",)
)


async def tell_all(database: Database, contact_id: str) -> None:
    """What the shop knows of a contact."""
    facts = [tell(name, value, source="shop", observed_at=NOW - timedelta(days=1)) for name, value in TOLD.items()]
    async with database.begin() as session:
        await profiles.put_contact(session, small.contact(contact_id), facts, NOW)


async def a_minute_apart(kit: Kit, many: int) -> list[Message]:
    ids = await queue.stock(kit.database, many)
    return [
        await make_message(Ask("shop", c), replace(kit, clock=lambda n=n: NOW + timedelta(minutes=n)))  # type: ignore[misc]
        for n, c in enumerate(ids)
    ]


async def read(database: Database, ids: Sequence[str], pack: Pack) -> list[Past]:
    return [past async for past in repository.past(database, ids, pack)]


async def newest(database: Database, most: int, brand: str = "shop") -> Sequence[str]:
    async with database.read() as session:
        return await repository.newest(session, brand, most)


class TestTheNewest:
    async def test_come_first_and_no_more_than_are_asked_for(self, database: Database) -> None:
        messages = await a_minute_apart(queue.kit_on(database), 4)

        assert await newest(database, 3) == [message.message_id for message in messages[:0:-1]]
        assert len(await newest(database, 10)) == 4

    async def test_are_of_the_brand_and_have_a_text(self, database: Database) -> None:
        kit = queue.kit_on(database)
        (message,) = await queue.made(kit, 1)

        silent = await make_message(Ask("shop", "c1"), kit)

        assert silent.rendered is None
        assert await newest(database, 10) == [message.message_id]
        assert await newest(database, 10, "elsewhere") == []


class TestAMessage:
    async def test_comes_with_its_text_clock_state_and_verdict(self, database: Database) -> None:
        kit = queue.kit_on(database)
        passed, unseen = await a_minute_apart(kit, 2)
        await queue.take(kit, passed.message_id)
        await reviewing.judge("shop", queue.verdict(passed), kit)

        first, second = await read(database, [unseen.message_id, passed.message_id], kit.pack("shop"))

        assert unseen.rendered is not None
        assert first == Past(
            unseen.message_id, unseen.rendered.text, unseen.made_at, state=State.NEW, offers=first.offers
        )
        assert second.verdict is not None
        assert second.verdict.answer is Answer.PASS

    async def test_has_the_facts_that_its_strategy_could_say_and_that_hold(self, database: Database) -> None:
        kit = queue.kit_on(database, attributes=ATTRIBUTES, strategies=(STRATEGY,))
        await queue.stock(database, 1)
        await tell_all(database, "c1")
        message = await make_message(Ask("shop", "c1"), kit)

        (past,) = await read(database, [message.message_id], kit.pack("shop"))

        assert past.facts == {"gift.wanted", "note"}

    async def test_keeps_the_offers_of_the_pack_it_was_made_with(self, database: Database) -> None:
        kit = queue.kit_on(database, strategies=(STRATEGY,))
        (message,) = await queue.made(kit, 1)
        later = small.pack(offers=(), strategies=(), sha256="1" * 64)

        (past,) = await read(database, [message.message_id], later)

        assert [offer.id for offer in past.offers] == ["welcome"]

    async def test_is_read_with_the_pack_at_hand_where_its_own_is_gone(self, database: Database) -> None:
        kit = queue.kit_on(database, strategies=(STRATEGY,))
        (message,) = await queue.made(kit, 1)
        async with database.begin() as session:
            await (await session.connection()).exec_driver_sql("DELETE FROM pack")

        (past,) = await read(database, [message.message_id], small.pack(sha256="1" * 64))

        assert [offer.id for offer in past.offers] == ["welcome"]

    async def test_that_is_gone_meanwhile_is_passed_over(self, database: Database) -> None:
        kit = queue.kit_on(database)
        (message,) = await queue.made(kit, 1)

        assert len(await read(database, ["m_gone", message.message_id], kit.pack("shop"))) == 1


async def test_many_are_read_a_hundred_at_a_time_and_in_order(database: Database) -> None:
    messages = await queue.made(queue.kit_on(database, share=0.0), repository.AT_ONCE + 2)
    ids = [message.message_id for message in messages]

    assert [past.message_id for past in await read(database, ids, small.pack())] == ids
