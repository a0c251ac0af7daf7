"""Probation: drafts of a paused strategy, composed by the same line, seen by reviewers and by nobody else."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from rapport import decisioning, generator, packs, profiles, review
from rapport.compose import Composed, compose, message_of
from rapport.domain.chance import identifier, seed, unit
from rapport.domain.decision import Decision
from rapport.domain.message import Message, Status
from rapport.domain.pack import Pack
from rapport.errors import Conflict, NotFound
from rapport.kit import Kit
from rapport.known import Known, look


class Eligible(NamedTuple):
    """A contact who would get the strategy if it were healthy, and the decision that says so."""

    strategy: str
    decision_id: str
    decision: Decision
    known: Known


async def compose_for_probation(
    brand: str, strategy: str, many: int, kit: Kit, *, done: Callable[[], None] = lambda: None
) -> tuple[Message, ...]:
    """At most so many drafts of a paused strategy, each in the review queue (lane `probation`, probability 1).

    The drafts are `made` and stay so: nobody can fetch or send them, no cap counts them, and they teach nothing.
    Contacts come in an order that a hash of strategy and day makes, each at most once a day, so that a second call
    goes on where the first one ended. There are fewer where too few contacts are eligible, or where a verdict ends the
    pause meanwhile. `done` is called after each draft. Raises `NotFound` for a strategy that the pack does not have,
    and `Conflict` for one that is not paused.
    """
    pack = kit.pack(brand)
    if strategy not in pack.strategy:
        raise NotFound(f"the pack has no such strategy; it has {', '.join(sorted(pack.strategy))}")
    async with kit.database.read() as session:
        if await review.paused(session, brand, strategy) is None:
            raise Conflict(f"{strategy} is not paused: its messages are reviewed as they are released")
        everyone = await profiles.contact_ids(session, brand)
    made: list[Message] = []
    for contact_id in _in_order(everyone, brand, strategy, kit):
        if len(made) >= many:
            break
        found = await _eligible(contact_id, strategy, pack, kit)
        if found is None:
            continue
        grounds = generator.grounds(found.decision, found.known.profile, *found.known.usable, pack, kit.clock())
        composed = await compose(found.decision, grounds, found.known.profile.contact, kit)
        message = await _keep(found, composed, pack, kit)
        if message is None:
            break
        if message.rendered:
            made.append(message)
            done()
    return tuple(made)


def _in_order(everyone: Sequence[str], brand: str, strategy: str, kit: Kit) -> Sequence[str]:
    day = kit.clock().date().isoformat()
    return sorted(everyone, key=lambda contact_id: unit("probation", brand, strategy, day, contact_id))


async def _eligible(contact_id: str, strategy: str, pack: Pack, kit: Kit) -> Eligible | None:
    """The decision for a contact who would get the strategy; None for others, and for who had a draft today."""
    now, moment = kit.clock(), pack.strategy[strategy].moment
    decision_id = identifier("d", "probation", pack.id, strategy, now.date().isoformat(), contact_id)
    async with kit.database.read() as session:
        if await decisioning.found(session, pack.id, decision_id):
            return None
        known = await look(
            session, pack.id, contact_id, pack, now, seed=seed("draw", pack.id, contact_id, decision_id),
            moment=moment, strategy=strategy,
        )  # fmt: skip
    decision = decisioning.decide(known.situation, pack)
    return Eligible(strategy, decision_id, decision, known) if decision.strategy == strategy else None


async def _keep(found: Eligible, composed: Composed, pack: Pack, kit: Kit) -> Message | None:
    """Decision, draft and sample, stored together; None where the strategy is not paused any more.

    A draft that the guards stopped is kept as the record of why there is none, and nobody is asked to review it.
    """
    now = kit.clock()
    status = Status.MADE if composed.rendered else Status.DISCARDED
    message = message_of(found.decision_id, found.decision, composed, status, now)
    async with kit.database.begin() as session:
        if await review.paused(session, pack.id, found.strategy) is None:
            return None
        await packs.remember(session, pack, now)
        if not await decisioning.record(session, found.decision_id, found.decision, found.known.situation):
            raise Conflict("somebody else composes drafts for probation of this strategy now")
        await generator.keep(session, message, who=kit.who)
        if message.rendered:
            await review.sample_for_probation(session, message, now)
        return message
