"""The states of the USA and the provinces of Canada, by the codes that post and records use (ISO 3166-2:US and :CA)."""

from collections.abc import Mapping
from typing import Final

_CODES: Final = (
    "AL Alabama, AK Alaska, AZ Arizona, AR Arkansas, CA California, CO Colorado, CT Connecticut, DE Delaware, "
    "DC District of Columbia, FL Florida, GA Georgia, HI Hawaii, ID Idaho, IL Illinois, IN Indiana, IA Iowa, "
    "KS Kansas, KY Kentucky, LA Louisiana, ME Maine, MD Maryland, MA Massachusetts, MI Michigan, MN Minnesota, "
    "MS Mississippi, MO Missouri, MT Montana, NE Nebraska, NV Nevada, NH New Hampshire, NJ New Jersey, "
    "NM New Mexico, NY New York, NC North Carolina, ND North Dakota, OH Ohio, OK Oklahoma, OR Oregon, "
    "PA Pennsylvania, RI Rhode Island, SC South Carolina, SD South Dakota, TN Tennessee, TX Texas, UT Utah, "
    "VT Vermont, VA Virginia, WA Washington, WV West Virginia, WI Wisconsin, WY Wyoming, AB Alberta, "
    "BC British Columbia, MB Manitoba, NB New Brunswick, NL Newfoundland, NS Nova Scotia, ON Ontario, "
    "PE Prince Edward Island, QC Quebec, SK Saskatchewan"
)
CODES: Final[Mapping[str, str]] = {
    written: code
    for code, name in (one.split(" ", 1) for one in _CODES.split(", "))
    for written in (code.casefold(), name.casefold())
}
"""The code of a state, by its code and its name in small letters."""
NAMES: Final = tuple(one.split(" ", 1)[1] for one in _CODES.split(", "))
PROVINCES: Final = frozenset("AB BC MB NB NL NS ON PE QC SK".split())
"""Codes of provinces of Canada."""
