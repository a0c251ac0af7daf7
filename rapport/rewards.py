"""The reward of a sent message, closed once when the pack's window is over; what it teaches goes to the beliefs."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Final, NamedTuple

import sqlalchemy as sql
from sqlalchemy import Result
from sqlmodel import col, select

from rapport import decisioning
from rapport.db import Session
from rapport.db.insert import insert_rows
from rapport.db.tables import DecisionRow, EventRow, MessageRow, OutcomeRow, RewardRow
from rapport.decisioning import Lesson
from rapport.domain.decision import Arm
from rapport.domain.event import Event
from rapport.domain.message import Outcome, OutcomeKind, Status
from rapport.kit import Kit
from rapport.profiles import engagement

CHUNK: Final = 200
TAUGHT_BY: Final = (Arm.POLICY, Arm.RANDOM)
"""The arms whose draws teach the beliefs: in the others nothing was drawn."""

NAMED: Final[Mapping[str, OutcomeKind]] = {
    "Email Link Clicked": "clicked", "Email Clicked": "clicked", "SMS Link Clicked": "clicked",
    "Email Marked as Spam": "complained", "Unsubscribed": "unsubscribed",
}  # fmt: skip
"""Events that name the message they answer (`email_id` or `message_id`), as outcomes. Opens are not among them."""

ORDERED: Final = "Order Completed"


class Closed(NamedTuple):
    """How many rewards were closed, and their sum in the pack's weights."""

    rewards: int
    value: float


class Sent(NamedTuple):
    """A sent message whose window is over."""

    message_id: str
    decision_id: str
    contact_id: str
    strategy: str | None
    arm: str
    sent_at: datetime


async def close(brand: str, kit: Kit) -> Closed:
    """Close every reward whose window is over; a second call, or another process, closes none again.

    What counts: outcomes that were reported for the message, clicks and ends that name it in an event, and an order
    within the window, for the last message that was sent to the contact before it. Clicks that a machine made do not
    count. A decision of an arm without a draw keeps its reward and teaches nothing.
    """
    total = Closed(0, 0.0)
    while True:
        async with kit.database.begin() as session:
            due = await _due(session, brand, kit)
            closed = await _close(session, brand, due, kit)
        total = Closed(total.rewards + closed.rewards, total.value + closed.value)
        if len(due) < CHUNK:
            return total


async def _due(session: Session, brand: str, kit: Kit) -> Sequence[Sent]:
    before = kit.clock() - _window(brand, kit)
    columns = (
        MessageRow.message_id, MessageRow.decision_id, MessageRow.contact_id, MessageRow.strategy, DecisionRow.arm,
        MessageRow.sent_at,
    )  # fmt: skip
    rows: Result[Any] = await (await session.connection()).execute(
        sql.select(*(col(column) for column in columns))
        .join(DecisionRow, col(DecisionRow.decision_id) == col(MessageRow.decision_id))
        .join(RewardRow, col(RewardRow.decision_id) == col(MessageRow.decision_id), isouter=True)
        .where(col(MessageRow.brand) == brand, col(MessageRow.status) == Status.SENT.value)
        .where(col(MessageRow.sent_at) <= before, col(RewardRow.decision_id).is_(None))
        .order_by(col(MessageRow.sent_at), col(MessageRow.message_id))
        .limit(CHUNK)
    )
    return [Sent._make(row) for row in rows]


async def _close(session: Session, brand: str, due: Sequence[Sent], kit: Kit) -> Closed:
    reward, now = kit.pack(brand).brand.reward, kit.clock()
    happened = await _happened(session, brand, due, _window(brand, kit))
    taught: defaultdict[str, list[Lesson]] = defaultdict(list)
    closed: list[Lesson] = []
    for sent in due:
        lesson = decisioning.lesson(happened[sent.message_id], reward)
        row = {
            "decision_id": sent.decision_id, "brand": brand, "strategy": sent.strategy, "arm": sent.arm,
            "value": lesson.value, "successes": lesson.successes, "failures": lesson.failures, "closed_at": now,
        }  # fmt: skip
        if await insert_rows(session, RewardRow, [row]) != 1:
            continue
        closed.append(lesson)
        if sent.strategy and sent.arm in TAUGHT_BY:
            taught[sent.strategy].append(lesson)
    await decisioning.learn(session, brand, {name: _sum(lessons) for name, lessons in taught.items()}, now)
    return Closed(len(closed), sum(lesson.value for lesson in closed))


def _sum(lessons: Sequence[Lesson]) -> Lesson:
    return Lesson(*(sum(counts) for counts in zip(*lessons, strict=True)))


async def _happened(
    session: Session, brand: str, due: Sequence[Sent], window: timedelta
) -> Mapping[str, Sequence[Outcome]]:
    """What came of each of these messages within its window, by message."""
    found: defaultdict[str, list[Outcome]] = defaultdict(list)
    if not due:
        return found
    until = {sent.message_id: sent.sent_at + window for sent in due}
    reported = await session.exec(select(OutcomeRow).where(col(OutcomeRow.message_id).in_(until)))
    for row in reported:
        if row.occurred_at <= until[row.message_id]:
            fields = row.model_dump(include={"kind", "occurred_at", "key", "value"})
            found[row.message_id].append(Outcome.model_validate(fields))
    people = sorted({sent.contact_id for sent in due})
    span = min(sent.sent_at for sent in due), max(until.values())
    sends = await _sends(session, brand, people, span[1])
    events = await _events(session, brand, people, span)
    for contact_id in people:
        for message_id, outcome in _witnessed(events[contact_id], sends[contact_id]):
            if message_id in until and outcome.occurred_at <= until[message_id]:
                found[message_id].append(outcome)
    return found


async def _sends(
    session: Session, brand: str, people: Sequence[str], until: datetime
) -> Mapping[str, list[tuple[datetime, str]]]:
    """When each contact was sent which message, in order."""
    rows = await session.exec(
        select(MessageRow.contact_id, MessageRow.sent_at, MessageRow.message_id).where(
            MessageRow.brand == brand, col(MessageRow.contact_id).in_(people), col(MessageRow.sent_at) <= until
        )
    )
    found: defaultdict[str, list[tuple[datetime, str]]] = defaultdict(list)
    for contact_id, sent_at, message_id in rows:
        found[contact_id].append((sent_at, message_id))  # type: ignore[arg-type]
    return defaultdict(list, {contact_id: sorted(sends) for contact_id, sends in found.items()})


async def _events(
    session: Session, brand: str, people: Sequence[str], span: tuple[datetime, datetime]
) -> Mapping[str, list[Event]]:
    rows: Any = await session.exec(
        select(EventRow.doc)
        .where(EventRow.brand == brand, col(EventRow.contact_id).in_(people))
        .where(col(EventRow.occurred_at).between(*span), col(EventRow.name).in_((*NAMED, ORDERED)))
    )
    found: defaultdict[str, list[Event]] = defaultdict(list)
    for event in map(Event.model_validate, rows):
        found[event.contact_id].append(event)
    return found


def _witnessed(events: Sequence[Event], sends: Sequence[tuple[datetime, str]]) -> Iterator[tuple[str, Outcome]]:
    """What a contact's events say of the messages that were sent to them: message and outcome."""
    for event in engagement.without_bursts(sorted(events, key=lambda e: e.occurred_at)):
        if event.name == ORDERED:
            before = bisect_right(sends, event.occurred_at, key=lambda send: send[0])
            if before:
                yield sends[before - 1][1], _outcome("converted", event)
        elif engagement.human(event):
            named = event.properties.get("email_id") or event.properties.get("message_id")
            if isinstance(named, str):
                yield named, _outcome(NAMED[event.name], event)


def _outcome(kind: OutcomeKind, event: Event) -> Outcome:
    return Outcome(kind=kind, occurred_at=event.occurred_at, key=event.key)


def _window(brand: str, kit: Kit) -> timedelta:
    return timedelta(days=kit.pack(brand).brand.reward.window_days)
