"""Word lists as patterns: files of phrases, found by the words that they can begin with."""

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from importlib import resources
from typing import Final, Generic, TypeVar

Found = TypeVar("Found")

_GAP = r"[\s\-]+"
_JOINT = r"[\s\-]?"
_GAPS = re.compile(_GAP)
_NEEDS = re.compile(r"<needs (\S+)> ")
_SIGNS = re.compile(r"(?P<kept>\(\?<[!=][^()]*\)|\[[^\]]*\]|\\.)|(?P<gap> )|(?P<joint>~)")
_NAMING = re.compile(r"([A-Z]+) = ")
_NAMED = re.compile(r"\{([A-Z]+)\}")
_BEGIN = re.compile(r"(?<!\w)(?:[\w£$€¥₹%@#+(]|(?<!\ue000)\ue000)")
_HEAD = 9
"""How many of its first characters a phrase is found by."""
_FIRST = 3
"""How many of them are looked up first: most words go no further."""


class Lexicon:
    """The phrases of one file, in families; it is searched as one pattern would be, and in a fraction of the time.

    At each beginning of a word only the phrases that can begin with its letters are tried; the beginnings of all
    lexicons are looked up in one pass over a text. Matches come from left to right and do not overlap; a match's
    family is its `lastgroup`.
    """

    def __init__(self, families: dict[str, list[str]]) -> None:
        anywhere: dict[str, list[str]] = {}
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
                    _HEADS.under(head).setdefault(self, []).append(made)
        self._anywhere = [
            (re.compile(need), re.compile(rf"(?<!\w)(?:{'|'.join(groups)})(?!\w)")) for need, groups in anywhere.items()
        ]
        _candidates.cache_clear()

    def search(self, text: str) -> "Match | None":
        return next(self.finditer(text), None)

    def finditer(self, text: str) -> Iterator["Match"]:
        found = [
            Match(match, (match.lastgroup or "").partition("__")[0])
            for need, pattern in self._anywhere
            if need.search(text)
            for match in pattern.finditer(text)
        ]
        found += [
            Match(match, phrase.family)
            for at, phrases in _candidates(text).get(self, ())
            for phrase in phrases
            if phrase.needs in text and (match := phrase.match(text, at))
        ]
        done = 0
        for one in sorted(found, key=Match.start):
            if one.start() >= done:
                yield one
                done = one.end()


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
    """One phrase; `match` compiles it when it is first tried. No text without `needs` holds it."""

    __slots__ = ("_line", "family", "match", "needs")

    def __init__(self, family: str, line: str) -> None:
        self.family = family
        self.needs = ""
        self._line = line
        self.match: Callable[[str, int], re.Match[str] | None] = self._first

    def _first(self, text: str, at: int) -> re.Match[str] | None:
        self.needs = fixed(self._line)
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


class Heads(Generic[Found]):
    """What stands under the first characters of phrases (`beginnings`), looked up at each word of a text."""

    def __init__(self, empty: Callable[[], Found]) -> None:
        self._empty = empty
        self._under: dict[str, dict[str, Found]] = {}
        self._seen: dict[str, tuple[Found, ...]] = {}

    def under(self, head: str) -> Found:
        """What stands under a head; a new one begins empty."""
        self._seen.clear()
        heads = self._under.setdefault(head[:_FIRST], {})
        if head not in heads:
            heads[head] = self._empty()
        return heads[head]

    def begun(self, text: str) -> Iterator[tuple[int, Found]]:
        """Where words of a text begin with one of these heads, and what stands under it."""
        seen, even = self._seen, text.translate(_EVEN)
        gaps = _WIDE.search(even) is not None
        for begin in _BEGIN.finditer(text):
            at = begin.start()
            head = _GAPS.sub(" ", text[at : at + 2 * _HEAD])[:_HEAD] if gaps else even[at : at + _HEAD]
            found = seen.get(head)
            if found is None:
                if len(seen) >= 20_000:
                    seen.clear()
                found = seen[head] = tuple(self._found(head))
            for one in found:
                yield at, one

    def _found(self, head: str) -> Iterator[Found]:
        """What stands under the beginnings of a head, the longest first."""
        near = self._under.get(head[:_FIRST], {}) if len(head) >= _FIRST else {}
        for size in range(len(head), 0, -1):
            heads = near if size >= _FIRST else self._under.get(head[:size], {})
            if (found := heads.get(head[:size])) is not None:
                yield found


def fixed(line: str) -> str:
    """The longest run of letters that stands in every text that a line of a word list matches.

    >>> fixed("(?:you|we) (?:really )?looked?[a-z]* at"), fixed("a|b")
    ('looke', '')
    """
    sure, before = _LOOSE.sub("\n", line), ""
    while sure != before:
        sure, before = _GROUP.sub("\n", sure), sure
    return "" if "|" in sure else max(re.findall("[a-z]+", _OPTIONAL.sub("\n", sure)), key=len, default="")


_LOOSE: Final = re.compile(r"\\ue000|\\.|\[[^\]]*\]")
_GROUP: Final = re.compile(r"\([^()]*\)")
_OPTIONAL: Final = re.compile(r".(?:[?*]|\{[^}]*\})")
_EVEN: Final = {ord(gap): " " for gap in "-\t\n\r\v\f\x1c\x1d\x1e\x1f\x85\xa0"}
_WIDE: Final = re.compile(r"  |[\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]")
_HEADS: Final[Heads[dict[Lexicon, list[_Phrase]]]] = Heads(dict)


@lru_cache(maxsize=256)
def _candidates(text: str) -> dict[Lexicon, list[tuple[int, list[_Phrase]]]]:
    """For each lexicon the places of a text where some of its phrases could begin, and which."""
    found: dict[Lexicon, list[tuple[int, list[_Phrase]]]] = {}
    for at, phrases in _HEADS.begun(text):
        for one, some in phrases.items():
            found.setdefault(one, []).append((at, some))
    return found


def beginnings(line: str, head: str = "") -> frozenset[str] | None:
    """The first characters that a phrase can begin with, at most `_HEAD` of them; None when they can be any."""
    if len(head) >= _HEAD or not line:
        return frozenset({head[:_HEAD]}) if head else None
    if line.startswith("(?"):
        inner, rest = _closed(line)
        if not line.startswith("(?:"):
            return beginnings(rest, head)
        options = _split(inner[3:-1])
        if rest[:1] in ("?", "*"):
            options, rest = [*options, ""], rest[1:]
        elif rest[:1] in ("+", "{"):
            return frozenset({head}) if head else None
        found = [beginnings(option + rest, head) for option in options]
        return None if None in found else frozenset[str]().union(*(f for f in found if f))
    character, rest = line[0], line[1:]
    if character == "\\" and rest[:1] and not rest[0].isalnum():
        character, rest = rest[0], rest[1:]
    elif character == "\\" and rest.startswith("ue000"):
        character, rest = "\ue000", rest[5:]
    elif character == "\\" and rest.startswith("d"):
        return frozenset(head + digit for digit in "0123456789")
    elif character == "\\" and rest.startswith("b"):
        return beginnings(rest[1:], head)
    elif character == "~":
        closed, open_ = beginnings(rest, head), beginnings(rest, head + " ")
        return None if closed is None or open_ is None else closed | open_
    elif not (character.isalnum() or character in " '£$€%@#&,\ue000"):
        return frozenset({head}) if head else None
    if rest[:1] in ("?", "*"):
        with_it, without = beginnings(rest[1:], head + character), beginnings(rest[1:], head)
        return None if with_it is None or without is None else with_it | without
    if rest[:1] in ("+", "{"):
        return frozenset({head + character})
    return beginnings(rest, head + character)


def _closed(line: str) -> tuple[str, str]:
    """The parenthesis that a line begins with, and what follows it."""
    depth, at, in_class = 0, 0, False
    while at < len(line):
        character = line[at]
        if character == "\\":
            at += 1
        elif in_class:
            in_class = character != "]"
        elif character == "[":
            in_class = True
        elif character == "(":
            depth += 1
        elif character == ")":
            depth -= 1
            if not depth:
                return line[: at + 1], line[at + 1 :]
        at += 1
    raise ValueError(f"a parenthesis is not closed: {line!r}")


def _split(inner: str) -> list[str]:
    """The alternatives of a group, at its own level."""
    options, depth, begin, at, in_class = [], 0, 0, 0, False
    while at < len(inner):
        character = inner[at]
        if character == "\\":
            at += 1
        elif in_class:
            in_class = character != "]"
        elif character == "[":
            in_class = True
        elif character in "()":
            depth += 1 if character == "(" else -1
        elif character == "|" and not depth:
            options.append(inner[begin:at])
            begin = at + 1
        at += 1
    return [*options, inner[begin:]]
