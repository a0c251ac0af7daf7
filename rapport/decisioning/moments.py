"""Which lifecycle moments are due for a contact."""

import datetime as dt
from typing import NamedTuple
from zoneinfo import ZoneInfo

from rapport.decisioning.conditions import unmet
from rapport.decisioning.pacing import reached_moment_cap
from rapport.domain.decision import Exclusion
from rapport.domain.pack import Moment, Pack
from rapport.domain.profile import Profile


class Trigger(NamedTuple):
    """What opened a moment, and when. `key` is the same for the same opening."""

    key: str
    at: dt.datetime


class Due(NamedTuple):
    """A step of a moment that may be said now."""

    moment: Moment
    trigger: Trigger
    step: int


class DueMoments(NamedTuple):
    due: tuple[Due, ...]
    excluded: tuple[Exclusion, ...]


def due_moments(profile: Profile, pack: Pack, now: dt.datetime, wanted: str | None) -> DueMoments:
    """The due moments, highest priority first; for each other one, why it is not."""
    due: list[Due] = []
    excluded: list[Exclusion] = []
    for moment in sorted(pack.moments, key=lambda m: (-m.priority, m.id)):
        found = _due(moment, profile, pack, now, wanted)
        if isinstance(found, Due):
            due.append(found)
        else:
            excluded.append(Exclusion(what=f"moment {moment.id}", reason=found))
    return DueMoments(tuple(due), tuple(excluded))


def _due(moment: Moment, profile: Profile, pack: Pack, now: dt.datetime, wanted: str | None) -> Due | str:
    if wanted not in (None, moment.id):
        return f"the request asks for {wanted}"
    trigger = _trigger(moment, profile, pack, now)
    if trigger is None:
        return "nothing has opened it"
    ended = next((e for e in moment.ends_on if (at := profile.since(e)) and at > trigger.at), None)
    if ended:
        return f"ended by {ended!r}"
    reason = unmet(moment.when, profile) or reached_moment_cap(profile, moment, now)
    if reason:
        return reason
    heard = {h.step for h in profile.heard if h.moment == moment.id and h.trigger == trigger.key}
    for index, step in enumerate(moment.steps):
        opens = trigger.at + dt.timedelta(hours=step.after_hours)
        if index not in heard and opens <= now < opens + dt.timedelta(hours=step.expires_hours):
            return Due(moment, trigger, index)
    return "no step is due now"


def _trigger(moment: Moment, profile: Profile, pack: Pack, now: dt.datetime) -> Trigger | None:
    start = moment.starts_on
    if start.event is not None:
        seen = [(h.first if start.first else h.last, e) for e in start.event if (h := profile.happened.get(e))]
        if not seen:
            return None
        at, name = max(seen)
        return Trigger(f"{name} {at.isoformat()}", at)
    if start.state is not None:
        if profile.state not in start.state:
            return None
        return Trigger(f"{profile.state.value} {profile.state_since.isoformat()}", profile.state_since)
    zone = ZoneInfo(pack.brand.timezone)
    if start.opens is None or start.closes is None or not start.opens <= now.astimezone(zone).date() <= start.closes:
        return None
    return Trigger(start.opens.isoformat(), dt.datetime.combine(start.opens, dt.time(), zone))
