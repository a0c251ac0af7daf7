"""A rule of a pack, compiled as Vale does."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rapport.domain.pack import Rule
from rapport.guardrails.normalise import View, Views


@dataclass(frozen=True, slots=True)
class Compiled:
    """A rule ready to run; `swaps` are the substitution's wrong and right words."""

    rule: Rule
    pattern: re.Pattern[str]
    exceptions: re.Pattern[str] | None
    swaps: tuple[tuple[re.Pattern[str], str], ...] = ()

    def spans(self, view: View, places: Iterable[int] | None = None) -> Iterator[tuple[int, int, str]]:
        """What the rule objects to in a view, with the words to fill its message.

        `places` are the only ones where it can hit, in their order, where they are known.
        """
        found = self._spans(view.text) if places is None else self._spans_at(view.text, places)
        if found and self.exceptions:
            spared = [m.span() for m in self.exceptions.finditer(view.text)]
            found = [s for s in found if not any(a <= s[0] and s[1] <= b for a, b in spared)]
        if self.rule.extends == "occurrence":
            most = self.rule.max or 0
            if len(found) > most:
                start, end = found[most]
                yield start, end, str(len(found))
            return
        for start, end in found:
            yield start, end, view.text[start:end]

    def _spans(self, text: str) -> list[tuple[int, int]]:
        return [m.span() for m in self.pattern.finditer(text) if m.end() > m.start()]

    def _spans_at(self, text: str, places: Iterable[int]) -> list[tuple[int, int]]:
        """The same, tried at these places alone."""
        found, done = list[tuple[int, int]](), 0
        for at in places:
            if at >= done and (hit := self.pattern.match(text, at)) and hit.end() > at:
                found.append(hit.span())
                done = hit.end()
        return found

    def instead(self, said: str) -> str | None:
        return next((right for wrong, right in self.swaps if wrong.fullmatch(said)), None)


def compile_rule(rule: Rule) -> Compiled:
    """re.error when a fragment of the rule is not a regular expression; ValueError when it has nothing to look for."""
    tokens = {"existence": rule.tokens, "substitution": tuple(rule.swap), "occurrence": (rule.token or "",)}[
        rule.extends
    ]
    if not any(tokens):
        wanted = {"existence": "tokens", "substitution": "swap", "occurrence": "token"}[rule.extends]
        raise ValueError(f"a rule that extends {rule.extends} needs `{wanted}`")
    for token in tokens:
        re.compile(token)
    body = "|".join(f"(?:{token})" for token in tokens)
    edge = r"\b" if rule.extends != "occurrence" and not rule.nonword else ""
    swaps = tuple((_pattern(wrong, rule), right) for wrong, right in rule.swap.items())
    spared = _pattern("|".join(f"(?:{e})" for e in rule.exceptions), rule) if rule.exceptions else None
    return Compiled(rule, _pattern(f"{edge}(?:{body}){edge}", rule), spared, swaps)


def _pattern(body: str, rule: Rule) -> re.Pattern[str]:
    """The pattern for the view its rule reads.

    The plain view has no capitals: there a pattern in small letters finds the same without IGNORECASE, in a third of
    the time. Where capitals mean something else (`\\x41`, `(?P<name>`), the flag does it.
    """
    if not rule.ignorecase:
        return re.compile(body)
    if _CODED.search(body):
        return re.compile(body, re.IGNORECASE)
    return re.compile(_LETTERS.sub(lambda m: m[1] or m[2].casefold(), body))


_CODED = re.compile(r"\\[xuUN0-9]|\(\?P")
_LETTERS = re.compile(r"(\\.)|([^\W\d_]+)")


def view_for(views: Views, rule: Rule) -> View:
    """Case matters only to rules that say so; those read the original letters."""
    return views.plain if rule.ignorecase else View(views.original)
