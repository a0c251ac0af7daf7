"""substitution: words for which there is a better one."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from rapport.domain.pack import Rule
from rapport.guardrails.rules.finder import Exceptions, Hit, Trigger, triggers, wanted, words
from rapport.guardrails.screen import Places, matches


class Substitution:
    """Any key of `swap`, unless it is written as its value already; the message is filled with what is better, then
    with what was found. With `action: replace` a value may list several better words, divided by `|`;
    `$1` in a value is what the key's first group found, and with `capitalize` it begins as what was found does."""

    def __init__(self, rule: Rule) -> None:
        if not any(rule.swap):
            raise wanted(rule, "swap")
        self._rule = rule
        wrongs = list(rule.swap)
        self._wrongs = sorted(wrongs, key=len, reverse=True) if rule.from_style else wrongs
        self._pattern = words(self._wrongs, rule)
        self._exceptions = Exceptions(rule)
        self.patterns = (self._pattern,)

    @cached_property
    def triggers(self) -> tuple[Trigger, ...]:
        return triggers(self._rule.swap, self._rule)

    @cached_property
    def _swaps(self) -> list[tuple[re.Pattern[str], str]]:
        return [(words([wrong], self._rule), self._rule.swap[wrong]) for wrong in self._wrongs]

    def find(self, text: str, places: Places, _: Sequence[str]) -> Iterator[Hit]:
        for match in matches(self._pattern, text, places):
            said = match.group()
            if said.strip() and not self._exceptions.spare(match.span(), text):
                better = next(filter(None, (self._better(one, right, match) for one, right in self._swaps)), None)
                if better is None:
                    yield Hit(*match.span(), (said,))
                elif not self._said(better, said.strip()):
                    yield Hit(*match.span(), (self._listed(better), said))

    def _better(self, wrong: re.Pattern[str], right: str, match: re.Match[str]) -> str | None:
        """What is better than what was found, when this key alone matches it, with what stands around it."""
        alone = wrong.match(match.string, match.start())
        if alone is None or alone.end() != match.end():
            return None
        if wrong.groups and "$" in right:
            right = _GROUP.sub(lambda m: alone[int(m[1])] or "" if int(m[1]) <= wrong.groups else m[0], right)
        return right[:1].upper() + right[1:] if self._rule.capitalize and alone[0][:1].isupper() else right

    def _said(self, better: str, said: str) -> bool:
        """Whether what was found is what is better: capitals count where the rule reads them."""
        if self._rule.from_style and self._rule.action == "replace":
            return said in better.split("|")
        if _PHRASE.fullmatch(better):
            return better == said
        ignoring = re.IGNORECASE if self._rule.ignorecase and not self._rule.from_style else 0
        try:
            return re.fullmatch(better, said, ignoring) is not None
        except re.error:
            return better == said

    def _listed(self, better: str) -> str:
        if not self._rule.from_style or self._rule.action != "replace":
            return better
        *most, last = [f"'{one}'" for one in better.split("|")]
        if len(most) < 2:
            return " or ".join([*most, last])
        return f"{', '.join(most)}, or {last}"


_GROUP = re.compile(r"\$(\d)")
_PHRASE = re.compile(r"[^\W_]+(?:[ '-][^\W_]+)*")
