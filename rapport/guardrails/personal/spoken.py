"""Numbers read out digit by digit: `oh seven seven double-oh, nine hundred, three one six`."""

import re
from collections.abc import Iterator, Set
from itertools import pairwise
from typing import Final

_ONES: Final = "zero one two three four five six seven eight nine oh nought naught nil o plus".split()
_TEENS: Final = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_TIMES: Final = {"double": 2, "triple": 3, "treble": 3}
_WORDS: Final = (*_ONES, *_TEENS, *_TENS, *_TIMES, "hundred")
_WORD: Final = rf"(?:{'|'.join(sorted(_WORDS, key=len, reverse=True))}|\d{{1,6}})"
_RUN: Final = re.compile(rf"(?<![\w]){_WORD}(?:[\s,.\-]{{1,3}}{_WORD}){{3,24}}(?!\w)")
_SIGNS: Final = frozenset("zero oh nought naught double triple treble three seven nine".split())
_TELLING: Final = frozenset(["oh", "o", "zero", "nought", "naught", "plus", *_TIMES])
_LEAST: Final = 9
"""Digits that a number has at least before it is taken for somebody's phone number."""


def dialled(text: str, told: Set[str]) -> Iterator[tuple[int, int]]:
    """Where a phone number is read out; `told` are the words of the text."""
    for run in _RUN.finditer(text) if not _SIGNS.isdisjoint(told) else ():
        words = re.findall(rf"{_WORD}\b", run.group())
        number = words[0][0] == "0" or not _TELLING.isdisjoint(words)  # nobody counts to ten with an "oh" in it
        if number and _LEAST <= _digits(words) <= 16 and sum(not word.isdigit() for word in words) >= 2:
            yield run.span()


def _digits(words: list[str]) -> int:
    """How many digits the words stand for.

    >>> _digits("oh seven double nine hundred sixty five".split())
    8
    """
    said, times = 0, 1
    for before, word in pairwise(["", *words]):
        if word in _TIMES:
            times = _TIMES[word]
        elif word.isdigit():
            said, times = said + len(word) * times, 1
        elif word in _TENS or word in _TEENS or word == "hundred":
            said += 2
        elif before not in _TENS:
            said, times = said + times, 1
    return said
