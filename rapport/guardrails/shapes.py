"""The shape of a text: a letter for any capital, one for any small letter, a digit for any digit.

A pattern of classes (`[A-Z]{4,}`) has no string that a text could be searched for; it has a shape.
"""

import re
from collections.abc import Iterable
from re import _constants as op  # type: ignore[attr-defined]
from string import ascii_lowercase, ascii_uppercase, digits
from typing import Any, Final

from rapport.guardrails.literals import parsed

_CLASSES: Final = {(ord(of[0]), ord(of[-1])): of[0] for of in (ascii_uppercase, ascii_lowercase, digits)}
_TABLE: Final = bytes.maketrans(
    (ascii_uppercase + ascii_lowercase + digits).encode(), b"A" * 26 + b"a" * 26 + b"0" * 10
)
_TELLING: Final = 3
"""Shapes of fewer characters are in any text."""
_MOST: Final = 40
"""Of a class that is repeated more often, the shape is not written out."""


def shaped(text: str) -> bytes:
    """The shape of a text, character by character; `?` for all that is not ASCII.

    >>> shaped("Only 5 £ in JUNE")
    b'Aaaa 0 ? aa AAAA'
    """
    return text.encode("ascii", "replace").translate(_TABLE)


def shape(pattern: str, flags: int = 0) -> bytes | None:
    """The shape that every match of a pattern begins with; None where that tells too little.

    >>> shape(r"\\b(?:[A-Z]{3,20} [A-Z]{2})"), shape(r"[A-Z] [0-9]{2}!"), shape(r"\\w+")
    (b'AAA', b'A 00!', None)
    """
    tree = parsed(pattern, flags)
    found, _ = _begin(tree)
    return shaped(found) if len(found) >= _TELLING and not tree.state.flags & re.IGNORECASE else None


def _begin(items: Iterable[tuple[Any, Any]]) -> tuple[str, bool]:
    """What items begin with, one character of each class; whether that is all of them."""
    found = ""
    for kind, what in items:
        text, whole = _item(kind, what)
        found += text
        if not whole:
            return found, False
    return found, True


def _item(kind: Any, what: Any) -> tuple[str, bool]:
    match kind:
        case op.LITERAL:
            return chr(what), True
        case op.AT | op.ASSERT | op.ASSERT_NOT:
            return "", True
        case op.IN if len(what) == 1 and what[0][0] is op.RANGE and what[0][1] in _CLASSES:
            return _CLASSES[what[0][1]], True
        case op.SUBPATTERN if not what[1] and not what[2]:
            return _begin(what[3])
        case op.MAX_REPEAT if len(what[2]) == 1 and what[0] <= _MOST:
            text, whole = _begin(what[2])
            return (text * what[0], what[0] == what[1]) if whole else ("", False)
    return "", False
