"""What was asked for, shown, or paid elsewhere and before, told as what was agreed: a list price as the price.

Facts say by their names that they are of that kind: `mrc_list_each`, `Pct Asked For`. A text that tells such a value
without a word of the kind tells it of the fact beside it.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from rapport.guardrails.given.amounts.binding import clause
from rapport.guardrails.given.amounts.figures import Figure
from rapport.guardrails.given.exchanged.called import only
from rapport.guardrails.given.record import KEPT, as_name
from rapport.guardrails.sentences import around

_NOT_AGREED: Final = frozenset(
    "list listed asked requested wanted shown considered previous prior last old former original"
    " standard alternative"
    " competitor declined rejected upsell".split()
)
_IDLE: Final = frozenset("also for first year".split())
_BOUNDS: Final = frozenset("max min limit cap least most".split())
_AGREED: Final = frozenset("agreed net final chosen".split())
_OF_THE_KIND: Final = re.compile(
    r"\b(?:list\w*|ask\w*|request\w*|propos\w*|want\w*|quot\w*|show[ns]?|consider\w*|previous\w*|prior|last|old|former\w*"
    r"|original\w*|standard|competit\w*|declin\w*|reject\w*|instead|rather|not|usual\w*|normal\w*|regular\w*|full|before"
    r"|was|were|had|used to|until now|so far|from|off|discount\w*|reduc\w*|less|than|down|compar\w*|elsewhere"
    r"|would|could"
    r"|other\w*|sav\w+|below|above|hop\w+|offer\w*|first|initial\w*|catalogue|rack|sticker)\b|n't\b|\?"
)
"""What speaks of such a value as what it is."""
_DISCOUNT: Final = (
    r"(?:(?:an?|the|that|our|your|this)\s)?(?:[\w-]+\s?(?:%|percent|per cent)?\s)?(?:discount|rebate|reduction)"
)
_REDUCED: Final = re.compile(
    rf"\b(?:after|less|including) {_DISCOUNT}\b[^.;\d\n]{{0,40}}\W\Z"
    rf"|\bwith {_DISCOUNT} (?:of \d+ ?% )?[^.;,\d\n]{{0,40}}"
    r"\b(?:is|are|comes? to|pays?)\s\W?\Z|\bwhat (?:you|they|he|she|we) pay (?:with|after) (?:that|this"
    r"|it)\s[^.;\d\n]{0,20}\W?\Z"
    r"|\bnet(?: price)?(?: is|:)? \W?\Z"
)
"""What before an amount says that it is what is paid, and no list price."""
_REDUCED_BY: Final = re.compile(r"[^.;,\n\d]{0,40}\b(?:after (?:the |your |our )?discount|net)\b")
"""The same behind it."""


def unagreed(place: tuple[str, int, int], own: Sequence[Figure], others: Iterable[Figure]) -> Figure | None:
    """The fact that says what was agreed, where a value of a lower-case text is only of one that was not."""
    if not own:
        return None
    text, start, _ = place
    before, after = text[around(*place)[0] : start], clause(*place).partition("\0")[2]
    reduced = _REDUCED.search(before) or _REDUCED_BY.match(after)
    if not all(_apart(one.path) or (reduced and "gross" in _words(one.path)) for one in own):
        return None
    if not reduced and _OF_THE_KIND.search(before + after):
        return None
    beside = {figure.path.rpartition(".")[0] for figure in own}
    return only(
        figure for figure in others
        if figure.path.rpartition(".")[0] in beside and any(_same(figure.path, one.path) for one in own)
    )  # fmt: skip


def _same(path: str, apart: str) -> bool:
    """Whether a fact's name is another's without what says that it was not agreed."""
    rest = _words(apart) - _NOT_AGREED - _IDLE
    if _apart(path) or not _BOUNDS.isdisjoint(_words(path)) or not (rest or _words(path) & _AGREED):
        return False
    return rest <= _words(path) - _AGREED | {"gross"}


@lru_cache(maxsize=KEPT)
def _apart(path: str) -> bool:
    return not _NOT_AGREED.isdisjoint(_words(path))


@lru_cache(maxsize=KEPT)
def _words(path: str) -> frozenset[str]:
    return frozenset(as_name(path.rpartition(".")[2]).split("_"))
