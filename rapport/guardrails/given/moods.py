"""How reviews speak where they speak of a thing at all, and where a text has the contrary mood of it.

A review does not always say its opinion in the clause that names the thing ("the tikka was creamy, a bit mild for me").
So beside the opinion bound to a thing (`given.reviews`) the whole sentence counts: a text is contradicted where every
sentence that names the thing and has any opinion has the opposite one on the same dimension, and not one word in them
points the text's way.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Final

from rapport.guardrails.given.record import stem
from rapport.guardrails.given.reviews import View, signs
from rapport.guardrails.sentences import sentences

_WORD: Final = re.compile(r"[a-zà-ÿ]+")
_OTHER: Final = frozenset(("there", "event", "than", "worth", "crowd"))


class Moods:
    """The opinions of reviews, sentence by sentence."""

    def __init__(self, reviews: Sequence[str]) -> None:
        self._told = [text[a:b] for text in map(str.lower, reviews) for a, b in sentences(text)]

    def turned(self, views: Iterable[View]) -> Iterator[View]:
        """The views of a text that are contrary to the mood of every review that names their thing."""
        for view in views:
            if view.about in _OTHER:
                continue
            naming = [told for told in self._told if view.thing in told and view.thing in _stems(told)]
            says = [said for told in naming for said in _signs(told)]
            if says and all(sign != view.sign for _, sign in says) and any(about == view.about for about, _ in says):
                yield view


@lru_cache(maxsize=512)
def _stems(sentence: str) -> frozenset[str]:
    return frozenset(stem(word) for word in _WORD.findall(sentence))


@lru_cache(maxsize=512)
def _signs(sentence: str) -> tuple[tuple[str, int], ...]:
    return tuple(signs(sentence))
