"""The kinds of street, each with its short forms (USPS Publication 28, appendix C1)."""

from typing import Final

_KINDS: Final = (
    "street st", "avenue ave av", "road rd", "boulevard blvd", "drive dr", "lane ln", "court ct", "place pl",
    "square sq", "highway hwy", "parkway pkwy", "terrace ter", "circle cir", "trail trl", "plaza plz", "way", "pike",
    "alley", "row", "wharf", "turnpike tpke", "crescent cres", "route rte",
)  # fmt: skip
KIND: Final = {form: kind.split()[0] for kind in _KINDS for form in kind.split()}
"""By each form in small letters: the kind."""
FORMS: Final = "|".join(sorted(KIND, key=len, reverse=True))
"""All forms, the longest first, as an expression."""
