"""repetition: the same thing said twice in a row."""

import re
from collections.abc import Iterator, Sequence

from rapport.domain.pack import Rule
from rapport.guardrails.normalise import SLOT
from rapport.guardrails.rules.finder import Exceptions, Hit, one_of, pattern, triggered, wanted
from rapport.guardrails.screen import Places

_STOP = re.compile(r"[.!?…][\"')\]]*\s|\n")
_WRAPPED = re.compile(r"[.!?…][\"')\]]*\s")


class Repetition:
    """A match of `tokens` that is the match before it again, more than `max` times and within one sentence. In a rule
    of a Vale style the end of a line ends none.

    With `alpha` only words of letters count, with `ignorecase` "The the" is one. As Vale does it, the times are counted
    on through the text.
    """

    def __init__(self, rule: Rule) -> None:
        if not any(rule.tokens):
            raise wanted(rule, "tokens")
        self._most, self._alpha, self._any_case = rule.max or 0, rule.alpha, rule.ignorecase
        self._pattern = pattern(one_of(rule.tokens), rule)
        self._exceptions = Exceptions(rule)
        self._stop = _WRAPPED if rule.from_style else _STOP
        self.patterns = (self._pattern,)
        self.triggers = triggered(*self.patterns)

    def find(self, text: str, places: Places, _: Sequence[str]) -> Iterator[Hit]:
        del places
        before, begin, times = "", 0, 0
        for match in self._pattern.finditer(text):
            said = match.group().strip()
            again = said.casefold() == before.casefold() if self._any_case else said == before
            if said and again and SLOT not in said and (not self._alpha or said.isalpha()):
                times += 1
                span = begin, match.end()
                within = not self._stop.search(text, *span)
                if times > self._most and within and not self._exceptions.spare(span, text):
                    yield Hit(*span, (said,))
                    times = 0
            before, begin = said, match.start()
