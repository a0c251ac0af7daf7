"""Which lifecycle moments are due for a contact."""

import datetime as dt
from collections.abc import Mapping
from typing import NamedTuple
from zoneinfo import ZoneInfo

from rapport.decisioning.conditions import unmet
from rapport.decisioning.pacing import reached_moment_cap
from rapport.decisioning.timing import Leaving
from rapport.domain.contact import Channel
from rapport.domain.decision import Exclusion
from rapport.domain.pack import Moment, Pack
from rapport.domain.profile import Happened, Profile

Exits = Mapping[Channel, Leaving]
"""The open channels in the brand's order, each with the earliest time that a message may leave over it."""


class Trigger(NamedTuple):
    """What opened a moment, and when. `key` is the same for the same opening; `until` ends a calendar window."""

    key: str
    at: dt.datetime
    until: dt.datetime | None = None


class Due(NamedTuple):
    """A step of a moment that may be said now, over the channels that let it leave before it expires."""

    moment: Moment
    trigger: Trigger
    step: int
    expires: dt.datetime
    exits: Exits


class DueMoments(NamedTuple):
    due: tuple[Due, ...]
    excluded: tuple[Exclusion, ...]


def due_moments(profile: Profile, pack: Pack, now: dt.datetime, exits: Exits, wanted: str | None) -> DueMoments:
    """The due moments, highest priority first; for each other one, why it is not."""
    due: list[Due] = []
    excluded: list[Exclusion] = []
    for moment in sorted(pack.moments, key=lambda m: (-m.priority, m.id)):
        other = wanted not in (None, moment.id)
        found = f"the request asks for {wanted}" if other else due_step(moment, profile, pack, now, exits)
        if isinstance(found, Due):
            due.append(found)
        else:
            excluded.append(Exclusion(what=f"moment {moment.id}", reason=found))
    return DueMoments(tuple(due), tuple(excluded))


def due_step(moment: Moment, profile: Profile, pack: Pack, now: dt.datetime, exits: Exits) -> Due | str:
    """The first step of the moment that is due and was not heard, or why there is none."""
    trigger = _trigger(moment, profile, pack, now)
    if trigger is None:
        return "nothing has opened it"
    ended = next((e for e in moment.ends_on if (at := profile.since(e)) and trigger.at < at <= now), None)
    if ended:
        return f"ended by {ended!r}"
    reason = unmet(moment.when, profile, ZoneInfo(pack.brand.timezone)) or reached_moment_cap(profile, moment, now)
    if reason:
        return reason
    heard = {h.step for h in profile.heard if h.moment == moment.id and h.trigger == trigger.key}
    reason = "no step is due now"
    for index, step in enumerate(moment.steps):
        opens = trigger.at + dt.timedelta(hours=step.after_hours)
        expires = opens + dt.timedelta(hours=step.expires_hours)
        expires = min(expires, trigger.until) if trigger.until else expires
        if index in heard or not opens <= now < expires:
            continue
        in_time = {channel: leaving for channel, leaving in exits.items() if leaving.at < expires}
        if in_time:
            return Due(moment, trigger, index, expires, in_time)
        reason = f"step {index} expires before a message may leave over an open channel"
    return reason


def _trigger(moment: Moment, profile: Profile, pack: Pack, now: dt.datetime) -> Trigger | None:
    start = moment.starts_on
    if start.event is not None:
        happened = {name: profile.happened[name] for name in start.event if name in profile.happened}
        seen = [(at, name) for name, h in happened.items() if (at := _when(h, now, first=start.first))]
        if not seen:
            return None
        at, name = max(seen)
        return Trigger(f"{name} {_stable(at)}", at)
    if start.state is not None:
        # Not the state's name: one silence that passes from dormant to lapsed stays one opening.
        since = profile.been_in(start.state)
        return Trigger(f"state {_stable(since)}", since) if since and since <= now else None
    if start.opens is None or start.closes is None:
        return None
    zone = ZoneInfo(pack.brand.timezone)
    opens = dt.datetime.combine(start.opens, dt.time(), zone)
    until = dt.datetime.combine(start.closes, dt.time.max, zone)
    return Trigger(start.opens.isoformat(), opens, until) if opens <= now < until else None


def _when(happened: Happened, now: dt.datetime, *, first: bool) -> dt.datetime | None:
    """The first or last time an event happened that is known and not in the future."""
    times = (happened.first,) if first else (happened.last, happened.first)
    return next((at for at in times if at <= now), None)


def _stable(at: dt.datetime) -> str:
    """One way to write a moment in time, whatever zone it was told in."""
    return at.astimezone(dt.UTC).isoformat()
