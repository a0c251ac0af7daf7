"""Whether a text says yes where a telling fact (a transcript, an e-mail, a note) said no, or the other way round.

Only what is told again in the same words counts: a clause whose every word stands in one clause of the record, with the
same thing said of it ("included", "agreed", "needed"), and with the contrary sense. Where the record itself says both,
nothing is held against the text. Questions and conditions say neither.
"""

import re
from collections.abc import Container, Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from rapport.guardrails.given.amounts.binding import content
from rapport.guardrails.given.record import WORD, Leaf
from rapport.guardrails.sentences import sentences

_SAID: Final = {
    "included": (
        r"included|includ(?:es?|ing)|part of|comes? with|covered|thrown in|in the (?:price|package|deal)",
        r"excluded|excludes?|(?:costs?|is|are|comes?|charged) (?:extra|separately)|on top of|not part of",
    ),
    "allowed": (r"allow(?:ed|s)?|permit(?:ted|s)?|welcome", r"forbidden|prohibited|banned|not welcome"),
    "agreed": (
        r"agree[sd]?(?: (?:to|on|with))?|accept(?:s|ed)|approve[sd]|signed off|said yes(?: to)?|went for|opted for"
        r"|chose|wants?|would like|interested in|is keen on|took",
        r"declin(?:e[sd]?|ing)|refuse[sd]?|reject(?:s|ed)|turn(?:s|ed) down|said no(?: to)?|passed on|opted out of",
    ),
    "needed": (r"need(?:ed|s)?|requir(?:ed|es?)|mandatory|compulsory|necessary", r"optional|unnecessary"),
    "available": (r"available|offer(?:ed|s)?|support(?:ed|s)|provided|possible", r"unavailable|impossible"),
}
"""What is said of things: the words for it and those against it."""
_ALL: Final = re.compile(
    "|".join(rf"(?P<{name}>\b(?:{yes})\b)|(?P<{name}_not>\b(?:{no})\b)" for name, (yes, no) in _SAID.items())
)
_BREAK: Final = re.compile(r"[,;:()\n]|\s[-–—]\s|\b(?:but|so|while|whereas|although|though|because|since|which)\b")
_SHORTENED: Final = re.compile(r"n't\b")
_NOT: Final = re.compile(r"n't\b|\b(?:not|no longer|never|cannot|without|nor|neither|no)\b")
_OPEN: Final = re.compile(
    r"\?|\b(?:if|unless|until|till|whether|would|could|should|might|may|once|yet|maybe|perhaps|instead|only|just|unclear"
    r"|ask(?:s|ed|ing)?|wonder\w*|hop\w+|wants? to know|not sure|not only|no (?:problem|worries|matter|doubt|later)"
    r"|n't (?:worry|hesitate|have to)|up to|first|some|partly|most|for now|at the moment|currently)\b"
)
_LEAST: Final = 40
_SHORTEST: Final = 8
_MOST: Final = 20_000
_FREE: Final = 2
_SAYING: Final = frozenset(word[:4] for yes_no in _SAID.values() for word in WORD.findall(" ".join(yes_no)))
"""How the words for what is said begin: all others of a clause are of the thing."""
_SAME: Final = 3
"""Words that a clause of which we know not what it says must share."""


class Clause(NamedTuple):
    """One clause: where it stands, what is said (`included`, or nothing that we know), yes or no, of which words."""

    start: int
    end: int
    said: str
    yes: bool
    words: frozenset[str]
    path: str
    shown: str


def clauses(text: str, path: str = "", known: Container[str] | None = None) -> Iterator[Clause]:
    """The clauses of a text that say something of something, outright.

    Where the words are `known` that matter, a clause of others is passed over.
    """
    lower = text.lower()
    for begin, finish in sentences(lower):
        sentence = lower[begin:finish]
        if "?" in sentence:
            continue
        for a, b in pairwise([0, *(stop.end() for stop in _BREAK.finditer(sentence)), len(sentence)]):
            if known is not None and not _all_known(sentence[a:b], known):
                continue
            if b - a > _SHORTEST and not _OPEN.search(sentence, a, b):
                yield from _clause(sentence[a:b], begin + a, path, text)


def _all_known(part: str, known: Container[str]) -> bool:
    return all(word in known or word[:4] in _SAYING for word in content(_SHORTENED.sub(" ", part)))


def _clause(part: str, at: int, path: str, text: str) -> Iterator[Clause]:
    found = _ALL.search(part)
    said = (found.lastgroup or "").removesuffix("_not") if found else ""
    denied = bool(found and (found.lastgroup or "").endswith("_not"))
    own = range(*found.span()) if found and denied else range(0)
    no = next((no for no in _NOT.finditer(part) if no.start() not in own), None)
    if said and no and found and no.start() > found.end() + 12:
        return
    bare = part[: found.start()] + " " + part[found.end() :] if found else part
    words = content(_SHORTENED.sub(" ", bare))
    shown = text[at : at + len(part)].strip()
    yield Clause(at, at + len(part), said, (no is None) != denied, words, path, shown[:120])


class Retold:
    """What the telling facts of a record say yes and no to; reviews are opinions, and not among them."""

    def __init__(self, record: Sequence[Leaf]) -> None:
        texts = (leaf for leaf in record if isinstance(leaf.value, str) and len(leaf.value) > _LEAST)
        told = (leaf for leaf in texts if "review" not in leaf.path.lower())
        self._clauses = [one for leaf in told for one in clauses(str(leaf.value)[:_MOST], leaf.path) if one.words]
        self._by_word: dict[str, list[Clause]] = {}
        for one in self._clauses:
            for word in one.words:
                self._by_word.setdefault(word, []).append(one)

    def turned(self, text: str) -> Iterator[tuple[Clause, Clause]]:
        """Clauses of a text that say the contrary of what the record says, each with the record's."""
        if not self._clauses:
            return
        for said in clauses(text, known=self._by_word):
            if not said.words:
                continue
            rarest = min(said.words, key=lambda word: len(self._by_word.get(word, ())))
            same = [one for one in self._by_word.get(rarest, ()) if _same(said, one)]
            if same and all(one.yes is not said.yes for one in same):
                yield said, same[0]


def _same(said: Clause, given: Clause) -> bool:
    """Whether two clauses speak of the same in the same words."""
    least = 1 if said.said else _SAME
    long_enough = least <= len(said.words) and len(given.words) <= 2 * len(said.words) + _FREE
    return long_enough and said.said == given.said and said.words <= given.words
