"""What is told to have become of something, where the review that tells of it has it the other way.

A sentence is held against the one review with which it shares the words that no other has. Where that review tells of
the same outcome in one way alone, near words that the sentence shares, and the sentence in the other, they contradict.
Words of the same family decide where the review has them: "charged" and then "took it off" is not "never taken off".
"""

import re
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from rapport.guardrails.given.reviews.aligned import Other
from rapport.guardrails.given.reviews.whose import LEAST, Whose, parts, words_of
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
    "whether they were told": ("told", "untold"), "whether it was remembered": ("remembered", "forgotten"),
    "whether they had to ask": ("unprompted", "prompted"), "whether it was eaten": ("eaten", "uneaten"),
    "whether the quote held": ("as_quoted", "over_quote"), "whether they stayed": ("stayed", "walked_out"),
    "whether it helped": ("cured", "uncured"), "whether it took place": ("went_ahead", "called_off"),
    "whether it was allowed": ("allowed", "forbidden"),
}  # fmt: skip
"""What can have gone one way or the other, and the families of `words/outcomes.txt` that tell either."""
_WAYS: Final = {
    family: (what, way) for what, pair in _OUTCOMES.items() for family, way in zip(pair, (1, -1), strict=True)
} | {"unwilling": ("whether it was accepted", -1)}
_OF_ANY: Final = "whether they come back"
"""What is held against all reviews where no one of them is plainly meant."""
_UNTOLD: Final = frozenset({"declined"})
"""What nobody leaves out who tells of it: that something was free or paid back, that something was refused."""
_NOT: Final = re.compile(
    r"(?:\b(?:not|no|never|nobody|no one|none|without|cannot|neither|nor|hardly|barely|nothing|refus\w+|declin\w+"
    r"|fail\w*|unable to|unwilling to)|n't)\s(?:(?:was|were|is|are) )?(?:(?!(?:but|and|the|was|were|is"
    r"|are)\b)[\w$'-]+\s){0,3}$"
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
_NEAR: Final = 100
"""How far around an outcome the words stand that tell what it is of."""


class _Told(NamedTuple):
    """One outcome as told in a review: which, which way (1 or -1), by which family, and the words around it."""

    what: str
    way: int
    family: str
    about: frozenset[str]


class Befell:
    """What became of what, review by review."""

    def __init__(self, told: Mapping[str, str], whose: Whose) -> None:
        self._told = {path: tuple(_read(text)) for path, text in told.items()}
        self._whose = whose

    def otherwise(self, sentence: str) -> Iterator[Other]:
        """Where a lower-case sentence tells an outcome the other way round."""
        for path, words, said in self._retold(sentence):
            told = self._of(path, said.what)
            alike = [one for one in told if one.family == said.family] or told
            near = path is None or any(len(one.about & words) >= LEAST for one in alike)
            if near and {one.way for one in alike} == {-said.way} and (path or said.what == _OF_ANY):
                yield Other(said.start, said.end, f"a review has it the other way: {said.what}")

    def made_up(self, sentence: str) -> Iterator[Other]:
        """Where a lower-case sentence tells an outcome that the review which it retells says nothing of."""
        for path, _, said in self._retold(sentence):
            if path and said.family in _UNTOLD and said.way < 0 and not self._of(path, said.what):
                yield Other(said.start, said.end, f"that review does not tell {said.what}")

    def _retold(self, sentence: str) -> Iterator[tuple[str | None, frozenset[str], "_Said"]]:
        """The outcomes of a sentence, each with the review that its part retells and the part's words."""
        for start, end in parts(sentence) if self._told else ():
            part = sentence[start:end]
            if said := list(_said(part)):
                told = self._whose.of(part)
                for one in said:
                    path = told if self._whose.alone(part, one.start, one.end, told, least=LEAST) else None
                    words = words_of(part[max(0, one.start - _NEAR) : one.end + _NEAR])
                    yield path, words, one._replace(start=start + one.start, end=start + one.end)

    def _of(self, path: str | None, what: str) -> list[_Told]:
        """What one review, or any of them, tells of an outcome."""
        told = self._told[path] if path else [one for review in self._told.values() for one in review]
        return [one for one in told if one.what == what]


class _Said(NamedTuple):
    """One outcome as a text says it: which, which way, by which family of words, and where."""

    what: str
    way: int
    family: str
    start: int
    end: int


def _read(review: str) -> Iterator[_Told]:
    spans = list(sentences(review))
    for n, (start, end) in enumerate(spans):
        low, high = spans[max(0, n - 1)][0], spans[min(len(spans) - 1, n + 1)][1]
        for said in _said(review[start:end]):
            about = words_of(review[max(low, start + said.start - _NEAR) : min(high, start + said.end + _NEAR)])
            yield _Told(said.what, said.way, said.family, about)


def _said(text: str) -> Iterator[_Said]:
    for match in lexicon("outcomes").finditer(text):
        before = max(0, match.start() - _BEFORE)
        denied = _NOT.search(text, before, match.start())
        if denied and match.group().startswith(_QUALITY) and denied[0].startswith(("refus", "declin")):
            denied = None
        if denied is None and _OPEN.search(text, before, match.start()):
            continue
        what, way = _WAYS[match.lastgroup]
        yield _Said(what, -way if denied else way, match.lastgroup, *match.span())
