"""consistency: two ways of writing the same thing in one message."""

import re
from collections.abc import Iterator, Sequence

from rapport.domain.pack import Rule
from rapport.guardrails.rules.finder import Hit, LookedFor, triggered, wanted, words
from rapport.guardrails.screen import Places


class Consistency:
    """Of each pair in `either` only one may stand in a message; found is, once a part, the form that came second.

    In a Vale style it is, as there, whichever of the two is said last in a part, at its first place there.
    """

    def __init__(self, rule: Rule) -> None:
        if not rule.either:
            raise wanted(rule, "either")
        self._pairs = [(words([one], rule), words([other], rule)) for one, other in rule.either.items()]
        self._in_style = bool(rule.from_style)
        self.patterns = tuple(side for pair in self._pairs for side in pair)
        self._sides = LookedFor(rule, *self.patterns)
        self.triggers = triggered(*self.patterns)

    def find(self, text: str, places: Places, earlier: Sequence[str]) -> Iterator[Hit]:
        del places
        for n, pair in enumerate(self._pairs):
            if self._in_style:
                yield from _last(pair, text, earlier)
                continue
            here = [match for side in (0, 1) if (match := self._first(text, 2 * n + side))]
            if not here:
                continue
            said = [any(self._first(part, 2 * n + side) for part in earlier) for side in (0, 1)]
            if len(here) < 2 and not said[here[0].re is pair[0]]:
                continue
            new = [match for match in here if not said[match.re is pair[1]]]
            late = max(new or here, key=re.Match.start)
            yield Hit(*late.span(), (late.group(),))

    def _first(self, text: str, side: int) -> re.Match[str] | None:
        return next(self._sides.finditer(text, side), None)


def _last(pair: tuple[re.Pattern[str], re.Pattern[str]], text: str, earlier: Sequence[str]) -> Iterator[Hit]:
    here = [[match for match in side.finditer(text) if match.group()] for side in pair]
    if not any(here):
        return
    if all(found or any(side.search(part) for part in earlier) for side, found in zip(pair, here, strict=True)):
        said = max((match for found in here for match in found), key=re.Match.start).group()
        first = min(match.start() for found in here for match in found if match.group() == said)
        yield Hit(first, first + len(said), (said,))
