"""A rule of a pack, ready to run.

On text made to be slow a rule of a pack tries no more than so many places (`tried`) and says no more than so much
(`MOST`): it costs a millisecond at most, however often its words, or words like them, come up. Where its places are
too many and it has nothing to say of the first of them, it objects to the next, unread: nobody gets past a rule by
hiding a phrase among many like it. No text that people write has nearly so many. A rule of a Vale style reads all.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from rapport.domain.pack import Rule
from rapport.guardrails.normalise import View, Views
from rapport.guardrails.rules.finder import Finder, Hit, tried
from rapport.guardrails.rules.kinds import KINDS
from rapport.guardrails.screen import Places
from rapport.guardrails.sentences import LONGEST, PARAGRAPH, sentences

MOST: Final = 200
"""Nobody reads more of one rule in one field."""
_WORD: Final = re.compile(r"\w+|.", re.DOTALL)
_AS_WRITTEN = ("capitalization", "conditional", "metric", "readability")
_AT_PLACES = ("existence", "substitution")
"""Kinds that look at one place after the other."""


@dataclass(frozen=True, slots=True)
class Compiled:
    """A rule with what finds it."""

    rule: Rule
    finder: Finder

    def hits(self, views: Views, places: Places = None, earlier: Sequence[str] = ()) -> Iterator[Hit]:
        """What the rule objects to, at characters of the view that it reads (`read`), as it reads what is `earlier`.

        After `MOST` hits in one text it says no more, unless it is of a Vale style, of which every alert counts.
        """
        if self.rule.from_style:
            return self._hits(views, places, earlier)
        text = self.read(views).text
        few = places and places[: tried(text)]
        found = islice(self._hits(views, few, earlier), MOST)
        return self._or_unread(found, text, places[len(few)]) if places and few and few != places else found

    def _or_unread(self, found: Iterator[Hit], text: str, unread: int) -> Iterator[Hit]:
        """What was found; where that is nothing, the first word that was not looked at."""
        first = next(found, None)
        if first:
            yield first
            yield from found
        elif self.rule.extends in _AT_PLACES and (word := _WORD.match(text, unread)):
            yield Hit(*word.span(), (word.group(),), unread=True)

    def _hits(self, views: Views, places: Places, earlier: Sequence[str]) -> Iterator[Hit]:
        text = self.read(views).text
        if self.rule.unit == "part":
            yield from self.finder.find(text, places, earlier)
            return
        for start, end in _units(text, self.rule.unit, style=bool(self.rule.from_style)):
            here = None if places is None else [place - start for place in places if start <= place < end]
            for hit in self.finder.find(text[start:end], here, (*earlier, text[:start])):
                yield hit._replace(start=hit.start + start, end=hit.end + start)

    def read(self, views: Views) -> View:
        """Case matters only to rules that say so, or are about it; those read the original letters."""
        return View(views.original) if self.as_written else views.plain

    @property
    def as_written(self) -> bool:
        rule = self.rule
        return bool(rule.from_style) or not rule.ignorecase or rule.extends in _AS_WRITTEN


def _units(text: str, unit: str, *, style: bool) -> Iterator[tuple[int, int]]:
    """Its paragraphs, or its sentences, without the blanks around them; what is very long comes in parts."""
    if unit == "paragraph":
        for match in PARAGRAPH.finditer(text):
            for start in range(*match.span(), LONGEST):
                yield start, min(match.end(), start + LONGEST)
        return
    for start, end in sentences(text, wrapped=True, as_written=style):
        inner = text[start:end].strip()
        if inner:
            begin = text.index(inner, start)
            yield begin, begin + len(inner)


def compile_rule(rule: Rule) -> Compiled:
    """re.error when a fragment of the rule is not a regular expression; ValueError when it has nothing to look for."""
    return Compiled(rule, KINDS[rule.extends](rule))
