"""Time zones by their IANA names: the same names wherever this runs."""

from functools import cache
from importlib import resources
from typing import Final
from zoneinfo import ZoneInfo

_NO_PLACES: Final = frozenset({"Factory", "localtime", "posixrules"})


def zone(name: str | None) -> ZoneInfo | None:
    """The zone of this name; None for no name and for one that is not in the IANA database."""
    return ZoneInfo(name) if name is not None and name in _names() else None


def zone_name(value: str) -> str:
    """The name as it came. ValueError for one that the IANA database does not have: case counts.

    >>> zone_name("Europe/London")
    'Europe/London'
    """
    if value not in _names():
        raise ValueError("want a zone such as Europe/London")
    return value


@cache
def _names() -> frozenset[str]:
    """The names in the `tzdata` package: a machine's own files may hold more, or read them without case."""
    listed = resources.files("tzdata").joinpath("zones").read_text(encoding="utf-8")
    return frozenset(listed.split()) - _NO_PLACES
