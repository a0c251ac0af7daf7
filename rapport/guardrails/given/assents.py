"""Clauses that say yes or no of something: included or not, agreed or declined, up or down.

What is said of several things is said of each ("the pool and the classes are included"), of the next in a list
("includes breakfast, two dinners and train tickets"), and again where only "is too" or "is not" stands. Questions and
conditions say neither.
"""

import re
from collections.abc import Container, Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from rapport.guardrails.given.amounts.binding import content
from rapport.guardrails.given.record import WORD
from rapport.guardrails.normalise import lowered
from rapport.guardrails.sentences import sentences

_SAID: Final = {
    "included": (
        r"included|includ(?:es?|ing)|part of|comes? with|covered|thrown in|in the (?:price|package|deal)",
        r"excluded|excludes?|(?:costs?|is|are|comes?|charged) (?:extra|separately)|on top of|not part of",
    ),
    "allowed": (r"allow(?:ed|s)?|permit(?:ted|s)?|welcome", r"forbidden|prohibited|banned|not welcome"),
    "agreed": (
        r"agree[sd]?(?: (?:to|on|with))?|accept(?:s|ed)|approve[sd]|signed off|said yes(?: to)?|went for|opted for"
        r"|takes?(?! (?:[\w-]+ ){1,4}(?:off|out)\b)|books?|booked|order(?:s|ed)|chose|wants?|would like|interested in"
        r"|is keen on|took",
        r"declin(?:e[sd]?|ing)|refuse[sd]?|reject(?:s|ed)|turn(?:s|ed) down|said no(?: to)?|passed on|opted out of"
        r"|leaves? out|skip(?:s|ped)?|do(?:es)? without|(?:takes?|taken|took) (?:[\w-]+ ){1,4}(?:off|out)",
    ),
    "needed": (r"need(?:ed|s)?|requir(?:ed|es?)|mandatory|compulsory|necessary", r"optional|unnecessary"),
    "available": (r"available|offer(?:ed|s)?|support(?:ed|s)|provided|possible", r"unavailable|impossible"),
    "risen": (
        r"ris(?:es?|en|ing)|rose|increas(?:es?|ed|ing)|go(?:es)? up|gone up|went up|grow(?:s|n|ing)?|grew"
        r"|climb(?:s|ed)?",
        r"fall(?:s|en|ing)?|fell|decreas(?:es?|ed|ing)|go(?:es)? down|gone down|went down|drop(?:s|ped|ping)?"
        r"|shr[aiu]nk|lower(?:s|ed)|reduc(?:es?|ed|ing)",
    ),
    "more": (r"(?<!no )(?<!any )(?<!once )more|higher|longer|dearer|above", r"less|fewer|lower|shorter|cheaper|below"),
    "kept": (r"keep(?:s|ing)?|kept|retain(?:s|ed)?", r"los(?:es?|t|ing)|gives? up|given up|gave up"),
}  # fmt: skip
"""What is said of things: the words for it and those against it."""
MEASURED: Final = ("risen", "more")
"""What is said of numbers: those of the clause count as words of it."""
_ALL: Final = re.compile(
    "|".join(rf"(?P<{name}>\b(?:{yes})\b)|(?P<{name}_not>\b(?:{no})\b)" for name, (yes, no) in _SAID.items())
)
_BREAK: Final = re.compile(
    r"[,;:()\n]|\s[-–—]\s|\b(?:but|so|while|whereas|although|though|because|since|which|and that)\b"
)
_JOINT: Final = re.compile(r"\b(?:but|so|while|whereas|although|though|because|since|which)$")
_WRAPPED: Final = re.compile(r"(?<=[\w,])\n(?=[a-z])")
"""Where a line was broken in the middle of a sentence."""
_SHORTENED: Final = re.compile(r"n't\b")
_NOT: Final = re.compile(
    r"n't\b|\b(?:not|none|no longer|never|cannot|without(?! (?:extra |additional )?(?:charge|cost|fee))|nor|neither"
    r"|no(?! (?:extra |additional |further )?(?:charge|cost|fee)))\b"
)
_OPEN: Final = re.compile(
    r"\?|\b(?:if|unless|until|till|whether|would|could|should|might|may|once|yet|maybe|perhaps|instead|only|just|unclear"
    r"|ask(?:s|ed|ing)?|wonder\w*|hop\w+|wants? to know|not sure|not only|no (?:problem|worries|matter|doubt|later)"
    r"|n't (?:worry|hesitate|have to)|up to|first|some|partly|most|for now|at the moment|currently)\b"
)
_AGAIN: Final = re.compile(
    r"^(?:[\w'’-]+\s){1,6}?(?:is|are|does|do|was|were)(?P<no>\s?n[o'’]t)?(?P<too>\s(?:too|as well|also))?\W*$"
)
"""What is said in the words of the clause before: "insurance is too", "training is not"."""
_REFUSAL: Final = re.compile(
    r"^\W*(?:no|not|no need for)\s"
    r"(?!(?:more|off|on|in|at|for|from|to|with|before|until|yet|now|sure|really|only)\b)"
    r"(?:the\s)?(?:[\w'’-]+(?:\s|(?=\W)|$)){1,4}(?:,? ?(?:please|thanks|thank you))?\W*$"
)
"""A refusal without a verb: "Not the cooking class."."""
_OWN: Final = re.compile(
    r"\b(?:i|you|we|they|he|she|it|there|is|are|was|were|be|been|has|have|had|do|does|did|will|can|must|shall|gets?|costs?"
    r"|starts?|runs?|ends?|pays?|takes?)\b|n't\b|\d"
)
"""What a part of a sentence has that says something of its own, and goes not on with a list."""
_AND: Final = re.compile(r"\s(?:and|or|as well as|nor)\s")
_BOUND: Final = re.compile(r"\b(?:more than|less than|at most|at least|cap(?:ped)?|limit\w*|maximum|no more)\b")
"""What tells of a bound, and not of what is."""
_GOES_ON: Final = (",", ";", "but", "while", "though", "although", "whereas")
"""What stands before a part of a sentence that goes on with what was said."""
_IT: Final = re.compile(r"\b(?:it|this|that|them)\b")
_CLEAR: Final = 2
"""Words that a clause has to have where it speaks of something as "it"."""
_SHORTEST: Final = 8
_SAYING: Final = frozenset(word[:4] for yes_no in _SAID.values() for word in WORD.findall(" ".join(yes_no)))
"""How the words for what is said begin: all others of a clause are of the thing."""
_AMOUNT: Final = re.compile(r"\d+(?:[.,]\d+)*|\b(?:price|cost|fee|rate|premium)(?=s?\b)")
"""What else of a clause tells of what goes up or down."""


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
    lower = _WRAPPED.sub(" ", lowered(text))
    before: Clause | None = None
    for begin, finish in sentences(lower):
        sentence = lower[begin:finish]
        if "?" in sentence:
            before = None
            continue
        for a, b in pairwise([0, *(stop.end() for stop in _BREAK.finditer(sentence)), len(sentence)]):
            if b - a <= _SHORTEST or _OPEN.search(sentence, a, b):
                before = None
                continue
            if known is not None and before is None and not _any_known(sentence[a:b], known):
                continue
            if not sentence[:a].endswith(_GOES_ON) and not _AGAIN.search(sentence[a:b].strip()):
                before = None
            for one in _clause(sentence[a:b], begin + a, path, text, before):
                before = one
                if known is None or one.said in MEASURED or _all_known(one.words, known):
                    yield one


def _any_known(part: str, known: Container[str]) -> bool:
    """Whether a part of a sentence has any word that matters."""
    return any(word in known for word in (*content(part), *_AMOUNT.findall(part)))


def _all_known(words: frozenset[str], known: Container[str]) -> bool:
    return all(word in known or word[:4] in _SAYING for word in words)


def _clause(part: str, at: int, path: str, text: str, before: Clause | None) -> Iterator[Clause]:
    found = _ALL.search(part)
    said = (found.lastgroup or "").removesuffix("_not") if found else ""
    denied = bool(found and (found.lastgroup or "").endswith("_not"))
    own = range(*found.span()) if found and denied else range(0)
    no = next((no for no in _NOT.finditer(part) if no.start() not in own), None)
    if said and no and found and no.start() > found.end() + 12:
        return
    if said in MEASURED and _BOUND.search(part):
        return
    yes, bare = (no is None) != denied, _JOINT.sub("", part)
    if found:
        after = part[found.end() :]
        active = said == "agreed" and _tells(content(after))
        bare = _JOINT.sub("", after if active else f"{part[: found.start()]} {after}")
    elif again := _AGAIN.search(part.strip()):
        if before is None or not before.said:
            return
        said, yes = before.said, before.yes if again["too"] else again["no"] is None
    elif before and before.said and before.yes and not _OWN.search(part) and no is None:
        said, yes = before.said, before.yes
    elif _REFUSAL.search(part):
        said, yes = "agreed", False
    shown = text[at : at + len(part)].strip()[:120]
    for thing in _things(bare) if said else (bare,):
        words = content(_SHORTENED.sub(" ", thing))
        if said == "agreed" and len(words) < _CLEAR and _IT.search(thing):
            continue
        if said in MEASURED:
            words |= frozenset(_AMOUNT.findall(thing))
        yield Clause(at, at + len(part), said, yes, words, path, shown)


def _things(bare: str) -> Sequence[str]:
    """The things of which one part of a sentence says the same; the part itself, where it has no others."""
    several = _AND.split(bare)
    each = [content(thing) for thing in several]
    return several if all(map(_tells, each)) else (bare,)


def _tells(words: frozenset[str]) -> bool:
    """Whether words tell what it is that something is said of."""
    return any(word[:4] not in _SAYING for word in words)
