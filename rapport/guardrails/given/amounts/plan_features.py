"""What a text tells of each plan, and what is said to come with one alone: "the dongle comes only with the 150"."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from rapport.guardrails.given.amounts.binding import content
from rapport.guardrails.given.record import Leaf
from rapport.guardrails.sentences import around

_WITH: Final = re.compile(
    r"(?P<what>[^,;:.]{4,80}?)\s(?:(?:comes?|is|are|was|be|available|included|offered|standard|as)\s){0,4}only "
    r"(?:with|in|on|for|to|under|as part of) (?:the |our |an? )?$",
    re.IGNORECASE,
)
_ALONE: Final = re.compile(r"\b[Oo]nly (?:the )?$")
_HAS: Final = re.compile(
    r"(?: (?:plan|package|tier|edition|membership|level|policy|members|customers))?"
    r" (?:comes with|includes?|has|have|covers?|offers?|adds?|gets?|gives?) (?P<what>[^;:.]{4,120})"
)
_EXCLUSIVE: Final = re.compile(r"(?i)\bonly (?:with|in|on|for|to|under|as) [\w ]{0,8}$")
_NO: Final = re.compile(r"(?i)n't\b|\b(?:no|not|neither|nor|none|without|except|but|unlike|nothing)\b")
_FEW: Final = 2
_NEAR: Final = 200


class Features:
    """The words that the telling facts of a record have of each plan: from its name on to the next one's."""

    def __init__(self, record: Sequence[Leaf], names: re.Pattern[str]) -> None:
        self._names = names
        self._told: dict[str, list[frozenset[str]]] = {}
        for leaf in record:
            if leaf.told and names.pattern:
                for name, words in self._read(str(leaf.value)):
                    self._told.setdefault(name, []).append(words)

    def _read(self, text: str) -> Iterator[tuple[str, frozenset[str]]]:
        found = list(self._names.finditer(text))
        for n, match in enumerate(found):
            end = min(found[n + 1].start() if n + 1 < len(found) else len(text), match.end() + _NEAR)
            paragraph = text.find("\n\n", match.end(), end)
            yield match[0], content(text[match.end() : paragraph if paragraph >= 0 else end].lower())

    def elsewhere(self, text: str, match: re.Match[str], dearer: Callable[[str], bool]) -> str | None:
        """The plan that has what a text says of the one that it names at a match, of which none of it is told.

        Whatever is said to come "only" with it; else what a `dearer` one adds, for that may well have all of a cheaper.
        """
        start, end = around(text, *match.span())
        first, after = text[max(start, match.start() - _NEAR) : match.start()], _HAS.match(text[match.end() : end])
        before = _WITH.search(first) if _EXCLUSIVE.search(first) else None
        alone = before is not None or _ALONE.search(first) is not None
        said = before or after
        if said is None or _NO.search(said["what"]):
            return None
        words = content(said["what"].lower())
        own, least = self._shared(words, match[0]), 1 if alone else _FEW
        others = (name for name in self._told if name != match[0] and (alone or dearer(name)))
        return next((name for name in others if self._shared(words, name) >= max(3 * own, own + least)), None)

    def _shared(self, words: frozenset[str], name: str) -> int:
        return max((len(words & told) for told in self._told.get(name, ())), default=0)
