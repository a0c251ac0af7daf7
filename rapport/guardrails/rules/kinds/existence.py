"""existence: words that should not be there."""

import re
from collections.abc import Iterator, Sequence

from rapport.domain.pack import Rule
from rapport.guardrails.rules.finder import Hit, allowed, spared, wanted, words
from rapport.guardrails.screen import Places, matches


class Existence:
    """Any of `tokens`, but not within one of `exceptions`."""

    def __init__(self, rule: Rule) -> None:
        if not any(rule.tokens):
            raise wanted(rule, "tokens")
        self._pattern = words(rule.tokens, rule)
        self._exceptions = spared(rule)
        self.patterns = (self._pattern,)
        self.triggers: tuple[re.Pattern[str], ...] = self.patterns

    def find(self, text: str, places: Places, _: Sequence[str]) -> Iterator[Hit]:
        for match in matches(self._pattern, text, places):
            if match.group() and not allowed(match.span(), text, self._exceptions):
                yield Hit(*match.span(), (match.group(),))
