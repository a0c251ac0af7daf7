"""What a day or a time is of, by the verb that leads up to it: "begins on 6 January" of what must be booked by then.

A small general set: how business systems name their dates, and how people tell the same.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from rapport.guardrails.given.amounts.binding import content
from rapport.guardrails.given.amounts.figures import Figure
from rapport.guardrails.given.exchanged.called import only
from rapport.guardrails.given.record import KEPT
from rapport.guardrails.sentences import around

_CONCEPTS: Final = {
    "start": (
        r"start(?:s|ed|ing)?|begin(?:s|ning)?|first|opens?|from|since|commenc\w+|valid_from|go_live",
        r"from|since|starts?|starting|begins?|beginning|opens?|commences?|kicks? off|goes live",
    ),
    "end": (
        r"ends?|ending|expir\w+|until|till|last|closes?|finish\w*|to|renew\w*",
        r"ends?|ending|expires?|runs? out|until|till|lasts?|valid to|finish(?:es)?|closes?|renews?",
    ),
    "due": (r"due|pay_by|payable\w*", r"due|payable|pay(?:ment)? by|to pay by"),
    "out": (
        r"depart\w*|out|outbound|outward|leaves?|dep|takes?_off",
        r"leaves?|departs?|sets? off|fly(?! home| back)|flies(?! home| back)|takes? off",
    ),
    "back": (
        r"returns?|returned|back|inbound|home",
        r"returns?|back|come home|comes home|home again|fly home|flies back|hand it in",
    ),
    "there": (
        r"arriv\w*|arr|eta|deliver\w*|landed|received",
        r"arrives?|arrived|came in|comes? in|gets? in|lands?|with you|delivered|reach(?:es)? you",
    ),
    "fetch": (r"collect\w*|pick_?up\w*|ready\w*", r"collect(?:ed)?|pick(?:ed|s)? (?:it |them )?up|fetch(?:ed)?"),
    "buy": (r"ordered|placed|bought|purchased|order_date", r"ordered|placed|bought|purchased"),
    "tell": (r"issued|sent|posted|dated|invoiced", r"issued|sent|posted|dated"),
}  # fmt: skip
_KEYS: Final = {name: re.compile(rf"(?:^|_)(?:{keys})(?=_|$)") for name, (keys, _) in _CONCEPTS.items()}
_SAID: Final = re.compile("|".join(rf"(?P<{name}>\b(?:{said})\b)" for name, (_, said) in _CONCEPTS.items()))
_CAMEL: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_APART: Final = re.compile(r"[;:()\n]|,\s|\b(?:and|but|while|or)\b")
_FAR: Final = 34


def meant(place: tuple[str, int, int], own: Sequence[Figure], others: Iterable[Figure]) -> Figure | None:
    """The one other day or time of a record that the verb right before a value is of, where its own is of another."""
    text, start, end = place
    first, last = around(text, start, end)
    before = _APART.split(text[max(first, start - _FAR) : start])[-1] if own else ""
    verbs = list(_SAID.finditer(before))
    if not verbs or len({verb.lastgroup for verb in verbs}) > 1:
        return None
    concept, said = verbs[-1].lastgroup or "", content(text[first:last])
    if any(concept in concepts(one.path) or content(_name(one.path).replace("_", " ")) & said for one in own):
        return None
    return only(one for one in others if concept in concepts(one.path))


@lru_cache(maxsize=KEPT)
def concepts(path: str) -> frozenset[str]:
    """What a date is of by the names of its fact and of the group it stands in."""
    parts = [part for part in path.split(".") if not part.isdigit()][-2:]
    names = [_CAMEL.sub("_", part).lower() for part in parts]
    return frozenset(concept for concept, keys in _KEYS.items() if any(keys.search(name) for name in names))


def _name(path: str) -> str:
    return _CAMEL.sub("_", path.rpartition(".")[2]).lower()
