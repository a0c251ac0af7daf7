"""The ways in which a regular expression can match: one example for each alternative, optional part and choice."""

import re
from collections.abc import Iterable, Iterator
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any, Final

MOST: Final = 80
"""Examples of one pattern."""
_FILL: Final = {op.CATEGORY_WORD: "w", op.CATEGORY_DIGIT: "7", op.CATEGORY_SPACE: " ", op.CATEGORY_NOT_WORD: " ",
                op.CATEGORY_NOT_SPACE: "x", op.CATEGORY_NOT_DIGIT: "x"}  # fmt: skip
_CLASSES: Final = {
    op.CATEGORY_WORD: r"\w", op.CATEGORY_DIGIT: r"\d", op.CATEGORY_SPACE: r"\s", op.CATEGORY_NOT_WORD: r"\W",
    op.CATEGORY_NOT_SPACE: r"\S", op.CATEGORY_NOT_DIGIT: r"\D",
}  # fmt: skip
_CHOICES: Final = 6
"""A class of more characters than this is told by its first."""
_OTHERS: Final = "x7 ,.-\n$"


def ways(pattern: re.Pattern[str]) -> Iterator[str]:
    """Texts in which the pattern matches, each in a way of its own as far as can be."""
    seen = set[str]()
    for text in _sequence(parser.parse(pattern.pattern, pattern.flags)):
        if text not in seen and pattern.search(text):
            seen.add(text)
            yield text
            if len(seen) == MOST:
                return


def _sequence(items: Iterable[tuple[Any, Any]]) -> Iterator[str]:
    """The sequence with the first way of each part, then with each other way of one part at a time."""
    parts = [list(_ways(kind, what)) or [""] for kind, what in items]
    yield "".join(part[0] for part in parts)
    for n, part in enumerate(parts):
        before, after = "".join(p[0] for p in parts[:n]), "".join(p[0] for p in parts[n + 1 :])
        for way in part[1:]:
            yield before + way + after


def _ways(kind: Any, what: Any) -> Iterator[str]:
    match kind:
        case op.LITERAL:
            yield chr(what)
        case op.NOT_LITERAL:
            yield "x" if what != ord("x") else "y"
        case op.ANY:
            yield "x"
        case op.IN:
            yield from _members(what)
        case op.BRANCH:
            for option in what[1]:
                yield from _sequence(option)
        case op.SUBPATTERN:
            yield from _sequence(what[3])
        case op.ATOMIC_GROUP:
            yield from _sequence(what)
        case op.ASSERT:
            yield from _sequence(what[1])
        case op.MAX_REPEAT | op.MIN_REPEAT | op.POSSESSIVE_REPEAT:
            least, _, repeated = what
            inner = list(_sequence(repeated))
            yield inner[0] * least
            yield from inner if not least else (way + inner[0] * (least - 1) for way in inner[1:])


def _members(items: list[tuple[Any, Any]]) -> Iterator[str]:
    if items[0][0] is op.NEGATE:
        yield next((one for one in _OTHERS if not any(_holds(one, item) for item in items[1:])), "é")
        return
    single = [chr(what) for kind, what in items if kind is op.LITERAL]
    ranged = [chr(what[0]) for kind, what in items if kind is op.RANGE]
    filled = [_FILL[what] for kind, what in items if kind is op.CATEGORY]
    found = [*single, *ranged, *filled]
    yield from found[:1] if len(found) > _CHOICES else found


def _holds(character: str, item: tuple[Any, Any]) -> bool:
    kind, what = item
    if kind is op.LITERAL:
        return character == chr(what)
    if kind is op.RANGE:
        return bool(what[0] <= ord(character) <= what[1])
    return re.match(_CLASSES[what], character) is not None
