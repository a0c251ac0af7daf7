"""Values in a description of something that a record and its reviews tell of.

A mail is full of numbers that are its writer's own: a call of fifteen minutes, two ideas, a year ago. A description
of a reviewed business has none: how long somebody waited, what a dish cost, how many tables there are and since when
is either told by the record or made up. Vague spans ("an hour", "half a day") and what is counted out of the reviews
themselves ("two reviewers", "three stars") are left alone, and so is what the hours let be reckoned ("two hours
later").
"""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Final

from rapport.guardrails.given.amounts import loose
from rapport.guardrails.given.amounts.binding import bound, clause, content
from rapport.guardrails.given.amounts.calculating import compares, reckons
from rapport.guardrails.given.amounts.figures import Figure, after, readings
from rapport.guardrails.given.amounts.judged import UNTOLD, Judged, against
from rapport.guardrails.given.opening.weekdays import DAY
from rapport.guardrails.given.reviews.stars import is_stars
from rapport.guardrails.values.found import Found
from rapport.guardrails.values.numerals import told as spelled

_VAGUE: Final = re.compile(
    r"(?:(?:an?|one|half|half an?|the|a few|several|a couple(?: of)?|next|same|another|extra|24|twenty[\s-]four"
    r"|\d{1,2}00)"
    r"[\s-])*[a-z]+"
)
_FEW: Final = {
    word: n for n, word in enumerate("a two three four five six seven eight nine ten eleven twelve".split(), 1)
}
_SPAN: Final = re.compile(rf"\b(?:an|(?P<n>{'|'.join(_FEW)}))\s(?P<unit>minute|hour|day|week|month|year)s?\b")
_IN_UNITS: Final[Mapping[str, tuple[tuple[str, int | Decimal], ...]]] = {
    "minute": (("S", 60),), "hour": (("S", 3600),), "day": (("D", 1), ("S", 86400)), "week": (("D", 7),),
    "month": (("MO", 1), ("D", 30), ("D", 31)), "year": (("MO", 12), ("D", 365)),
}  # fmt: skip
"""A few of a unit as reviews tell them, also where they are no fact ("ten days later"): sixty minutes for an hour."""
_MINUTES: Final = {
    "five": 5, "ten": 10, "fifteen": 15, "twenty": 20, "twenty-five": 25, "thirty": 30, "forty": 40, "forty-five": 45,
    "fifty": 50,
}  # fmt: skip
_HOUR_AND: Final = re.compile(
    rf"\b(?:an|(?P<n>{'|'.join(_FEW)})) hours? and (?P<more>{'|'.join(sorted(_MINUTES, key=len, reverse=True))})\b"
)
"""Minutes that nobody calls so: "an hour and ten"."""
_OF_HOURS: Final = re.compile(
    r"\b(?:later|earlier|long(?:er|est)|short(?:er|est)|extra|more|less|open\w*|clos\w+|hours a day"
    r"|(?:days?|months)[\s-](?:a|of the)[\s-](?:week|year)"
    rf"|before|after|within|next)\b|\bhours (?:on|every|each) (?:{DAY}|week)"
)
_OF_REVIEWS: Final = frozenset(
    "star review reviewer customer guest visitor diner patron client patient people person rating opinion other day"
    " week time half of point thing reason way out year".split()
)
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_NUMERAL: Final = re.compile(r"\d+(?:\.\d+)?")
_MOMENT: Final = re.compile(
    rf"\b(?:{DAY})s?\b|\b\d{{1,2}}:\d\d\b|\b(?:half|quarter|ten|twenty|five) (?:past|to)\b|\b(?:at"
    rf"|until) (?:\d{{1,2}}|[a-z]+)\b"
)
_CLOCK: Final = re.compile(r"(?<![\d:])(\d{1,2}):(\d\d)(?![\d:])")
_APART: Final = re.compile(r"\s(?:late|early|behind|past|ahead|overdue)\b")
"""After a span that is reckoned from two moments of which somebody tells."""
_LEAST: Final = 4
_ROUGHLY: Final = Decimal("0.12")
"""How far a span of time may be off: two and three quarter hours are three."""


class Described:
    """The figures of a record that has reviews, as strictly as a description of it is read."""

    def __init__(self, figures: Sequence[Figure], told: str, *, least: int = _LEAST) -> None:
        """`told` is what the texts among the facts tell, in lower case; fewer things than `least` are not counted."""
        self._least, self._times = least, len(_MOMENT.findall(told))
        self._figures = figures
        self._between = _between(told)
        self._spans = {
            (unit, number * _FEW.get(match["n"] or "a", 1))
            for match in _SPAN.finditer(told)
            for unit, number in _IN_UNITS[match["unit"]]
        }
        self._spans |= {
            ("S", Decimal(60 * (60 * _FEW.get(match["n"] or "a", 1) + _MINUTES[match["more"]])))
            for match in _HOUR_AND.finditer(told)
        }
        bare = [f for f in figures if f.group in ("number", "numeral", "rating") and f.number is not None]
        counted = {f.number for f in bare if f.near or (f.keyed and not f.many and not is_stars(f.path))}
        self._raw = counted | {Decimal(n) for n in _NUMERAL.findall(told)}
        self._years = {f.iso[:4] for f in figures} | {str(f.number) for f in bare}

    def judge(self, one: Found, text: str) -> Judged | None:
        """What speaks against a value of a lower-case text, where comparing it as that of a mail found nothing."""
        if one.kind == "date" and _YEAR.fullmatch(one.value):
            return None if one.value in self._years else UNTOLD
        if one.kind not in ("money", "duration", "number"):
            return None
        said = [(group, unit, number) for group, unit, number, _ in readings(one) if number is not None]
        raw = spelled(one.quote)
        if not said or any(self._told(*each, raw, text, one.start) for each in said):
            return None
        if one.kind == "number":
            return self._count(one, said[0][2], text)
        if one.kind == "duration" and (_VAGUE.fullmatch(one.quote.lower()) or self._of_hours(one, text)):
            return None
        if one.kind == "duration" and self._times > 1 and _APART.match(text, one.end):
            return None
        if one.kind == "money" and (reckons(text, one.start, one.end) or self._beside(one, said[0][2], text)):
            return None
        alike = [f for f in self._figures if (f.group, f.unit) == said[0][:2] and f.number is not None]
        fact = bound(alike, content(clause(text, one.start, one.end)))
        return against(fact or alike[0]) if fact or len({f.number for f in alike}) == 1 else UNTOLD

    def _told(self, group: str, unit: str, number: Decimal, raw: Sequence[Decimal], text: str, start: int) -> bool:
        """Whether some figure says the same: in its unit, loosely, or as a bare number."""
        alike = [f.number for f in self._figures if f.group == group and f.unit == unit and f.number is not None]
        if number in alike or any(loose.rounds(number, fact) for fact in alike if group != "number"):
            return True
        if (unit, number) in self._spans or (unit == "S" and number in self._between):
            return True
        if unit and any(loose.same_span(figure, unit, number) for figure in self._figures):
            return True
        near = [*alike, *(self._raw if group == "number" else ())]
        if loose.nearly(text, start, number, near, span=group == "duration"):
            return True
        if group == "duration" and any(abs(fact - number) <= number * _ROUGHLY for fact in alike):
            return True
        return number in self._raw or (group == "duration" and any(n in self._raw for n in raw))

    def _beside(self, one: Found, number: Decimal, text: str) -> bool:
        """Whether an amount is what two told amounts are apart, and told so: "$35 more than the quote"."""
        amounts = {f.number for f in self._figures if f.group == "money" and f.number is not None}
        return compares(text, one.start, one.end) and any(number + fact in amounts for fact in amounts)

    def _of_hours(self, one: Found, text: str) -> bool:
        return _OF_HOURS.search(text[max(0, one.start - 20) : one.end + 20]) is not None

    def _count(self, one: Found, number: Decimal, text: str) -> Judged | None:
        """So many of something: against how many the record says there are, or against nothing that it counts."""
        counted = after(text, one.end, 1)
        if not counted or counted[0] in _OF_REVIEWS or number < self._least or number != int(number):
            return None
        same = [f for f in self._figures if f.group == "number" and f.near is not None and counted[0] in f.labels]
        return against(same[0]) if same else None


def _between(told: str) -> frozenset[int]:
    """The seconds between any two times of day that are told: "from 6:15 until 6:50" is 35 minutes."""
    moments = sorted({int(hour) % 12 * 60 + int(minute) for hour, minute in _CLOCK.findall(told)})
    return frozenset((later - one) * 60 for one in moments for later in moments if later > one)
