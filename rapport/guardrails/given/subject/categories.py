"""Categories that a text says a record is listed under: "counts grooming among its categories"."""

import re
from collections.abc import Iterator
from typing import Final

from rapport.guardrails.given.amounts.binding import content
from rapport.guardrails.given.subject.kinds import Kinds, Mistaken

_LIST: Final = r"[^.;:()]{3,100}"
_SAID: Final = re.compile(
    rf"\b(?:counts?|lists?|has|names?|includes?)\s(?P<first>{_LIST}?)\samong its (?:listed )?categories"
    r"|\b(?:among its (?:listed )?categories are|(?:its|the|listed) categories (?:include|are|listed are)"
    r"|categori[sz]ed (?:as|under)|listed under|(?:falls?|comes?) (?:under|into) the categor(?:y|ies) of"
    rf"|under the categor(?:y|ies) of)\s(?P<then>{_LIST})"
)
_ENDS: Final = re.compile(
    r",? (?:and|but|while|which|with|so|where)\s(?=(?:it|they|the|there|is|are|has|holds|offers|takes|rated|a"
    r"|an|averages"
    r"|carries|sits|earns?|does|accepts|located|open\w*|closed|on|in|at)\b)|,\s(?:with|it|which|rated"
    r"|located)\b|\s[-–—]\s"
)
_ITEM: Final = re.compile(r",\s(?:and\s)?|\s(?:and|or|as well as|plus)\s|\s?[&/]\s?")
_GENERAL: Final = frozenset("busin categ servi restau more other sever vario shop store local place food and".split())


def uncategorised(sentence: str, kinds: Kinds) -> Iterator[Mistaken]:
    """The categories of a lower-case sentence of which nothing in the record has a word."""
    for match in _SAID.finditer(sentence):
        part = match.lastgroup or "then"
        start, end = match.span(part)
        stop = _ENDS.search(sentence, start, end)
        end = stop.start() if stop else end
        at = start
        for gap in (*(one.span() for one in _ITEM.finditer(sentence, start, end)), (end, end)):
            words = content(sentence[at : gap[0]]) - _GENERAL
            if words and not any(word in kinds.words for word in words):
                yield Mistaken(at, gap[0])
            at = gap[1]
