"""Words of a record that say yes or no of a thing: `"excl."`, `"declined (18000/yr)"`, `"Y"`."""

import re
from typing import Final

_GOT: Final = (
    r"includ(?:ed|es)|incl|inclusive|covered|provided|accepted|agreed|approved|granted|allowed|permitted|enabled"
    r"|available|supported|part of (?:the )?\w+|in (?:the )?(?:price|plan|package|fee|scope)"
)
_TAKEN: Final = r"ordered|booked|taken|chosen|selected|offered"
"""What says no with a "not", and without it nothing: "seats: taken"."""
_WHO: Final = r"(?:(?:by )?(?:the )?(?:customer|client|buyer|guest|lessee|tenant|member|patient|they|we|he|she) )"
_YES: Final = rf"y|yes|true|free|paid|complimentary|{_GOT}|{_WHO}(?:said yes|agreed|accepted)"
_NO: Final = (
    rf"n|no|none|false|(?:not(?: yet)?|never) (?:{_GOT}|{_TAKEN})|un(?:available|supported)|exclu(?:ded|des|sive)"
    rf"|excl|declined|{_WHO}(?:said no|declined|refused|rejected it|turned (?:it )?down|did not want it)"
    r"|by (?:the )?(?:customer|client|buyer|guest|lessee|tenant|others?)|refused|rejected|turned down|denied"
    r"|blocked|forbidden|prohibited|banned|disabled"
)
_BEHIND: Final = r"\.?(?:\s*[(;]|\s*,(?!\s*(?:but|except|only|if|unless)\b)|\s+by\s+us\b|\s*$)"
"""What may follow: nothing, a remark, or who said so; no condition."""
_SAID: Final = re.compile(rf"(?:(?P<yes>{_YES})|(?P<no>{_NO})(?:\s+by\s+\w+.*\Z)?){_BEHIND}")


def says(value: str) -> bool | None:
    """Whether a text of a record says yes or no, and nothing else; None where it says neither.

    >>> says("Included"), says("not taken ($1.75/card/mo)"), says("declined by client"), says("on request")
    (True, False, False, None)
    """
    said = _SAID.match(" ".join(value.casefold().replace("_", " ").split()))
    return None if said is None else said["no"] is None
