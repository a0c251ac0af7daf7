"""How often, on which of some days, and for how long an amount is paid: "twice a month" for twice a week."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from rapport.guardrails.given.opening.weekdays import DAY
from rapport.guardrails.given.reviews.aligned import Other

_TIMES: Final = {"one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7"}
_ADVERBS: Final = {
    "hourly": "hour", "daily": "day", "nightly": "night", "weekly": "week", "monthly": "month", "quarterly": "quarter",
    "yearly": "year", "annually": "year",
}  # fmt: skip
_EACH: Final = re.compile(
    r"(?:[$£€](?P<money>\d+(?:\.\d\d?)?)|\b(?P<dollars>\d+(?:\.\d\d?)?) (?:dollars|bucks|euros|pounds)"
    rf"|\b(?P<times>once|twice|(?:{'|'.join(_TIMES)}|\d) times))"
    r"(?: (?:an?|per|each|every|the) (?P<unit>hour|day|night|week|weekend|month|quarter|season|year)\b"
    rf"| (?P<adverb>{'|'.join(_ADVERBS)})\b|/(?P<short>hour|day|night|week|month|year|hr|mo|yr)\b)"
)
_NTH: Final = re.compile(
    rf"\b(?P<nth>first|second|third|fourth|last|every other|every|each) (?P<day>{DAY})s?\b(?! (?:review|visit|night's))"
)
_SHORT: Final = {"hr": "hour", "mo": "month", "yr": "year"}


class Often:
    """What reviews say is so much, or so many times, in which span of time."""

    def __init__(self, reviews: Sequence[str]) -> None:
        self._told: dict[str, set[str]] = {}
        self._days: dict[str, set[str]] = {}
        for review in reviews:
            for match in _NTH.finditer(review):
                self._days.setdefault(match["day"][:3], set()).add(_nth(match))
            for match in _EACH.finditer(review):
                self._told.setdefault(_number(match), set()).add(_unit(match))

    def otherwise(self, sentence: str) -> Iterator[Other]:
        """Where a lower-case sentence has as much in another span than all reviews that tell of as much."""
        for match in _NTH.finditer(sentence) if self._days else ():
            days = self._days.get(match["day"][:3])
            if days and _nth(match) not in days:
                yield Other(*match.span(), f"a review says {' or '.join(sorted(days))} {match['day']}")
        for match in _EACH.finditer(sentence) if self._told else ():
            told = self._told.get(_number(match))
            if told and _unit(match) not in told:
                yield Other(*match.span(), f"a review says {' or '.join(f'per {unit}' for unit in sorted(told))}")


def _nth(match: re.Match[str]) -> str:
    return "every" if match["nth"] == "each" else match["nth"]


def _number(match: re.Match[str]) -> str:
    """The number, with what it counts: amounts and times are not the same."""
    if times := match["times"]:
        first = times.split()[0]
        return "x" + {"once": "1", "twice": "2"}.get(first, _TIMES.get(first, first))
    return (match["money"] or match["dollars"]).removesuffix(".00")


def _unit(match: re.Match[str]) -> str:
    return match["unit"] or _ADVERBS.get(match["adverb"] or "") or _SHORT.get(match["short"], match["short"])
