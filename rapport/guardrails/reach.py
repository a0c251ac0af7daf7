"""How far a match of a regular expression reaches, in words: a piece that it holds lies no further off."""

from collections.abc import Iterable
from re import _constants as op  # type: ignore[attr-defined]
from typing import Any

from rapport.guardrails.literals import BLANK, parsed

_CODES = frozenset(map(ord, BLANK))
_WITHOUT = (op.CATEGORY_WORD, op.CATEGORY_DIGIT)


def reach(pattern: str, flags: int = 0) -> int | None:
    """How many runs of blanks and hyphens there can be in a match and in what it looks ahead at; None: any number.

    >>> reach(r"\\bwe saw (?:\\w+ ){,2}you(?= today)"), reach("from .* to")
    (5, None)
    """
    return _blanks(parsed(pattern, flags))


def _blanks(items: Iterable[tuple[Any, Any]]) -> int | None:
    total = 0
    for kind, what in items:
        found = _of(kind, what)
        if found is None:
            return None
        total += found
    return total


def _of(kind: Any, what: Any) -> int | None:
    match kind:
        case op.LITERAL:
            return int(what in _CODES)
        case op.IN:
            return int(any(_blank(*one) for one in what))
        case op.ANY | op.NOT_LITERAL:
            return 1
        case op.AT | op.ASSERT_NOT:
            return 0
        case op.ASSERT:
            return _blanks(what[1]) if what[0] > 0 else 0
        case op.SUBPATTERN:
            return _blanks(what[3])
        case op.ATOMIC_GROUP:
            return _blanks(what)
        case op.BRANCH:
            options = [_blanks(option) for option in what[1]]
            return None if None in options else max(n for n in options if n is not None)
        case op.MAX_REPEAT | op.MIN_REPEAT | op.POSSESSIVE_REPEAT:
            once = _blanks(what[2])
            return once if not once else None if what[1] is op.MAXREPEAT else once * int(what[1])
    return None


def _blank(kind: Any, what: Any) -> bool:
    """Whether this part of a class may be a blank."""
    if kind is op.LITERAL:
        return what in _CODES
    if kind is op.RANGE:
        return any(what[0] <= code <= what[1] for code in _CODES)
    return not (kind is op.CATEGORY and what in _WITHOUT)


def begins_a_line(pattern: str, flags: int = 0) -> bool:
    """Whether every match of a pattern stands where a line begins.

    >>> begins_a_line("(?:^ ?re:|^fwd:)"), begins_a_line("^re:|fwd:")
    (True, False)
    """
    return ("^" in pattern or r"\A" in pattern) and _line(parsed(pattern, flags))


def _line(items: Iterable[tuple[Any, Any]]) -> bool:
    for kind, what in items:
        match kind:
            case op.AT if what in (op.AT_BEGINNING, op.AT_BEGINNING_STRING):
                return True
            case op.SUBPATTERN:
                return _line(what[3])
            case op.BRANCH:
                return all(_line(option) for option in what[1])
            case op.AT | op.ASSERT | op.ASSERT_NOT:
                continue
        return False
    return False
