"""Values of one of several like things, told of another of them: the date of one card beside the number of the next."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import Final, NamedTuple

from rapport.guardrails.given.amounts.figures import Figure
from rapport.guardrails.given.exchanged.called import only
from rapport.guardrails.given.exchanged.phrases import led_by
from rapport.guardrails.given.record import GENERAL, WORD, Leaf, stem
from rapport.guardrails.sentences import around
from rapport.guardrails.within import between, within

_ITEM: Final = re.compile(r"(?P<group>.+?)\.(?P<n>\d+)\.(?P<key>.+)")
_DATED: Final = re.compile(r"\d{4}-\d\d|\d{1,2}:\d\d")
_COUNTED: Final = re.compile(r"(?:.*[._])?(?:qty|quantity|count|number|pieces|units|copies|bags|places|seats)")
"""Keys of how many of a thing there are."""
_NAME: Final = re.compile(r"(?:.*[._])?(?:name|title|label|what|item|product|model|description)")
_LONGEST: Final = 40
_LEAST: Final = 3
"""Letters or digits of what tells one thing from another."""
_MANY: Final = 40
"""Items of the longest list whose things are told apart."""
_AHEAD: Final = 3
_MOMENTS: Final = ("date", "time")
_ELSE: Final = re.compile(r"[,;:()\n]|\b(?:and|or|but|not|than|while|whereas)\b")
_APART: Final = re.compile(r"\b(?:and|or)\b|[,;.:()\d]")


class _Thing(NamedTuple):
    """One of several like things: what tells it from the others, whole and by single words, and its figures by key."""

    called: re.Pattern[str] | None
    words: frozenset[str]
    figures: Mapping[str, Figure]

    def mentioned(self, text: str, start: int, end: int) -> bool:
        """Whether what it is called, whole, stands among these characters of a lower-case text."""
        return self.called is not None and within(self.called, text, start, end)

    def spoken_of(self, text: str, start: int, end: int) -> bool:
        """Whether what it is called, or a word of that, stands among these characters."""
        return self.mentioned(text, start, end) or not self.words.isdisjoint(_words(text[start:end]))


class Siblings:
    """The lists of like things that a record holds."""

    def __init__(self, record: Sequence[Leaf], figures: Iterable[Figure]) -> None:
        self._record, self._figures = record, figures

    @cached_property
    def _groups(self) -> list[list[_Thing]]:
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
        return [
            [*_things(group, {n: held.get((name, n), {}) for n in group})]
            for name, group in told.items()
            if 1 < len(group) <= _MANY
        ]

    def other(self, place: tuple[str, int, int], own: Sequence[Figure]) -> Figure | None:
        """The figure of the thing that the clause of a value speaks of, where it is held by another like thing alone.

        `own` are the figures that hold the value.
        """
        keyed = [figure for figure in own if figure.keyed]
        if not keyed or any(not _ITEM.fullmatch(figure.path) for figure in keyed):
            return None
        return only(found for things in self._groups for found in _of(things, place, keyed))


def _of(things: Sequence[_Thing], place: tuple[str, int, int], own: Sequence[Figure]) -> Iterator[Figure]:
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
    for thing in things:
        mentioned = thing.mentioned(text, first_near, start) or thing.mentioned(text, end, last_near)
        for theirs, key in holding:
            figure = thing.figures.get(key)
            if figure is None or figure.path in paths:
                continue
            counted = _COUNTED.fullmatch(key) and right & thing.words and not right & theirs.words
            if counted or (mentioned and not theirs.spoken_of(text, first, last)):
                yield figure


def _right_behind(text: str, end: int) -> frozenset[str]:
    """The next words behind a number, which may be what it counts."""
    ahead = _APART.split(text[end : end + _LONGEST])[0]
    return frozenset(map(stem, WORD.findall(ahead)[:_AHEAD]))


@lru_cache(maxsize=64)
def _words(sentence: str) -> frozenset[str]:
    return frozenset(map(stem, WORD.findall(sentence)))


def _things(
    group: Mapping[str, Sequence[tuple[str, str]]], figures: Mapping[str, Mapping[str, Figure]]
) -> Iterator[_Thing]:
    for n, told in group.items():
        others = {value for m, pairs in group.items() if m != n for _, value in pairs}
        called = frozenset(
            value for _, value in told
            if _LEAST <= len(value) <= _LONGEST and value not in others and not _DATED.match(value)
        )  # fmt: skip
        names = [frozenset(map(stem, WORD.findall(value))) for key, value in told if _NAME.fullmatch(key)]
        theirs = frozenset[str]().union(
            *(
                map(stem, WORD.findall(v))
                for m, pairs in group.items()
                if m != n
                for k, v in pairs
                if _NAME.fullmatch(k)
            )
        )
        words = frozenset[str]().union(*names) - theirs - GENERAL
        spelled = "|".join(map(re.escape, sorted(called)))
        yield _Thing(re.compile(rf"(?<!\w)(?:{spelled})(?!\w)") if called else None, words, figures[n])
