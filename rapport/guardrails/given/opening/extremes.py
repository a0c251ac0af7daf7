"""Opening hours that a text tells by what is most among them: the longest day, the latest closing, the only evening."""

import re
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from rapport.guardrails.given.opening.clock import CLOCK, at, time
from rapport.guardrails.given.opening.hours import UNSURE, Hours, edge, lasts, written
from rapport.guardrails.given.opening.weekdays import DAYS, GROUP, days_of

_WHICH: Final = r"(?P<which>longest|shortest|latest|earliest)"
_WHAT: Final = (
    r"(?P<what>day|night|evening|(?:business |opening )?hours|schedule|clos(?:e|ing)(?: time)?"
    r"|start|opening(?: time)?)s?"
)
_IS: Final = r"(?:\s(?:is|are|being|falls?|comes?|on|of the week))+:?"
_TOLD: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:its|the|their)\s{_WHICH}\s{_WHAT}{_IS}\s(?P<days>{GROUP})",
        rf"(?P<days>{GROUP})(?:,| is| are| being| has| have| having)\s(?:its|the|their)\s{_WHICH}\s{_WHAT}\b",
        rf"\b(?P<what>(?:(?:stays?|is|remains?) )?open|opens|closes)\s{_WHICH}\s(?:of all )?on\s(?P<days>{GROUP})",
    )
)
_ONLY: Final = re.compile(
    rf"(?P<days>{GROUP})\s(?:is|are|being)\sthe\sonly\s(?:day|night|evening)s?\s(?:that |when |on which )?(?:it"
    rf"|they|the \w+)\s(?:stays?|is|are|remains?|keeps|closes)\s(?:open )?(?P<to>until|till|at|past)\s(?P<time>{CLOCK})"
)
_OPENS, _CLOSES, _LASTS = 0, 1, 2


class Extreme(NamedTuple):
    """Hours that are not the most that a text says they are: where, and what is right."""

    start: int
    end: int
    right: str


def extremes(sentence: str, known: Hours) -> Iterator[Extreme]:
    """Where a lower-case sentence names days for the longest, shortest, earliest or latest that are not."""
    sure = {day: known[day] for day in DAYS if known.get(day, UNSURE) != UNSURE}
    for match in (match for pattern in _TOLD for match in pattern.finditer(sentence)) if sure else ():
        most = [_most(sure, measure, match["which"]) for measure in _measures(match["what"], match["which"])]
        named = days_of(match["days"])
        if not any(named <= best for best in most):
            yield Extreme(*match.span(), _told(sure, most[0]))
    for match in _ONLY.finditer(sentence) if sure else ():
        told = time(match["time"])
        if told is None:
            continue
        minutes = at(*told)
        meant = {
            day
            for day, hours in sure.items()
            if (edge(hours, 1) > minutes if match["to"] == "past" else hours[1] % 1440 == minutes % 1440)
        }
        if meant != days_of(match["days"]):
            yield Extreme(*match.span(), _told(sure, meant) if meant else "no day has these hours")


def _measures(what: str, which: str) -> tuple[int, ...]:
    """What a text may compare days by: when they open, when they close, how long they last."""
    if which in ("longest", "shortest"):
        return (_LASTS,)
    if what.startswith("clos"):
        return (_CLOSES,)
    if what.startswith(("start", "opening", "opens")):
        return (_OPENS,)
    return (_CLOSES, _OPENS) if which == "earliest" else (_CLOSES,)


def _most(hours: Mapping[str, tuple[int, int]], measure: int, which: str) -> set[str]:
    """The days that are the most of all in one measure."""
    found = {day: lasts(one) if measure == _LASTS else edge(one, measure) for day, one in hours.items()}
    best = (max if which in ("longest", "latest") else min)(found.values())
    return {day for day, value in found.items() if value == best}


def _told(hours: Mapping[str, tuple[int, int]], days: set[str]) -> str:
    return "; ".join(f"{day}: {written(hours[day])}" for day in DAYS if day in days)
