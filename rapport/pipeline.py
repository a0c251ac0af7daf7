"""How a message is made, top to bottom: profile, decision, brief, draft, inspection, rendering, storing."""

from datetime import datetime
from typing import NamedTuple

from rapport import decisioning, generator, packs, profiles, review
from rapport.compose import Composed, compose
from rapport.db import Session
from rapport.domain.chance import identifier, seed
from rapport.domain.contact import Channel
from rapport.domain.decision import Decision, Situation
from rapport.domain.message import Message, Status
from rapport.domain.pack import Pack
from rapport.errors import Conflict, NotFound
from rapport.kit import Kit
from rapport.known import Known, look


class Ask(NamedTuple):
    """What is asked of the line. The same `key` finds the message it made before."""

    brand: str
    contact_id: str
    moment: str | None = None
    channel: Channel | None = None
    key: str | None = None


class Decided(NamedTuple):
    """What transaction 1 leaves: a decision to write from, or the message that answers already."""

    decision_id: str
    decision: Decision
    known: Known | None
    message: Message | None


async def make_message(ask: Ask, kit: Kit) -> Message:
    """One message for one contact, stored and released; or the record of why there is none.

    Raises `NotFound` for an unknown brand, contact or moment and `Conflict` for a key that was used for another ask.
    """
    pack = kit.pack(ask.brand)
    decided = await _decide(ask, pack, kit)
    if decided.message or not decided.known:
        return _only(decided.message)
    known = decided.known
    grounds = generator.grounds(
        decided.decision, known.profile, known.usable.copy, known.usable.withheld, pack, kit.clock()
    )
    composed = await compose(decided.decision, grounds, known.profile.contact, kit)
    return await _keep(ask, decided, composed, pack, kit)


async def preview(ask: Ask, kit: Kit) -> Decision:
    """The decision that would be made now, with its reasons; nothing is stored."""
    pack, now = kit.pack(ask.brand), kit.clock()
    async with kit.database.read() as session:
        return decisioning.decide((await _situation(ask, pack, now, "preview", session)).situation, pack)


async def _decide(ask: Ask, pack: Pack, kit: Kit) -> Decided:
    """Transaction 1: the decision and its propensity are stored before anything is written; silence ends here."""
    now = kit.clock()
    decision_id = identifier("d", ask.brand, ask.key or kit.fresh())
    async with kit.database.begin() as session:
        earlier = await decisioning.found(session, ask.brand, decision_id) if ask.key else None
        if earlier:
            _same(ask, earlier.decision, earlier.situation)
            message = await generator.made_for(session, decision_id)
            if message:
                return Decided(decision_id, earlier.decision, None, message)
        known = await _situation(ask, pack, now, decision_id, session)
        if earlier and earlier.decision.pack_sha256 == pack.sha256:
            return Decided(decision_id, earlier.decision, known, None)
        decision = decisioning.decide(known.situation, pack)
        await packs.remember(session, pack, now)
        await decisioning.record(session, decision_id, decision, known.situation)
        if decision.silence:
            return Decided(decision_id, decision, None, await _silent(decision_id, decision, now, session, kit))
        return Decided(decision_id, decision, known, None)


async def _situation(ask: Ask, pack: Pack, now: datetime, decision_id: str, session: Session) -> Known:
    if ask.moment is not None and ask.moment not in pack.moment:
        raise NotFound(f"the pack has no such moment; it has {', '.join(sorted(pack.moment))}")
    return await look(
        session, ask.brand, ask.contact_id, pack, now,
        seed=seed("draw", ask.brand, ask.contact_id, decision_id), moment=ask.moment, channel=ask.channel,
    )  # fmt: skip


def _same(ask: Ask, decision: Decision, situation: Situation) -> None:
    if (decision.contact_id, situation.moment, situation.channel) != (ask.contact_id, ask.moment, ask.channel):
        raise Conflict("this idempotency key was used for another request: send a new key with a new request")


async def _silent(decision_id: str, decision: Decision, now: datetime, session: Session, kit: Kit) -> Message:
    message = _message(decision_id, decision, Composed.silent(decision.reasons[-1]), now)
    await generator.keep(session, message)
    return await generator.move(session, message, Status.DISCARDED, at=now, who=kit.who, why=message.why)


async def _keep(ask: Ask, decided: Decided, composed: Composed, pack: Pack, kit: Kit) -> Message:
    """Transaction 2: a message and its place in the review queue are stored together or not at all."""
    now = kit.clock()
    async with kit.database.begin() as session:
        heard = await profiles.heard(session, ask.brand, ask.contact_id, now, lock=True)
        earlier = await generator.made_for(session, decided.decision_id)
        if earlier:
            return earlier
        capped = decisioning.reached_cap(heard, pack, now) if composed.rendered else None
        if capped:
            composed = Composed.silent(f"another message was released meanwhile: {capped}", composed.attempts)
        message = _message(decided.decision_id, decided.decision, composed, now)
        await generator.keep(session, message)
        await review.maybe_sample(session, message, pack, now)
        return await generator.move(session, message, _next(message, pack), at=now, who=kit.who, why=message.why)


def _next(message: Message, pack: Pack) -> Status:
    if message.rendered is None:
        return Status.DISCARDED
    strategy = pack.strategy.get(message.decision.strategy or "")
    return Status.HELD if strategy and strategy.hold else Status.RELEASED


def _message(decision_id: str, decision: Decision, composed: Composed, now: datetime) -> Message:
    return Message(
        message_id=identifier("m", decision_id), decision_id=decision_id, brand=decision.brand,
        contact_id=decision.contact_id, channel=decision.channel, decision=decision, rung=composed.rung,
        why=composed.why, status=Status.MADE, rendered=composed.rendered, report=composed.report,
        attempts=composed.attempts, made_at=now,
    )  # fmt: skip


def _only(message: Message | None) -> Message:
    if message is None:
        raise Conflict("the decision was made, but its message is not there yet; ask again with the same key")
    return message
