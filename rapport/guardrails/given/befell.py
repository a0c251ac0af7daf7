"""What is told to have become of something, where the review that tells of it has it the other way.

A sentence is held against the one review with which it shares the words that no other has. Where that review tells of
the same outcome in one way alone, near words that the sentence shares, and the sentence in the other, they contradict.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from rapport.guardrails.given.aligned import Other
from rapport.guardrails.given.binding import content
from rapport.guardrails.given.whose import IDLE, LEAST, Whose, parts
from rapport.guardrails.sentences import sentences
from rapport.guardrails.wordlist import lexicon

_OUTCOMES: Final = {
    "who paid": ("paid", "spared"), "whether somebody answered": ("answered", "unanswered"),
    "whether it was replaced": ("replaced", "left"), "whether somebody was moved": ("moved", "stayed_put"),
    "whether it was on time": ("on_time", "late"), "how much time there was": ("unhurried", "hurried"),
    "whether they sat together": ("together", "apart"), "whether it was accepted": ("accepted", "declined"),
    "whether they were let in": ("let_in", "turned_away"), "whether there was a booking": ("booked", "unbooked"),
    "whether they come back": ("coming_back", "gone"), "whether it was found": ("found", "lost"),
    "whether it worked": ("worked", "broken"), "who owned up": ("owned_up", "denied"),
}  # fmt: skip
"""What can have gone one way or the other, and the families of `words/outcomes.txt` that tell either."""
_WAYS: Final = {
    family: (what, way) for what, pair in _OUTCOMES.items() for family, way in zip(pair, (1, -1), strict=True)
}
_NOT: Final = re.compile(
    r"(?:\b(?:not|no|never|nobody|no one|none|without|cannot|neither|nor|hardly|barely|nothing|refus\w+|declin\w+"
    r"|fail\w*|unable to|unwilling to)|n't)\s(?:(?!but\b|and\b|the\b)[\w$'-]+\s){0,3}$"
)
_OPEN: Final = re.compile(
    r"\b(?:would|could|should|might|if|unless|whether|ask(?:ed|s|ing)? (?:for|to|if)|want(?:ed|s)?|hop(?:ed|es|ing)"
    r"|wish(?:ed|es)?|promis(?:ed|es)|expect(?:ed|s)?|request(?:ed|s)?|demand(?:ed|s)?|suppos\w+|said|instead of"
    r"|rather than|offer(?:ed|s)? to)\s(?:[\w$'-]+\s){0,3}$"
)
"""What was wished for or promised, which tells nothing of what became of it."""
_QUALITY: Final = ("free", "complimentary")
"""What is refused is free all the same."""
_BEFORE: Final = 40


class _Told(NamedTuple):
    """One outcome as told in a review: which, which way (1 or -1), and the words around it."""

    what: str
    way: int
    about: frozenset[str]


class Befell:
    """What became of what, review by review."""

    def __init__(self, told: Mapping[str, str], whose: Whose) -> None:
        self._told = {path: tuple(_read(text)) for path, text in told.items()}
        self._whose = whose

    def otherwise(self, sentence: str) -> Iterator[Other]:
        """Where a lower-case sentence tells an outcome the other way round."""
        for start, end in parts(sentence):
            part = sentence[start:end]
            said = list(_ways(part))
            path = self._whose.of(part) if said else None
            if path is None:
                continue
            words = content(part) - IDLE
            for what, way, a, b in said:
                told = [one for one in self._told[path] if one.what == what]
                near = any(len(one.about & words) >= LEAST for one in told)
                if near and all(one.way != way for one in told):
                    yield Other(start + a, start + b, f"a review tells otherwise {what}")


def _read(review: str) -> Iterator[_Told]:
    spans = list(sentences(review))
    for n, (start, end) in enumerate(spans):
        low, high = spans[max(0, n - 1)][0], spans[min(len(spans) - 1, n + 1)][1]
        about = content(review[low:high]) - IDLE
        for what, way, _, _ in _ways(review[start:end]):
            yield _Told(what, way, about)


def _ways(text: str) -> Iterator[tuple[str, int, int, int]]:
    """The outcomes that a text tells: which, which way, and where."""
    for match in lexicon("outcomes").finditer(text):
        before = max(0, match.start() - _BEFORE)
        denied = _NOT.search(text, before, match.start())
        if denied and match.group().startswith(_QUALITY) and denied[0].startswith(("refus", "declin")):
            denied = None
        if denied is None and _OPEN.search(text, before, match.start()):
            continue
        what, way = _WAYS[match.lastgroup]
        yield what, -way if denied else way, *match.span()
