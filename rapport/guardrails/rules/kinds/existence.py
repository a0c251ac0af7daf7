"""existence: words that should not be there."""

from collections.abc import Iterator, Sequence
from functools import cached_property

from rapport.domain.pack import Rule
from rapport.guardrails.rules.finder import (
    Exceptions,
    Hit,
    Trigger,
    one_of,
    pattern,
    triggered,
    triggers,
    wanted,
    whole_words,
)  # fmt: skip
from rapport.guardrails.screen import Places, matches


class Existence:
    """Any of `tokens`, but not within one of `exceptions`. `raw` comes before them as one expression, or after them
    with `append`. In a Vale style blanks alone are no match."""

    def __init__(self, rule: Rule) -> None:
        tokens = [token for token in rule.tokens if token.strip()]
        if not tokens and not any(rule.raw):
            raise wanted(rule, "tokens")
        listed, raw = whole_words(tokens, rule) if tokens else "", "".join(rule.raw)
        one_of([raw])
        body = listed + raw if rule.append else raw + listed
        self._pattern = pattern(body, rule)
        self._rule, self._alone = rule, () if raw else tokens
        self._exceptions = Exceptions(rule)
        self.patterns = (self._pattern,)

    @cached_property
    def triggers(self) -> tuple[Trigger, ...]:
        return triggers(self._alone, self._rule) if self._alone else triggered(self._pattern)

    def find(self, text: str, places: Places, _: Sequence[str]) -> Iterator[Hit]:
        spare = self._exceptions.spare if self._exceptions else None
        for match in matches(self._pattern, text, places):
            said, (start, end) = match.group(), match.span()
            if not said or (self._rule.from_style and not said.strip()) or (spare and spare((start, end), text)):
                continue
            yield Hit(start, end, (said,))
