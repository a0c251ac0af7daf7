"""capitalization: a part that is not written as headlines, sentences, capitals or small letters are."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from rapport.domain.pack import Rule
from rapport.guardrails.rules.finder import Exceptions, Hit, Trigger, wanted
from rapport.guardrails.screen import Places

_WORD: Final = re.compile(r"[^\W_][^\s]*")
_MASKED: Final = re.compile(r"(?:[^\W_]|\*)\S*")
"""A word, or code that is masked."""
_NUMBER: Final = re.compile(r"\A\s*\d+[.)]\s+")
_SMALL: Final = frozenset("a an and as at but by for if in nor of on or per so the to up via yet".split())
_LONGER: Final = frozenset(
    "about above across after against along among around before behind below beneath beside between beyond despite "
    "down during except from inside into like near off onto out outside over past since through toward towards under "
    "until upon with within without".split()
)
"""Prepositions that the Chicago style writes small too."""
_IN_STYLES: Final = (_SMALL - {"so", "up", "yet"}) | {"en", "v", "via", "vs"}
"""What Vale writes small."""


class Capitalization:
    """The whole part, when it is not as `match` says: `$title` (`style` AP or Chicago), `$sentence`, `$lower`,
    `$upper`, or an expression. More than `threshold` of the words have to be right; `exceptions` and words in capitals
    always are, and after one of `indicators` a sentence may begin anew. What `prefix` matches at its
    beginning is left out of account. Capitals are read as they are written.
    """

    def __init__(self, rule: Rule) -> None:
        if not rule.match:
            raise wanted(rule, "match")
        if rule.match.startswith("$") and rule.match not in ("$title", "$sentence", "$lower", "$upper"):
            raise ValueError("`match` must be $title, $sentence, $lower, $upper or an expression")
        self._rule, self._match = rule, rule.match
        self._exceptions, self._in_style = Exceptions(rule, as_written=True), bool(rule.from_style)
        phrases = [rf"\b(?:{one})\b" for one in sorted(rule.exceptions, key=len, reverse=True) if " " in one]
        self._word = re.compile("|".join([*phrases, _MASKED.pattern])) if rule.from_style else _WORD
        small = _IN_STYLES if rule.from_style else _SMALL
        self._small = small | _LONGER if rule.style == "Chicago" else small
        self._pattern = None if rule.match.startswith("$") else re.compile(rule.match)
        self._prefix = re.compile(rule.prefix, re.MULTILINE) if rule.prefix else None
        self.patterns = tuple(one for one in (self._pattern, self._prefix) if one)
        self.triggers: tuple[Trigger, ...] = ()

    def find(self, text: str, places: Places, _: Sequence[str]) -> Iterator[Hit]:
        del places
        if text.strip() and not self._right(text):
            yield Hit(0, len(text), (text, self._expected(text)))

    def _right(self, text: str) -> bool:
        if self._prefix and (prefix := self._prefix.match(text)):
            text = text[prefix.end() :]
        if self._pattern:
            return bool(self._pattern.search(text)) or self._spared(text)
        if self._match == "$lower":
            return text == text.lower() or self._spared(text)
        if self._match == "$upper":
            return text == text.upper() or self._spared(text)
        if self._in_style and self._match == "$sentence":
            text = _NUMBER.sub("", text, count=1)
        written = [m.group() for m in self._word.finditer(text.rstrip("?!.:"))]
        right = [self._word_right(n, written) for n in range(len(written))]
        if self._match == "$sentence" and right and not right[0]:
            return False
        share = sum(right) / len(right) if right else 1
        return share >= self._rule.threshold if self._in_style else share > self._rule.threshold

    def _word_right(self, n: int, written: Sequence[str]) -> bool:
        word = re.split("[-'’]", written[n])[0]
        if word == word.upper() and (len(word) > 1 or word.isdigit() or self._in_style):
            return True
        if self._spared(written[n]) or self._spared(word):
            return True
        if self._match == "$title":
            small = self._is_small(n, written)
            return word == word.lower() if small else word[0] == word[0].upper()
        if n == 0:
            return word == word.capitalize()
        return word == word.lower() or word == "I" or any(written[n - 1].endswith(i) for i in self._rule.indicators)

    def _is_small(self, n: int, written: Sequence[str]) -> bool:
        """Whether a word of a title is written small: never the first, the last or one after a colon."""
        within = 0 < n < len(written) - 1 and not written[n - 1].endswith(":")
        return within and re.split("[-'’]", written[n])[0].rstrip(".,;").lower() in self._small

    def _expected(self, text: str) -> str:
        """The text as it should be written; where that is an expression, the expression."""
        if self._match == "$lower":
            return text.lower()
        if self._match == "$upper":
            return text.upper()
        if self._pattern:
            return self._match
        found = list(self._word.finditer(text))
        written = [match.group() for match in found]
        for n, match in reversed(list(enumerate(found))):
            if not self._word_right(n, written):
                small = self._is_small(n, written) if self._match == "$title" else n > 0
                said = match.group()
                better = said.lower() if small else said[0].upper() + said[1:]
                text = text[: match.start()] + better + text[match.end() :]
        return text

    def _spared(self, text: str) -> bool:
        return self._exceptions.word(text)
