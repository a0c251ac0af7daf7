"""When a message may leave: outside quiet hours wherever the contact may be."""

import datetime as dt
from functools import cache
from zoneinfo import ZoneInfo

from babel.core import Locale, get_global

from rapport.domain.contact import Channel
from rapport.domain.fact import Purpose
from rapport.domain.pack import Pack, QuietHours
from rapport.domain.profile import Profile

QUARTER = dt.timedelta(minutes=15)
WITHIN = dt.timedelta(hours=48)


def zones(profile: Profile, pack: Pack) -> tuple[ZoneInfo, ...]:
    """Every zone the contact may be in: the known one, else all of the country's, else the brand's."""
    if profile.contact.timezone:
        return (ZoneInfo(profile.contact.timezone),)
    names = get_global("territory_zones").get(_territory(profile.contact.country or ""), [])
    return tuple(ZoneInfo(n) for n in names) or (ZoneInfo(pack.brand.timezone),)


def _territory(country: str) -> str:
    """The two letters of a country that is given by them or by its English name."""
    return country if len(country) == 2 else _english().get(country, "")


@cache
def _english() -> dict[str, str]:
    return {name: code for code, name in Locale("en").territories.items() if len(code) == 2}


def is_quiet(at: dt.datetime, hours: QuietHours, zone: ZoneInfo) -> bool:
    """Whether a moment lies in the quiet hours of a zone; hours that end before they start run over midnight."""
    local = at.astimezone(zone).time()
    if hours.start <= hours.end:
        return hours.start <= local < hours.end
    return local >= hours.start or local < hours.end


def send_time(profile: Profile, pack: Pack, channel: Channel, now: dt.datetime) -> tuple[dt.datetime, str]:
    """The earliest time to send, and why: now, or the contact's usual hour, moved out of every zone's quiet hours."""
    places = zones(profile, pack)
    wanted, why = _usual_hour(profile, pack, places, now)
    hours = pack.brand.quiet_hours.get(channel)
    if hours is None:
        return wanted, why
    at = wanted
    while any(is_quiet(at, hours, zone) for zone in places):
        at = _next_quarter(at)
        if at - wanted > WITHIN:
            return wanted, "no hour is free of quiet hours in all zones this contact may be in"
    return at, why if at == wanted else f"after the quiet hours {hours.start:%H:%M} to {hours.end:%H:%M}"


def _next_quarter(at: dt.datetime) -> dt.datetime:
    return at - dt.timedelta(minutes=at.minute % 15, seconds=at.second, microseconds=at.microsecond) + QUARTER


def _usual_hour(
    profile: Profile, pack: Pack, places: tuple[ZoneInfo, ...], now: dt.datetime
) -> tuple[dt.datetime, str]:
    attribute, fact = pack.attribute.get("preferred.hour"), profile.facts.get("preferred.hour")
    if attribute is None or fact is None or Purpose.TIME not in attribute.purposes or len(places) != 1:
        return now, "at once"
    local = now.astimezone(places[0])
    if not isinstance(fact.value, int) or not 0 <= fact.value <= 23 or local.hour == fact.value:
        return now, "at once"
    at = local.replace(hour=fact.value, minute=0, second=0, microsecond=0)
    at = at if at > local else at + dt.timedelta(days=1)
    return at.astimezone(dt.UTC), f"at the hour this contact usually reads ({fact.value}:00)"
