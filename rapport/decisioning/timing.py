"""When a message may leave: outside quiet hours wherever the contact may be."""

import datetime as dt
from collections.abc import Iterable
from typing import NamedTuple
from zoneinfo import ZoneInfo

from rapport.decisioning.places import own_zone, zones
from rapport.domain.contact import Channel
from rapport.domain.fact import Purpose
from rapport.domain.pack import Pack, QuietHours
from rapport.domain.profile import Profile

WITHIN = dt.timedelta(hours=48)
"""How far quiet hours may move a message before the zones of a country are held to leave no hour free."""

MINUTE = dt.timedelta(minutes=1)


class Leaving(NamedTuple):
    """When a message leaves, and why then."""

    at: dt.datetime
    why: str


def is_quiet(at: dt.datetime, hours: QuietHours, zone: ZoneInfo) -> bool:
    """Whether a moment lies in the quiet hours of a zone; hours that end before they start run over midnight."""
    local = at.astimezone(zone).time()
    if hours.start <= hours.end:
        return hours.start <= local < hours.end
    return local >= hours.start or local < hours.end


def earliest(profile: Profile, pack: Pack, channel: Channel, now: dt.datetime, why: str = "at once") -> Leaving:
    """The first time from `now` on that is quiet in no zone the contact may be in; `why` is told where that is `now`.

    Where the zones of a country leave no hour free, the brand's zone alone counts: never inside the quiet hours there.
    """
    hours = pack.brand.quiet_hours.get(channel)
    if hours is None:
        return Leaving(now, why)
    at = _free(now, hours, zones(profile, pack))
    if at is not None:
        return Leaving(at, why if at == now else f"after the quiet hours {hours.start:%H:%M} to {hours.end:%H:%M}")
    brand = ZoneInfo(pack.brand.timezone)
    at = now
    while is_quiet(at, hours, brand):
        at = _end(at, hours, brand)
    return Leaving(at, f"outside the quiet hours of {brand.key}: no hour is free in every zone of the country")


def send_time(
    profile: Profile, pack: Pack, channel: Channel, now: dt.datetime, *, before: dt.datetime | None = None
) -> Leaving:
    """When a message chosen for one contact leaves: at the hour they usually read, or at the earliest time.

    The usual hour is a shadow fact: only a decision that may profile asks for it. It never moves a message to
    `before` or later, when what the message says would have ended.
    """
    first = earliest(profile, pack, channel, now)
    wanted = _usual_hour(profile, pack, now)
    if wanted is None:
        return first
    moved = earliest(profile, pack, channel, wanted.at, wanted.why)
    return moved if before is None or moved.at < before else first


def _free(now: dt.datetime, hours: QuietHours, places: Iterable[ZoneInfo]) -> dt.datetime | None:
    """The first time from `now` on that is quiet in none of the places; None when there is none in 48 hours."""
    at = now
    while quiet := [place for place in places if is_quiet(at, hours, place)]:
        at = max(_end(at, hours, place) for place in quiet)
        if at - now > WITHIN:
            return None
    return at


def _end(at: dt.datetime, hours: QuietHours, zone: ZoneInfo) -> dt.datetime:
    """When the quiet hours that `at` lies in end; later than `at` also where the clocks change."""
    local = at.astimezone(zone)
    tomorrow = hours.start > hours.end and local.time() >= hours.start
    day = local.date() + dt.timedelta(days=tomorrow)
    end = dt.datetime.combine(day, hours.end, zone).replace(fold=local.fold).astimezone(dt.UTC)
    return end if end > at else at + MINUTE


def _usual_hour(profile: Profile, pack: Pack, now: dt.datetime) -> Leaving | None:
    attribute, fact = pack.attribute.get("preferred.hour"), profile.facts.get("preferred.hour")
    if attribute is None or fact is None or Purpose.TIME not in attribute.purposes:
        return None
    # The hour is counted in the contact's own zone, and in the brand's where that is unknown.
    local = now.astimezone(own_zone(profile) or ZoneInfo(pack.brand.timezone))
    if type(fact.value) is not int or not 0 <= fact.value <= 23 or local.hour == fact.value:
        return None
    at = local.replace(hour=fact.value, minute=0, second=0, microsecond=0)
    at = at if at > local else at + dt.timedelta(days=1)
    return Leaving(at.astimezone(dt.UTC), f"at the hour this contact usually reads ({fact.value}:00)")
