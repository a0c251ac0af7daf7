"""Word lists as patterns: files of phrases, found by the words that they can begin with."""

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from importlib import resources

from rapport.guardrails.heads import Heads, beginnings, needed, stems

_GAP = r"[\s\-]+"
_JOINT = r"[\s\-]?"
_NEEDS = re.compile(r"<needs (\S+)> ")
_SIGNS = re.compile(r"(?P<kept>\(\?<[!=][^()]*\)|\[[^\]]*\]|\\.)|(?P<gap> )|(?P<joint>~)")
_NAMING = re.compile(r"([A-Z]+) = ")
_NAMED = re.compile(r"\{([A-Z]+)\}")


class Lexicon:
    """The phrases of one file, in families; it is searched as one pattern would be, and in a fraction of the time.

    At each beginning of a word only the phrases that can begin with its letters are tried, and of these only those
    of which the text has the other words too. Matches come from left to right and do not overlap; a match's family is
    its `lastgroup`.
    """

    def __init__(self, families: dict[str, list[str]]) -> None:
        anywhere: dict[str, list[str]] = {}
        self._heads: Heads[list[_Phrase]] = Heads(list)
        for family, lines in families.items():
            for line in lines:
                need = _NEEDS.match(line)
                heads = None if need else beginnings(line)
                if heads is None:
                    wanted, rest = (need[1], line[need.end() :]) if need else ("", line)
                    group = anywhere.setdefault(wanted, [])
                    group.append(f"(?P<{family}__{len(group)}>{expression(rest)})")
                    continue
                made = _Phrase(family, line)
                for head in heads:
                    self._heads.under(head).append(made)
        self._anywhere = [
            (re.compile(need), re.compile(rf"(?<!\w)(?:{'|'.join(groups)})(?!\w)")) for need, groups in anywhere.items()
        ]
        self._found = lru_cache(maxsize=64)(self._matches)

    def search(self, text: str) -> "Match | None":
        return next(self.finditer(text), None)

    def finditer(self, text: str) -> Iterator["Match"]:
        done = 0
        for one in self._found(text):
            if one.start() >= done:
                yield one
                done = one.end()

    def _matches(self, text: str) -> list["Match"]:
        """The matches of all phrases, in their order."""
        found = [
            Match(match, (match.lastgroup or "").partition("__")[0])
            for need, pattern in self._anywhere
            if need.search(text)
            for match in pattern.finditer(text)
        ]
        tried: dict[int, list[_Phrase]] = {}
        for at, phrases in self._heads.begun(text):
            possible = tried.get(id(phrases))
            if possible is None:
                have = stems(text)
                possible = tried[id(phrases)] = [phrase for phrase in phrases if phrase.may_be_in(have)]
            found += [Match(match, phrase.family) for phrase in possible if (match := phrase.match(text, at))]
        return sorted(found, key=Match.start)


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


class _Phrase:
    """One phrase; `match` compiles it when it is first tried."""

    __slots__ = ("_line", "_needs", "family", "match")

    def __init__(self, family: str, line: str) -> None:
        self.family = family
        self._line = line
        self._needs: tuple[frozenset[str], ...] | None = None
        self.match: Callable[[str, int], re.Match[str] | None] = self._first

    def may_be_in(self, found: frozenset[str]) -> bool:
        """Whether a text of which these are the stems has the words that the phrase needs."""
        if self._needs is None:
            self._needs = needed(self._line)
        for one_of in self._needs:  # noqa: SIM110 (a loop takes half the time, and this is asked hundreds of times)
            if found.isdisjoint(one_of):
                return False
        return True

    def _first(self, text: str, at: int) -> re.Match[str] | None:
        self.match = re.compile(f"(?:{expression(self._line)})(?!\\w)").match
        return self.match(text, at)


@cache
def lexicon(file: str) -> Lexicon:
    """The lexicon of a file of `words/`, for lower-case views.

    A line is a phrase: a regular expression in which a blank stands for any gap between words and `~` for a joint that
    may be closed, hyphenated or open (`best~seller`). `[name]` begins a family, `# ` a remark. A phrase that can begin
    with any letters is tried everywhere; `<needs PATTERN> ` before it spares the texts without that pattern. A line
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


def expression(line: str) -> str:
    """The regular expression that a line of a word list stands for."""
    return _SIGNS.sub(lambda m: m["kept"] or (_GAP if m["gap"] else _JOINT), line)
