"""Lists of a record told with one of their things exchanged: "the Mill, the Foundry and the Lighthouse"."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Final, NamedTuple

from rapport.guardrails.given.record import WORD, Leaf, stem

_ITEM: Final = re.compile(r"(?P<list>.+)\.\d+")
_MANY: Final = re.compile(r",?\s(?:and|or|und)\s|,\s")
_LEADING: Final = re.compile(r"^(?:(?:the|an?|in|at|by|with|for|from|our|your|both|either)\s)+", re.IGNORECASE)
_BEHIND: Final = re.compile(
    r"(?:,?\s(?:and|or)\s|,\s(?:and\s)?)(?:(?:in|at|by|with|for)\s)?(?:(?:the|an?|our|your)\s)?(?P<item>[\w'’-]+(?:\s[A-Z][\w'’-]+)?)"
)
_BEFORE: Final = re.compile(
    r"(?P<item>[\w'’-]+)(?:,|,?\s(?:and|or))\s(?:(?:in|at|by|with|for)\s)?(?:(?:the|an?|our|your)\s)?$"
)
_LONGEST: Final = 30
_WORDS: Final = 3
_TWO: Final = 2
_PLAIN: Final = 3
"""How many things a list has to have that are no proper names."""
_MOST: Final = 12


class Enumerated(NamedTuple):
    """A thing that stands in for one of a list's: where, and the list."""

    start: int
    end: int
    path: str
    right: str


class Lists:
    """The lists of short texts that a record holds."""

    def __init__(self, record: Sequence[Leaf]) -> None:
        self._record = record
        lists: dict[str, list[str]] = {}
        for leaf in record:
            if isinstance(leaf.value, str) and len(leaf.value) <= _LONGEST and (item := _ITEM.fullmatch(leaf.path)):
                lists.setdefault(item["list"], []).append(leaf.value)
        self._lists = [
            (path, members, [member.casefold() for member in members], all(member[:1].isupper() for member in members))
            for path, members in lists.items()
            if len(members) <= _MOST
        ]

    @cached_property
    def _known(self) -> frozenset[str]:
        """Every word of the record."""
        return frozenset(
            stem(word) for leaf in self._record for word in WORD.findall(f"{leaf.path} {leaf.value}".casefold())
        )

    def exchanged(self, text: str) -> Iterator[Enumerated]:
        """Things that a text tells in the place of one of a list's, where it tells all the others beside it."""
        lower = text.casefold()
        for path, members, names, proper in self._lists:
            if len(members) < (_TWO if proper else _PLAIN) or sum(name in lower for name in names) < len(names) - 1:
                continue
            there = [name for name in names if _at(name, lower)]
            if len(there) != len(names) - 1:
                continue
            for start, end in _strangers(text, lower, there, len(members)):
                said = frozenset(map(stem, WORD.findall(lower[start:end])))
                if said and not said & self._known and (not proper or text[start].isupper()):
                    yield Enumerated(start, end, path, ", ".join(members))
                    break


def _at(name: str, lower: str) -> re.Match[str] | None:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", lower)


def _strangers(text: str, lower: str, there: Sequence[str], many: int) -> Iterator[tuple[int, int]]:
    """The one thing of an enumeration of so many that is none of a list's."""
    places = [match.span() for name in there if (match := _at(name, lower))]
    first, last = min(start for start, _ in places), max(end for _, end in places)
    if many > 2 and not _joined(text[first:last], len(there)):
        return
    if ahead := _BEHIND.match(text, last):
        yield ahead.span("item")
    if back := _BEFORE.search(text[:first]):
        yield back.span("item")


def _joined(between: str, many: int) -> bool:
    """Whether a stretch of text is an enumeration of so many things, or of one more."""
    parts = [_LEADING.sub("", part) for part in _MANY.split(between)]
    return many <= len(parts) <= many + 1 and all(len(part.split()) <= _WORDS for part in parts)
