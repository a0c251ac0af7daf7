"""What is answered of a message: its text, where every character comes from, and the record of how it came to be."""

from datetime import datetime
from typing import Annotated

from pydantic import BaseModel, Field

from rapport.domain.contact import Channel
from rapport.domain.decision import Decision, Silence
from rapport.domain.draft import Draft, ModelCall
from rapport.domain.guard import GuardReport
from rapport.domain.message import Attempt, Message, Rendered, Rung, Status
from rapport.domain.text import SegmentKind
from rapport.kit import Kit

NO_MODEL = "none configured: the template rung serves"


class Words(BaseModel):
    """The text, ready to send: `subject` to `footer` and `html` for e-mail, `sms` for a text message."""

    subject: str | None = None
    preheader: str | None = None
    body: Annotated[str | None, Field(description="paragraphs, divided by an empty line")] = None
    button: str | None = None
    link: str | None = None
    footer: str | None = None
    sms: str | None = None
    html: Annotated[str | None, Field(description="the whole mail as HTML")] = None


class Origin(BaseModel):
    """Characters `start` to `end` of a field, and where they come from."""

    field: str
    start: int
    end: int
    kind: SegmentKind
    ref: Annotated[str, Field(description="the fact, claim, offer or link; for `text` its writer")]
    source: str | None = None
    observed_at: datetime | None = None


class Tried(BaseModel):
    """One draft on the way to the message, the call that wrote it, and what the guard said of it."""

    rung: Rung
    draft: Draft | None
    call: ModelCall | None
    guard: GuardReport | None


class MessageAnswer(BaseModel):
    """A message, or the record of why there is none (`rung` is `silence` and `text` is null)."""

    message_id: str
    decision_id: str
    brand: str
    contact_id: str
    status: Status
    rung: Annotated[Rung, Field(description="how the message came to be")]
    why: Annotated[str, Field(description="why it stands on this rung; for silence its reason")]
    silence: Annotated[Silence | None, Field(description="the kind of silence, where it was decided")]
    channel: Channel | None
    send_at: Annotated[datetime | None, Field(description="the earliest moment it may be sent")]
    text: Words | None
    sha256: Annotated[str | None, Field(description="of the text and HTML that the guard's approval holds for")]
    provenance: Annotated[tuple[Origin, ...], Field(description="covers every character of every field of `text`")]
    guard: Annotated[GuardReport | None, Field(description="what the checks said of these very bytes")]
    decision: Decision
    model: Annotated[str | None, Field(description="the model that was asked, or why none was")]
    cost_usd: Annotated[float, Field(description="of all calls behind this message")]
    made_at: datetime


class MessageRecord(MessageAnswer):
    """A message with all drafts and calls behind it, in order."""

    attempts: tuple[Tried, ...]


def message_answer(message: Message, kit: Kit) -> MessageAnswer:
    return MessageAnswer.model_validate(_fields(message, kit))


def message_record(message: Message, kit: Kit) -> MessageRecord:
    attempts = tuple(_tried(a) for a in message.attempts)
    return MessageRecord.model_validate({**_fields(message, kit), "attempts": attempts})


def _fields(message: Message, kit: Kit) -> dict[str, object]:
    decision, rendered = message.decision, message.rendered
    return {
        "message_id": message.message_id,
        "decision_id": message.decision_id,
        "brand": message.brand,
        "contact_id": message.contact_id,
        "status": message.status,
        "rung": message.rung,
        "why": message.why,
        "silence": decision.silence,
        "channel": message.channel,
        "send_at": decision.send_at,
        "text": _words(rendered) if rendered else None,
        "sha256": rendered.sha256 if rendered else None,
        "provenance": _provenance(rendered) if rendered else (),
        "guard": message.report,
        "decision": decision,
        "model": _model(message, kit),
        "cost_usd": message.cost_usd,
        "made_at": message.made_at,
    }


def _words(rendered: Rendered) -> Words:
    return Words.model_validate({**{f.name: f.text for f in rendered.text.fields}, "html": rendered.text.html})


def _provenance(rendered: Rendered) -> tuple[Origin, ...]:
    return tuple(
        Origin(field=field.name, **segment.model_dump()) for field in rendered.text.fields for segment in field.segments
    )


def _model(message: Message, kit: Kit) -> str | None:
    asked = [a.call.model for a in message.attempts if a.call]
    return asked[-1] if asked else NO_MODEL if kit.model is None else None


def _tried(attempt: Attempt) -> Tried:
    return Tried(rung=attempt.rung, draft=attempt.draft, call=attempt.call, guard=attempt.report)
