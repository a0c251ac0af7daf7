"""Instruction-like text: in a contact's free-text fields before a prompt is built, and its echo in what comes back."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import combinations
from typing import Final

from rapport.guardrails import orders
from rapport.guardrails.normalise import View, Views
from rapport.guardrails.orders.vocabulary import bald
from rapport.guardrails.wordlist import lexicon

ORDERS = lexicon("injection")

LIMIT: Final = 0.76
"""How likely a part of a note is an order before it counts as one: of ordinary notes, one in a hundred at most."""
LISTED: Final = 0.4
"""The same of a part in which a phrase of the list stands (`words/injection.txt`)."""
FAINT: Final = 0.02
"""How likely one of several parts is an order before they are read together."""
SUSPECT: Final = 0.1
"""How likely one of two fields is an order before they are read together, and"""
SPLIT: Final = 0.9
"""how likely the two together are one before both count as its halves."""
_SHORT: Final = 300
"""Characters of a field that may be half of something."""


def instruction(text: str) -> tuple[int, int] | None:
    """Where text reads as an instruction to whoever writes the message; None for ordinary names and notes.

    Words written in hidden characters count by themselves: nobody needs them in a note.
    """
    return _kept(text) if len(text) <= 4_000 else _instruction(text)


def injected(fields: Mapping[str, str]) -> tuple[str, ...]:
    """The names of the fields whose text reads as an instruction: withheld before the prompt is built.

    An instruction may stand in two fields, its first half in one and the rest in the other.
    """
    found = {name for name, text in fields.items() if instruction(text)}
    rest = {name: text for name, text in fields.items() if name not in found and 0 < len(text) <= _SHORT}
    doubts = {name: doubt(text) for name, text in rest.items()} if len(rest) > 1 else {}
    for one, other in combinations(doubts, 2):
        if max(doubts[one], doubts[other]) >= SUSPECT and doubt(f"{rest[one]} {rest[other]}") >= SPLIT:
            found |= {one, other}
    return tuple(name for name in fields if name in found)


def doubt(text: str) -> float:
    """How likely the most doubtful part of a text is an order, read as it stands."""
    return max((chance for chance, _, _ in _judged(Views(text).plain)), default=0.0)


def _instruction(text: str) -> tuple[int, int] | None:
    if unseen := orders.invisible(text):
        return unseen
    views = Views(text)
    if mark := orders.MARKS.search(views.plain.text):
        return views.plain.original(*mark.span())
    if code := orders.code(text):  # as it stands it is in no language
        told = _instruction(orders.deciphered(text))
        return told and _around(told, code)
    for view in _readings(views):
        for chance, start, end in _judged(view):
            if chance >= LIMIT or (chance >= LISTED and ORDERS.search(view.text[start:end])):
                return view.original(start, end)
        if orders.run_together(view.text):
            return 0, len(text)
    for said, start, end in orders.hidden(text):
        if any(chance >= LIMIT for chance, _, _ in _judged(Views(said).plain)):
            return start, end
    return None


def _around(said: tuple[int, int], code: orders.Hidden) -> tuple[int, int]:
    """Where something stands that was read with a code deciphered; where it is of the code, the code as a whole."""
    start, end = said
    told = code.start + len(code.text)
    longer = code.end - told
    first = start if start <= code.start else code.start if start < told else start + longer
    last = end if end <= code.start else code.end if end <= told else end + longer
    return first, last


_kept = lru_cache(maxsize=1_024)(_instruction)


def _readings(views: Views) -> Iterator[View]:
    """The text as it is read, and as the eye may read it where that differs by more than accents."""
    yield views.plain
    plain = bald(views.plain.text)
    for view in views.bare:
        if view.text != plain and view is not views.plain:
            yield view


def _judged(view: View) -> Iterator[tuple[float, int, int]]:
    """How likely each part of a view is an order; parts together, where one of them is at all doubtful."""
    weigh = orders.learned().chance
    single = orders.parts(view.text)
    chances = [weigh(part.words) for part in single]
    yield from ((chance, part.start, part.end) for chance, part in zip(chances, single, strict=True))
    for joined, of in orders.together(single):
        if max(chances[of]) >= FAINT:
            yield weigh(joined.words), joined.start, joined.end
