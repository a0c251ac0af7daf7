"""What kind of business a text says that a record is of: "is a roller rink" where the record tells of bowling.

Only kinds that nobody mixes up count, and only where nothing in the record speaks of such a thing.
"""

import re
from collections.abc import Iterator, Mapping
from importlib import resources
from typing import Final

from rapport.guardrails.given.subject.kinds import Kinds, Mistaken

_FILE: Final = resources.files("rapport.guardrails") / "words" / "trades.txt"
_BORNE: Final[Mapping[str, str]] = dict(
    line.split(" = ", 1) for line in _FILE.read_text("utf-8").splitlines() if not line.startswith("#")
)
"""The kinds, and what bears each out."""
_KIND: Final = "|".join(sorted(_BORNE, key=len, reverse=True))
_SAID: Final = re.compile(
    r"(?:\b(?:is|as)|\bit's|\w,|^|\boverview of [^.]{2,60},)\s?an?\s(?:[\w'-]+,?\s){0,4}?"
    rf"(?P<kind>{_KIND})\b(?!-)(?:\sand\s(?:an?\s)?(?:[\w'-]+\s)??(?P<also>{_KIND})\b)?"
)
_SUBJECT: Final = re.compile(
    rf"^\W*(?:the|this) (?:[\w'-]+ ){{0,2}}?(?P<kind>{_KIND})(?= (?:is|offers|has|serves|takes|sits|accepts|opens"
    r"|provides|features|boasts|welcomes|does|in|at|located)\b)"
)
"""What a sentence calls what it is about."""
_STORE: Final = re.compile(
    r"\b(?P<goods>furniture|clothing|clothes|shoe|jewelry|electronics|grocery|liquor|mattress|carpet|vape"
    r"|thrift|antique"
    r"|music|record|fabric|craft|comic|gun|appliance|paint|lighting|tile|kitchenware|cosmetics|perfume|eyewear|tobacco)"
    r"(?: and [\w-]+)? (?:stores?|shop|dealer|dealership|retailer)\b"
)
_CUT: Final = 5


def mistaken(sentence: str, kinds: Kinds) -> Iterator[Mistaken]:
    """The kinds of a lower-case sentence that nothing in the record bears out."""
    for match in _SAID.finditer(sentence):
        for name in ("kind", "also"):
            if match[name] and not re.search(rf"\b(?:{_BORNE[match[name]]})", kinds.words):
                yield Mistaken(*match.span(name))
    for match in _SUBJECT.finditer(sentence):
        if not re.search(rf"\b(?:{_BORNE[match['kind']]})", kinds.words):
            yield Mistaken(*match.span("kind"))
    for match in _STORE.finditer(sentence):
        if match["goods"][:_CUT] not in kinds.words:
            yield Mistaken(*match.span("goods"))
