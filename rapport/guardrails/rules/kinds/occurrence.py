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
        many = self._many(text)
        too_many = self._most is not None and many > self._most
        if too_many or (many < self._least and text.strip()):
            shown = (span for span in self._spans(text) if text[slice(*span)].strip(_MASKED))
            first = next(shown, None) or next(self._spans(text), (0, len(text)))
            yield Hit(*first, (str(many),))

    def _many(self, text: str) -> int:
        """How many matches there are: a pattern without groups is counted without looking at each."""
        if self._exceptions or self._pattern.groups:
            return sum(1 for _ in self._spans(text))
        return sum(map(bool, self._pattern.findall(text)))

    def _spans(self, text: str) -> Iterator[tuple[int, int]]:
        for match in self._pattern.finditer(text):
            if match.end() > match.start() and not self._exceptions.spare(match.span(), text):
                yield match.span()
