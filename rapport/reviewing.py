"""What a verdict changes, and what a reviewer is shown: where review, messages and people's consent meet."""

from contextlib import suppress
from datetime import datetime
from typing import Final, NamedTuple

from rapport import decisioning, generator, packs, profiles, review
from rapport.db import Session
from rapport.domain.guard import Severity
from rapport.domain.message import Message, Status
from rapport.domain.pack import Pack
from rapport.domain.review import Answer, Verdict
from rapport.errors import Conflict, Invalid, NotFound
from rapport.kit import Kit
from rapport.review import Place

GRAVE: Final = (Severity.LEGAL, Severity.BRAND)


class Shown(NamedTuple):
    """All that a reviewer may look at of one sample: the message, its place, its pack then, the verdict if any."""

    message: Message
    place: Place
    pack: Pack
    verdict: Verdict | None


async def show(brand: str, message_id: str, kit: Kit) -> Shown:
    """A sample of this brand. Raises `NotFound`."""
    async with kit.database.read() as session:
        place = await review.place(session, brand, message_id)
        message = await generator.find(session, brand, message_id)
        pack = await _pack_of(session, message, kit)
        return Shown(message, place, pack, await review.given(session, brand, message_id))


async def judge(brand: str, verdict: Verdict, kit: Kit) -> Status:
    """Store a verdict with all that follows from it in one transaction; the status that the message has then.

    The strategy's standing is reckoned anew: from the commit on, decisions hear of it.

    A held message is released by a pass, or by defects that are polish; any other answer discards it. A message that
    was released already and has a legal defect is revoked, unless it was sent meanwhile. Raises `NotFound`, `Conflict`
    (not theirs, too late, answered, other bytes) and `Invalid` for a span that does not lie in the text.
    """
    async with kit.database.begin() as session:
        message = await generator.find(session, brand, verdict.message_id)
        _fits(message, verdict)
        await review.answer(session, brand, verdict)
        strategy = message.decision.strategy
        if strategy is not None:
            tolerance = kit.pack(brand).brand.review.tolerance
            await review.reckon(session, brand, strategy, tolerance, verdict.at, who=verdict.reviewer)
        return await _follow(session, message, verdict, kit)


async def _follow(session: Session, message: Message, verdict: Verdict, kit: Kit) -> Status:
    """Move the message where the verdict leads."""
    at, who = verdict.at, verdict.reviewer
    if message.status is Status.HELD:
        against = _against(verdict) or await _meanwhile(session, message, at, kit)
        to = Status.DISCARDED if against else Status.RELEASED
        why = against or "a reviewer passed it"
        return (await generator.move(session, message, to, at=at, who=who, why=why)).status
    if message.status is Status.RELEASED and verdict.severity is Severity.LEGAL:
        with suppress(Conflict):
            why = "a reviewer found a legal defect"
            return (await generator.move(session, message, Status.REVOKED, at=at, who=who, why=why)).status
    return message.status


def _against(verdict: Verdict) -> str | None:
    """What a verdict says against letting the message go; None when nothing."""
    if verdict.answer is Answer.CANNOT_JUDGE:
        return "a reviewer could not judge it"
    return f"a reviewer found a {verdict.severity} defect" if verdict.severity in GRAVE else None


async def _meanwhile(session: Session, message: Message, at: datetime, kit: Kit) -> str | None:
    """Why a held message may not be released any more: what must hold is looked at again, under a lock."""
    pack = await _pack_of(session, message, kit)
    recorded = await decisioning.found(session, message.brand, message.decision_id)
    if recorded is None:
        return "its decision is gone"
    try:
        contact = await profiles.get_contact(session, message.brand, message.contact_id, lock=True)
    except NotFound:
        return "the contact is gone"
    others = await profiles.heard(session, message.brand, message.contact_id, at, pack)
    heard = tuple(h for h in others if h.message_id != message.message_id)
    present = recorded.situation.profile.model_copy(update={"contact": contact, "heard": heard})
    refused = decisioning.still_allowed(recorded.decision, present, pack, at)
    if refused:
        return f"no longer allowed: {refused}"
    strategy = recorded.decision.strategy
    paused = await review.paused(session, message.brand, strategy) if strategy else None
    return f"{strategy} is paused: {paused}" if paused is not None else None


def _fits(message: Message, verdict: Verdict) -> None:
    """Every marked span lies in the text and quotes it. Raises `Invalid`."""
    text = message.rendered.text if message.rendered else None
    for defect in verdict.defects:
        if defect.field is None:
            continue
        field = text.field(defect.field) if text else None
        if field is None or defect.end > len(field.text) or defect.quote != field.text[defect.start : defect.end]:
            raise Invalid("a marked place does not lie in the message", field="where")


async def _pack_of(session: Session, message: Message, kit: Kit) -> Pack:
    """The pack that the message was made from, as it was then."""
    served = kit.packs.get(message.brand)
    if served and served.sha256 == message.decision.pack_sha256:
        return served
    return await packs.recall(session, message.decision.pack_sha256)
