"""metric: what a formula reckons from the counts of a text."""

import re
from collections.abc import Iterator, Mapping, Sequence

from rapport.domain.pack import Rule
from rapport.guardrails.measures import counts
from rapport.guardrails.rules.finder import Hit, Trigger, wanted
from rapport.guardrails.rules.formulas import condition, formula
from rapport.guardrails.screen import Places


class Metric:
    """`formula` over counts of words, sentences, syllables …; hit, at the first character, where `condition` holds."""

    def __init__(self, rule: Rule) -> None:
        if not rule.formula:
            raise wanted(rule, "formula")
        if not rule.condition:
            raise wanted(rule, "condition")
        self._reckon, self._too = formula(rule.formula), condition(rule.condition)
        self.patterns: tuple[re.Pattern[str], ...] = ()
        self.triggers: tuple[Trigger, ...] = ()

    def find(self, text: str, _: Places, __: Sequence[str]) -> Iterator[Hit]:
        yield from self.over(text, {})

    def over(self, text: str, elements: Mapping[str, float]) -> Iterator[Hit]:
        """As `find`, of a document with so many of these elements."""
        try:
            value = self._reckon({**counts(text), **elements})
        except (ZeroDivisionError, ValueError, OverflowError):  # a text without words
            return
        if self._too(value):
            yield Hit(0, 1, (f"{value:.2f}",))
