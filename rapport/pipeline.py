"""How a message is made, top to bottom: profile, decision, brief, draft, inspection, rendering, storing."""

from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from rapport import decisioning, generator, packs, profiles, review
from rapport.compose import Composed, compose, message_of
from rapport.db import Session
from rapport.decisioning import Recorded
from rapport.domain.chance import identifier, seed
from rapport.domain.contact import Channel
from rapport.domain.decision import Decision
from rapport.domain.message import Message, Status
from rapport.domain.pack import Pack
from rapport.errors import Conflict, NotFound, Unavailable
from rapport.kit import Kit
from rapport.known import Known, look
from rapport.review.sampling import Volumes

RESUMED_WITHIN = timedelta(hours=1)
"""How long a decision without a message may be acted on: afterwards it would be sent stale."""


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
    pack: Pack
    known: Known
    message: Message | None


async def make_message(ask: Ask, kit: Kit) -> Message:
    """One message for one contact, stored and released; or the record of why there is none.

    Raises `NotFound` for an unknown brand, contact or moment and `Conflict` for a key that was used for another ask.
    """
    decided = await _decide(ask, kit)
    kit.remembered.add(decided.decision.pack_sha256)
    if decided.message:
        return decided.message
    known = decided.known
    grounds = generator.grounds(decided.decision, known.profile, *known.usable, decided.pack, kit.clock())
    composed = await compose(decided.decision, grounds, known.profile.contact, kit)
    return await _keep(ask, decided, composed, kit)


async def preview(ask: Ask, kit: Kit) -> Decision:
    """The decision that would be made now, with its reasons; nothing is stored."""
    pack, now = kit.pack(ask.brand), kit.clock()
    async with kit.database.read() as session:
        return decisioning.decide((await _situation(ask, pack, now, "preview", session)).situation, pack)


async def _decide(ask: Ask, kit: Kit) -> Decided:
    """Transaction 1: the decision and its propensity are stored before anything is written; silence ends here."""
    pack, now = kit.pack(ask.brand), kit.clock()
    decision_id = identifier("d", ask.brand, ask.key or kit.fresh())
    async with kit.database.begin() as session:
        earlier = await decisioning.found(session, ask.brand, decision_id) if ask.key else None
        if earlier is None:
            known = await _situation(ask, pack, now, decision_id, session)
            decision = decisioning.decide(known.situation, pack)
            if pack.sha256 not in kit.remembered:
                await packs.remember(session, pack, now)
            if await decisioning.record(session, decision_id, decision, known.situation):
                message = await _silent(decision_id, decision, now, session, kit) if decision.silence else None
                return Decided(decision_id, decision, pack, known, message)
            earlier = await decisioning.found(session, ask.brand, decision_id)
        return await _resumed(ask, decision_id, earlier, pack, now, session)


async def _resumed(
    ask: Ask, decision_id: str, earlier: Recorded | None, pack: Pack, now: datetime, session: Session
) -> Decided:
    """An ask whose key was used before: its message, or its decision, as long as that may still be acted on."""
    if earlier is None:
        raise Unavailable("another request with this idempotency key is being answered; send it again")
    decision = earlier.decision
    if (decision.contact_id, earlier.situation.moment, earlier.situation.channel) != ask[1:4]:
        raise Conflict("this idempotency key was used for another request: send a new key with a new request")
    message = await generator.made_for(session, decision_id)
    if message is None and (decision.pack_sha256 != pack.sha256 or now - decision.decided_at > RESUMED_WITHIN):
        raise Conflict("what was decided for this idempotency key is out of date: send a new key to decide afresh")
    known = await look(session, ask.brand, ask.contact_id, pack, now, seed=decision.seed)
    return Decided(decision_id, decision, pack, known, message)


async def _situation(ask: Ask, pack: Pack, now: datetime, decision_id: str, session: Session) -> Known:
    if ask.moment is not None and ask.moment not in pack.moment:
        raise NotFound(f"the pack has no such moment; it has {', '.join(sorted(pack.moment))}")
    return await look(
        session, ask.brand, ask.contact_id, pack, now,
        seed=seed("draw", ask.brand, ask.contact_id, decision_id), moment=ask.moment, channel=ask.channel,
    )  # fmt: skip


async def _silent(decision_id: str, decision: Decision, now: datetime, session: Session, kit: Kit) -> Message:
    message = message_of(decision_id, decision, Composed.silent(decision.reasons[-1]), Status.DISCARDED, now)
    await generator.keep(session, message, who=kit.who)
    return message


async def _keep(ask: Ask, decided: Decided, composed: Composed, kit: Kit) -> Message:
    """Transaction 2: a message and its place in the review queue are stored together or not at all.

    While the model thought, consent may have been withdrawn and other messages released: what must hold for this one
    is looked at again, under a lock on its contact.
    """
    pack = decided.pack
    async with kit.database.begin() as session:
        contact = await profiles.get_contact(session, ask.brand, ask.contact_id, lock=True)
        now = kit.clock()
        heard = await profiles.heard(session, ask.brand, ask.contact_id, now, pack)
        earlier = await generator.made_for(session, decided.decision_id) if ask.key else None
        if earlier:
            return earlier
        if composed.rendered:
            present = decided.known.profile.model_copy(update={"contact": contact, "heard": tuple(heard)})
            refused = decisioning.still_allowed(decided.decision, present, pack, now) or await _paused(
                session, decided.decision
            )
            if refused:
                composed = Composed.silent(f"no longer allowed: {refused}", composed.attempts)
        status = _first_status(decided.decision, composed, pack)
        message = message_of(decided.decision_id, decided.decision, composed, status, now)
        await generator.keep(session, message, who=kit.who)
        await review.maybe_sample(session, message, pack, now, await _volumes(session, pack, now, kit))
        return message


async def _volumes(session: Session, pack: Pack, now: datetime, kit: Kit) -> Volumes | None:
    """What was released in the last seven full days, counted once a day, for a plan that divides reviews by it."""
    if not pack.brand.review.wants_volumes:
        return None
    today = now.astimezone(UTC).date()
    day, counted = kit.volumes.get(pack.id, (None, None))
    if counted is None or day != today:
        counted = await review.volumes(session, pack.id, now)
        kit.volumes[pack.id] = (today, counted)
    return counted


async def _paused(session: Session, decision: Decision) -> str | None:
    """Why the strategy was paused while its message was written."""
    paused = await review.paused(session, decision.brand, decision.strategy) if decision.strategy else None
    return f"{decision.strategy} was paused meanwhile: {paused}" if paused is not None else None


def _first_status(decision: Decision, composed: Composed, pack: Pack) -> Status:
    """What a made message becomes in the transaction that stores it."""
    if composed.rendered is None:
        return Status.DISCARDED
    strategy = pack.strategy.get(decision.strategy or "")
    return Status.HELD if strategy and strategy.hold else Status.RELEASED
