"""Which fact a value of a text is of: the words it stands among against those of a record's figures."""

import re
from collections.abc import Collection, Iterable
from functools import lru_cache
from typing import Final

from rapport.guardrails.given.amounts.figures import Figure
from rapport.guardrails.given.record import stem
from rapport.guardrails.sentences import around

_WORD: Final = re.compile(r"[a-z]{2,}")
_CLAUSE: Final = re.compile(r"[.!?](?=\s|$)|[;,()\n]|\s[-–—]\s|\b(?:but|while|whereas|although|though|whose|which)\b")
_MAIN: Final = re.compile(r"(?i)(?:length|term|duration|period)(?:_(?:in_)?(?:days?|weeks?|months?|years?))?")
"""The name of how long something lasts as a whole: of a contract "three years" are of that."""
_LONGEST: Final = 120
_TELLING: Final = 2
"""Words of a clause that tell what it is about; of one with fewer its whole sentence does."""
_ALIKE: Final = 0.1
_HEAD: Final = 5
"""Letters of a word that tell it: `deliver`, `delivery` and `delivered` are one."""
_ALIKE_BEGUN: Final = frozenset("confi contr inter trans insta".split())
"""How words begin that have nothing in common but that: confirmed and confined, contract and control."""
_LONGER: Final = 7
_IDLE: Final = frozenset(
    "the an and or of to in on at by for from with without as is are was were be been being am it its this that these "
    "those there here we you he she they us our your their his her me my mine yours ours them him who whom what when "
    "where how why if then than so not no nor do does did done has have had having can could will would shall should "
    "may might must about around over under up down out off into onto per each every all any some more most less "
    "least just only also too very much many few lot get gets got getting give gives take takes taken make makes made "
    "go goes going come comes run runs last lasts need needs one two three four five six seven eight nine ten eleven "
    "twelve dozen half second minute hour day week month year percent pct dollar euro pound usd eur gbp total number "
    "amount count value first next new old yes ok okay hi hello dear thank thanks please know let like want while "
    "both either neither after before until within during between time today within cost costs price".split()
)


def content(text: str) -> frozenset[str]:
    """The words of a lower-case text that tell what it is about, by their first letters.

    >>> sorted(content("delivery takes about six weeks"))
    ['deliv']
    """
    return frozenset(_heads(_WORD.findall(text)))


@lru_cache(maxsize=1024)
def _head(word: str) -> str:
    stemmed = stem(word)
    if word in _IDLE or stemmed in _IDLE:
        return ""
    return stemmed[: _LONGER if stemmed[:_HEAD] in _ALIKE_BEGUN else _HEAD]


def _heads(words: Iterable[str]) -> Iterable[str]:
    return filter(None, map(_head, words))


@lru_cache(maxsize=64)
def clause(text: str, start: int, end: int) -> str:
    """The clause that the characters `start` to `end` of a text stand in, with a sign in their place."""
    low = max(0, start - _LONGEST)
    before = text[low:start]
    stops = [stop.end() for stop in _CLAUSE.finditer(before)]
    stop = _CLAUSE.search(text, end, end + _LONGEST)
    return before[stops[-1] if stops else 0 :] + "\0" + text[end : stop.start() if stop else end + _LONGEST]


def of(figure: Figure) -> frozenset[str]:
    """What a figure is about: the words of its fact's name, or of the clause it is told in."""
    if figure.near is None:
        return frozenset(_heads(figure.labels))
    whole, start, end = figure.near
    about = content(clause(whole, start, end).lower())
    if len(about) < _TELLING:
        first, last = around(whole, start, end)
        return content(whole[first:last].lower())
    return about


def bound(figures: Iterable[Figure], said: frozenset[str], called: Collection[str] = ()) -> Figure | None:
    """The figure that these words are about; None where they are about none, or about several that differ.

    A fact's own name is told by one of its words, what stands in a telling text by two. Of two in one clause it is the
    one that is `called` the same.
    """
    best: list[Figure] = []
    most = 0.0
    for figure in figures:
        about = of(figure)
        shared = len(about & said)
        if shared < (1 if figure.near is None else 2):
            continue
        share = shared if figure.near is not None else shared + shared / len(about)
        share += _ALIKE * len(figure.labels.intersection(called))
        if share > most:
            best, most = [figure], share
        elif share == most:
            best.append(figure)
    if len({figure.number for figure in best}) > 1:
        best = [figure for figure in best if _MAIN.fullmatch(figure.path.rpartition(".")[2])]
    return best[0] if len({figure.number for figure in best}) == 1 else None
