"""How many of a thing an order has, against how many a text tells: "46 task chairs at £268" of a line of forty."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import Final, NamedTuple

from rapport.guardrails.given.amounts.figures import Figure, readings
from rapport.guardrails.given.record import Leaf
from rapport.guardrails.sentences import around
from rapport.guardrails.values.found import Found

_COUNTED: Final = re.compile(r"(?:.*_)?(?:qty|quantity|count|pieces|units)")
_BOUND: Final = re.compile(r"(?:.*_)?(?:min|max|limit|minimum|maximum)(?:_.*)?")
_NAMED: Final = re.compile(r"(?:.*_)?(?:name|item|itm|product|article|model|what|title|desc(?:ription)?|goods|garment)")
_NAME: Final = re.compile(r"(?=.{0,40}\Z)[a-z][\w&'/ -]*[a-z\d]")
_PART: Final = re.compile(
    r"\b(?:of (?:which|them|these|those)|including|another|first|last|other|extra|more|spare|only|just|to|about|around"
    r"|nearly|almost|over|x)\s\Z"
)
"""What before a number says that it is some of them, or not said exactly."""
_ORDERED: Final = re.compile(
    r"\b(?:(?:quotation|quote|order|offer|proposal|invoice|list) (?:is |was )?(?:for|of|covers|comprises|includes)"
    r"|comprises|you(?:'d| would|'ll| will)? (?:get|have(?: ordered)?|ordered|take)|we(?:'ll| will| would)? supply"
    r"|put down|allowed for|they (?:take|ordered)|ordered)\s[^.;!?]{0,60}\Z"
)
"""What before a number says that it is all that was ordered; or its price stands behind it."""
_PRICED: Final = re.compile(
    r"(?:\s(?:an?|per|each|every)\s\w+)?\s(?:at|for|@|×|x)\s?(?:just\s|only\s)?(?:[£$€]|[a-z]{3}\s?\d|\d+p\b)"
)
_SOME: Final = re.compile(
    r"\b(?:sent|deliver\w*|remain\w*|rest|half|damaged|scratched|broken|return\w*|add\w*|plus|each|every|fit|last year"
    r"|boxes|was|were|could|would like|if|or)\b"
)
"""What in its sentence says that it is some of them, or that it is not so."""
_NEAR: Final = 16
_BEFORE: Final = 80


class _Line(NamedTuple):
    """A thing by its name, right behind a number, and how many of it there are."""

    called: re.Pattern[str]
    figure: Figure


class Quantities:
    """The things of which a record says how many there are."""

    def __init__(self, record: Sequence[Leaf], figures: Iterable[Figure]) -> None:
        self._record, self._figures = record, figures

    @cached_property
    def _lines(self) -> list[_Line]:
        return list(_lines(self._record, self._figures))

    def judge(self, one: Found, text: str, read: Sequence[Found]) -> Figure | None:
        """How many there are of the thing that a lower-case text names right behind a number, where it tells another.

        A text that tells two numbers of it speaks of some of them. `read` are the values beside it.
        """
        if one.kind != "number" or _PART.search(text[max(0, one.start - _NEAR) : one.start]):
            return None
        said = {number for _, _, number, _ in readings(one)}
        found = [(line, named) for line in self._lines if (named := line.called.match(text, one.end))]
        if len(found) != 1 or found[0][0].figure.number in said:
            return None
        (line, named), (first, last) = found[0], around(text, one.start, one.end)
        whole = _PRICED.match(text, named.end()) or _ORDERED.search(text[max(first, one.start - _BEFORE) : one.start])
        again = any(other.start != one.start and line.called.match(text, other.end) for other in read)
        return None if not whole or again or _SOME.search(text, first, last) else line.figure


def _lines(record: Sequence[Leaf], figures: Iterable[Figure]) -> Iterator[_Line]:
    counted: dict[str, list[Figure]] = {}
    for figure in figures:
        group, _, key = figure.path.rpartition(".")
        counts = _COUNTED.fullmatch(key) is not None and _BOUND.fullmatch(key) is None
        if figure.keyed and group and figure.group == "number" and counts:
            counted.setdefault(group, []).append(figure)
    for leaf in record:
        group, _, key = leaf.path.rpartition(".")
        if len(counted.get(group, ())) != 1 or not isinstance(leaf.value, str) or not _NAMED.fullmatch(key):
            continue
        name = leaf.value.casefold().partition(",")[0].strip()
        if _NAME.fullmatch(name):
            yield _Line(re.compile(rf"\s{re.escape(name)}(?:e?s)?(?![\w-])"), counted[group][0])
