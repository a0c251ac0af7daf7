"""Reading a text as the eye does: views of it with the way back to every original character.

- `plain`: compatibility forms folded (NFKC), invisible characters gone, case folded, HTML entities decoded, typographic
  quotes, dashes and spaces made simple. Values and rules are read here.
- `skeleton`: besides, marks are gone and look-alikes of other alphabets are the ASCII they look like. The step is taken
  in both orders (look-alike first, then case; case first, then look-alike), because they disagree: a capital Greek nu
  looks like N, a small one like v. UTS 39 describes the idea.
- `bare`: besides, spelled-out words (`f r e e`, `f.r.e.e`) are closed up and digits and signs within words are the
  letters they stand for (`fr33`, `di$count`). Words that must not be said are looked for here.
"""

import html
import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final

from rapport.guardrails.confusables import ALIKE, SMALL
from rapport.guardrails.spelled import spelled

SLOT = "\ue000"
"""Stands in a view for every character of a slot or of a value that code filled in."""

_ODD = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});|[^\x0a\x20-\x7e\ue000]+|&")
_STRANGE = re.compile(r"[^\x00-\x7f\ue000\u00a3\u20ac]")
_QUOTES = str.maketrans(dict.fromkeys("‘’‚‛ʼʹ′`´＇", "'") | dict.fromkeys("“”„‟″«»＂", '"'))
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−⁃﹘﹣－", "-"))
_LINES = frozenset("\r\v\f\x1c\x1d\x1e\x85\u2028\u2029")
_BLANK = frozenset("\u115f\u1160\u3164\uffa0\u034f\u17b4\u17b5\ufffc")


def lowered(text: str) -> str:
    """A text in small letters, each at its own place: what would be longer in small letters stays as it is.

    >>> lowered("İA"), len("İA".lower())
    ('İa', 3)
    """
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


@dataclass(frozen=True, slots=True)
class View:
    """A reading of a text. `starts` and `ends` give each character's place in the original; None: the same place."""

    text: str
    starts: list[int] | None = None
    ends: list[int] | None = None

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The original characters behind the characters `start` to `end` of this view."""
        if self.starts is None or self.ends is None:
            return start, end
        if start >= end:
            at = self.starts[start] if start < len(self.starts) else (self.ends[-1] if self.ends else 0)
            return at, at
        return self.starts[start], self.ends[end - 1]

    def viewed(self, start: int, end: int) -> tuple[int, int]:
        """The characters of this view that stand for the original characters `start` to `end`."""
        if self.starts is None or self.ends is None:
            return start, end
        return bisect_right(self.ends, start), bisect_left(self.starts, end)


class _Letters(dict[str, str]):
    """Characters as one reading sees them, worked out once each."""

    def __init__(self, fold: Callable[[str], str]) -> None:
        super().__init__()
        self._fold = fold

    def __missing__(self, character: str) -> str:
        folded = self._fold(character)
        if len(self) < 20_000:
            self[character] = folded
        return folded


def _plain(character: str) -> str:
    if character in _LINES:
        return "\n"
    kind = unicodedata.category(character)
    if character == "\t" or kind.startswith("Z") or character == "\u2800":
        return " "
    if kind in ("Cf", "Cc", "Cs") or character in _BLANK or "\ufe00" <= character <= "\ufe0f":
        return ""
    simple = character.translate(_QUOTES).translate(_DASHES)
    return unicodedata.normalize("NFKC", simple).casefold().translate(_QUOTES).translate(_DASHES)


def _skeleton(character: str) -> str:
    """Look-alike first, then case."""
    if alike := ALIKE.get(character):
        return alike
    return "".join(ALIKE.get(c, c) for c in bald(_plain(character)))


def _folded(character: str) -> str:
    """Case first, then look-alike."""
    small = bald(_plain(character)).translate(SMALL)
    return "".join(ALIKE.get(c, c) for c in small)


def bald(text: str) -> str:
    """A text without its accents.

    >>> bald("Größe of the café")
    'Große of the cafe'
    """
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.category(c).startswith("M"))


_READ_PLAIN, _READ_SKELETON, _READ_FOLDED = _Letters(_plain), _Letters(_skeleton), _Letters(_folded)


def _read(text: str, letters: _Letters, *, marks: bool) -> View:
    """The text through `letters`; with `marks`, combining marks join the letter before them where Unicode can."""
    if not _ODD.search(text):
        return View(text.lower())
    out: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    done = 0
    for odd in _ODD.finditer(text):
        a, b = odd.span()
        _same(text, done, a, out, starts, ends)
        for character, at, to in _characters(odd.group(), a):
            seen = letters[character]
            if marks and seen and unicodedata.combining(character):
                joined = unicodedata.normalize("NFC", (out[-1] if out else "") + seen)
                if out and len(joined) == 1:
                    out[-1], ends[-1] = joined, to
                elif ends:
                    ends[-1] = to
                continue
            if not seen and ends and unicodedata.combining(character):
                ends[-1] = to
            out += seen
            starts += [at] * len(seen)
            ends += [to] * len(seen)
        done = b
    _same(text, done, len(text), out, starts, ends)
    return View("".join(out), starts, ends)


def _same(text: str, a: int, b: int, out: list[str], starts: list[int], ends: list[int]) -> None:
    out += text[a:b].lower()
    starts += range(a, b)
    ends += range(a + 1, b + 1)


def _characters(odd: str, at: int) -> Iterator[tuple[str, int, int]]:
    """The characters of an odd run with their original places; an HTML entity is what it stands for."""
    if odd[0] == "&":
        decoded = html.unescape(odd)
        if not decoded.startswith("&") or len(decoded) == 1:
            for character in decoded:
                yield character, at, at + len(odd)
            return
    for offset, character in enumerate(odd):
        yield character, at + offset, at + offset + 1


def bare(view: View) -> View:
    """The view with spelled-out words closed up and signs within words read as letters; the same view if nothing is."""
    read = spelled(view.text)
    if read is None:
        return view
    if not read.dropped:
        text = "".join(read.letters)
        return view if text == view.text else View(text, view.starts, view.ends)
    keep = [i for i in range(len(read.letters)) if i not in read.dropped]
    places = [view.original(i, i + 1) for i in keep]
    return View("".join(read.letters[i] for i in keep), [a for a, _ in places], [b for _, b in places])


_TURNED: Final = re.compile("\u202e([^\u202c\n]*)\u202c?")


def _turned(text: str) -> View:
    """The text as it is shown where a mark makes what follows run from right to left; such a part is one place."""
    out: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    done = 0
    for part in _TURNED.finditer(text):
        a, b = part.span()
        out += [text[done:a], part[1][::-1]]
        starts += [*range(done, a), *[a] * len(part[1])]
        ends += [*range(done + 1, a + 1), *[b] * len(part[1])]
        done = b
    rest = range(done, len(text))
    return View("".join([*out, text[done:]]), [*starts, *rest], [*ends, *(n + 1 for n in rest)])


def _within(outer: View, inner: View) -> View:
    """A view of a view, with its places in the original."""
    spans = [outer.original(*inner.original(n, n + 1)) for n in range(len(inner.text))]
    return View(inner.text, [start for start, _ in spans], [end for _, end in spans])


class Views:
    """The readings of one text, each worked out when it is first asked for."""

    def __init__(self, text: str) -> None:
        self.original = text

    @cached_property
    def plain(self) -> View:
        return _read(self.original, _READ_PLAIN, marks=True)

    @cached_property
    def skeletons(self) -> tuple[View, ...]:
        """The skeleton in both orders: one view when they agree, the plain view itself when nothing is odd.

        Then the skeletons of what is shown, where a part of the text runs the other way.
        """
        if "\u202e" in self.original:
            shown = _turned(self.original)
            return (*self._as_written, *(_within(shown, view) for view in Views(shown.text).skeletons))
        return self._as_written

    @cached_property
    def _as_written(self) -> tuple[View, ...]:
        if not _STRANGE.search(self.plain.text):
            return (self.plain,)
        first = _read(self.original, _READ_SKELETON, marks=False)
        second = _read(self.original, _READ_FOLDED, marks=False)
        return (first,) if first.text == second.text else (first, second)

    @cached_property
    def bare(self) -> tuple[View, ...]:
        return tuple(bare(view) for view in self.skeletons)


def views(text: str) -> Views:
    """The readings of a text; of the last few hundred short ones they are kept, since a draft's sentences come back
    when it is rendered."""
    return _kept(text) if len(text) <= 4_000 else Views(text)


_kept = lru_cache(maxsize=512)(Views)
