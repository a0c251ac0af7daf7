"""substitution: words for which there is a better one."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from rapport.domain.pack import Rule
from rapport.guardrails.rules.finder import Exceptions, Hit, Trigger, pattern, triggers, wanted, words
from rapport.guardrails.screen import Places, matches


class Substitution:
    """Any key of `swap`, unless it is written as its value already; the message is filled with what is better, then
    with what was found. With `action: replace` a value may list several better words, divided by `|`."""

    def __init__(self, rule: Rule) -> None:
        if not any(rule.swap):
            raise wanted(rule, "swap")
        self._rule = rule
        self._pattern = words(rule.swap, rule)
        self._exceptions = Exceptions(rule)
        self.patterns = (self._pattern,)

    @cached_property
    def triggers(self) -> tuple[Trigger, ...]:
        return triggers(self._rule.swap, self._rule)

    @cached_property
    def _swaps(self) -> list[tuple[re.Pattern[str], str]]:
        return [(pattern(wrong, self._rule), right) for wrong, right in self._rule.swap.items()]

    def find(self, text: str, places: Places, _: Sequence[str]) -> Iterator[Hit]:
        for match in matches(self._pattern, text, places):
            said = match.group()
            if said.strip() and not self._exceptions.spare(match.span(), text):
                better = next((right for wrong, right in self._swaps if _ends(wrong, match)), None)
                if better is None:
                    yield Hit(*match.span(), (said,))
                elif not self._said(better, said.strip()):
                    yield Hit(*match.span(), (self._listed(better), said))

    def _said(self, better: str, said: str) -> bool:
        """Whether what was found is what is better: capitals count where the rule reads them."""
        if _PHRASE.fullmatch(better):
            return better == said
        try:
            return re.fullmatch(better, said, re.IGNORECASE if self._rule.ignorecase else 0) is not None
        except re.error:
            return better == said

    def _listed(self, better: str) -> str:
        if not self._rule.from_style or self._rule.action != "replace":
            return better
        *most, last = [f"'{one}'" for one in better.split("|")]
        if len(most) < 2:
            return " or ".join([*most, last])
        return f"{', '.join(most)}, or {last}"


def _ends(wrong: re.Pattern[str], match: re.Match[str]) -> bool:
    """Whether a key alone matches what was found, with what stands around it."""
    alone = wrong.match(match.string, match.start())
    return alone is not None and alone.end() == match.end()


_PHRASE = re.compile(r"[^\W\d_]+(?:[ '-][^\W\d_]+)*")
