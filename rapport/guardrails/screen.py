"""Which of many patterns may match in a text, and where: told by the strings in it, in one pass (Aho and Corasick).

A screen never leaves a match out.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Final, NamedTuple

from ahocorasick_rs import AhoCorasick

from rapport.guardrails.literals import pieces

_BLANKS: Final = re.compile(" {2,}")
Places = list[int] | None
"""Where a match could begin, in order; None: anywhere."""


class Screen:
    """Patterns with their flags, as `re` reads them; they are taken apart when the first text comes."""

    def __init__(self, patterns: Sequence[tuple[str, int]]) -> None:
        self._patterns = tuple(patterns)

    def places(self, even: str) -> dict[int, Places]:
        """The patterns that may match in an `evened` text, by number and in order, and where they could begin."""
        known = self._known
        starts = known.starts(even)
        there = {piece for string in starts for piece in known.pieces_with[string]}
        found = [p for key in there for p in known.under[key] if p.needs <= there]
        return {p.number: p.places(starts) for p in sorted([*found, *known.always])}

    def prepare(self) -> None:
        """Take the patterns apart now."""
        _ = self._known

    @cached_property
    def _known(self) -> "_Known":
        return _Known(self._patterns)


def matches(pattern: re.Pattern[str], text: str, places: Places) -> Iterator[re.Match[str]]:
    """Where a pattern matches, from left to right and not overlapping, when it can begin only at these places."""
    if places is None:
        yield from pattern.finditer(text)
        return
    done = 0
    for at in places:
        if at >= done and (match := pattern.match(text, at)):
            yield match
            done = match.end()


class _Pattern(NamedTuple):
    """A pattern: its number, the strings it can begin with, and the pieces that it needs."""

    number: int
    begins: frozenset[int] | None
    needs: frozenset[int]

    def places(self, starts: dict[int, list[int]]) -> Places:
        if self.begins is None:
            return None
        return sorted({at for string in self.begins & starts.keys() for at in starts[string]})


class _Known:
    """The strings of all pieces, the pieces with each string, the patterns under the most telling of their pieces."""

    def __init__(self, patterns: Sequence[tuple[str, int]]) -> None:
        self._strings: dict[str, int] = {}
        self._pieces: dict[frozenset[str], int] = {}
        self.pieces_with: list[list[int]] = []
        self.under: list[list[_Pattern]] = []
        self.always: list[_Pattern] = []
        for number, (pattern, flags) in enumerate(patterns):
            begin, others = pieces(pattern, flags)
            needs = [*others] if begin is None else [begin, *others]
            telling = max(needs, key=lambda texts: min(map(len, texts)), default=None)
            under = self.always if telling is None else self.under[self._piece(telling)]
            begins = None if begin is None else frozenset(self._strings[text] for text in self._added(begin))
            under.append(_Pattern(number, begins, frozenset(map(self._piece, needs))))
        self._automaton = AhoCorasick(self._strings)

    def starts(self, even: str) -> dict[int, list[int]]:
        """Where each of the strings that stand in a text begins."""
        if "  " not in even:
            return self._found(even)
        after, left_out = list[int](), [0]
        for run in _BLANKS.finditer(even):
            after.append(run.start() - left_out[-1] + 1)
            left_out.append(left_out[-1] + run.end() - run.start() - 1)
        found = self._found(_BLANKS.sub(" ", even))
        return {string: [at + left_out[bisect_right(after, at)] for at in places] for string, places in found.items()}

    def _found(self, even: str) -> dict[int, list[int]]:
        found: dict[int, list[int]] = {}
        for string, start, _ in self._automaton.find_matches_as_indexes(even, overlapping=True):
            if string in found:
                found[string].append(start)
            else:
                found[string] = [start]
        return found

    def _piece(self, texts: frozenset[str]) -> int:
        """The number of a piece; a new one gets the next."""
        if texts not in self._pieces:
            self._pieces[texts] = len(self.under)
            self.under.append([])
            for text in self._added(texts):
                self.pieces_with[self._strings[text]].append(self._pieces[texts])
        return self._pieces[texts]

    def _added(self, texts: frozenset[str]) -> frozenset[str]:
        for text in sorted(texts):
            if text not in self._strings:
                self._strings[text] = len(self._strings)
                self.pieces_with.append([])
        return texts
