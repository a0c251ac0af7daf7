"""Opening hours told without a clock: open into the evening, at any hour of the night, all day on Saturday.

Only what no such hours allow counts: a day that ends before five has no evening, one that closes at one is not all day.
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from rapport.guardrails.given.opening.extremes import Extreme
from rapport.guardrails.given.opening.hours import UNSURE, Hours, edge, written
from rapport.guardrails.given.opening.weekdays import DAYS, GROUP, days_of

_OPEN: Final = (
    r"\b(?:(?:stays?|remains?|keeps?(?: its doors)?|is|are|kept) (?:also |always |even )?open|opens|runs|operates"
    r"|can be (?:visited|used)"
    r"|(?:is|are) available|welcomes [\w ]{1,30})"
)
_ON: Final = rf"(?:\s(?:on|from|every)\s(?P<days>{GROUP}))?"


class _Told(NamedTuple):
    """How it is told, and the minute of the day after which the doors must still be open."""

    said: re.Pattern[str]
    until: int


_TOLD: Final = (
    _Told(re.compile(rf"{_OPEN} (?:in(?:to)?|through|during|well into) (?:the )?evenings?{_ON}"), 17 * 60),
    _Told(re.compile(rf"{_OPEN}(?: until)? late (?:in(?:to)? |at )?(?:the )?(?:night|evening)s?{_ON}"), 19 * 60),
    _Told(re.compile(rf"{_OPEN} (?:deep |late |far )?into the (?:night|small hours){_ON}"), 21 * 60),
    _Told(
        re.compile(
            rf"{_OPEN} (?:(?:at )?(?:any|every) hour of the night|all night(?: long)?|overnight"
            rf"|through(?:out)? the night){_ON}"
        ),
        28 * 60,
    ),
    _Told(re.compile(rf"{_OPEN} all day(?: long)?{_ON}"), 14 * 60),
)
_NOT: Final = re.compile(r"(?:n't|\b(?:not|never|no|nor|neither|nothing|hardly|rarely))\b[\w\s]{0,20}$")

_OF_SOMETHING: Final = re.compile(
    r"\b(?:the|its|their|an?)\s(?:[\w'-]+\s)?(?!(?:business|place|restaurant|eatery|establishment|venue|spot|shop|store|salon|studio|gym"
    r"|hotel|clinic|bakery|bar|pub|café|cafe|diner|garage|club|market|brewery|pharmacy|spa|company|doors)\b)[\w'-]+\s$"
)
"""Who is open is not the business itself: "the sauna is open all night"."""


def loosely(sentence: str, known: Hours) -> Iterator[Extreme]:
    """Where a lower-case sentence tells of days hours that they cannot have; of no days, where no day has them."""
    for told in _TOLD:
        for match in told.said.finditer(sentence):
            if _NOT.search(sentence, 0, match.start()) or _OF_SOMETHING.search(sentence[: match.start()]):
                continue
            named = days_of(match["days"]) if match["days"] else frozenset(DAYS)
            sure = [day for day in DAYS if day in named and known.get(day, (1, 1)) != UNSURE]
            early = [day for day in sure if not _open_after(known, day, told.until)]
            if early and len(early) == len(sure) == len(named):
                yield Extreme(*match.span(), f"{early[0]}: {written(known.get(early[0]))}")


def _open_after(known: Hours, day: str, minute: int) -> bool:
    return day in known and edge(known[day], 1) > minute
