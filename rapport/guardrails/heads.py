"""What phrases begin with, and which other words they need: most of them need not be tried on most texts."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Final, Generic, NamedTuple, TypeVar

Found = TypeVar("Found")

_BEGIN = re.compile(r"(?<!\w)(?:[\w£$€¥₹%@#+(]|(?<!\ue000)\ue000)")
_GAPS = re.compile(r"[\s\-]+")
_HEAD: Final = 9
"""How many of its first characters a phrase is found by."""
_FIRST: Final = 3
"""How many of them are looked up first: they tell which sizes of heads are worth a look."""
_KNOWN: Final = 20_000
"""For how many first characters it is remembered what begins so."""
_EVEN: Final = {ord(gap): " " for gap in "-\t\n\r\v\f\x1c\x1d\x1e\x1f\x85\xa0"}
_WIDE: Final = re.compile(r"  |[\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]")


class Heads(Generic[Found]):
    """What stands under the first characters of phrases (`beginnings`), looked up at each word of a text."""

    def __init__(self, empty: Callable[[], Found]) -> None:
        self._empty = empty
        self._under: dict[str, Found] = {}
        self._near: dict[str, _Near[Found]] = {}

    def under(self, head: str) -> Found:
        """What stands under a head; a new one begins empty."""
        if head not in self._under:
            self._near.clear()
            self._under[head] = self._empty()
        return self._under[head]

    def begun(self, text: str) -> Iterator[tuple[int, Found]]:
        """Where words of a text begin with one of these heads, and what stands under it; the longest heads first."""
        near = self._near or self._sorted()
        for at, head in _words(text):
            there = near.get(head[:_FIRST])
            if there is None:
                there = _Near((), self._short(head))
                if len(near) < _KNOWN:
                    near[head[:_FIRST]] = there
            for size in there.sizes:
                found = self._under.get(head[:size])
                if found is not None:
                    yield at, found
            for found in there.short:
                yield at, found

    def _sorted(self) -> "dict[str, _Near[Found]]":
        """For first characters the sizes of the longer heads that begin so, and what stands under the shorter ones."""
        sizes: dict[str, set[int]] = {}
        for head in self._under:
            if len(head) > _FIRST:
                sizes.setdefault(head[:_FIRST], set()).add(len(head))
        self._near = {
            first: _Near(tuple(sorted(found, reverse=True)), self._short(first)) for first, found in sizes.items()
        }
        return self._near

    def _short(self, head: str) -> tuple[Found, ...]:
        heads = (head[:size] for size in range(min(_FIRST, len(head)), 0, -1))
        return tuple(self._under[head] for head in heads if head in self._under)


class _Near(NamedTuple, Generic[Found]):
    sizes: tuple[int, ...]
    short: tuple[Found, ...]


@lru_cache(maxsize=64)
def _words(text: str) -> list[tuple[int, str]]:
    """Where words begin, and their first characters with those of the words after them."""
    even = text.translate(_EVEN)
    places = [begin.start() for begin in _BEGIN.finditer(text)]
    if _WIDE.search(even):
        return [(at, _GAPS.sub(" ", text[at : at + 2 * _HEAD])[:_HEAD]) for at in places]
    return [(at, even[at : at + _HEAD]) for at in places]


def beginnings(line: str, head: str = "", most: int = _HEAD) -> frozenset[str] | None:
    """The first characters that a phrase can begin with, at most `most` of them; None when they can be any."""
    if len(head) >= most or not line:
        return frozenset({head[:most]}) if head else None
    if line.startswith("(?"):
        inner, rest = _closed(line)
        if not line.startswith("(?:"):
            return beginnings(rest, head, most)
        options = _split(inner[3:-1])
        if rest[:1] in ("?", "*"):
            options, rest = [*options, ""], rest[1:]
        elif rest[:1] in ("+", "{"):
            return frozenset({head}) if head else None
        found = [beginnings(option + rest, head, most) for option in options]
        return None if None in found else frozenset[str]().union(*(f for f in found if f))
    character, rest = line[0], line[1:]
    if character == "\\" and rest[:1] and not rest[0].isalnum():
        character, rest = rest[0], rest[1:]
    elif character == "\\" and rest.startswith("ue000"):
        character, rest = "\ue000", rest[5:]
    elif character == "\\" and rest.startswith("d"):
        return frozenset(head + digit for digit in "0123456789")
    elif character == "\\" and rest.startswith("b"):
        return beginnings(rest[1:], head, most)
    elif character == "~":
        closed, open_ = beginnings(rest, head, most), beginnings(rest, head + " ", most)
        return None if closed is None or open_ is None else closed | open_
    elif not (character.isalnum() or character in " '£$€%@#&,\ue000"):
        return frozenset({head}) if head else None
    if rest[:1] in ("?", "*"):
        with_it, without = beginnings(rest[1:], head + character, most), beginnings(rest[1:], head, most)
        return None if with_it is None or without is None else with_it | without
    if rest[:1] in ("+", "{"):
        return frozenset({head + character})
    return beginnings(rest, head + character, most)


def _closed(line: str) -> tuple[str, str]:
    """The parenthesis that a line begins with, and what follows it."""
    depth, at, in_class = 0, 0, False
    while at < len(line):
        character = line[at]
        if character == "\\":
            at += 1
        elif in_class:
            in_class = character != "]"
        elif character == "[":
            in_class = True
        elif character == "(":
            depth += 1
        elif character == ")":
            depth -= 1
            if not depth:
                return line[: at + 1], line[at + 1 :]
        at += 1
    raise ValueError(f"a parenthesis is not closed: {line!r}")


def _split(inner: str) -> list[str]:
    """The alternatives of a group, at its own level."""
    options, depth, begin, at, in_class = [], 0, 0, 0, False
    while at < len(inner):
        character = inner[at]
        if character == "\\":
            at += 1
        elif in_class:
            in_class = character != "]"
        elif character == "[":
            in_class = True
        elif character in "()":
            depth += 1 if character == "(" else -1
        elif character == "|" and not depth:
            options.append(inner[begin:at])
            begin = at + 1
        at += 1
    return [*options, inner[begin:]]


_LEAST, _MOST = 3, 5
"""How many letters of a word tell it from others."""
_STEM: Final = re.compile(rf"(?<![a-z])[a-z]{{{_LEAST},{_MOST}}}")
_SKIPPED: Final = re.compile(
    r"(?:\(\?:(?:\(\?:)?(?:\\w|\[[^\]]*\])\+(?:,\?)?(?: |\[\\s\\-\]\+)\)(?:\?|\{\d,\d\}\??)\)?)+"
)
"""A group that is nothing, or some words with the gap after them: what follows it begins a word."""


@lru_cache(maxsize=64)
def stems(text: str) -> frozenset[str]:
    """The first three letters of each word of a text, the first four and the first five."""
    longest = set(_STEM.findall(text))
    return frozenset(stem[:size] for stem in longest for size in range(_LEAST, _MOST + 1))


def needed(line: str) -> tuple[frozenset[str], ...]:
    """Sets of stems: a text that a phrase matches has one of each set, besides what the phrase begins with.

    >>> [sorted(stems) for stems in needed("you (?:really )?(?:looked|saw) at (?:the )?lamps?")]
    [['looke', 'reall', 'saw'], ['lamp', 'lamps', 'the']]
    """
    places = [0, *_gaps(line), len(line)]
    found = []
    for start, end in list(pairwise(places))[1:]:
        term = line[start:end].removeprefix(" ")
        heads = beginnings(term[skipped.end() :] if (skipped := _SKIPPED.match(term)) else term, "", _MOST)
        begun = [_STEM.match(head) for head in heads or ()]
        if begun and all(begun):
            found.append(frozenset(stem.group() for stem in begun if stem))
    return tuple(sorted(found, key=len))


def _gaps(line: str) -> Iterator[int]:
    """Where blanks stand outside of all groups; none where the line has alternatives of its own."""
    if len(_split(line)) > 1:
        return
    at = 0
    while at < len(line):
        if line[at] == "(":
            at += len(_closed(line[at:])[0])
            continue
        if line[at] == "[":
            at = line.index("]", at)
        elif line[at] == "\\":
            at += 1
        elif line[at] == " ":
            yield at
        at += 1
