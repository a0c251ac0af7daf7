"""existence: words that should not be there."""

import re
from collections.abc import Iterable, Iterator, Sequence

from rapport.domain.pack import Rule
from rapport.guardrails.rules.finder import Hit, allowed, spared, wanted, words


class Existence:
    """Any of `tokens`, but not within one of `exceptions`."""

    def __init__(self, rule: Rule) -> None:
        if not any(rule.tokens):
            raise wanted(rule, "tokens")
        self._pattern = words(rule.tokens, rule)
        self._exceptions = spared(rule)
        self.patterns = (self._pattern,)
        self.triggers: tuple[re.Pattern[str], ...] = self.patterns

    def find(self, text: str, places: Iterable[int] | None, _: Sequence[str]) -> Iterator[Hit]:
        for match in matches(self._pattern, text, places):
            if not allowed(match.span(), text, self._exceptions):
                yield Hit(*match.span(), (match.group(),))


def matches(pattern: re.Pattern[str], text: str, places: Iterable[int] | None) -> Iterator[re.Match[str]]:
    """Where a pattern matches something, from left to right and not overlapping; only at `places` if they are known."""
    if places is None:
        yield from (match for match in pattern.finditer(text) if match.end() > match.start())
        return
    done = 0
    for at in places:
        if at >= done and (match := pattern.match(text, at)) and match.end() > at:
            yield match
            done = match.end()
