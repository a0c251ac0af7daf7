"""The clauses of what somebody tells, word by word, and whether a word in them is said or denied."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from rapport.guardrails.given.reviews.opinions import COMPLAINT, NEGATORS, PRAISE, REACTIONS, WISHES

_PHRASES: Final = (*PRAISE, *COMPLAINT)
_FELT: Final = tuple(word for word in REACTIONS if " " in word)
_COMPOUNDS: Final = (
    r"(?:high[ -]chair|soft (?:drink|serve|shell)|short (?:rib|stack)|hot (?:dog|pot|tub|sauce|chocolate|wing|spring)"
    r"|cold (?:brew|cut)|warm (?:mention|word|welcome|reception|smile|greeting|thank)|small plate|dry rub"
    r"|raw (?:bar|fish|tuna|salmon|shrimp|oyster|clam|honey|milk|vegetable|veg|juice|denim|material)"
    r"|dark (?:roast|chocolate|meat|beer)|light rail|big screen|high (?:school|table|top|tea)|heavy cream"
    r"|burnt end|clear (?:favou?rite|winner)"
    r"|hard (?:cider|seltzer|hat|copy)|fresh air|long (?:island|john))s?\b"
)
"""What is one thing, though its first word would be an opinion of another."""
_TOKEN: Final = re.compile(
    rf"no one\b|(?:{'|'.join(_FELT)})\b|{_COMPOUNDS}|(?:went|gone?|goes|going|crept|c[ao]me) (?:up|down)\b"
    r"|[a-zà-ÿ]+(?:['’-][a-zà-ÿ]+)*|[.;:!?()—,]|\d+"
)
_TOKEN_OR_PHRASE: Final = re.compile(rf"(?:{'|'.join(_PHRASES)})\b|{_TOKEN.pattern}")
_BREAKS: Final = frozenset(".;:!?()—") | frozenset(
    "but although though while whereas however yet despite except unless because spite thank thanks thankfully".split()
)
_ANEW: Final = frozenset("my our their her his its it they we i she he one another".split())

_APART: Final = frozenset("of from to in at on".split())
"""Between "no" and what stands here, these leave it as it is: "no apology for slow service"."""
_DECLINED: Final = ("declin", "refus", "denied", "failure")
_ASKED: Final = frozenset(("about", word) for word in ("which", "what", "how", "whether"))
"""What is only spoken about: "honest about which drinks were too sweet"."""
_THE: Final = frozenset("the their its his her".split())


class Word(NamedTuple):
    """A word of a text, or a mark, in lower case, and where it stands."""

    text: str
    start: int
    end: int


@lru_cache(maxsize=64)
def clauses(text: str) -> Sequence[Sequence[Word]]:
    """The clauses of a lower-case text; one ends where a conjunction turns or somebody else acts."""
    return tuple(map(tuple, _clauses(text)))


def _clauses(text: str) -> Iterator[list[Word]]:
    clause: list[Word] = []
    token = _TOKEN_OR_PHRASE if any(phrase in text for phrase in _PHRASES) else _TOKEN
    words = [Word(match[0].replace("’", "'"), *match.span()) for match in token.finditer(text)]
    for n, word in enumerate(words):
        following = words[n + 1].text if n + 1 < len(words) else ""
        if word.text in _BREAKS or (word.text == "and" and following in _ANEW):
            yield clause
            clause = []
        else:
            clause.append(word)
    yield clause


_ARTICLES: Final = frozenset("a an the any".split())
_WITHOUT: Final = (
    ["instead", "of"],
    ["rather", "than"],
    ["free", "of"],
    ["free", "from"],
    ["lack", "of"],
    ["absence", "of"],
)


def sign(clause: Sequence[Word], n: int, *, quality: bool = False) -> int:
    """Whether what stands here is said (1), denied (-1), or only wished for (0).

    A `quality` stays with its thing when that is declined or left out: "declined the free drink", "not the cold soup".
    """
    before = [word.text for word in clause[max(0, n - 5) : n]]
    if any(two in _ASKED for two in pairwise(before)):
        return 0
    if quality:
        before = [word for word in before if not word.startswith(_DECLINED)]
        if before[-1:] and before[-1] in _THE and before[-2:-1] == ["not"]:
            before = []
    for stop in (",", "and"):
        if stop in before:
            before = before[len(before) - before[::-1].index(stop) :]
    if any(word in WISHES or (word == "used" and "to" in before) for word in before):
        return 0
    if before[-1:] == ["less"]:
        return -1
    before = before[-4:]
    if before[-1:] == ["missing"] or [word for word in before if word not in _ARTICLES][-2:] in _WITHOUT:
        return -1
    if "for" in before or "about" in before:
        before = before[max(n for n, word in enumerate(before) if word in ("for", "about")) :]
    elif any(word in _APART for word in before):
        before = [word for word in before if word not in ("no", "without") and not (quality and word == "no one")]
    return -1 if sum(word in NEGATORS or word.endswith("n't") for word in before) % 2 else 1
