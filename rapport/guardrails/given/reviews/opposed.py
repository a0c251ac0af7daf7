"""Words of praise or complaint that a text has where the review of the same things has the contrary.

`reviews` binds an opinion to its thing within a clause. Here it is enough that a clause and a sentence of a review
share two things: "the burger came hot, twenty minutes before the end" and "our burger arrived twenty minutes before
the end and was cold". Only dimensions count of which both ends are plain to see; what is good or bad as such is left
alone.
"""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from rapport.guardrails.given.reviews.aligned import Other
from rapport.guardrails.given.reviews.opinions import OPINIONS
from rapport.guardrails.given.reviews.things import bound, named, things
from rapport.guardrails.given.reviews.views import opinion
from rapport.guardrails.given.reviews.wording import Word, clauses
from rapport.guardrails.sentences import sentences

_SHARED: Final = 2
_LOOSE: Final = frozenset("worth price cost".split())
_OF_MUCH: Final = frozenset("short long hard high low light old new heavy strong late".split())
"""Words that are said of too many things to count without one."""


class _Told(NamedTuple):
    """One sentence of a review: the things it names, and its opinions by dimension, each with the things it is of."""

    things: frozenset[str]
    opinions: dict[str, set[tuple[int, frozenset[str]]]]


class Opposed:
    """What reviews say of which things, sentence by sentence."""

    def __init__(self, reviews: Sequence[str]) -> None:
        said = (review[start:end] for review in reviews for start, end in sentences(review))
        self._told = [told for sentence in said if (told := _told(sentence))]

    def words(self, sentence: str) -> Iterator[Other]:
        """The words of a lower-case sentence of which every review of these things says the opposite."""
        for clause in clauses(sentence) if self._told else ():
            spoken_of = frozenset(map(named, things(clause)))
            if len(spoken_of) < _SHARED:
                continue
            for n, word in enumerate(clause):
                about, way = opinion(clause, n) if _plain(word) else ("", 0)
                if not way or about in _LOOSE:
                    continue
                near = [told for told in self._told if about in told.opinions and spoken_of & told.things]
                sure = any(len(spoken_of & told.things) >= _SHARED for told in near)
                ways = {way for told in near for way, of in told.opinions[about] if not of or of & spoken_of}
                if sure and ways == {-way}:
                    yield Other(word.start, word.end, f"reviews say the contrary of {word.text}")


def _plain(word: Word) -> bool:
    return word.text in OPINIONS and word.text not in _OF_MUCH


def _told(sentence: str) -> _Told | None:
    spoken_of, opinions = set[str](), dict[str, set[tuple[int, frozenset[str]]]]()
    for clause in clauses(sentence):
        spoken_of.update(map(named, things(clause)))
        for n, word in enumerate(clause):
            if _plain(word):
                about, way = opinion(clause, n)
                opinions.setdefault(about, set()).add((way, frozenset(map(named, bound(clause, n)))))
    return _Told(frozenset(spoken_of), opinions) if opinions else None
