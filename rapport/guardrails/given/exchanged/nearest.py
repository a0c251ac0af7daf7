"""A value that one fact holds, in a clause that speaks of another by its name and of the one that holds it by nothing.

"The balance is payable by 11 October" where the 11th is the day for final numbers, and `balance_due` is another.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from rapport.guardrails.given.amounts.binding import clause, content
from rapport.guardrails.given.amounts.by_name import times_over
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
    r"|originally|first|normal\w*|usual\w*|list|standard|other\w*|another|between|from(?=\s\W?\d[\d.,]*\s(?:to|until|-)\s)|but|quot\w*|propos\w*|offer\w*)\b"
    r"|n't\b|\?"
)
"""What a clause has that may speak of what is not, or no longer, or of two things."""
_FOR_EACH: Final = re.compile(r"\s(?:an?|per|each|every|for|of|in|at|on|with|to|and|or)\s")
"""What ends the words behind a number that tell what it counts."""
_HEADED: Final = re.compile(
    r"\A[\s*•-]*(?:(?P<name>[^:,\n]{2,30}):[^:\n]*|(?:the|our|your|an?) (?P<thing>[a-z-]+(?: [a-z-]+)?), \W?)\Z"
)
"""What a line of a list is about: "Simulation: 3 add-ons, 1,850 euros a year"."""
_JOINED: Final = re.compile(
    r"\b(set|sign|add|check|log|start|top|call|roll|hand|buy|pick)[-_ ](up|on|in|out|over|off)(?![a-z])"
)
"""What is written as one word and as two: "set-up" and `setup_fee`."""
_UNTIL: Final = re.compile(r"\b(?:until|till|expires?)\b")
"""What says of a day that it is the last."""
_END: Final = frozenset(("end",))
_OF_ALL: Final = re.compile(r"[a-z\d] (?:out )?of (?:the |your |our |all )?\Z")
_AND: Final = re.compile(r"\band\b|,\s")
_OF: Final = re.compile(r"\s(?:\w+\s)?(?:of|for|from|as|to)\b")
"""What behind a value goes on with what it is of."""
_CUT: Final = (3, 4)
"""The letters of a word that is cut short."""
_MANY: Final = 20
_HOW_MANY: Final = ("count", "number", "total", "how_many")
_WHEN: Final = re.compile(r"_(?:due|by|on|at|date|until|deadline)(?=_|\Z)")
"""What a name says of when alone."""
_UNIT: Final = re.compile(r"(?<=[a-z])_(?:mins?|minutes?|secs?|pct|percent|eur|usd|gbp|chf|cad|aud|sek|nok|dkk)\Z")
"""What a name says of the unit alone: "Alarm response (min)"."""
_IDLE: Final = frozenset(
    "wk mo yr hr hrs pct qty quant unit list net gross order quote offer deal fee charg rate due perio lengt"
    " durat".split()
)
_WHEN_PAID: Final = frozenset("month annua weekl daily quart".split())
"""Words of names that tell how often something is paid, and where they stand alone not what."""
_PER: Final = re.compile(r"(?:^|_)per_.*")
_ONE: Final = {
    "payab": "pay", "payme": "pay", "paid": "pay", "pymt": "pay", "payin": "pay", "cappe": "cap",
    "begin": "start", "comme": "start", "kick": "start", "effec": "start", "expir": "end",
    "minim": "min", "maxim": "max", "inclu": "cover", "incl": "cover",
    "reten": "keep", "retai": "keep", "kept": "keep", "store": "keep", "stora": "keep",
}  # fmt: skip
"""Heads of words that are one word's."""


def nearest(
    place: tuple[str, int, int], own: Sequence[Figure], others: Iterable[Figure], read: Sequence[Found], *, counts: bool
) -> Figure | None:
    """The one of the other figures of a value's kind whose whole name its clause has, where nothing of its sentence is
    of the name of a figure that holds the value, and none of the values that are `read` there is its own.

    Of a value that `counts` things the words behind it are its name as well, and what its fact's own name says.
    """
    names = [_words(figure.path) for figure in own]
    text, start, _ = place
    if (
        not own
        or (own[0].number == 0 and not own[0].iso)
        or not all(names)
        or (own[0].iso == "" and reckons(*place))
        or led_by(text, around(*place)[0], start) is not None
    ):
        return None
    before, _, after = clause(*place).partition("\0")
    behind = _AND.split(after)[0] if _OF.match(after) else ""
    if counts:
        if not all(map(_named, own)) or _OF_ALL.search(before):
            return None  # so many of something, or all of which there are some
        behind, others = behind or _FOR_EACH.split(after)[0], filter(_named, others)
    near = _AND.split(before)[-1] + behind
    if own[0].iso:
        near = _UNTIL.sub(" end ", near)
    said = _heads(near)
    if (headed := _HEADED.search(text[around(*place)[0] : start])) and not counts:
        said |= _heads(headed["name"] or headed["thing"])
    outright = counts and len(_heads(behind)) > 1  # "12 bait stations": what stands further off is of something else
    if not said or (_OPEN.search(near) if outright else within(_OPEN, text, *around(*place))):
        return None
    first, last = around(*place)
    whole = _heads(text[first:last])
    named = [figure for figure in others if (words := _name(figure.path)) and words <= said and words != _END]
    best = max(map(_how_well, named), default=None)
    found = only(figure for figure in named if _how_well(figure) == best)
    if found is not None and counts and len(_name(found.path)) > 1 and _name(found.path) == _heads(behind):
        whole = frozenset()  # "two email campaigns and two landing pages"
    if found is None or any(
        _shared(name, whole) - _words(found.path) or not _name(found.path) - name for name in names
    ):
        return None
    if _heads(" ".join(counted(text, place[2], 1))) & frozenset[str]().union(*names) - _name(found.path):
        return None  # "five sites" are five of the sites
    if not counts and _many_times(own[0], found):
        return None  # a week's washing is so many kilos at so much
    return None if also_told(found, place, read) else found


def also_told(figure: Figure, place: tuple[str, int, int], read: Iterable[Found]) -> bool:
    """Whether another of the values that are `read` in a value's sentence is this figure's own."""
    first, last = around(*place)
    return any(_of(one, figure) for one in read if first <= one.start < last and one.start != place[1])


def _shared(name: frozenset[str], said: frozenset[str]) -> frozenset[str]:
    """The words of a name that are said, those cut short among them: `migr` of a migration."""
    short = (word for word in name if len(word) in _CUT and any(one.startswith(word) for one in said))
    return (name & said) | frozenset(short)


def _many_times(own: Figure, other: Figure) -> bool:
    """Whether an amount is what very many come to at another, as a week's washing at so much a kilo does."""
    if not own.number or not other.number or abs(own.number) < _MANY * abs(other.number):
        return False
    return times_over(own.number, other.number)


def _of(one: Found, figure: Figure) -> bool:
    """Whether a value is a figure's."""
    return any(
        number == figure.number if number is not None else same_day(iso, figure.iso)
        for _, _, number, iso in readings(one)
        if number is not None or figure.iso
    )


def _heads(text: str) -> frozenset[str]:
    return frozenset(_ONE.get(head, head) for head in content(_JOINED.sub(r"\1\2", text)) if head not in _IDLE)


@lru_cache(maxsize=KEPT)
def _name(path: str) -> frozenset[str]:
    """The words of a fact's own name; of one that has none, of the group it stands in."""
    parts = [part for part in path.split(".") if not part.isdigit()]
    if not parts or key_is_proper(parts[-1]):
        return frozenset()  # a thing: which one is spoken of is asked elsewhere
    of_thing = len(parts) < 2 or key_is_proper(parts[-2])
    return _told(parts[-1]) or (frozenset() if of_thing else _told(parts[-2]))


def _how_well(figure: Figure) -> tuple[bool, int]:
    """How well words name a figure that have its whole name: better by a name of its own, and by more words."""
    return _named(figure), len(_name(figure.path))


def _named(figure: Figure) -> bool:
    """Whether a fact's own name tells what it is of, or that it says how many there are of its group's things."""
    key = figure.path.rpartition(".")[2]
    return bool(_told(key)) or as_name(key) in _HOW_MANY


@lru_cache(maxsize=KEPT)
def _told(key: str) -> frozenset[str]:
    """The words of a name that tell what its fact is of, not when and in what unit."""
    name = _UNIT.sub("", _WHEN.sub("", as_name(key)))
    told = _heads(_PER.sub("", name).replace("_", " ")) or _heads(name.partition("_per_")[2].replace("_", " "))
    return frozenset() if told <= _WHEN_PAID else told


@lru_cache(maxsize=KEPT)
def _words(path: str) -> frozenset[str]:
    """The words of a fact's name and of the groups it stands in."""
    return _heads(" ".join(as_name(part).replace("_", " ") for part in path.split(".")))
