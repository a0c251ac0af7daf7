"""What every kind of rule comes down to: something that finds characters in a text, with certain patterns."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from operator import itemgetter
from typing import Final, NamedTuple, Protocol

from rapport.domain.pack import Rule
from rapport.guardrails.literals import parsed
from rapport.guardrails.screen import Places, Screen, matches


class Hit(NamedTuple):
    """Characters a rule objects to, and the words that fill its message's `%s`, in their order; `unread`: it objects to
    them because they come after more places than it tries."""

    start: int
    end: int
    words: tuple[str, ...]
    unread: bool = False


class Trigger(NamedTuple):
    """A pattern as `re` compiles it, which a screen looks for."""

    source: str
    flags: int


class Finder(Protocol):
    """A rule of one kind, ready to run. `patterns` are all it searches with: none may be slow on any text.

    There is no hit in a text in which none of `triggers` matches; a rule without triggers may hit anywhere.
    """

    @property
    def patterns(self) -> tuple[re.Pattern[str], ...]: ...

    @property
    def triggers(self) -> tuple[Trigger, ...]: ...

    def find(self, text: str, places: Places, earlier: Sequence[str]) -> Iterator[Hit]:
        """The hits in a text, in their order.

        `places` are the only ones where a trigger can match, where they are known; `earlier` are the parts of the
        message that come before, for the kinds that look at a message as a whole.
        """
        ...


_FEW: Final = 200
_APART: Final = 400


def tried(text: str) -> int:
    """The places of a text at which a rule of a pack is tried at most: one in so many characters, besides a few."""
    return _FEW + len(text) // _APART


class LookedFor:
    """Patterns behind a screen of their own, by number: each is tried only where it may begin, and not oftener than a
    rule is `tried`, unless it is of a Vale style."""

    def __init__(self, rule: Rule, *patterns: re.Pattern[str]) -> None:
        self._patterns, self._all = patterns, bool(rule.from_style)
        self._screen = Screen([(one.pattern, one.flags & re.IGNORECASE) for one in patterns])

    def finditer(self, text: str, number: int = 0) -> Iterator[re.Match[str]]:
        """The matches of a pattern, from left to right."""
        places = _placed(self._screen, text)
        if number in places:
            at = places[number]
            yield from matches(self._patterns[number], text, at if at is None or self._all else at[: tried(text)])


@lru_cache(maxsize=256)
def _placed(screen: Screen, text: str) -> dict[int, Places]:
    return screen.places(text)


def pattern(body: str, rule: Rule) -> re.Pattern[str]:
    """The pattern for the view its rule reads, compiled. re.error for what is no regular expression."""
    return re.compile(*trigger(body, rule))


def trigger(body: str, rule: Rule) -> Trigger:
    """The pattern for the view its rule reads; `^` and `$` are the ends of a line, as in Vale.

    The plain view has no capitals: there a pattern in small letters finds the same without IGNORECASE, in a third of
    the time. Where capitals mean something else (`\\x41`, `(?P<name>`), the flag does it.
    """
    if not rule.ignorecase:
        return Trigger(body, re.MULTILINE)
    if rule.from_style or _CODED.search(body):
        return Trigger(body, re.IGNORECASE | re.MULTILINE)
    small = body.isascii() and body == body.lower()
    return Trigger(body if small else _LETTERS.sub(lambda m: m[1] or m[2].casefold(), body), re.MULTILINE)


def triggers(fragments: Iterable[str], rule: Rule) -> tuple[Trigger, ...]:
    """Each of these fragments for itself, as `words` takes them together: a screen knows more of one than of many."""
    edge = "" if rule.nonword else r"\b"
    return tuple(trigger(rf"{edge}(?:{fragment}){edge}", rule) for fragment in fragments)


def triggered(*patterns: re.Pattern[str]) -> tuple[Trigger, ...]:
    return tuple(Trigger(one.pattern, one.flags) for one in patterns)


_PLAIN = re.compile(r"[^\\.^$*+?{}()\[\]|]*")
_CODED = re.compile(r"\\[xuUN0-9]|\(\?P")
_LETTERS = re.compile(r"(\\.)|([^\W\d_]+)")


def one_of(tokens: Iterable[str]) -> str:
    """The expression that any of these fragments matches. re.error for a fragment that is none by itself."""
    fragments = list(tokens)
    for fragment in fragments:
        if not _PLAIN.fullmatch(fragment):
            parsed(fragment)
    return "|".join(f"(?:{fragment})" for fragment in fragments)


def words(tokens: Iterable[str], rule: Rule) -> re.Pattern[str]:
    """Any of these fragments, as whole words unless the rule says `nonword`."""
    return pattern(whole_words(tokens, rule), rule)


def whole_words(tokens: Iterable[str], rule: Rule) -> str:
    edge = "" if rule.nonword else r"\b"
    return f"{edge}(?:{one_of(tokens)}){edge}"


class Exceptions:
    """What a rule spares: hits that lie within one of its exceptions. In a Vale style: hits that hold one, capitals as
    they are there, and hits that lie within one of several words.
    """

    def __init__(self, rule: Rule, *, as_written: bool = False) -> None:
        around: re.Pattern[str] | None = None
        self._within: re.Pattern[str] | None = None
        if rule.exceptions:
            body = one_of(rule.exceptions)
            around = re.compile(body) if as_written else pattern(body, rule)
            if rule.from_style:
                self._within = re.compile(rf"\b(?:{body})\b", re.MULTILINE)
                phrases = [one for one in rule.exceptions if " " in one or r"\s" in one]
                around = re.compile(rf"\b(?:{one_of(phrases)})\b", re.IGNORECASE) if phrases else None
        self._pattern, self._around = around, Around(LookedFor(rule, around)) if around else None

    def __bool__(self) -> bool:
        """Whether it spares anything at all."""
        return self._around is not None or self._within is not None

    def spare(self, hit: tuple[int, int], text: str) -> bool:
        """Whether these characters of the text are spared."""
        if self._within and self._within.search(text[slice(*hit)].strip()):
            return True
        return self._around is not None and self._around.holds(hit, text)

    def word(self, text: str) -> bool:
        """Whether this word is an exception by itself; in a Vale style, whether it holds one."""
        if self._within:
            return self._within.search(text) is not None
        return self._pattern is not None and self._pattern.fullmatch(text) is not None


class Around:
    """What may stand around a hit, looked for once in a text, however many hits there are."""

    def __init__(self, pattern: "re.Pattern[str] | LookedFor") -> None:
        self._pattern = pattern
        self._spans = lru_cache(maxsize=2)(self._found)

    def _found(self, text: str) -> list[tuple[int, int]]:
        return [match.span() for match in self._pattern.finditer(text)]

    def holds(self, hit: tuple[int, int], text: str) -> bool:
        """Whether these characters lie within a match."""
        found = self._spans(text)
        last = bisect_right(found, hit[0], key=itemgetter(0)) - 1
        return last >= 0 and hit[1] <= found[last][1]


def wanted(rule: Rule, field: str) -> ValueError:
    return ValueError(f"a rule that extends {rule.extends} needs `{field}`")
