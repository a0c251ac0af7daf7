"""Values of one of several like things, told of another of them: the date of one card beside the number of the next."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import Final

from rapport.guardrails.given.amounts.figures import Figure
from rapport.guardrails.given.exchanged.called import only
from rapport.guardrails.given.exchanged.phrases import led_by
from rapport.guardrails.given.exchanged.things import MANY, Thing, groups_alike, listed
from rapport.guardrails.given.record import WORD, Leaf, stem
from rapport.guardrails.sentences import around
from rapport.guardrails.within import between

_ITEM: Final = re.compile(r"(?P<group>.+?)\.(?P<n>\d+)\.(?P<key>.+)")
_COUNTED: Final = re.compile(r"(?:.*[._])?(?:qty|quantity|count|number|pieces|units|copies|bags|places|seats)")
"""Keys of how many of a thing there are."""
_LONGEST: Final = 40
_AHEAD: Final = 3
_MOMENTS: Final = ("date", "time")
_ELSE: Final = re.compile(
    r"[,;:()\n]|\b(?:and(?!\s(?:has|have|is|are|gets?|costs?|comes?|runs?|takes?|carr(?:y|ies))\b)|or|but|not|than|while|whereas)\b"
)
_APART: Final = re.compile(r"\b(?:and|or)\b|[,;.:()\d+&/]")


class Siblings:
    """The lists of like things that a record holds."""

    def __init__(self, record: Sequence[Leaf], figures: Iterable[Figure]) -> None:
        self._record, self._figures = record, figures

    @cached_property
    def _groups(self) -> list[list[Thing]]:
        told: dict[str, dict[str, list[tuple[str, str]]]] = {}
        for leaf in self._record:
            if isinstance(leaf.value, str) and (item := _ITEM.fullmatch(leaf.path)):
                told.setdefault(item["group"], {}).setdefault(item["n"], []).append(
                    (item["key"], leaf.value.casefold())
                )
        held: dict[tuple[str, str], dict[str, Figure]] = {}
        for figure in self._figures:
            if figure.keyed and (item := _ITEM.fullmatch(figure.path)):
                held.setdefault((item["group"], item["n"]), {}).setdefault(item["key"], figure)
        lists = [
            [*listed(group, {n: held.get((name, n), {}) for n in group})]
            for name, group in told.items()
            if 1 < len(group) <= MANY
        ]
        return [*lists, *groups_alike(self._figures)]

    def other(self, place: tuple[str, int, int], own: Sequence[Figure]) -> Figure | None:
        """The figure of the thing that the clause of a value speaks of, where it is held by another like thing alone.

        `own` are the figures that hold the value.
        """
        keyed = [figure for figure in own if figure.keyed]
        if not keyed or any(figure.path.count(".") < 2 for figure in keyed):
            return None
        return only(found for things in self._groups for found in _of(things, place, keyed))


def _of(things: Sequence[Thing], place: tuple[str, int, int], own: Sequence[Figure]) -> Iterator[Figure]:
    paths = {figure.path for figure in own}
    holding = [(thing, key) for thing in things for key, figure in thing.figures.items() if figure.path in paths]
    if not holding:
        return
    text, start, end = place
    first, last = around(text, start, end)
    begun, ended = between(_ELSE, text, start, end)
    first_near, last_near = max(first, begun), min(last, ended)
    led = led_by(text, max(first, begun - _LONGEST), start) if own[0].group in _MOMENTS else None
    if led and led >= first_near:
        first_near, last_near = led, end
    right = _right_behind(text, end)
    alone = _only_one(things, text, first, last, start) if own[0].group == "percent" else None
    for thing in things:
        if any(figure.path in paths for figure in thing.figures.values()):
            continue  # it holds the value, too
        mentioned = thing.mentioned(text, first_near, start) or thing.mentioned(text, end, last_near)
        for theirs, key in holding:
            figure = thing.figures.get(key)
            if figure is None or figure.path in paths:
                continue
            counted = _COUNTED.fullmatch(key) and right & thing.words and not right & theirs.words
            if (
                counted
                or (mentioned and not theirs.spoken_of(text, first, last))
                or thing is alone
                or (thing.kind_named(text, first_near, start) and not theirs.spoken_of(text, first_near, last_near))
            ):
                yield figure


def _only_one(things: Sequence[Thing], text: str, first: int, last: int, start: int) -> Thing | None:
    """The one thing that a sentence names before a value, where it speaks of no other."""
    found = [thing for thing in things if thing.spoken_of(text, first, last)]
    return found[0] if len(found) == 1 and found[0].mentioned(text, first, start) else None


def _right_behind(text: str, end: int) -> frozenset[str]:
    """The next words behind a number, which may be what it counts."""
    ahead = _APART.split(text[end : end + _LONGEST])[0]
    return frozenset(map(stem, WORD.findall(ahead)[:_AHEAD]))
