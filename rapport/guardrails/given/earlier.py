"""Opening hours that a text tells by comparing: an hour earlier than on other days, a meal before the doors open."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final, NamedTuple

from rapport.guardrails.given.clock import CLOCK, at, time
from rapport.guardrails.given.hours import UNSURE, Hours, written
from rapport.guardrails.given.weekdays import DAYS, GROUP, days_of

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
        edge = 0 if match["part"] == "open" else 1
        for day, other in _pairs(days_of(match["days"]), days_of(match["others"]), known):
            if _edge(known[day], edge) - _edge(known[other], edge) != apart:
                right = f"{day}: {written(known[day])}; {other}: {written(known[other])}"
                yield Compared(*match.span(), right)
                break
    for match in _MEAL.finditer(sentence):
        named = days_of(" ".join(re.findall(GROUP, sentence))) or frozenset(DAYS)
        opens = [known[day][0] for day in DAYS if day in named and day in known and known[day] != UNSURE]
        if (told := time(match["time"])) and opens and at(*told) < min(opens):
            yield Compared(*match.span(), f"opens at {min(opens) // 60}:{min(opens) % 60:02} at the earliest")


def _pairs(days: frozenset[str], others: frozenset[str], known: Hours) -> Iterator[tuple[str, str]]:
    sure = [day for day in DAYS if known.get(day, UNSURE) != UNSURE]
    return ((day, other) for day in sure if day in days for other in sure if other in others - days)


def _edge(hours: tuple[int, int], edge: int) -> int:
    """When a day opens or closes, in minutes; what closes after midnight closes late."""
    return hours[1] + 1440 if edge and hours[1] <= hours[0] else hours[edge]
