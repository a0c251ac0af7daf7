"""How reviews speak where they speak of a thing at all, and where a text has the contrary mood of it.

A review does not always say its opinion in the clause that names the thing ("the tikka was creamy, a bit mild for me").
So beside the opinion bound to a thing (`given.reviews`) the whole sentence counts: a text is contradicted where every
sentence that names the thing and has any opinion has the opposite one on the same dimension, and not one word in them points the
text's way.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from rapport.guardrails.given.record import stem
from rapport.guardrails.given.reviews import View, read, signs
from rapport.guardrails.sentences import sentences

_WORD: Final = re.compile(r"[a-zà-ÿ]+")
_OTHER: Final = frozenset(("there", "event", "than", "worth", "crowd"))


class _Mood(NamedTuple):
    things: frozenset[str]
    says: tuple[tuple[str, int], ...]


class Moods:
    """The opinions of reviews, sentence by sentence."""

    def __init__(self, reviews: Sequence[str]) -> None:
        texts = [text.lower() for text in reviews]
        self._moods = [
            _Mood(frozenset(stem(word) for word in _WORD.findall(text[a:b])), tuple(signs(text[a:b])))
            for text in texts
            for a, b in sentences(text)
        ]

    def turned(self, sentence: str) -> Iterator[View]:
        """Where a lower-case sentence has the contrary opinion of a thing than every review that names it."""
        if not self._moods:
            return
        for view in read(sentence):
            if view.about in _OTHER:
                continue
            says = [said for mood in self._moods if view.thing in mood.things for said in mood.says]
            if not says or any(sign == view.sign for _, sign in says):
                continue
            if any(about == view.about for about, _ in says):
                yield view
