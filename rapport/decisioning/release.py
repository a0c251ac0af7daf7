"""Whether a decision still holds when its message is about to be released."""

from datetime import datetime

from rapport.decisioning.consent import allowed
from rapport.decisioning.eligibility import closed
from rapport.decisioning.moments import due_step
from rapport.decisioning.pacing import reached_cap, reached_default_cap
from rapport.decisioning.timing import Leaving, earliest
from rapport.domain.contact import Channel, Consent, ProfilingBasis
from rapport.domain.decision import Decision
from rapport.domain.pack import Pack
from rapport.domain.profile import Profile


def still_allowed(decision: Decision, profile: Profile, pack: Pack, now: datetime) -> str | None:
    """Why the message of a decision may not be released at `now`, in words; None when it may.

    `profile` is the decision's own, with `contact` and `heard` as the store holds them now: writing takes a while, and
    meanwhile a contact may object, or hear something else. Looked at is all that can change between decision and
    release: consent and suppression, caps, quiet hours, the step, the offers.
    """
    channel = decision.channel
    if channel is None:
        return "there is no message to release: the decision was to be silent"
    if allowed(profile, pack, channel).silence:
        return _no_longer(channel, profile.contact.consent)
    capped = reached_cap(profile.heard, pack, now)
    if capped:
        return f"another message was released meanwhile: {capped}"
    at = max(now, decision.send_at or now)
    if earliest(profile, pack, channel, at).at != at:
        return "it would leave in the quiet hours"
    ended = _moment_over(decision, profile, pack, now, channel, at)
    if ended:
        return ended
    for name in decision.offers:
        reason = closed(pack.offer[name], profile, pack, channel, now, at=at)
        if reason:
            return f"offer {name}: {reason}"
    return None


def _no_longer(channel: Channel, consent: Consent) -> str:
    if channel in consent.suppressed:
        return f"{channel.value} is suppressed: {consent.suppressed[channel].value}"
    return f"there is no basis to send over {channel.value}"


def _moment_over(
    decision: Decision, profile: Profile, pack: Pack, now: datetime, channel: Channel, at: datetime
) -> str | None:
    if decision.moment is None:
        return reached_default_cap(profile, pack, now)
    if profile.contact.consent.profiling is ProfilingBasis.NONE:
        return "there is no profiling basis any more"
    said = (decision.moment, decision.trigger, decision.step)
    if any((h.moment, h.trigger, h.step) == said for h in profile.heard):
        return f"step {decision.step} of {decision.moment} was heard meanwhile"
    due = due_step(pack.moment[decision.moment], profile, pack, now, {channel: Leaving(at, "")})
    if isinstance(due, str):
        return f"{decision.moment}: {due}"
    if (due.trigger.key, due.step) != (decision.trigger, decision.step):
        return f"step {decision.step} of {decision.moment} is no longer the one that is due"
    return None
