"""A value that one fact holds, in a clause that speaks of another by its name and of the one that holds it by nothing.

"The balance is payable by 11 October" where the 11th is the day for final numbers, and `balance_due` is another.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from rapport.guardrails.given.amounts.binding import clause, content
from rapport.guardrails.given.amounts.calculating import reckons
from rapport.guardrails.given.amounts.figures import Figure, readings, same_day
from rapport.guardrails.given.amounts.figures import after as counted
from rapport.guardrails.given.exchanged.called import only
from rapport.guardrails.given.exchanged.phrases import led_by
from rapport.guardrails.given.naming import key_is_proper
from rapport.guardrails.given.record import KEPT, as_name
from rapport.guardrails.sentences import around
from rapport.guardrails.values.found import Found
from rapport.guardrails.within import within

_OPEN: Final = re.compile(
    r"\b(?:instead|rather|not|than|ask(?:s|ed|ing)?|want(?:s|ed)?|if|would|could|was|were|had|used to|before"
    r"|previous\w*"
    r"|originally|first|normal\w*|usual\w*|list|standard|other\w*|another|between|from|but|quot\w*|propos\w*|offer\w*)\b"
    r"|n't\b|\?"
)
"""What a clause has that may speak of what is not, or no longer, or of two things."""
_AND: Final = re.compile(r"\band\b|,\s")
_OF: Final = re.compile(r"\s(?:\w+\s)?(?:of|for|from|as|to)\b")
"""What behind a value goes on with what it is of."""
_WHEN: Final = re.compile(r"_(?:due|by|on|at|date|until|deadline)(?=_|\Z)")
"""What a name says of when alone."""
_IDLE: Final = frozenset("wk mo yr hr hrs pct".split())
_PER: Final = re.compile(r"(?:^|_)per_.*")
_ONE: Final = {
    "payab": "pay", "payme": "pay", "paid": "pay", "pymt": "pay", "payin": "pay", "cappe": "cap",
    "begin": "start", "comme": "start", "kick": "start", "effec": "start", "expir": "end",
    "minim": "min", "maxim": "max",
}  # fmt: skip
"""Heads of words that are one word's."""


def nearest(
    place: tuple[str, int, int], own: Sequence[Figure], others: Iterable[Figure], read: Sequence[Found]
) -> Figure | None:
    """The one of the other figures of a value's kind whose whole name its clause has, where nothing of its sentence is
    of the name of a figure that holds the value, and none of the values that are `read` there is its own."""
    names = [_words(figure.path) for figure in own]
    text, start, _ = place
    if (
        not own
        or not all(names)
        or (own[0].iso == "" and reckons(*place))
        or led_by(text, around(*place)[0], start) is not None
    ):
        return None
    before, _, after = clause(*place).partition("\0")
    if _heads(" ".join(counted(text, place[2], 1))) & frozenset[str]().union(*names):
        return None  # "five sites" are five of the sites
    near = _AND.split(before)[-1] + (_AND.split(after)[0] if _OF.match(after) else "")
    said = _heads(near)
    if not said or within(_OPEN, text, *around(*place)):
        return None
    first, last = around(*place)
    whole = _heads(text[first:last])
    named = [(len(words), figure) for figure in others if (words := _name(figure.path)) and words <= said]
    longest = max((length for length, _ in named), default=0)
    found = only(figure for length, figure in named if length == longest)
    if found is None or any((name & whole) - _name(found.path) or not _name(found.path) - name for name in names):
        return None
    told = (one for one in read if first <= one.start < last and one.start != place[1])
    return None if any(_of(one, found) for one in told) else found


def _of(one: Found, figure: Figure) -> bool:
    """Whether a value is a figure's."""
    return any(
        number == figure.number if number is not None else same_day(iso, figure.iso)
        for _, _, number, iso in readings(one)
        if number is not None or figure.iso
    )


def _heads(text: str) -> frozenset[str]:
    return frozenset(_ONE.get(head, head) for head in content(text) if head not in _IDLE)


@lru_cache(maxsize=KEPT)
def _name(path: str) -> frozenset[str]:
    """The words of a fact's own name; of one that has none, of the group it stands in."""
    parts = [part for part in path.split(".") if not part.isdigit()]
    if parts and key_is_proper(parts[-1]):
        return frozenset()  # a thing: which one is spoken of is asked elsewhere
    for part in reversed(parts[-2:]):
        if words := _heads(_WHEN.sub("", _PER.sub("", as_name(part))).replace("_", " ")):
            return words
    return frozenset()


@lru_cache(maxsize=KEPT)
def _words(path: str) -> frozenset[str]:
    """The words of a fact's name and of the groups it stands in."""
    return _heads(" ".join(as_name(part).replace("_", " ") for part in path.split(".")))
