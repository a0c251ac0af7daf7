"""conditional: where there is one thing there must be another."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from rapport.domain.pack import Rule
from rapport.guardrails.rules.finder import Exceptions, Hit, LookedFor, triggered, wanted
from rapport.guardrails.screen import Places, matches


@lru_cache(maxsize=2048)
def _groups(pattern: LookedFor, text: str) -> frozenset[str | None]:
    return frozenset(group for match in pattern.finditer(text) for group in match.groups())


class Conditional:
    """Each match of `first` has to have been said by a match of `second`: in one of its groups, there or in an earlier
    part. A `second` without groups has to stand in the same part, wherever. Both are read with their capitals."""

    def __init__(self, rule: Rule) -> None:
        if not rule.first:
            raise wanted(rule, "first")
        if not rule.second:
            raise wanted(rule, "second")
        flags = re.IGNORECASE if rule.from_style and rule.ignorecase else 0
        self._first, self._second = re.compile(rule.first, flags), re.compile(rule.second, flags)
        self._said = LookedFor(rule, self._second)
        self._exceptions = Exceptions(rule, as_written=True)
        self.patterns = (self._first, self._second)
        self.triggers = triggered(self._first)

    def find(self, text: str, places: Places, earlier: Sequence[str]) -> Iterator[Hit]:
        found = [match for match in matches(self._first, text, places) if match.group()]
        if not found or (not self._second.groups and next(self._said.finditer(text), None)):
            return
        parts = (*earlier, text) if self._second.groups else ()
        said = {group for part in parts for group in _groups(self._said, part)}
        for match in found:
            if match.group() not in said and not self._exceptions.spare(match.span(), text):
                yield Hit(*match.span(), (match.group(),))
