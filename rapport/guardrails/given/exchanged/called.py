"""A value that one fact holds, where the text calls it by the whole name of another: "a balance of £15" of the deposit.

Nothing is said against a value whose own fact's name stands in the sentence too: then it may be either.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Final

from rapport.guardrails.given.amounts.binding import content
from rapport.guardrails.given.amounts.counted import THINGS
from rapport.guardrails.given.amounts.figures import Figure
from rapport.guardrails.given.amounts.judged import Told
from rapport.guardrails.given.exchanged.phrases import led_by
from rapport.guardrails.given.naming import name_of, only_so
from rapport.guardrails.given.record import KEPT, WORD, as_name, stem
from rapport.guardrails.sentences import around

_LINK: Final = re.compile(
    r"(?P<name>(?:[a-z]+[\s-]){1,4})(?:(?:of|is|was|are|were|at|to|be|comes|came|stands|stood|remains)\s){1,2}"
    r"(?:(?:only|just|about|now|still|currently|another)\s)?\W?$"
)
"""A name right before its value, with what joins the two."""
_DIRECT: Final = re.compile(r"\b(?:(?P<first>[a-z]{3,})\s)?(?P<name>[a-z]{3,})\s(?:(?:no|nr|number)\.?\s|#\s?)?\Z")
"""A name that stands right before its number: "row 34"."""
_BACK: Final = re.compile(r"\s(?:as|in|of|from)\s(?:(?:the|your|our|a|an)\s)?(?P<name>[a-z]+(?:\s[a-z]+){0,2})")
"""A name behind its value: "another £210 from your employer"."""
_PLAIN: Final = frozenset(
    "price cost fee charge rate amount total value sum plan number count left month monthly year yearly annual week "
    "day hour minute percent head person name date time first last next from until start end each per list net "
    "gross".split()
)
"""Words that are no name by themselves."""
_APART: Final = re.compile(r"[;:()\n\d]|,\s|\b(?:and|but|while|or)\b")
_LEADING: Final = 80
_NEAR: Final = 48
_BEHIND: Final = 40


def called(told: Told, figures: Iterable[Figure]) -> Figure | None:
    """The one fact by whose name a text calls a value that another fact holds; `figures` are of the value's unit."""
    keyed = [one for one in figures if one.keyed and not one.many and one.near is None]
    holders = [one for one in keyed if one.number == told.number]
    groups = [words_of(one.path.rpartition(".")[0]) for one in holders]
    others = [
        one
        for one in keyed
        if one.number != told.number
        and not _says_only_so(one.path)
        and not any(words_of(one.path) <= group for group in groups)  # `maps` is what `map.price` is of
    ]
    if not holders or not others:
        return None
    direct = _DIRECT.search(told.before[-_NEAR:]) if told.group == "number" else None
    if direct:
        last, both = {stem(direct["name"])}, {stem(direct["name"]), stem(direct["first"] or direct["name"])}
        named = [one for one in others if words_of(one.path) in (last, both)]
    elif all(words_of(holder.path) for holder in holders):
        names = [*_names(told)]
        named = [one for one in others if any(_is(name, words_of(one.path)) for name in names)]
    else:
        return None
    return None if named and _in_sentence(told, holders) else only(named)


def _in_sentence(told: Told, holders: Iterable[Figure]) -> bool:
    """Whether a word of the name of a fact that holds a value stands in its sentence."""
    first, last = around(*told.place)
    said = frozenset(map(stem, WORD.findall(told.text[first:last])))
    return any(words_of(holder.path) & said for holder in holders)


def instead(place: tuple[str, int, int], own: Sequence[Figure], others: Iterable[Figure]) -> Figure | None:
    """The one of the other days or times of a record whose whole name leads up to one that is not its own."""
    text, start, end = place
    if not own or (fact := named_before(place, others)) is None:
        return None
    first, last = around(text, start, end)
    said = content(text[first:last])
    return None if any(not (words := content(_own(one.path))) or words & said for one in own) else fact


def named_before(place: tuple[str, int, int], figures: Iterable[Figure]) -> Figure | None:
    """The one figure whose whole name leads up to a value in its clause."""
    text, start, _ = place
    first = max(around(*place)[0], start - _LEADING)
    before = content(_APART.split(text[led_by(text, first, start) or first : start])[-1])
    return only(one for one in figures if (whole := content(_own(one.path))) and whole <= before)


def only(figures: Iterable[Figure]) -> Figure | None:
    """The first of some figures, where all say the same."""
    found = list(figures)
    return found[0] if len({(one.number, one.iso) for one in found}) == 1 else None


def _names(told: Told) -> Iterator[list[str]]:
    """The words right before a value that may be its name, and those right behind it."""
    counting = told.group == "number" and told.before.endswith(" at ") and THINGS.match(told.text, told.one.end)
    if not counting and (link := _LINK.search(told.before[-_NEAR:])):
        yield [stem(word) for word in WORD.findall(link["name"])]
    if back := _BACK.match(told.text[told.one.end : told.one.end + _BEHIND]):
        yield [stem(word) for word in WORD.findall(back["name"])][::-1]


def _is(name: Sequence[str], words: frozenset[str]) -> bool:
    """Whether a name of some words ends in one of a fact's and holds all of them."""
    return bool(words) and bool(name) and name[-1] in words and words <= set(name)


@lru_cache(maxsize=KEPT)
def _says_only_so(path: str) -> bool:
    """Whether a fact's own name tells no thing, but that one was offered or taken: `hoist.quoted`."""
    return only_so(name_of(path.rpartition(".")[2]))


@lru_cache(maxsize=KEPT)
def words_of(path: str) -> frozenset[str]:
    """The words of a fact's own name that say more than how it is counted."""
    return frozenset(stem(word) for word in WORD.findall(_own(path)) if stem(word) not in _PLAIN)


def _own(path: str) -> str:
    """A fact's own name as words."""
    return as_name(path.rpartition(".")[2]).replace("_", " ")
