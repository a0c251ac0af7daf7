"""Which of many patterns may match in a text, and where: told by the strings in it, in one pass (Aho and Corasick).

A screen never leaves a match out.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property, lru_cache, partial
from typing import Final, NamedTuple

from ahocorasick_rs import AhoCorasick

from rapport.guardrails.literals import evened, pieces, telling

_BLANKS: Final = re.compile(" {2,}")
Places = list[int] | None
"""Where a match could begin, in order; None: anywhere."""


class Strings:
    """Strings that several screens look for: one pass over a text finds them all."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._found: Callable[[str], dict[int, list[int]]] | None = None

    def add(self, texts: frozenset[str]) -> frozenset[int]:
        """The numbers of these strings of `evened` text; a new one gets the next."""
        for text in sorted(text for text in texts if text not in self._numbers):
            self._numbers[text] = len(self._numbers)
            self._found = None
        return frozenset(self._numbers[text] for text in texts)

    def starts(self, text: str) -> dict[int, list[int]]:
        """Where each of the strings that stand in a text begins, by number."""
        if self._found is None:
            self._found = lru_cache(maxsize=64)(partial(_starts, AhoCorasick(self._numbers)))
        return self._found(evened(text))


def _starts(automaton: AhoCorasick, even: str) -> dict[int, list[int]]:
    closed, place = _closed(even)
    found: dict[int, list[int]] = {}
    for number, start, _ in automaton.find_matches_as_indexes(closed, overlapping=True):
        if number in found:
            found[number].append(place[start])
        else:
            found[number] = [place[start]]
    return found


def _closed(even: str) -> tuple[str, Sequence[int]]:
    """An evened text with one blank for every run of them, and the place of each of its characters before that."""
    if "  " not in even:
        return even, range(len(even))
    place, done = list[int](), 0
    for run in _BLANKS.finditer(even):
        place += range(done, run.start() + 1)
        done = run.end()
    place += range(done, len(even))
    return _BLANKS.sub(" ", even), place


class Screen:
    """Patterns with their flags, as `re` reads them; they are taken apart when the first text comes.

    Screens that share their `strings` share the pass over a text.
    """

    def __init__(self, patterns: Sequence[tuple[str, int]], strings: Strings | None = None) -> None:
        self._patterns = tuple(patterns)
        self._strings = strings or Strings()

    def places(self, text: str) -> dict[int, Places]:
        """The patterns that may match in a text, by number, and where they could begin, in order."""
        known = self._known
        starts = self._strings.starts(text)
        there = {piece for string in known.pieces_with.keys() & starts.keys() for piece in known.pieces_with[string]}
        found = [p for key in there for p in known.under[key] if p.needs <= there]
        return {p.number: p.places(starts) for p in [*found, *known.always]}

    def prepare(self) -> None:
        """Take the patterns apart now."""
        _ = self._known

    @cached_property
    def _known(self) -> "_Known":
        return _Known(self._patterns, self._strings)


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
        strings = self.begins & starts.keys()
        if len(strings) == 1:
            return starts[next(iter(strings))]
        return sorted({at for string in strings for at in starts[string]})


class _Known:
    """The pieces with each string, and the patterns under the most telling of their pieces."""

    def __init__(self, patterns: Sequence[tuple[str, int]], strings: Strings) -> None:
        self._strings = strings
        self._pieces: dict[frozenset[str], int] = {}
        self.pieces_with: dict[int, list[int]] = {}
        self.under: list[list[_Pattern]] = []
        self.always: list[_Pattern] = []
        for number, (pattern, flags) in enumerate(patterns):
            begin, others = pieces(pattern, flags)
            needs = [*others] if begin is None else [begin, *others]
            best = telling(needs)
            under = self.always if best is None else self.under[self._piece(best)]
            begins = None if begin is None else strings.add(begin)
            under.append(_Pattern(number, begins, frozenset(map(self._piece, needs))))

    def _piece(self, texts: frozenset[str]) -> int:
        """The number of a piece; a new one gets the next."""
        if texts not in self._pieces:
            self._pieces[texts] = len(self.under)
            self.under.append([])
            for string in self._strings.add(texts):
                self.pieces_with.setdefault(string, []).append(self._pieces[texts])
        return self._pieces[texts]
