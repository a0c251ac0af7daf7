"""readability: the school grade that a reader needs."""

import re
from collections.abc import Iterator, Mapping, Sequence
from statistics import mean

from rapport.domain.pack import Rule
from rapport.guardrails.measures import GRADES, counts, grade
from rapport.guardrails.rules.finder import Hit, Trigger, wanted
from rapport.guardrails.screen import Places


class Readability:
    """The mean of `metrics` over `grade`; hit at the first character."""

    def __init__(self, rule: Rule) -> None:
        if rule.grade is None:
            raise wanted(rule, "grade")
        if unknown := [name for name in rule.metrics if name not in GRADES]:
            raise ValueError(f"`metrics` knows {', '.join(GRADES)}, not {', '.join(unknown)}")
        self._most, self._metrics = rule.grade, rule.metrics or GRADES
        self.patterns: tuple[re.Pattern[str], ...] = ()
        self.triggers: tuple[Trigger, ...] = ()

    def find(self, text: str, _: Places, __: Sequence[str]) -> Iterator[Hit]:
        yield from self.over(text, {})

    def over(self, text: str, _: Mapping[str, float]) -> Iterator[Hit]:
        """As `find`."""
        of = counts(text)
        if of["words"] and (value := mean(grade(name, of) for name in self._metrics)) > self._most:
            yield Hit(0, 1, (f"{value:.2f}",))
