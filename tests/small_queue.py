"""A small shop whose messages wait for review, for tests of the desk."""

from datetime import datetime, timedelta
from typing import Any

from rapport import profiles, review
from rapport.db import Database
from rapport.domain.event import Event
from rapport.domain.guard import Severity
from rapport.domain.message import Message
from rapport.domain.pack import ReviewPlan
from rapport.domain.review import Answer, Defect, Verdict
from rapport.kit import Kit
from rapport.pipeline import Ask, make_message
from tests import small_pack as small

NOW = small.NOW


def kit_on(database: Database, *, share: float = 1.0, clock: Any = lambda: NOW, **changes: Any) -> Kit:
    """A kit that sends every message to review."""
    plan = ReviewPlan(share=share, salt="s")
    pack = small.pack(**{"brand": small.brand(review=plan), **changes})
    return Kit(database, {"shop": pack}, clock=clock)


async def stock(database: Database, many: int, *, first: int = 1) -> list[str]:
    """Contacts who placed their first order three days ago."""
    ids = [f"c{number}" for number in range(first, first + many)]
    async with database.begin() as session:
        for contact_id in ids:
            await profiles.put_contact(session, small.contact(contact_id), (), NOW)
        orders = [
            Event(
                brand="shop", contact_id=contact_id, name="Order Completed", source="shop", key=f"o-{contact_id}",
                occurred_at=NOW - timedelta(days=3), properties={"order_id": contact_id, "total": 10.0},
            )
            for contact_id in ids
        ]  # fmt: skip
        await profiles.add_events(session, orders, NOW)
    return ids


async def made(kit: Kit, many: int, *, first: int = 1) -> list[Message]:
    """So many messages, all of them in the queue."""
    return [await make_message(Ask("shop", c), kit) for c in await stock(kit.database, many, first=first)]


async def take(kit: Kit, message_id: str, reviewer: str = "r_anna", at: datetime = NOW) -> None:
    async with kit.database.begin() as session:
        await review.claim_this(session, "shop", message_id, reviewer, at)


def verdict(message: Message, answer: Answer = Answer.PASS, **changes: Any) -> Verdict:
    assert message.rendered is not None
    given: dict[str, Any] = {
        "message_id": message.message_id, "sha256": message.rendered.sha256, "reviewer": "r_anna", "answer": answer,
        "at": NOW + timedelta(minutes=1),
    }  # fmt: skip
    return Verdict.model_validate({**given, **changes})


def defective(message: Message, severity: Severity = Severity.LEGAL, **changes: Any) -> Verdict:
    """A verdict with one defect of this severity."""
    return verdict(message, Answer.DEFECT, defects=(Defect(code="tone", severity=severity),), **changes)
