"""substitution: words for which there is a better one."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from rapport.domain.pack import Rule
from rapport.guardrails.rules.finder import Exceptions, Hit, Trigger, one_of, pattern, triggers, wanted, words
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
        refers = any(_REFERS.search(wrong) for wrong in wrongs)
        self._keys = {} if refers else self._numbered()
        self._pattern = words(self._wrongs, rule) if refers else pattern(self._keyed(), rule)
        self._exceptions = Exceptions(rule)
        self.patterns = (self._pattern,)

    @cached_property
    def triggers(self) -> tuple[Trigger, ...]:
        return triggers(self._rule.swap, self._rule)

    def find(self, text: str, places: Places, _: Sequence[str]) -> Iterator[Hit]:
        known: dict[tuple[int, str], Hit | None] = {}
        spare = self._exceptions.spare if self._exceptions else None
        for match in matches(self._pattern, text, places):
            said, (start, end) = match.group(), match.span()
            if not said.strip() or (spare and spare((start, end), text)):
                continue
            key = match.lastindex or 0, said
            if key not in known or "$" in self._keys.get(key[0], ("$", 0))[0]:
                known[key] = self._hit(match)
            if hit := known[key]:
                yield Hit(start, end, hit.words)

    def _hit(self, match: re.Match[str]) -> Hit | None:
        said, better = match.group(), self._better(match)
        if not better:
            return Hit(*match.span(), (said,))
        return None if self._said(better, said.strip()) else Hit(*match.span(), (self._listed(better), said))

    def _keyed(self) -> str:
        """The keys as one expression, each with an empty group behind it, which tells it from the others."""
        one_of(self._wrongs)
        edge = "" if self._rule.nonword else r"\b"
        return f"{edge}(?:{'|'.join(f'(?:{wrong})()' for wrong in self._wrongs)}){edge}"

    def _numbered(self) -> dict[int, tuple[str, int]]:
        """By the group behind each key, what is better and how many groups the key has itself."""
        found, number = dict[int, tuple[str, int]](), 0
        for wrong in self._wrongs:
            groups = re.compile(wrong).groups if "(" in wrong else 0
            number += groups + 1
            found[number] = self._rule.swap[wrong], groups
        return found

    @cached_property
    def _alone(self) -> list[tuple[re.Pattern[str], str]]:
        """The keys, each for itself, where one refers to its own groups: it can be read in no other way."""
        return [(words([wrong], self._rule), self._rule.swap[wrong]) for wrong in self._wrongs]

    def _better(self, match: re.Match[str]) -> str | None:
        """What is better than what was found: by the first key that matches it, with what stands around it."""
        if self._keys:
            right, groups = self._keys[match.lastindex or 0]
            return self._filled(right, match, (match.lastindex or 0) - groups - 1, groups)
        for one, right in self._alone:
            alone = one.match(match.string, match.start())
            if alone and alone.end() == match.end() and (better := self._filled(right, alone, 0, one.groups)):
                return better
        return None

    def _filled(self, right: str, alone: re.Match[str], before: int, groups: int) -> str:
        """What is better, with what the key found in its `groups`, which come after so many others."""
        if groups and "$" in right:
            right = _GROUP.sub(lambda m: alone[before + int(m[1])] or "" if int(m[1]) <= groups else m[0], right)
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
_REFERS = re.compile(r"\\[1-9]|\(\?[P(]")
_PHRASE = re.compile(r"[^\W_]+(?:[ '-][^\W_]+)*")
