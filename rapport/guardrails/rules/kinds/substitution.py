"""substitution: words for which there is a better one."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from rapport.domain.pack import Rule
from rapport.guardrails.rules.finder import Hit, allowed, pattern, spared, wanted, words
from rapport.guardrails.screen import Places, matches


class Substitution:
    """Any key of `swap`; the message is filled with what is better, then with what was found."""

    def __init__(self, rule: Rule) -> None:
        if not any(rule.swap):
            raise wanted(rule, "swap")
        self._pattern = words(rule.swap, rule)
        self._rule = rule
        self._exceptions = spared(rule)
        self.patterns = (self._pattern,)
        self.triggers: tuple[re.Pattern[str], ...] = self.patterns

    @cached_property
    def _swaps(self) -> list[tuple[re.Pattern[str], str]]:
        return [(pattern(wrong, self._rule), right) for wrong, right in self._rule.swap.items()]

    def find(self, text: str, places: Places, _: Sequence[str]) -> Iterator[Hit]:
        for match in matches(self._pattern, text, places):
            said = match.group()
            if said and not allowed(match.span(), text, self._exceptions):
                better = next((right for wrong, right in self._swaps if wrong.fullmatch(said)), None)
                yield Hit(*match.span(), (said,) if better is None else (better, said))
