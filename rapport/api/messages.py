"""Routes that make a message, show it, and hear what became of it."""

from datetime import datetime, timedelta
from typing import Annotated, Final

from fastapi import Header, Path, Query, Request, Response
from pydantic import BaseModel, Discriminator, Field, Tag

from rapport import generator, intake, pipeline
from rapport.api import answers, documented, doors
from rapport.api.fields import Id, Input, Line, Number, When
from rapport.domain.chance import identifier
from rapport.domain.contact import Channel
from rapport.domain.message import Outcome, OutcomeKind, Status
from rapport.domain.value import Name
from rapport.errors import Invalid
from rapport.kit import Kit

router = doors.router("messages")

SKEW: Final = timedelta(minutes=10)
"""How far a caller's clock may be ahead of ours."""

MessageId = Annotated[Id, Path(description="as `POST /v1/messages` answered it")]
Key = Annotated[
    str | None,
    Header(
        alias="Idempotency-Key", pattern=r"^[!-~]{1,255}$",
        description="a name of yours for this request: sent again it finds the same message, however often",
    ),
]  # fmt: skip


class MessageAsk(Input):
    """Whom to write to; what about and over which channel only where you want to fix it."""

    contact_id: Annotated[Id, Field(description="your own id of the contact")]
    brand: Annotated[Name | None, Field(description="the key's brand, when left out")] = None
    moment: Annotated[Name | None, Field(description="only this moment of the pack")] = None
    channel: Annotated[Channel | None, Field(description="only this channel")] = None


class SentReport(Input):
    """When the message was sent."""

    sent_at: Annotated[When | None, Field(description="now, when left out")] = None


class OutcomeReport(Input):
    """Something that came of a sent message. Opens are not among them: machines open mail."""

    kind: OutcomeKind
    key: Annotated[Line, Field(description="counts once per message and key")]
    occurred_at: Annotated[When | None, Field(description="now, when left out")] = None
    value: Annotated[Number | None, Field(ge=-1e9, le=1e9, description="in the brand's currency")] = None


class OutcomeReports(Input):
    """Several outcomes of one message."""

    outcomes: Annotated[tuple[OutcomeReport, ...], Field(min_length=1, max_length=1000)]


OneOrSeveral = Annotated[
    Annotated[OutcomeReport, Tag("[one]")] | Annotated[OutcomeReports, Tag("[several]")],
    Discriminator(lambda told: "[several]" if isinstance(told, dict) and "outcomes" in told else "[one]"),
]


class StatusAnswer(BaseModel):
    """Where the message stands now."""

    message_id: str
    status: Status


class OutcomesAnswer(BaseModel):
    """How many outcomes were new, and how many had been reported before."""

    new: int
    duplicates: int


@router.post("/messages", **documented.operation("make_message"))
async def make_message(
    request: Request, response: Response, ask: MessageAsk, which: Annotated[doors.Which, Query()], key: Key = None
) -> answers.MessageAnswer:
    """One message for one contact, safe to send, with the reason for every choice.

    Silence is an answer, too: status 200, `rung` `silence`, `text` null, and `why` says why. With an
    `Idempotency-Key` the same request answers with the same message (then with `Idempotency-Replayed: true`), and
    another request with that key is a conflict.
    """
    kit, brand = doors.here(request, ask.brand, which.brand)
    asked_at = kit.clock()
    message = await pipeline.make_message(pipeline.Ask(brand, ask.contact_id, ask.moment, ask.channel, key), kit)
    if message.made_at < asked_at:
        response.headers["Idempotency-Replayed"] = "true"
    return answers.message_answer(message, kit)


@router.get("/messages/{message_id}", **documented.operation("show_message"))
async def show_message(message_id: MessageId, at: doors.ByQuery) -> answers.MessageRecord:
    """A message with its text, the origin of every character, the guard's report, its decision, cost and attempts."""
    async with at.kit.database.read() as session:
        message = await generator.fetch(session, at.brand, message_id)
    return answers.message_record(message, at.kit)


@router.post("/messages/{message_id}/sent", **documented.operation("report_sent"))
async def report_sent(message_id: MessageId, at: doors.ByQuery, report: SentReport | None = None) -> StatusAnswer:
    """The message was sent: from now on it counts for caps, rates and outcomes. Saying it twice changes nothing."""
    when = (report.sent_at if report else None) or at.kit.clock()
    _not_ahead(when, at.kit, "sent_at")
    message = await intake.sent(at.brand, message_id, when, at.kit)
    return StatusAnswer(message_id=message.message_id, status=message.status)


@router.post("/messages/{message_id}/outcomes", **documented.operation("report_outcomes"))
async def report_outcomes(message_id: MessageId, at: doors.ByQuery, report: OneOrSeveral) -> OutcomesAnswer:
    """What came of a sent message: one outcome, or `{"outcomes": […]}`. Each counts once by its key."""
    reports = report.outcomes if isinstance(report, OutcomeReports) else (report,)
    told = tuple(_outcome(message_id, one, at.kit) for one in reports)
    taken = await intake.outcomes(at.brand, message_id, told, at.kit)
    return OutcomesAnswer(new=taken.new, duplicates=taken.duplicates)


def _outcome(message_id: str, report: OutcomeReport, kit: Kit) -> Outcome:
    when = report.occurred_at or kit.clock()
    _not_ahead(when, kit, "occurred_at")
    key = identifier("o", message_id, report.key)
    return Outcome(kind=report.kind, occurred_at=when, key=key, value=report.value)


def _not_ahead(when: datetime, kit: Kit, field: str) -> None:
    if when > kit.clock() + SKEW:
        raise Invalid("this lies in the future", field=field)
