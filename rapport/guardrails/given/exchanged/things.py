"""Like things that a record holds: those of a list, and groups beside each other that hold the same facts."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from rapport.guardrails.given import keys
from rapport.guardrails.given.amounts.figures import Figure
from rapport.guardrails.given.naming import key_is_proper
from rapport.guardrails.given.record import GENERAL, WORD, stem
from rapport.guardrails.within import within

_DATED: Final = re.compile(r"\d{4}-\d\d|\d{1,2}:\d\d")
_NAME: Final = re.compile(
    r"(?:.*[._])?(?:name|nm|itm|title|plan|label|what|item|product|model|desc(?:ription)?"
    r"|article|art|type|service|section|role|stream)"
)
_LONGEST: Final = 40
_LEAST: Final = 3
"""Letters or digits of what tells one thing from another."""
MANY: Final = 40
"""Items of the longest list whose things are told apart."""


class Thing(NamedTuple):
    """One of several like things: what tells it from the others, whole and by single words, and its figures by key."""

    called: re.Pattern[str] | None
    words: frozenset[str]
    heads: frozenset[str]
    """Those of its words that its names end in: what kind of thing it is."""
    figures: Mapping[str, Figure]

    def mentioned(self, text: str, start: int, end: int) -> bool:
        """Whether what it is called, whole, stands among these characters of a lower-case text."""
        return self.called is not None and within(self.called, text, start, end)

    def kind_named(self, text: str, start: int, end: int) -> bool:
        """Whether a word that tells what kind of thing it is stands among these characters."""
        return not self.heads.isdisjoint(_words(text[start:end]))

    def spoken_of(self, text: str, start: int, end: int) -> bool:
        """Whether what it is called, or a word of that, stands among these characters."""
        return self.mentioned(text, start, end) or not self.words.isdisjoint(_words(text[start:end]))


def listed(
    group: Mapping[str, Sequence[tuple[str, str]]], figures: Mapping[str, Mapping[str, Figure]]
) -> Iterator[Thing]:
    """The things of a list: by their places in it the texts that each holds by key, and its figures."""
    for n, told in group.items():
        others = {value for m, pairs in group.items() if m != n for _, value in pairs}
        called = frozenset(
            value for _, value in told
            if _LEAST <= len(value) <= _LONGEST and value not in others and not _DATED.match(value)
        )  # fmt: skip
        names = [frozenset(map(stem, WORD.findall(value))) for key, value in told if _NAME.fullmatch(key)]
        theirs = frozenset[str]().union(
            *(
                map(stem, WORD.findall(v))
                for m, pairs in group.items()
                if m != n
                for k, v in pairs
                if _NAME.fullmatch(k)
            )
        )
        words = frozenset[str]().union(*names) - theirs - GENERAL
        heads = frozenset(
            stem(said[-1]) for key, value in told if _NAME.fullmatch(key) and (said := WORD.findall(value))
        )
        spelled = "|".join(map(re.escape, sorted(called)))
        yield Thing(
            re.compile(rf"(?<!\w)(?:{spelled})(?:e?s)?(?!\w)") if called else None, words, heads & words, figures[n]
        )


def groups_alike(figures: Iterable[Figure]) -> Iterator[list[Thing]]:
    """Groups beside each other that hold the same facts, as things with their names: `rates.van` and `rates.estate`."""
    held: dict[str, dict[str, dict[str, Figure]]] = {}
    for figure in figures:
        above, _, name = figure.path.rpartition(".")[0].rpartition(".")
        if figure.keyed and above and keys.words(name) and not (name.isdigit() or key_is_proper(name)):
            key = figure.path.rpartition(".")[2]
            held.setdefault(above, {}).setdefault(name, {}).setdefault(key, figure)
    for groups in held.values():
        told = [frozenset(group) for group in groups.values()]
        if 1 < len(groups) <= MANY and frozenset.intersection(*told) and len(set(told)) < len(told):
            named = {name: frozenset(map(stem, keys.words(name))) - GENERAL for name in groups}
            for_all = frozenset.intersection(*named.values())
            yield [_of_group(name, own - for_all, groups[name]) for name, own in named.items()]


def _of_group(name: str, own: frozenset[str], figures: Mapping[str, Figure]) -> Thing:
    spelled = "[ -]".join(map(re.escape, keys.words(name)))
    return Thing(re.compile(rf"(?<!\w){spelled}s?(?!\w)"), own, own, figures)


@lru_cache(maxsize=64)
def _words(sentence: str) -> frozenset[str]:
    return frozenset(map(stem, WORD.findall(sentence)))
