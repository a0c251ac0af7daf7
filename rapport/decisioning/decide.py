"""The decision, a pure function of situation and pack: consent, caps, arm, moment, strategies, draw, channel, time."""

from zoneinfo import ZoneInfo

from rapport.decisioning.arms import arm_of
from rapport.decisioning.chances import strategy_chances
from rapport.decisioning.conditions import unmet
from rapport.decisioning.consent import allowed
from rapport.decisioning.eligibility import Option, eligible, open_offers
from rapport.decisioning.moments import Due, Exits, due_moments
from rapport.decisioning.pacing import reached_cap, reached_default_cap
from rapport.decisioning.policies import draw
from rapport.decisioning.timing import earliest, send_time
from rapport.domain.contact import ProfilingBasis
from rapport.domain.decision import Arm, Decision, Exclusion, Silence, Situation
from rapport.domain.pack import Pack, Segment
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
    exits = {channel: earliest(profile, pack, channel, now) for channel in channels.channels}
    if profile.contact.consent.profiling is ProfilingBasis.NONE:
        return _unprofiled(start, exits, situation, pack)
    moments = due_moments(profile, pack, now, exits, situation.moment)
    start = _with(start, excluded=moments.excluded)
    if not moments.due:
        return _silent(start, Silence.NO_MOMENT, "no moment is due")
    if start.arm is Arm.BASELINE:
        return _baseline(start, moments.due[0], situation, pack)
    for due in moments.due:
        found = eligible(due, situation, pack, exits)
        start = _with(start, excluded=found.excluded)
        if found.options:
            return _strategy(start, due, found.options, situation, pack)
    return _silent(start, Silence.NO_STRATEGY, "no strategy of a due moment is eligible")


def _strategy(start: Decision, due: Due, options: tuple[Option, ...], situation: Situation, pack: Pack) -> Decision:
    """One of the options, drawn; sent at the contact's usual hour where all it says still holds by then."""
    chances = strategy_chances(start.arm, [option.strategy.id for option in options], situation, pack)
    choice = draw(chances, situation.seed)
    strategy, channel, offers = next(option for option in options if option.strategy.id == choice.name)
    claims = [pack.claim[name] for name in strategy.claims]
    ends = [due.expires, *(o.ends for o in offers), *(c.expires for c in claims if c.open_at(due.exits[channel].at))]
    leaves = send_time(situation.profile, pack, channel, situation.now, before=min(ends))
    how = "drawn uniformly" if start.arm is Arm.RANDOM else "drawn by Thompson sampling"
    how = "asked for by name" if situation.strategy else how
    return _with(
        start, **_moment(due), strategy=strategy.id, template=strategy.template, link=strategy.call_to_action.link,
        chances=chances, propensity=choice.propensity, offers=tuple(o.id for o in offers),
        channel=channel, send_at=leaves.at,
        reasons=(
            f"{how} among {len(chances)} eligible with probability {choice.propensity:.3f}",
            f"over {channel.value}", f"sent {leaves.why}",
        ),
    )  # fmt: skip


def _baseline(start: Decision, due: Due, situation: Situation, pack: Pack) -> Decision:
    """The template of the first segment that holds the contact.

    It leaves at the earliest allowed time and never at the contact's usual hour: a segmented campaign goes to its
    whole segment at once, and a time chosen for one person is part of what it is compared with.
    """
    start = _with(start, **_moment(due))
    for segment in pack.baseline.segments:
        reason = unmet(segment.when, situation.profile, ZoneInfo(pack.brand.timezone))
        if reason is None:
            start = _with(start, reasons=(f"segment {segment.id}",))
            return _approved(start, segment, due.exits, situation, pack)
        start = _with(start, excluded=(Exclusion(what=f"segment {segment.id}", reason=reason),))
    return _silent(start, Silence.NO_TEMPLATE, "no segment of the baseline holds this contact")


def _unprofiled(start: Decision, exits: Exits, situation: Situation, pack: Pack) -> Decision:
    """The default message at the earliest allowed time: without a profiling basis no habit of the contact is used."""
    if situation.moment is not None:
        return _silent(start, Silence.NO_MOMENT, "moments need a profiling basis, and this contact has given none")
    capped = reached_default_cap(situation.profile, pack, situation.now)
    if capped:
        return _silent(start, Silence.FREQUENCY_CAP, capped)
    start = _with(start, reasons=("no basis for profiling: the same message for everybody",))
    return _approved(start, pack.baseline.default, exits, situation, pack)


def _approved(
    start: Decision, source: Segment | Unprofiled, exits: Exits, situation: Situation, pack: Pack
) -> Decision:
    """Approved copy over the brand's first channel that is open and that the copy exists for."""
    channel = next((c for c in exits if c in pack.templates[source.template].channels), None)
    if channel is None:
        return _silent(start, Silence.NO_TEMPLATE, "there is no copy for an open channel")
    at, why = exits[channel]
    offers = open_offers(source.offers, situation.profile, pack, channel, situation.now, at=at)
    return _with(
        start, template=source.template, link=source.link, offers=tuple(o.id for o in offers), channel=channel,
        send_at=at, reasons=(f"over {channel.value}", f"sent {why}"),
    )  # fmt: skip


def _moment(due: Due) -> dict[str, object]:
    return {"moment": due.moment.id, "trigger": due.trigger.key, "step": due.step}


def _silent(start: Decision, silence: Silence, reason: str) -> Decision:
    return _with(start, silence=silence, reasons=(reason,))


def _with(start: Decision, **changes: object) -> Decision:
    """A copy with changes; exclusions and reasons are added to those that stand already."""
    for name in ("excluded", "reasons"):
        if name in changes:
            changes[name] = (*getattr(start, name), *changes[name])  # type: ignore[misc]
    return start.model_copy(update=changes)
