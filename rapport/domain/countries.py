"""Countries by the two letters of ISO 3166-1."""

from functools import cache
from typing import Final

_NOT_ISO: Final = frozenset(
    {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"}
)  # fmt: skip
"""Two letters that CLDR has for parts and unions of countries, and for tests. Kosovo's XK, free for use, stays."""

_ALSO: Final = {
    "uk": "GB", "great britain": "GB", "england": "GB", "scotland": "GB", "wales": "GB", "northern ireland": "GB",
    "usa": "US", "united states of america": "US", "czech republic": "CZ", "hong kong": "HK", "macau": "MO",
    "macao": "MO", "turkey": "TR", "myanmar": "MM", "burma": "MM", "ivory coast": "CI", "holland": "NL",
    "republic of ireland": "IE", "russian federation": "RU", "korea, republic of": "KR", "swaziland": "SZ",
    "cabo verde": "CV", "viet nam": "VN", "the netherlands": "NL", "uae": "AE", "palestine": "PS",
}  # fmt: skip
"""Names in daily use that CLDR writes otherwise."""


def country_code(value: str) -> str:
    """The two letters of a country given by them (in any case) or by its English name.

    ValueError for anything else: regions, numbers, unknown names.

    >>> country_code("gb"), country_code("United Kingdom"), country_code("Trinidad and Tobago")
    ('GB', 'GB', 'TT')
    """
    name = " ".join(value.casefold().split()).replace(" and ", " & ").replace("'", "’")
    code = _codes().get(name)
    if code is None:
        raise ValueError("want a country's two letters (ISO 3166-1, such as GB) or its English name")
    return code


@cache
def _codes() -> dict[str, str]:
    """Every code by its own letters and by its names, in lower case."""
    from babel.core import Locale

    english: dict[str, str] = dict(Locale("en").territories.items())
    codes = [code for code in english if len(code) == 2 and code.isalpha() and code not in _NOT_ISO]
    named = {english[code].casefold(): code for code in codes}
    return {**named, **_ALSO, **{code.casefold(): code for code in codes}}
