"""occurrence: too many of something, or too few."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from rapport.domain.pack import Rule
from rapport.guardrails.rules.finder import Exceptions, Hit, one_of, pattern, triggered, wanted
from rapport.guardrails.screen import Places

_STRING: Final = re.compile(r"\(\?:([^\\.^$*+?{}()\[\]|]+)\)")
"""A token that is a string and nothing else."""
_RUN: Final = re.compile(r"\(\?:\[(\^?)((?:\\.|[^\\\]])+)\]\{(\d+)\}\)")
"""A token that is so many characters of one class."""
_MASKED = "*` "
"""What a first match does not consist of, where there is another: code is masked in a document."""


class Occurrence:
    """More matches of `token` than `max`: the first, as in Vale. Fewer than `min`: the first, or the whole text."""

    def __init__(self, rule: Rule) -> None:
        if not rule.token:
            raise wanted(rule, "token")
        if rule.max is None and rule.min is None:
            raise wanted(rule, "max` or `min")
        self._most, self._least = rule.max, rule.min or 0
        self._pattern = pattern(one_of([rule.token]), rule)
        self._exceptions = Exceptions(rule)
        plain = not (self._exceptions or self._pattern.flags & re.IGNORECASE)
        string, run = _STRING.fullmatch(self._pattern.pattern), _RUN.fullmatch(self._pattern.pattern)
        self._string = string[1] if string and plain else None
        self._run = _Run(int(run[3]), rf"[{'' if run[1] else '^'}{run[2]}]") if run and plain else None
        self.patterns = (self._pattern,)
        self.triggers = () if self._least else triggered(*self.patterns)

    def find(self, text: str, places: Places, _: Sequence[str]) -> Iterator[Hit]:
        del places
        many = self._many(text)
        too_many = self._most is not None and many > self._most
        if too_many or (many < self._least and text.strip()):
            shown = (span for span in self._spans(text) if text[slice(*span)].strip(_MASKED))
            first = next(shown, None) or next(self._spans(text), (0, len(text)))
            yield Hit(*first, (str(many),))

    def _many(self, text: str) -> int:
        """How many matches there are: a string, or a pattern without groups, is counted without looking at each."""
        if self._string:
            return text.count(self._string)
        if self._exceptions or self._run or self._pattern.groups:
            return sum(1 for _ in self._spans(text))
        return sum(map(bool, self._pattern.findall(text)))

    def _spans(self, text: str) -> Iterator[tuple[int, int]]:
        if self._run:
            yield from self._run.spans(text)
            return
        for match in self._pattern.finditer(text):
            if match.end() > match.start() and not self._exceptions.spare(match.span(), text):
                yield match.span()


class _Run:
    """So many characters of one class in a row. What interrupts a row is looked for from the end of each stretch of
    that length, so that a long row that is a little too short is not counted from each of its characters."""

    def __init__(self, length: int, other: str) -> None:
        self._length, self._last = length, re.compile(rf".*{other}", re.DOTALL)
        self.spans = lru_cache(maxsize=2)(self._spans)

    def _spans(self, text: str) -> Sequence[tuple[int, int]]:
        return tuple(self._each(text))

    def _each(self, text: str) -> Iterator[tuple[int, int]]:
        start = 0
        while start + self._length <= len(text):
            end = start + self._length
            other = self._last.match(text, start, end)
            if other is None:
                yield start, end
            start = other.end() if other else end
