"""The house and the street of a record, against those that a text names."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from rapport.guardrails.given.record import Leaf
from rapport.guardrails.given.subject.kinds import visited
from rapport.guardrails.given.subject.places import Elsewhere
from rapport.guardrails.given.subject.streets import FORMS, KIND

_STREET: Final = re.compile(
    r"\b(?P<house>\d{1,6})[A-Za-z]?\s+(?P<street>(?:[NSEW]{1,2}\.?\s|(?:North|South|East|West)\s)?(?:(?:[A-Z][\w'’-]*|\d+(?:st|nd|rd|th)"
    rf"|de|la|del|of|the)\s){{1,4}}?)(?P<kind>(?i:{FORMS}))\b(?!\s(?i:{FORMS})\b)(?![’'])"
)
_ON: Final = re.compile(
    r"\b(?:on|along|off)\s(?P<street>(?:(?:[NSEW]\.?|North|South|East|West)\s)?(?:[A-Z][\w'’-]*\s){1,3}?)"
    r"(?P<kind>Street|Avenue|Road|Boulevard|Drive|Lane|Highway|Parkway|St\b|Ave\b|Rd\b|Blvd\b)"
)
_WORD: Final = re.compile(r"[a-z0-9]{2,}")
_DIRECTIONS: Final = frozenset("north south east west nw ne sw se the of".split())


def other_streets(text: str, record: Sequence[Leaf]) -> Iterator[Elsewhere]:
    """Addresses of a text of another house, street or kind of street than the record's.

    A street that any fact names is left alone: a branch or a way there.
    """
    leaf = next((leaf for leaf in record if "address" in leaf.words and isinstance(leaf.value, str)), None)
    own = _STREET.search(str(leaf.value)) if leaf else None
    if leaf is None or own is None or not visited(record):
        return
    known = "\n".join(str(one.value).casefold() for one in record if isinstance(one.value, str) and one is not leaf)
    for match in (*_STREET.finditer(text), *_ON.finditer(text)):
        house = match.groupdict().get("house")
        right = _named(match) == _named(own) and KIND[match["kind"].lower()] == KIND[own["kind"].lower()]
        if (not right or (house and house != own["house"])) and match[0].casefold().split(" ", 1)[1] not in known:
            start = match.start("house" if house else "street")
            yield Elsewhere(start, match.end(), leaf.path, str(leaf.value))


def _named(street: re.Match[str]) -> frozenset[str]:
    return frozenset(_WORD.findall(street["street"].casefold())) - _DIRECTIONS
