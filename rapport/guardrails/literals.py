"""What a text has to hold for a regular expression to match in it: pieces, each one of some strings.

The strings are of `evened` text: small letters, ASCII digits, one blank for any run of blanks and hyphens.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any, Final, NamedTuple

from rapport.guardrails.rarity import rarest

_MANY: Final = 60
"""Strings of a piece at most,"""
_MORE: Final = 180
"""where what comes first may be missing, and tells nothing by itself; and"""
_LONG: Final = 12
"""their length from which on they grow no more: what follows is a piece of its own."""
_SHORT: Final = 3
"""Strings of fewer characters are in most texts: they are looked for only where a pattern has none better."""
_MEMBERS: Final = 16
"""A class of more characters than this may be anything, unless some of them are not ASCII, and so rarer."""
BLANK: Final = frozenset("-\t\n\r\v\f\x1c\x1d\x1e\x1f\x85\xa0 \u1680\u2028\u2029\u202f\u205f\u3000") | frozenset(
    map(chr, range(0x2000, 0x200B))
)
_ODD: Final = {"ſ": "s", "İ": "i", "ı": "i", "Σ": "σ"} | {
    chr(code): str(int(chr(code))) for code in range(0x660, 0x1FBFA) if chr(code).isdecimal()
}
"""Signs that `str.lower` leaves alone, makes longer, or takes for one or the other by where they stand."""
_ASCII: Final = {ord(blank): " " for blank in BLANK if blank.isascii()} | {
    code: chr(code + 32) for code in range(ord("A"), ord("Z") + 1)
}
_BEYOND: Final = re.compile(r"[^\x00-\x7f]")
_OTHER_BLANK: Final = re.compile(f"[{re.escape(''.join(sorted(BLANK - {' '})))}]")


def evened(text: str) -> str:
    """The text, character by character, in which the strings of pieces are looked for; blanks are not yet one.

    Halves of surrogate pairs, which no UTF-8 has, are question marks.
    """
    if text.isascii():
        return text.translate(_ASCII)
    plain = _ODD.keys().isdisjoint(_BEYOND.findall(text))
    small = text.lower() if plain else "".join(_ODD.get(sign) or sign.lower() for sign in text)
    return _OTHER_BLANK.sub(" ", small.encode("utf-8", "replace").decode())


def closed(text: str) -> str:
    """The text as `evened`, with one blank for every run of them: what pieces are looked for in as they stand."""
    return _BLANKS.sub(" ", evened(text))


class Piece(NamedTuple):
    """The strings; whether what follows in the pattern follows right after them."""

    texts: frozenset[str]
    whole: bool


_NOTHING: Final = Piece(frozenset({""}), whole=True)
_ANYTHING: Final = Piece(frozenset({""}), whole=False)
_BLANK: Final = frozenset({" "})
_BLANKS: Final = re.compile(" {2,}")
_PHRASE: Final = re.compile(r"(?:\\b)?\(\?:([^\x00-\x1f\x7f-\U0010ffff\\.^$*+?{}()\[\]|]+?)(?:[a-z]\?)?\)(?:\\b)?")
"""A phrase of ASCII characters without any sign of a pattern, as most rules have them: it is its own only piece. It may
have a last letter or not ("gift cards?"): what stands before that is told."""


@lru_cache(maxsize=64)
def parsed(pattern: str, flags: int = 0) -> Any:
    """A pattern as `re` takes it apart; the last few are kept, since one is looked at in two ways. re.error."""
    return parser.parse(pattern, flags)


@lru_cache(maxsize=8192)
def sign(pattern: str, flags: int = 0) -> frozenset[str] | None:
    """Strings of which a text that is `closed` holds one wherever the pattern matches; None: it may match anywhere.

    >>> sorted(sign(r"(?:dog|cat)s?\b.{,20} welcome"))
    [' welcome']
    """
    begin, others = pieces(pattern, flags)
    return rarest([*others] if begin is None else [begin, *others])


@lru_cache(maxsize=8192)
def pieces(pattern: str, flags: int = 0) -> tuple[frozenset[str] | None, tuple[frozenset[str], ...]]:
    """What a match begins with (None: anything), and the other pieces a text holds in which the pattern matches.

    re.error for what is no regular expression.

    >>> begin, others = pieces(r"\\bwe[\\s\\-]+(?:saw|noticed) (?:\\w+ )?you$")
    >>> sorted(begin), [sorted(piece) for piece in others]
    (['we noticed ', 'we saw '], [['you']])
    """
    if plain := _PHRASE.fullmatch(pattern):
        first, others = _one_of([plain[1]], cased=False).texts, list[frozenset[str]]()
    else:
        tree = parsed(pattern, flags)
        first, *others = _runs(tree, cased=bool(tree.state.flags & re.IGNORECASE))
    least = max(1, min(_SHORT, max(map(_telling, [first, *others]))))
    begins = _telling(frozenset(text.lstrip() for text in first)) >= least
    needs = others if begins else [first, *others]
    return first if begins else None, tuple(texts for texts in needs if _telling(texts) >= least)


def _runs(items: Iterable[tuple[Any, Any]], *, cased: bool) -> list[frozenset[str]]:
    """What stands between the gaps of a pattern, in order; then what has to lie ahead somewhere.

    Where alternatives have gaps, what tells most of each.
    """
    runs, run, ahead = list[frozenset[str]](), _NOTHING, list[frozenset[str]]()
    for kind, what in _flat(items):
        if kind is op.ASSERT and what[0] > 0:
            ahead += _runs(what[1], cased=cased)
        piece = _item(kind, what, cased)
        joined = _joined(run, piece)
        if joined is None:
            runs.append(run.texts)
            joined = piece
        run = joined
        if not run.whole:
            runs.append(run.texts)
            run = _NOTHING
            if kind is op.BRANCH:
                options = [max(_runs(option, cased=cased), key=_telling) for option in what[1]]
                runs.append(frozenset[str]().union(*options))
    return [*runs, run.texts, *ahead]


def _telling(texts: frozenset[str]) -> int:
    """How much it tells of a text that it holds one of these strings."""
    return min(map(len, texts))


def _flat(items: Iterable[tuple[Any, Any]]) -> list[tuple[Any, Any]]:
    """The items of a pattern and of its plain groups; letters that follow one another are one LITERAL, a string."""
    found: list[tuple[Any, Any]] = []
    for kind, what in items:
        if kind is op.LITERAL:
            if found and found[-1][0] is op.LITERAL:
                found[-1] = kind, found[-1][1] + chr(what)
            else:
                found.append((kind, chr(what)))
        elif kind is op.SUBPATTERN and not what[1] and not what[2]:
            found += _flat(what[3])
        elif kind is not op.AT and kind is not op.ASSERT_NOT:
            found.append((kind, what))
    return found


def _joined(first: Piece, then: Piece) -> Piece | None:
    """One after the other; None where that would be too many strings, or too long ones."""
    if first is _NOTHING:
        return then
    many = _MANY if "" not in first.texts else _MORE
    if len(first.texts) * len(then.texts) > many or max(map(len, first.texts)) >= _LONG:
        return None
    return Piece(frozenset(_together(a, b) for a in first.texts for b in then.texts), then.whole)


def _together(first: str, then: str) -> str:
    return first + (then[1:] if first.endswith(" ") and then.startswith(" ") else then)


def _sequence(items: Iterable[tuple[Any, Any]], cased: bool) -> Piece:
    """What several items begin with, as far as it can be told."""
    run = _NOTHING
    for kind, what in _flat(items):
        joined = _joined(run, _item(kind, what, cased))
        if joined is None:
            return run._replace(whole=False)
        run = joined
        if not run.whole:
            break
    return run


def _item(kind: Any, what: Any, cased: bool) -> Piece:
    if kind is op.LITERAL:
        return _one_of([what], cased)
    if kind is op.IN:
        found = members(what)
        return _ANYTHING if found is None else _one_of(found, cased)
    if kind is op.BRANCH:
        options = [_sequence(option, cased) for option in what[1]]
        texts = frozenset[str]().union(*(option.texts for option in options))
        return Piece(texts, all(o.whole for o in options)) if len(texts) <= _MANY else _ANYTHING
    if kind is op.SUBPATTERN:
        return _sequence(what[3], cased or bool(what[1] & re.IGNORECASE))
    if kind is op.ATOMIC_GROUP:
        return _sequence(what, cased)
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
        return _repeated(what[0], what[1], _sequence(what[2], cased))
    return _NOTHING if kind is op.ASSERT else _ANYTHING


def _repeated(least: int, most: Any, inner: Piece) -> Piece:
    if most == 1 or inner.texts == _BLANK:
        if least:
            return inner
        return Piece(inner.texts | {""}, whole=True) if inner.whole else _ANYTHING
    if not least:
        return _ANYTHING
    run = inner
    for _ in range(least - 1):
        longer = _joined(run, inner) if run.whole else None
        if longer is None:
            break
        run = longer
    return run._replace(whole=False)


def _one_of(strings: Sequence[str], cased: bool) -> Piece:
    """Any of some strings; anything when a letter has small and capital forms that are not evened."""
    if cased and any(not s.isascii() and s.lower() != s.upper() for s in strings):
        return _ANYTHING
    return Piece(frozenset(_BLANKS.sub(" ", evened(s)) for s in strings), whole=True)


def members(items: Iterable[tuple[Any, Any]]) -> list[str] | None:
    """The characters of a class; None when they are too many to name."""
    found: list[str] = []
    for kind, what in items:
        if kind is op.LITERAL:
            found.append(chr(what))
        elif kind is op.RANGE and what[1] - what[0] < _MEMBERS:
            found += map(chr, range(what[0], what[1] + 1))
        elif kind is op.CATEGORY and what is op.CATEGORY_DIGIT:
            found += "0123456789"
        elif kind is op.CATEGORY and what is op.CATEGORY_SPACE:
            found.append(" ")
        else:
            return None
    return found if len(set(map(evened, found))) <= (_MEMBERS if "".join(found).isascii() else _MANY) else None
