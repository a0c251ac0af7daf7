"""How a key is cut into words: one rule for every way in which names of facts are read."""

import re
from typing import Final

_CAMEL: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z]{2})(?![A-Z]pct)")
CAMEL_UNITS: Final = r"(?<![a-zA-Z])(?:mAh|kWh|kHz|kW|mW|mA|dB)(?![a-z])|(?:[MG]Hz|[MG]Wh)(?![a-z])"
"""Units that have a capital inside: they are one word of a key."""
_UNIT: Final = re.compile(CAMEL_UNITS)
_BETWEEN: Final = re.compile(r"[_\-\s]+")


def parted(key: str, by: str = "_") -> str:
    """A key with a sign where a small letter or a digit meets a capital, and behind an acronym; units in small letters.

    >>> parted("warrantyMonths"), parted("RestaurantsTakeOut", " "), parted("SSOEnabled"), parted("Battery (mAh)")
    ('warranty_Months', 'Restaurants Take Out', 'SSO_Enabled', 'Battery (mah)')
    """
    return _CAMEL.sub(by, _UNIT.sub(lambda unit: unit[0].lower(), key))


def words(key: str) -> list[str]:
    """The words of a key, in small letters.

    >>> words("warrantyMonths"), words("wi-fi_on request")
    (['warranty', 'months'], ['wi', 'fi', 'on', 'request'])
    """
    return [word.lower() for word in _BETWEEN.split(parted(key)) if word]
