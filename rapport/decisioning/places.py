"""Where a contact may be, as far as the clock cares."""

from functools import lru_cache
from zoneinfo import ZoneInfo

from babel.core import get_global

from rapport.domain.countries import country_code
from rapport.domain.pack import Pack
from rapport.domain.profile import Profile
from rapport.domain.zones import zone


def zones(profile: Profile, pack: Pack) -> tuple[ZoneInfo, ...]:
    """Every zone the contact may be in: the known one, else all of the country's, else the brand's."""
    own = own_zone(profile)
    if own is not None:
        return (own,)
    return _zones_of(profile.contact.country or "") or (ZoneInfo(pack.brand.timezone),)


def own_zone(profile: Profile) -> ZoneInfo | None:
    """The contact's own zone; None when it is not known or is no zone."""
    return zone(profile.contact.timezone)


@lru_cache(maxsize=1024)
def _zones_of(country: str) -> tuple[ZoneInfo, ...]:
    """All zones of a country, without names that are in no zone database; none for what is no country."""
    try:
        names = get_global("territory_zones").get(country_code(country), [])
    except ValueError:
        return ()
    return tuple(found for name in names if (found := zone(name)))
