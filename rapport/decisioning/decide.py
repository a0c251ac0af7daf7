"""The decision, a pure function of situation and pack: consent, caps, arm, moment, strategies, draw, channel, time."""

import datetime as dt
from collections.abc import Mapping

from rapport.decisioning.arms import arm_of
from rapport.decisioning.conditions import unmet
from rapport.decisioning.consent import Allowed, allowed
from rapport.decisioning.eligibility import Eligible, eligible, open_offers
from rapport.decisioning.moments import Due, due_moments
from rapport.decisioning.pacing import reached_cap
from rapport.decisioning.policies import draw, thompson_chances, with_floor
from rapport.decisioning.timing import send_time
from rapport.domain.contact import Channel, ProfilingBasis
from rapport.domain.decision import Arm, Belief, Decision, Exclusion, Silence, Situation
from rapport.domain.pack import Pack, Segment, Strategy
from rapport.domain.pack.baseline import Unprofiled

POLICY = "thompson@1"


def decide(situation: Situation, pack: Pack) -> Decision:
    """What to say to this contact now, or why to be silent. The same situation and pack give the same decision."""
    profile, now = situation.profile, situation.now
    start = Decision(
        brand=pack.id, contact_id=profile.contact.contact_id, decided_at=now, pack_sha256=pack.sha256, policy=POLICY,
        seed=situation.seed, arm=arm_of(profile.contact.contact_id, pack),
    )  # fmt: skip
    channels = allowed(profile, pack, situation.channel)
    start = _with(start, excluded=channels.excluded)
    if channels.silence:
        return _silent(start, channels.silence, "no channel is open to this contact")
    capped = reached_cap(profile.heard, pack, now)
    if capped:
        return _silent(start, Silence.FREQUENCY_CAP, capped)
    if start.arm is Arm.HOLDOUT:
        return _silent(start, Silence.HOLDOUT, "held out: this contact shows what happens without messages")
    if profile.contact.consent.profiling is ProfilingBasis.NONE:
        return _unprofiled(start, situation, pack, channels)
    moments = due_moments(profile, pack, now, situation.moment)
    start = _with(start, excluded=moments.excluded)
    if not moments.due:
        return _silent(start, Silence.NO_MOMENT, "no moment is due")
    if start.arm is Arm.BASELINE:
        return _baseline(start, moments.due[0], situation, pack, channels)
    for due in moments.due:
        options = eligible(due.moment.id, situation, pack, channels.channels)
        start = _with(start, excluded=options.excluded)
        if options.strategies:
            return _strategy(start, due, options, situation, pack, channels)
    return _silent(start, Silence.NO_STRATEGY, "no strategy of a due moment is eligible")


def _strategy(
    start: Decision, due: Due, options: Eligible, situation: Situation, pack: Pack, channels: Allowed
) -> Decision:
    chances = _chances(start.arm, options.strategies, situation, pack)
    choice = draw(chances, situation.seed)
    strategy = pack.strategy[choice.name]
    offers = open_offers(strategy.offers, situation.profile, pack, situation.now)
    how = "drawn uniformly" if start.arm is Arm.RANDOM else "drawn by Thompson sampling"
    return _addressed(
        _with(
            start, **_moment(due), strategy=strategy.id, template=strategy.template, link=strategy.call_to_action.link,
            chances=chances, propensity=choice.propensity, offers=tuple(o.id for o in offers),
            reasons=(f"{how} among {len(chances)} eligible with probability {choice.propensity:.3f}",),
        ),
        strategy.channels, situation, pack, channels,
    )  # fmt: skip


def _chances(arm: Arm, strategies: tuple[Strategy, ...], situation: Situation, pack: Pack) -> dict[str, float]:
    names = [s.id for s in strategies]
    if arm is Arm.RANDOM:
        return dict.fromkeys(names, 1 / len(names))
    plan = pack.brand.policy
    beliefs = {n: _belief(n, situation.beliefs, plan.prior_successes, plan.prior_failures) for n in names}
    return _throttled(with_floor(thompson_chances(beliefs), plan.floor), situation)


def _belief(name: str, learned: Mapping[str, Belief], successes: float, failures: float) -> Belief:
    """The prior of the pack plus what outcomes have added."""
    more = learned.get(name, Belief(successes=0, failures=0))
    return Belief(successes=successes + more.successes, failures=failures + more.failures)


def _throttled(chances: dict[str, float], situation: Situation) -> dict[str, float]:
    """Each chance times the part its health leaves; what is taken goes to the others in proportion."""
    share = {h.strategy: h.share for h in situation.health}
    kept = {name: p * share.get(name, 1.0) for name, p in chances.items()}
    total = sum(kept.values())
    return {name: p / total for name, p in kept.items()}


def _baseline(start: Decision, due: Due, situation: Situation, pack: Pack, channels: Allowed) -> Decision:
    start = _with(start, **_moment(due))
    for segment in pack.baseline.segments:
        reason = unmet(segment.when, situation.profile)
        if reason is None:
            return _approved(_with(start, reasons=(f"segment {segment.id}",)), segment, situation, pack, channels)
        start = _with(start, excluded=(Exclusion(what=f"segment {segment.id}", reason=reason),))
    return _silent(start, Silence.NO_TEMPLATE, "no segment of the baseline holds this contact")


def _unprofiled(start: Decision, situation: Situation, pack: Pack, channels: Allowed) -> Decision:
    default = pack.baseline.default
    since = situation.now - dt.timedelta(days=default.every_days)
    if any(h.at > since and h.moment is None for h in situation.profile.heard):
        return _silent(start, Silence.FREQUENCY_CAP, f"heard the unprofiled message within {default.every_days} days")
    start = _with(start, reasons=("no basis for profiling: the same message for everybody",))
    return _approved(start, default, situation, pack, channels)


def _approved(
    start: Decision, source: Segment | Unprofiled, situation: Situation, pack: Pack, channels: Allowed
) -> Decision:
    offers = open_offers(source.offers, situation.profile, pack, situation.now)
    start = _with(start, template=source.template, link=source.link, offers=tuple(o.id for o in offers))
    return _addressed(start, tuple(pack.templates[source.template].channels), situation, pack, channels)


def _addressed(
    start: Decision, spoken: tuple[Channel, ...], situation: Situation, pack: Pack, channels: Allowed
) -> Decision:
    """The decision with channel and send time: the brand's first channel that is open and that the copy exists for."""
    channel = next((c for c in channels.channels if c in spoken), None)
    if channel is None:
        return _silent(start, Silence.NO_TEMPLATE, "there is no copy for an open channel")
    at, why = send_time(situation.profile, pack, channel, situation.now)
    return _with(start, channel=channel, send_at=at, reasons=(f"over {channel.value}", f"sent {why}"))


def _moment(due: Due) -> dict[str, object]:
    return {"moment": due.moment.id, "trigger": due.trigger.key, "step": due.step}


def _silent(start: Decision, silence: Silence, reason: str) -> Decision:
    clear: dict[str, object] = dict.fromkeys(("strategy", "template", "link", "channel", "send_at"))
    clear |= {"offers": (), "chances": {}, "propensity": 1.0}
    return _with(start, **clear, silence=silence, reasons=(reason,))


def _with(start: Decision, **changes: object) -> Decision:
    """A copy with changes; exclusions and reasons are added to those that stand already."""
    for name in ("excluded", "reasons"):
        if name in changes:
            changes[name] = (*getattr(start, name), *changes[name])  # type: ignore[misc]
    return start.model_copy(update=changes)
