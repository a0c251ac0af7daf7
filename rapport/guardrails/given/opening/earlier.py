"""Opening hours that a text tells by comparing: an hour earlier than on other days, a meal before the doors open."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final, NamedTuple

from rapport.guardrails.given.opening.clock import CLOCK, at, time
from rapport.guardrails.given.opening.hours import UNSURE, Hours, edge, written
from rapport.guardrails.given.opening.weekdays import DAYS, GROUP, days_of

_DAY: Final = 24 * 60
_NUMBERS: Final = {
    word: Decimal(n)
    for word, n in (("half an", "0.5"), ("a", 1), ("an", 1), ("one", 1), ("two", 2), ("three", 3), ("four", 4))
}
_THAN: Final = re.compile(
    rf"\b(?P<part>open|clos)\w*(?:\s(?!at\b)\w+){{0,2}}?\s(?P<n>{'|'.join(_NUMBERS)}|\d) hours? (?P<way>earlier|later)"
    rf",? (?:on )?(?P<days>{GROUP}) than (?:(?:it does )?(?:on|during) )?(?:the )?(?P<others>{GROUP})"
)
_MEAL: Final = re.compile(
    r"\b(?:serv\w+|offer\w*|opens? for|has|have)\s(?:\w+ )?(?:breakfast|brunch|lunch)(?: is)?(?: served)?\s"
    rf"(?:from|at|starting at|beginning at|as early as)\s(?P<time>{CLOCK})"
)


_MEANT: Final = re.compile(
    r"\bopens? (?:its doors )?for (?P<meal>breakfast|brunch|lunch)\b(?! (?:from|at"
    r"|starting|beginning))"
)
_BY: Final = {"breakfast": 630, "brunch": 780, "lunch": 840}
"""When a place that is open for a meal opens at the latest, in minutes from midnight."""
_PAST: Final = re.compile(r"\b(?:open|closes?) (?:until |till )?(?:well |long )?(?:past|after) midnight\b")


class Compared(NamedTuple):
    """Hours that are not as a text compares them: where, and what is right."""

    start: int
    end: int
    right: str


def compared(sentence: str, known: Hours) -> Iterator[Compared]:
    """Where a lower-case sentence has days open or close earlier or later than others, or meals while all is shut."""
    for match in _THAN.finditer(sentence):
        number = _NUMBERS.get(match["n"]) or Decimal(match["n"])
        apart = number * 60 * (1 if match["way"] == "later" else -1)
        part = 0 if match["part"] == "open" else 1
        for day, other in _pairs(days_of(match["days"]), days_of(match["others"]), known):
            if edge(known[day], part) - edge(known[other], part) != apart:
                right = f"{day}: {written(known[day])}; {other}: {written(known[other])}"
                yield Compared(*match.span(), right)
                break
    named = days_of(" ".join(re.findall(GROUP, sentence))) or frozenset(DAYS)
    there = {day: known[day] for day in DAYS if day in named and known.get(day, UNSURE) != UNSURE}
    first = min((opens for opens, _ in there.values()), default=0)
    for match in _MEAL.finditer(sentence) if there else ():
        if (told := time(match["time"])) and at(*told) < first:
            yield Compared(*match.span(), f"opens at {first // 60}:{first % 60:02} at the earliest")
    for match in _MEANT.finditer(sentence) if there else ():
        if first > _BY[match["meal"]]:
            yield Compared(*match.span(), f"opens at {first // 60}:{first % 60:02} at the earliest")
    for match in _PAST.finditer(sentence) if there else ():
        if all(closes > opens and closes <= _DAY for opens, closes in there.values()):
            yield Compared(*match.span(), f"{min(there)}: {written(there[min(there)])}")


def _pairs(days: frozenset[str], others: frozenset[str], known: Hours) -> Iterator[tuple[str, str]]:
    sure = [day for day in DAYS if known.get(day, UNSURE) != UNSURE]
    return ((day, other) for day in sure if day in days for other in sure if other in others - days)
