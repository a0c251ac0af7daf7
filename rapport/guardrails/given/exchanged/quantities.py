"""How many of a thing a record has ordered, against how many a text tells: "46 task chairs" of a line of forty."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import Final, NamedTuple

from rapport.guardrails.given.amounts.figures import Figure, readings
from rapport.guardrails.given.record import Leaf
from rapport.guardrails.values.found import Found

_COUNTED: Final = re.compile(r"(?!.*(?:\b|_)(?:min|max|limit))(?:.*[._])?(?:qty|quantity|count|number|pieces|units)")
_NO_NAME: Final = re.compile(r"(?:.*_)?(?:currency|status|unit|note|notes|date|ref|id|code|sku)")
_NAME: Final = re.compile(r"(?=.{0,40}\Z)[a-z][\w&'/ -]*[a-z\d]")
_PART: Final = re.compile(
    r"\b(?:of (?:which|them|these|those)|including|another|first|last|other|extra|more|spare|only|just|to|about|around"
    r"|nearly|almost|over|x)\s\Z"
)
"""What before a number says that it is some of them, or not said exactly."""
_NEAR: Final = 16


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

        A text that tells the right number of it as well speaks of some of them. `read` are the values beside it.
        """
        if one.kind != "number" or _PART.search(text[max(0, one.start - _NEAR) : one.start]):
            return None
        said = {number for _, _, number, _ in readings(one)}
        found = [line for line in self._lines if line.called.match(text, one.end)]
        if len(found) != 1 or found[0].figure.number in said:
            return None
        line = found[0]
        both = any(
            number == line.figure.number and line.called.match(text, other.end)
            for other in read
            for _, _, number, _ in readings(other)
        )
        return None if both else line.figure


def _lines(record: Sequence[Leaf], figures: Iterable[Figure]) -> Iterator[_Line]:
    counted: dict[str, list[Figure]] = {}
    for figure in figures:
        group, _, key = figure.path.rpartition(".")
        if figure.keyed and group and figure.group == "number" and _COUNTED.fullmatch(key):
            counted.setdefault(group, []).append(figure)
    for leaf in record:
        group, _, key = leaf.path.rpartition(".")
        if len(counted.get(group, ())) != 1 or not isinstance(leaf.value, str) or _NO_NAME.fullmatch(key):
            continue
        name = leaf.value.casefold().partition(",")[0].strip()
        if _NAME.fullmatch(name):
            yield _Line(re.compile(rf"\s{re.escape(name)}(?:e?s)?(?![\w-])"), counted[group][0])
