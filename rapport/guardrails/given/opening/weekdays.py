"""Days of the week as a text groups them: `Monday to Wednesday and Friday`, `weekends`, `daily`."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

DAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
DAY: Final = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:mon|tue|wed|thu|fri|sat|sun)\b"
_TO: Final = r"\s?(?:-|–|to|through|thru|until|till)\s?"
_ALL: Final = (
    r"(?:every|each) ?(?:day|night|evening|morning)(?: of the week)?(?! (?:for which|that|it|when|on which"
    r"|with)\b)|daily|all week\b(?: long)?|throughout the week"
    r"|(?:all )?(?:seven|7) (?:day|night)s (?:a|per|of the) week|all (?:seven|7) days"
)
_REFINED: Final = rf"weekdays?,? \(?(?:from )?(?:{DAY}){_TO}(?:{DAY})"
"""Weekdays that are said to be fewer than five."""
_GROUP: Final = rf"(?:{_REFINED}|(?:{DAY})(?:{_TO}(?:{DAY}))?|(?:every )?week(?:days?|ends?)(?: hours)?|{_ALL})"
GROUP: Final = rf"\b{_GROUP}(?:(?:\s?,\s?(?:and\s)?|\s(?:and|&|or)\s(?:on\s|from\s)?){_GROUP})*"
_GROUPS: Final = re.compile(GROUP)
_ONE: Final = re.compile(
    rf"(?:weekdays?,? \(?(?:from )?)?(?P<from>{DAY}){_TO}(?P<to>{DAY})|(?P<one>{DAY})|(?P<weekdays>weekdays?)"
    rf"|(?P<weekend>weekends?)|(?P<all>{_ALL})"
)
_ANEW: Final = re.compile(r"[^,]*(?P<gap>, and )")
"""`Friday and Saturday, and Tuesday and Wednesday`: two groups; of a list with commas it only comes last."""


class Days(NamedTuple):
    """Days that stand together in a text, and where."""

    start: int
    end: int
    days: frozenset[str]


def groups(text: str) -> Iterator[Days]:
    """The groups of days of a lower-case text, in its order."""
    for match in _GROUPS.finditer(text):
        start = match.start()
        if anew := _ANEW.match(match[0]):
            yield Days(start, start + anew.start("gap"), days_of(match[0][: anew.start("gap")]))
            start += anew.end()
        yield Days(start, match.end(), days_of(text[start : match.end()]))


def days_of(said: str) -> frozenset[str]:
    """The days that a group of them names.

    >>> sorted(days_of("friday to sunday and tuesday"))
    ['friday', 'saturday', 'sunday', 'tuesday']
    """
    found: set[str] = set()
    for match in _ONE.finditer(said):
        if match["all"]:
            found |= {*DAYS}
        elif match["weekdays"]:
            found |= {*DAYS[:5]}
        elif match["weekend"]:
            found |= {*DAYS[5:]}
        elif match["one"]:
            found.add(_day(match["one"]))
        else:
            first, last = DAYS.index(_day(match["from"])), DAYS.index(_day(match["to"]))
            found |= {*(DAYS[first : last + 1] if first <= last else DAYS[first:] + DAYS[: last + 1])}
    return frozenset(found)


def _day(said: str) -> str:
    return next(day for day in DAYS if day.startswith(said[:3]))
