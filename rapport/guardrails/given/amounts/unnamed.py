"""Numbers of a record of which nobody knows what they are of: `Rate: 285`, `list_pm: 420`, `Site Team: 64`.

Each system calls what is paid by names of its own. Where a record has such numbers, a sum that a text works out may be
of them, and is not held against the amounts that are known.
"""

import re
from functools import lru_cache
from typing import Final

from rapport.guardrails.given.amounts.figures import Figure
from rapport.guardrails.given.amounts.numbers import NUMERAL
from rapport.guardrails.given.record import KEPT

_TOKENS: Final = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_TELLING: Final = frozenset(
    "count qty quantity number no num id ref code key year floor version zip postcode phone rating score rank position"
    " level stage order size age capacity limit room unit row column line index sequence step phase target within term"
    " notice due period frequency people staff crew team children".split()
)
"""Words of names whose numbers are no amounts;"""
_TIMES: Final = frozenset("day month week hour minute second quarter year".split())
"""nor are those of a time, unless it is a rate: `employee_per_month`."""
_PLURAL: Final = re.compile(r"[a-z]{2}[^\Ws]s\Z")
"""The last word of a name that counts things: `site_licences`."""
_TITLE: Final = re.compile(r"[A-Z]\w* ")
"""What a thing is called by: "Little Steps Register" counts no steps."""


def unnamed(figure: Figure) -> bool:
    """Whether a bare number of a record is called by nothing that says what it is of."""
    return (
        figure.keyed and not figure.many and NUMERAL.fullmatch(figure.shown) is not None and _says_nothing(figure.path)
    )


@lru_cache(maxsize=KEPT)
def _says_nothing(path: str) -> bool:
    named = [part for part in path.split(".") if not part.isdigit()]
    tokens = [token.lower() for token in _TOKENS.findall(named[-1])] if named else []
    counting = tokens[-1:] if named and _TITLE.match(named[-1]) else tokens
    telling = _TELLING if "per" in tokens else _TELLING | _TIMES
    return not (telling.intersection(tokens) or any(_PLURAL.search(token) for token in counting))
