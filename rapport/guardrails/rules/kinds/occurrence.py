"""occurrence: too many of something, or too few."""

from collections.abc import Iterator, Sequence

from rapport.domain.pack import Rule
from rapport.guardrails.rules.finder import Exceptions, Hit, one_of, pattern, triggered, wanted
from rapport.guardrails.screen import Places

_MASKED = "*` "
"""What a first match does not consist of, where there is another: code is masked in a document."""


class Occurrence:
    """More matches of `token` than `max`: the first, as in Vale. Fewer than `min`: the first, or the whole text."""

    def __init__(self, rule: Rule) -> None:
        if not rule.token:
            raise wanted(rule, "token")
        if rule.max is None and rule.min is None:
            raise wanted(rule, "max` or `min")
        self._most, self._least = rule.max, rule.min or 0
        self._pattern = pattern(one_of([rule.token]), rule)
        self._exceptions = Exceptions(rule)
        self.patterns = (self._pattern,)
        self.triggers = () if self._least else triggered(*self.patterns)

    def find(self, text: str, places: Places, _: Sequence[str]) -> Iterator[Hit]:
        del places
        found = [m.span() for m in self._pattern.finditer(text) if m.end() > m.start()]
        found = self._exceptions.left(found, text)
        too_many = self._most is not None and len(found) > self._most
        if too_many or (len(found) < self._least and text.strip()):
            first = next((span for span in found if text[slice(*span)].strip(_MASKED)), (found or [(0, len(text))])[0])
            yield Hit(*first, (str(len(found)),))
