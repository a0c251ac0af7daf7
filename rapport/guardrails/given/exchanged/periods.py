"""An amount that is paid for one period, or for each of something, told of another: "$9 a year" of a monthly price."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from rapport.guardrails.given.amounts.figures import Figure
from rapport.guardrails.given.amounts.judged import Told
from rapport.guardrails.given.amounts.numbers import apiece
from rapport.guardrails.given.keys import parted
from rapport.guardrails.given.record import KEPT

_PERIODS: Final = {
    "hour": "hour|hourly|hr", "day": "day|daily", "night": "night|nightly", "week": "week|weekly|wk|pw",
    "month": "month|monthly|mo|pm|pcm", "quarter": "quarter|quarterly",
    "year": "year|yearly|annual|annually|annum|yr|pa",
}  # fmt: skip
_IN_NAME: Final = re.compile(
    "|".join(rf"(?:^|_)(?P<{name}>{words})(?=_|$|s(?:_|$))" for name, words in _PERIODS.items())
)
_RATE: Final = re.compile(
    r"(?:\b(?:per|an?|each|every)\s|/\s?|\band\s)(?P<period>hour|day|night|week|month|quarter|year|annum)\b(?!ly)"
)
_CHAIN: Final = re.compile(
    r"(?:(?:\s?/\s?|,?\s(?:and\s)?)(?:(?:per|an?|each|every|for each|for every)\s)?[a-z-]+(?=\W|$)){0,4}"
)
_STARTS: Final = re.compile(r"(?:\s?/|\s(?:per|an?|each|every|for each|for every)\b)")
_WHOLE: Final = re.compile(
    r"\s(?:in total|altogether|all in|all told|for (?:the|all|both) (?:whole |entire )?(?:table|group|party|team|lot"
    r"|two|three|four|five|six|seven|eight|nine|ten|twelve)\b|for (?:everyone|everybody|both)\b)"
)


def otherwise(told: Told, own: Iterable[Figure]) -> Figure | None:
    """The fact that holds an amount, where a text tells it of another period, or of all together."""
    holders = [figure for figure in own if figure.group == "money" or figure.unit]
    if told.group != "money" or not holders:
        return None
    periods = {period_of(figure.path) for figure in holders}
    said = _said(told.text[told.one.end : told.one.end + 60])
    if said and None not in periods and not said & periods:
        return holders[0]
    pieces = all(apiece(figure.path) for figure in holders)
    return holders[0] if pieces and _WHOLE.match(told.text, told.one.end) else None


@lru_cache(maxsize=KEPT)
def period_of(path: str) -> str | None:
    """The period that an amount is paid for by the name of its fact; a plan may be called "Weekly"."""
    group, _, last = path.rpartition(".")
    name = parted(last).lower()
    if "_" not in name and (last != name or "plan" in group):
        return None
    found = list(_IN_NAME.finditer(name))
    return found[-1].lastgroup if found else None


def _said(after: str) -> frozenset[str]:
    """The periods of which a text tells an amount right behind it: "per seat and month"."""
    if not _STARTS.match(after):
        return frozenset()
    chain = _CHAIN.match(after)
    return frozenset(
        "year" if rate["period"] == "annum" else rate["period"] for rate in _RATE.finditer(chain[0] if chain else "")
    )
