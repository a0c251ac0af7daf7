"""Which of many patterns may match in a text, and where: told by the strings in it, in one pass (Aho and Corasick).

A screen never leaves a match out.
"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import islice
from typing import AnyStr, Final, NamedTuple

from ahocorasick_rs import AhoCorasick

from rapport.guardrails.initials import begins_a_word, initials
from rapport.guardrails.literals import evened, pieces
from rapport.guardrails.rarity import chance, rarest
from rapport.guardrails.reach import begins_a_line, reach
from rapport.guardrails.shapes import shape, shaped

Places = list[int] | None
"""Where a match could begin, in order; None: anywhere."""
_BLANKS: Final = re.compile(" {2,}")
_ONE: Final = re.compile(" ")
_LETTER: Final = re.compile(r"\w")
_EDGE: Final = re.compile(r"(?<!\w)(?=\S)")

_MANY: Final = 200
"""Before a pattern is tried at more places than this, it is asked whether all else that it needs is there."""
_DENSE: Final = 4
"""Where a pattern could begin at more than one of so many characters, looking for it everywhere takes less time."""


class Screen:
    """Patterns with their flags, as `re` reads them; they are taken apart when the first text comes.

    Each pattern is looked for by the rarest piece that its matches hold: a text costs one pass, and a little for each
    pattern that may well be in it.
    """

    def __init__(self, patterns: Sequence[tuple[str, int]]) -> None:
        self._patterns = tuple(patterns)

    def places(self, text: str, most: int | None = None) -> dict[int, Places]:
        """The patterns that may match in a text, by number, and where they could begin, in order; of places that are
        more than `most`, where that is said, no fewer than so many, the first."""
        known, read = self._known, _read(text)
        starts: dict[int, list[int]] = {}
        for string, start, _ in known.strings.find_matches_as_indexes(read.closed, overlapping=True):
            for number in known.under[string]:
                starts.setdefault(number, []).append(start)
        found = {number: list[int]() for number in known.always} | starts
        placed = ((number, known.patterns[number].places(read, at, most)) for number, at in found.items())
        return {number: places for number, places in placed if places is None or places}

    def prepare(self) -> None:
        """Take the patterns apart now."""
        _ = self._known

    @cached_property
    def _known(self) -> "_Known":
        return _Known(self._patterns)


class _Text:
    """A text as `closed`, and the place of each of its characters in the text."""

    def __init__(self, text: str) -> None:
        even = evened(text)
        spread = "  " in even
        self.text = text
        self.closed, self.size = _BLANKS.sub(" ", even) if spread else even, len(even)
        self.place: Sequence[int] = _places(even) if spread else range(len(even))

    def run(self, at: int) -> Sequence[int]:
        """The characters of the text for which this one stands: one blank is a whole run of them."""
        return range(self.place[at], self.place[at + 1] if at + 1 < len(self.place) else self.size)

    @cached_property
    def shape(self) -> bytes:
        return shaped(self.text)

    @cached_property
    def words(self) -> dict[str, list[int]]:
        """Where words and signs begin: by their first two characters, and by the first alone."""
        closed, at = self.closed, 0
        found = defaultdict[str, list[int]](list)
        for word in closed.split(" "):
            if word:
                found[closed[at : at + 2]].append(at)
                if not (word.isalnum() or word[:-1].isalnum()):
                    for edge in _EDGE.finditer(closed, at + 1, at + len(word)):
                        found[closed[edge.start() : edge.start() + 2]].append(edge.start())
            at += len(word) + 1
        firsts = defaultdict[str, list[int]](list)
        for two, starts in found.items():
            firsts[two[0]] += starts
        return found | firsts

    @cached_property
    def blanks(self) -> list[int]:
        """Where its blanks are."""
        return [blank.start() for blank in _ONE.finditer(self.closed)]

    def near(self, found: Iterable[int], starts: Sequence[int], blanks: int) -> Iterator[int]:
        """Those of the places `found` that have no more than so many blanks between them and the next of `starts`."""
        places, done = sorted(set(found)), 0
        for start in sorted(starts):
            before = bisect_right(self.blanks, start) - blanks - 1
            first = bisect_left(places, self.blanks[before] + 1 if before >= 0 else 0, done)
            done = max(done, bisect_right(places, start, first))
            yield from places[first:done]

    @cached_property
    def begun(self) -> frozenset[str]:
        """What its words and signs begin with, in two characters and in one."""
        return frozenset(self.words)


_read = lru_cache(maxsize=64)(_Text)


def _places(even: str) -> list[int]:
    place, done = list[int](), 0
    for run in _BLANKS.finditer(even):
        place += range(done, run.start() + 1)
        done = run.end()
    return [*place, *range(done, len(even))]


def matches(pattern: re.Pattern[str], text: str, places: Places) -> Iterator[re.Match[str]]:
    """Where a pattern matches, from left to right and not overlapping, when it can begin only at these places."""
    if places is None or len(places) * _DENSE > len(text):
        yield from pattern.finditer(text)
        return
    done = 0
    for at in places:
        if at >= done and (match := pattern.match(text, at)):
            yield match
            done = match.end()


class _Pattern(NamedTuple):
    """A pattern: what its matches begin with (None: anything), and the pieces that they hold besides.

    `looked_for`: what it begins with is what it is looked for by. `words`: it begins where no letter stands before;
    then what it begins with is cut down to two characters. `reach`: the blanks that it may hold; None: any number.
    `shape`: what it begins with, by its classes, where no string is known. `line`: it begins where a line does.
    """

    begins: frozenset[str] | None
    needs: tuple[frozenset[str], ...]
    looked_for: bool
    words: bool
    reach: int | None
    line: bool
    shape: bytes | None = None

    def places(self, text: _Text, starts: Sequence[int], most: int | None) -> Places:
        """Where it may begin; `starts` are the places of what it is looked for by."""
        if self.begins is None:
            if not self._held(text):
                return []
            return list(islice(self._shaped(text.shape), most)) if self.shape else None
        if self.looked_for:
            ordered = sorted(set(starts))
            begun = (at for at in ordered if not text.closed[at - 1 : at].isalnum()) if self.words else ordered
            found: Iterable[int] = islice(begun, None if self.line else most)
        elif self.words:
            found = (at for string in self.begins & text.begun for at in text.words[string])
        else:
            found = (at for string in self.begins for at in _occurrences(string, text.closed))
        if starts and not self.looked_for and self.reach is not None:
            found = islice(text.near(found, starts, self.reach), None if self.line else most)
        found = set(found)
        blanks = (text.run(at) for at in found if text.closed[at] == " ")
        places = sorted({text.place[at] for at in found}.union(*blanks))
        if self.line:
            places = [at for at in places if not at or text.text[at - 1] == "\n"]
        return [] if len(places) > _MANY and not self._held(text) else places

    def _shaped(self, text: bytes) -> Iterator[int]:
        found = _occurrences(self.shape or b"", text)
        return (at for at in found if not (self.words and text[at - 1 : at].isalnum()))

    def _held(self, text: _Text) -> bool:
        """Whether a text has all pieces that a match holds besides what it begins with."""
        return all(any(string in text.closed for string in piece) for piece in self.needs)


def _occurrences(string: AnyStr, text: AnyStr) -> Iterator[int]:
    at = text.find(string)
    while at >= 0:
        yield at
        at = text.find(string, at + 1)


_COMMON: Final = 0.02
"""What begins at more than one of fifty places of ordinary copy tells nothing."""


def _of(pattern: str, flags: int) -> tuple[_Pattern, frozenset[str]]:
    """A pattern taken apart, and the strings that it is looked for by; none: it is tried on every text."""
    begin, others = pieces(pattern, flags)
    best = rarest(others if begin is None else (begin, *others))
    if best is None or sum(map(chance, best)) > _COMMON:
        best = frozenset()
    needs = tuple(piece for piece in others if piece is not best)
    line = begins_a_line(pattern, flags)
    if begin is not None and best is begin:
        word = begins_a_word(pattern, flags) and all(string[0].isalnum() for string in begin)
        return _Pattern(begin, needs, looked_for=True, words=word, reach=None, line=line), best
    words = _word_beginnings(pattern, flags)
    if begin is None and words is None:
        word = pattern.startswith((r"(?<!\w)", r"\b[", r"\b(?:["))
        told = shape(pattern, flags)
        return _Pattern(None, needs, looked_for=False, words=word, reach=None, line=False, shape=told), best
    far = reach(pattern, flags)
    return _Pattern(words or begin, needs, looked_for=False, words=words is not None, reach=far, line=line), best


def _word_beginnings(pattern: str, flags: int) -> frozenset[str] | None:
    """The initials of a pattern that begins where no letter stands before; None of others."""
    if not begins_a_word(pattern, flags):
        return None
    found = initials(pattern, flags)
    if found and pattern.startswith(r"\b") and not all(_LETTER.match(text) for text in found):
        return None
    return found


class _Known:
    """The strings that are looked for, the patterns under each of them, and those that have none."""

    def __init__(self, patterns: Sequence[tuple[str, int]]) -> None:
        self.patterns: list[_Pattern] = []
        self.always: list[int] = []
        under: dict[str, list[int]] = {}
        for number, (pattern, flags) in enumerate(patterns):
            taken, strings = _of(pattern, flags)
            self.patterns.append(taken)
            if not strings:
                self.always.append(number)
            for string in sorted(strings):
                under.setdefault(string, []).append(number)
        self.strings = AhoCorasick(under)
        self.under = list(under.values())
