"""Messages in the store: kept whole, moved from status to status by one conditional update."""

from datetime import datetime, timedelta

from sqlalchemy import update
from sqlmodel import col, select

from rapport.db import Session, audit, outbox
from rapport.db.tables import MessageRow
from rapport.domain.message import NEXT, Attempt, Message, Status
from rapport.domain.text import SegmentKind
from rapport.errors import Conflict, NotFound

RESERVED_FOR = timedelta(hours=72)
"""How long a released message counts against the caps when nobody reports it sent."""


async def keep(session: Session, message: Message, *, who: str) -> None:
    """Store a made message in the status it starts with, with its audit record and notice.

    A message with text needs the guard's report of these very bytes: anything else is a fault of ours.
    """
    if message.rendered and (message.report is None or message.report.text_sha256 != message.rendered.sha256):
        raise ValueError("a message without a report of its own bytes cannot be kept")
    decision = message.decision
    subject, body = _heard(message.attempts[-1] if message.attempts else None)
    session.add(
        MessageRow(
            message_id=message.message_id, decision_id=message.decision_id, brand=message.brand,
            contact_id=message.contact_id, moment=decision.moment, strategy=decision.strategy,
            trigger=decision.trigger, step=decision.step, channel=message.channel.value if message.channel else None,
            rung=message.rung.value, status=message.status.value,
            sha256=message.rendered.sha256 if message.rendered else None, made_at=message.made_at,
            heard_subject=subject, heard_body=body,
            offers=" ".join(_offers(message)), doc=message.model_dump(mode="json", exclude={"status"}),
            **_stamps(message.status, message.made_at),
        )
    )  # fmt: skip
    await session.flush()
    _tell(session, message, message.status, at=message.made_at, who=who, why=message.why)


def _stamps(status: Status, at: datetime) -> dict[str, datetime]:
    """The times that a status sets."""
    if status is Status.RELEASED:
        return {"released_at": at, "reserved_until": at + RESERVED_FOR}
    return {"sent_at": at} if status is Status.SENT else {}


def _tell(session: Session, message: Message, status: Status, *, at: datetime, who: str, why: str) -> None:
    """The audit record and the notice of a status; of what stays within the house nobody outside hears."""
    subject, what = message.message_id, f"message.{status.value}"
    audit.note(session, brand=message.brand, at=at, who=who, what=what, subject=subject, why=why)
    if status is Status.MADE:
        return
    outbox.post(
        session, brand=message.brand, at=at, topic=what, subject=subject,
        contact_id=message.contact_id, sha256=message.rendered.sha256 if message.rendered else None,
    )  # fmt: skip


def _heard(last: Attempt | None) -> tuple[str, str]:
    """The last draft's subject and body with slots: what a later message compares itself with, without values."""
    if last is None or last.draft is None:
        return "", ""
    content = last.draft.content
    return content.subject or "", "\n\n".join(content.body)


def _offers(message: Message) -> list[str]:
    """The offers that stand in the text, once each."""
    fields = message.rendered.text.fields if message.rendered else ()
    return sorted({s.ref.partition(".")[0] for f in fields for s in f.segments if s.kind is SegmentKind.OFFER})


async def find(session: Session, brand: str, message_id: str) -> Message:
    """A message with its present status. Raises `NotFound`."""
    row = await session.get(MessageRow, message_id)
    if row is None or row.brand != brand:
        raise NotFound("there is no such message")
    return Message.model_validate({**row.doc, "status": row.status})


async def fetch(session: Session, brand: str, message_id: str) -> Message:
    """A message as callers see it: what was composed for review only is not there. Raises `NotFound`."""
    message = await find(session, brand, message_id)
    if message.status is Status.MADE:
        raise NotFound("there is no such message")
    return message


async def made_for(session: Session, decision_id: str) -> Message | None:
    """The message that a decision led to, when there is one."""
    row = (await session.exec(select(MessageRow).where(MessageRow.decision_id == decision_id))).first()
    return Message.model_validate({**row.doc, "status": row.status}) if row else None


async def move(session: Session, message: Message, to: Status, *, at: datetime, who: str, why: str = "") -> Message:
    """The message in another status, with its audit record and notice; the same status again changes nothing.

    Raises `Conflict` when the stored status does not lead there.
    """
    if message.status is to:
        return message
    froms = [status.value for status, nexts in NEXT.items() if to in nexts]
    connection = await session.connection()
    changed = await connection.execute(
        update(MessageRow)
        .where(col(MessageRow.message_id) == message.message_id, col(MessageRow.brand) == message.brand)
        .where(col(MessageRow.status).in_(froms))
        .values(status=to.value, **_stamps(to, at))
    )
    if changed.rowcount != 1:
        session.expire_all()
        stored = await find(session, message.brand, message.message_id)
        if stored.status is to:
            return stored
        raise Conflict(f"a message that is {stored.status.value} cannot become {to.value}")
    _tell(session, message, to, at=at, who=who, why=why)
    return message.model_copy(update={"status": to})
