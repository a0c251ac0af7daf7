"""A rule of a pack, ready to run."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapport.domain.pack import Rule
from rapport.guardrails.normalise import View, Views
from rapport.guardrails.rules.finder import Finder, Hit
from rapport.guardrails.rules.kinds import KINDS
from rapport.guardrails.screen import Places

_AS_WRITTEN = ("capitalization", "conditional", "metric", "readability")


@dataclass(frozen=True, slots=True)
class Compiled:
    """A rule with what finds it."""

    rule: Rule
    finder: Finder

    def hits(self, views: Views, places: Places = None, earlier: Sequence[Views] = ()) -> Iterator[Hit]:
        """What the rule objects to, at characters of the view that it reads (`read`)."""
        before = tuple(self.read(part).text for part in earlier)
        return self.finder.find(self.read(views).text, places, before)

    def read(self, views: Views) -> View:
        """Case matters only to rules that say so, or are about it; those read the original letters."""
        return View(views.original) if self.as_written else views.plain

    @property
    def as_written(self) -> bool:
        return not self.rule.ignorecase or self.rule.extends in _AS_WRITTEN


def compile_rule(rule: Rule) -> Compiled:
    """re.error when a fragment of the rule is not a regular expression; ValueError when it has nothing to look for."""
    return Compiled(rule, KINDS[rule.extends](rule))
