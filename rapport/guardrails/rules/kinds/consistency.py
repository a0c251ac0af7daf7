"""consistency: two ways of writing the same thing in one message."""

import re
from collections.abc import Iterator, Sequence

from rapport.domain.pack import Rule
from rapport.guardrails.rules.finder import Hit, triggered, wanted, words
from rapport.guardrails.screen import Places


class Consistency:
    """Of each pair in `either` only one may stand in a message; found is, once a part, the form that came second."""

    def __init__(self, rule: Rule) -> None:
        if not rule.either:
            raise wanted(rule, "either")
        self._pairs = [(words([one], rule), words([other], rule)) for one, other in rule.either.items()]
        self.patterns = tuple(side for pair in self._pairs for side in pair)
        self.triggers = triggered(*self.patterns)

    def find(self, text: str, places: Places, earlier: Sequence[str]) -> Iterator[Hit]:
        del places
        for pair in self._pairs:
            here = [match for side in pair if (match := side.search(text))]
            said = [any(side.search(part) for part in earlier) for side in pair]
            if len(here) < 2 and not (here and said[here[0].re is pair[0]]):
                continue
            new = [match for match in here if not said[match.re is pair[1]]]
            late = max(new or here, key=re.Match.start)
            yield Hit(*late.span(), (late.group(),))
