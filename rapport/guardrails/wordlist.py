"""Word lists as patterns: files of phrases, of which only those are tried on a text that may be in it."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib import resources
from operator import itemgetter
from typing import Final

from rapport.guardrails.screen import Screen, matches

_NEAR: Final = 60
"""Characters on either side of words, in which a phrase that goes beyond them begins and ends; at a blank, if there
is one as far again."""
_GAP = r"[\s\-]+"
_JOINT = r"[\s\-]?"
_SIGNS = re.compile(r"(?P<kept>\(\?<[!=][^()]*\)|\[[^\]]*\]|\\.)|(?P<gap> )|(?P<joint>~)")
_NAMING = re.compile(r"([A-Z]+) = ")
_NAMED = re.compile(r"\{([A-Z]+)\}")


_LEXICONS: "Final[list[Lexicon]]" = []


def prepare() -> None:
    """Take all word lists apart now (about a second), for those who have many texts to read."""
    for lexicon_read in _LEXICONS:
        lexicon_read.prepare()


class Lexicon:
    """The phrases of one file, in families; it is searched as one pattern would be, and in a fraction of the time.

    Matches come from left to right and do not overlap: of those that begin at one place the longest. A match's family
    is its `lastgroup`.
    """

    def __init__(self, families: dict[str, list[str]]) -> None:
        self._phrases = [(family, phrase(line)) for family, lines in families.items() for line in lines]
        self._screen = Screen([(source, 0) for _, source in self._phrases])
        self._patterns: dict[int, re.Pattern[str]] = {}
        self._found = lru_cache(maxsize=64)(self._matches)
        _LEXICONS.append(self)

    def prepare(self) -> None:
        """Make what the first searches would have to make."""
        self._screen.prepare()
        for number in range(len(self._phrases)):
            self._pattern(number)

    def search(self, text: str) -> "Match | None":
        return next(self.finditer(text), None)

    def finditer(self, text: str) -> Iterator["Match"]:
        done = 0
        for one in self._found(text):
            if one.start() >= done:
                yield one
                done = one.end()

    def touches(self, text: str, start: int, end: int) -> bool:
        """Whether a match has characters from `start` to `end`: found without reading all of a long text."""
        furthest, limit = max(0, start - 2 * _NEAR), min(len(text), end + 2 * _NEAR)
        first = max(furthest, text.rfind(" ", furthest, max(0, start - _NEAR)) + 1)
        last = text.find(" ", end + _NEAR, limit)
        near = text[first : last if last >= 0 else limit]
        return any(one.start() + first < end and start < one.end() + first for one in self.finditer(near))

    def _matches(self, text: str) -> list["Match"]:
        """The matches of all phrases, in their order."""
        found = [
            Match(match, self._phrases[n][0])
            for n, places in sorted(self._screen.places(text).items(), key=itemgetter(0))
            for match in matches(self._pattern(n), text, places)
        ]
        return sorted(found, key=lambda one: (one.start(), -one.end()))

    def _pattern(self, number: int) -> re.Pattern[str]:
        """A phrase's pattern, which is compiled when it is first tried."""
        if number not in self._patterns:
            self._patterns[number] = re.compile(self._phrases[number][1])
        return self._patterns[number]


class Match:
    """A match of a lexicon: where, what, and of which family."""

    __slots__ = ("_match", "lastgroup")

    def __init__(self, match: re.Match[str], family: str) -> None:
        self._match = match
        self.lastgroup = family

    def start(self) -> int:
        return self._match.start()

    def end(self) -> int:
        return self._match.end()

    def span(self) -> tuple[int, int]:
        return self._match.span()

    def group(self) -> str:
        return self._match.group()


@cache
def lexicon(file: str) -> Lexicon:
    """The lexicon of a file of `words/`, for lower-case views.

    A line is a phrase: a regular expression in which a blank stands for any gap between words and `~` for a joint that
    may be closed, hyphenated or open (`best~seller`). `[name]` begins a family, `# ` a remark. A line
    `NAME = PATTERN` names a pattern, and `{NAME}` in a later line stands for it.
    """
    lines = (resources.files("rapport.guardrails") / "words" / f"{file}.txt").read_text("utf-8").splitlines()
    families: dict[str, list[str]] = {}
    named: dict[str, str] = {}
    for written in lines:
        line = _NAMED.sub(lambda m: named[m[1]], written)
        if heading := re.fullmatch(r"\[(\w+)\]", line):
            phrases = families.setdefault(heading[1], [])
        elif naming := _NAMING.match(line):
            named[naming[1]] = f"(?:{line[naming.end() :]})"
        elif line and not line.startswith("# "):
            phrases.append(line)
    return Lexicon(families)


def phrase(line: str) -> str:
    """The regular expression that a line of a word list stands for, as whole words."""
    return rf"(?<!\w)(?:{expression(line)})(?!\w)"


def expression(line: str) -> str:
    return _SIGNS.sub(lambda m: m["kept"] or (_GAP if m["gap"] else _JOINT), line)
