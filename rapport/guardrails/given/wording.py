"""The clauses of what somebody tells, word by word, as opinions are bound to things in them."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

_TOKEN: Final = re.compile(r"[a-zà-ÿ]+(?:['’-][a-zà-ÿ]+)*|[.;:!?()—,]|\d+")
_BREAKS: Final = frozenset(".;:!?()—") | frozenset(
    "but although though while whereas however yet despite except unless because spite".split()
)
_ANEW: Final = frozenset("my our their her his its it they we i she he one another".split())


class Word(NamedTuple):
    """A word of a text, or a mark, in lower case, and where it stands."""

    text: str
    start: int
    end: int


def clauses(text: str) -> Iterator[list[Word]]:
    """The clauses of a lower-case text; one ends where a conjunction turns or somebody else acts."""
    clause: list[Word] = []
    words = [Word(match[0].replace("’", "'"), *match.span()) for match in _TOKEN.finditer(text)]
    for n, word in enumerate(words):
        following = words[n + 1].text if n + 1 < len(words) else ""
        if word.text in _BREAKS or (word.text == "and" and following in _ANEW):
            yield clause
            clause = []
        else:
            clause.append(word)
    yield clause
