"""The first one or two characters of whatever a regular expression matches, as `literals.evened` has them."""

import re
from collections.abc import Iterable
from re import _constants as op  # type: ignore[attr-defined]
from typing import Any, Final, NamedTuple

from rapport.guardrails.literals import evened, members, parsed

_ENOUGH: Final = 2
_MANY: Final = 1_000
"""More beginnings than this are as good as any."""


class _Beginning(NamedTuple):
    """What a match may begin with; `open`: what follows in the pattern follows right after it."""

    text: str
    open: bool


_Beginnings = frozenset[_Beginning]
_NOTHING: Final = frozenset({_Beginning("", open=True)})
_ANYTHING: Final = frozenset({_Beginning("", open=False)})


def initials(pattern: str, flags: int = 0) -> frozenset[str] | None:
    """The first two characters of every match, or the first alone where any may follow; None: it begins with anything,
    or with a blank.

    >>> sorted(initials(r"(?:the |\\d+ )?stool") or ())
    ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'st', 'th']
    """
    tree = parsed(pattern, flags)
    found = _sequence(tree, cased=bool(tree.state.flags & re.IGNORECASE))
    texts = frozenset(one.text for one in found)
    return None if any(not text or text[0] == " " for text in texts) else texts


def _sequence(items: Iterable[tuple[Any, Any]], *, cased: bool) -> _Beginnings:
    run = _NOTHING
    for kind, what in items:
        going = [one for one in run if one.open and len(one.text) < _ENOUGH]
        if not going:
            break
        then = _item(kind, what, cased)
        run = frozenset(run.difference(going)) | {
            _Beginning(_after(a.text, b.text), b.open) for a in going for b in then
        }
        if len(run) > _MANY:
            return _ANYTHING
    return run


def _after(first: str, then: str) -> str:
    """One after the other, with one blank for a run of them."""
    return (first + (then.lstrip(" ") if first.endswith(" ") else then))[:_ENOUGH]


def _item(kind: Any, what: Any, cased: bool) -> _Beginnings:
    match kind:
        case op.AT | op.ASSERT | op.ASSERT_NOT:
            return _NOTHING
        case op.LITERAL:
            return _one_of([chr(what)], cased)
        case op.IN:
            return _one_of(members(what), cased)
        case op.BRANCH:
            return frozenset[_Beginning]().union(*(_sequence(option, cased=cased) for option in what[1]))
        case op.SUBPATTERN:
            return _sequence(what[3], cased=cased or bool(what[1] & re.IGNORECASE))
        case op.ATOMIC_GROUP:
            return _sequence(what, cased=cased)
        case op.MAX_REPEAT | op.MIN_REPEAT | op.POSSESSIVE_REPEAT:
            least, most, repeated = what
            inner = _sequence(repeated, cased=cased)
            if most != 1:
                inner = frozenset(one._replace(open=one.text == " ") for one in inner)
            return inner if least else inner | _NOTHING
    return _ANYTHING


def _one_of(characters: list[str] | None, cased: bool) -> _Beginnings:
    if characters is None or (cased and any(not c.isascii() and c.lower() != c.upper() for c in characters)):
        return _ANYTHING
    return frozenset(_Beginning(evened(c), open=True) for c in characters)


def begins_a_word(pattern: str, flags: int) -> bool:
    """Whether a pattern says that no letter stands before its matches: all of them, not the first of alternatives."""
    if not pattern.startswith((r"(?<!\w)", r"\b")):
        return False
    return "|" not in pattern or parsed(pattern, flags)[0][0] is not op.BRANCH
