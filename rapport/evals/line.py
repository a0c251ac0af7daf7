"""One case through the line: the same functions that serve, on the case's own clock and without a store."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from rapport import decisioning, generator
from rapport.compose import Composed, compose
from rapport.domain.chance import identifier, seed
from rapport.domain.decision import Arm, Decision
from rapport.domain.fact import CopyFact
from rapport.domain.message import Message, Status
from rapport.domain.pack import Pack
from rapport.domain.pack.brand import Arms
from rapport.domain.profile import Profile
from rapport.domain.suite import Case
from rapport.evals.dataset import profile_of
from rapport.evals.planted import by_prompt
from rapport.kit import Kit
from rapport.known import known
from rapport.llm import CarelessTwin, Planted


class Made(NamedTuple):
    """What the line made of a case: the message, or the record of why there is none, and what it was made from.

    `offered` are the facts that the brief held; empty where nothing was to be written. `planted` are the faults that
    the model put in on purpose, by the sha256 of the prompt; None for a model that keeps no such record.
    """

    case: Case
    profile: Profile
    offered: tuple[CopyFact, ...]
    message: Message
    pack: Pack
    planted: Mapping[str, Sequence[Planted]] | None = None


async def make(case: Case, pack: Pack, kit: Kit, key: str) -> Made:
    """Decide, write, inspect and render for one case. The same key, pack and model give the same message."""
    at_case = replace(kit, clock=lambda: case.now)
    decision_id = identifier("d", pack.id, key)
    looked = known(
        profile_of(case, pack), pack, case.now, seed=seed("draw", pack.id, case.id, decision_id),
        moment=asked_moment(case, pack), channel=case.channel,
    )  # fmt: skip
    decision = decisioning.decide(looked.situation, narrowed(pack, case))
    if decision.silence:
        silent = Composed.silent(decision.reasons[-1])
        return Made(case, looked.profile, (), _message(decision_id, decision, silent, case), pack)
    grounds = generator.grounds(decision, looked.profile, *looked.usable, pack, case.now)
    composed = await compose(decision, grounds, looked.profile.contact, at_case)
    offered = grounds.facts if decision.strategy else ()
    message = _message(decision_id, decision, composed, case)
    return Made(case, looked.profile, offered, message, pack, _planted(message, kit))


def asked_moment(case: Case, pack: Pack) -> str | None:
    """The moment that is asked for: the case's own, or its strategy's; None leaves it to the line."""
    return pack.strategy[case.strategy].moment if case.strategy else case.moment


def narrowed(pack: Pack, case: Case) -> Pack:
    """The pack as the decision sees it: everybody in the case's arm, and a wanted strategy the only one.

    Whether that strategy may be chosen is still decided; the copy is written and inspected with the whole pack.
    """
    shares = {arm.value: float(arm is case.arm) for arm in Arm}
    brand = pack.brand.model_copy(update={"arms": Arms(salt=pack.brand.arms.salt, **shares)})
    strategies = tuple(s for s in pack.strategies if case.strategy in (None, s.id))
    parts = {part: getattr(pack, part) for part in Pack.model_fields}  # a copy would keep what `pack` has looked up
    return Pack(**{**parts, "brand": brand, "strategies": strategies})


def _planted(message: Message, kit: Kit) -> Mapping[str, Sequence[Planted]] | None:
    if not isinstance(kit.model, CarelessTwin):
        return None
    asked = {attempt.call.prompt_sha256 for attempt in message.attempts if attempt.call}
    return by_prompt(fault for fault in kit.model.planted if fault.prompt_sha256 in asked)


def _message(decision_id: str, decision: Decision, composed: Composed, case: Case) -> Message:
    return Message(
        message_id=identifier("m", decision_id), decision_id=decision_id, brand=decision.brand,
        contact_id=decision.contact_id, channel=decision.channel, decision=decision, rung=composed.rung,
        why=composed.why, status=Status.RELEASED if composed.rendered else Status.DISCARDED,
        rendered=composed.rendered, report=composed.report, attempts=composed.attempts, made_at=case.now,
    )  # fmt: skip
