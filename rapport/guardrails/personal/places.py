"""Postal addresses: a house in a street, a post box, a full postcode after a name."""

import re
from collections.abc import Iterator
from typing import Final

from rapport.guardrails.nearby import right_before
from rapport.guardrails.personal.line import Line, Mark

_SURE: Final = (
    r"street|st|str|road|rd|avenue|ave|lane|ln|crescent|cres|terrace|mews|boulevard|blvd|grove|cul-de-sac|highway|hwy"
)
_MAYBE: Final = (
    r"close|drive|dr|court|ct|gardens|place|pl|square|sq|way|row|walk|hill|parade|rise|view|gate|quay|wharf|park|green"
    r"|broadway|circle|vale|mount|yard|bank|end"
)
_NAME: Final = r"(?!on\b|in\b|for\b|of\b|a\b|an\b|to\b|and\b|or\b|your\b|our\b|with\b|by\b|at\b)[^\W\d_][\w'.]{0,24}"
_HOUSE: Final = re.compile(
    rf"\d(?<![\w£$€.,\-]\d)\d{{0,4}}\s?(?:[a-h]\b)?(?:\s?[\-/]\s?\d{{1,4}})?,?\s"
    rf"(?:the\s)?{_NAME}(?:[\s\-]{_NAME}){{0,3}}?\s(?:(?P<sure>{_SURE})|(?P<maybe>{_MAYBE}))\b\.?"
)
_NUMBER: Final = re.compile(r"(?<![\w£$€.,\-])(?:flat|apartment|apt\.?|unit|suite|house|no\.?|number)\s$")
_NAMED: Final = re.compile(
    rf"(?<!\w){_NAME}(?:\s{_NAME}){{0,2}}\s(?:cottage|house|farm|lodge|barn|villa|farmhouse|manor|bungalow),\s"
    rf"(?:\d{{1,4}}[a-h]?\s)?{_NAME}(?:\s{_NAME}){{0,2}}\s(?:{_SURE}|{_MAYBE})\b"
)
_GERMANIC: Final = re.compile(
    r"(?<!\w)[^\W\d_]{3,30}(?:strasse|str\.|weg|platz|gasse|allee|straat|laan|gade|vej|gatan)\s\d{1,4}(?:\s?[a-h]\b)?(?!\w)"
)
_FRENCH: Final = re.compile(
    r"\d(?<![\w£$€.,]\d)\d{0,3}(?:\s?bis|\s?ter)?,?\s(?:rue|avenue|boulevard|place|impasse|chemin|quai|allée)\s"
    r"(?:(?:de|du|des|la|le|les|d')\s?){0,2}[^\W\d_]{3,30}"
)
_ITALIAN: Final = re.compile(
    r"(?<!\w)(?:via|viale|piazza|corso|calle|avenida|plaza|paseo|rua)\s(?:[^\W\d_]{2,20}\s){0,3}[^\W\d_]{3,20},?\s"
    r"(?:n[.º°]?\s?)?\d{1,4}(?!\w)"
)
_DOOR: Final = re.compile(
    r"(?<!\w)(?:flat|apartment|apt\.?)\s\d{1,4}[a-h]?,\s[^\W\d_][\w']{2,20}(?:\s[^\W\d_][\w']{2,20}){0,2},"
    r"|(?<!\w)p\.?\s?o\.?\s?box\s\d{1,6}\b"
)
_POSTCODE: Final = re.compile(
    r"(?<![\w\-])(?:gir\s?0aa|(?:[a-pr-uwyz]\d[a-hjkps-uw\d]?|[a-pr-uwyz][a-hk-z]\d[abehmnprvwxy\d]?)"
    r"[ \u00a0]\d[abd-hjlnp-uw-z]{2})(?![\w\-])"
)
_INWARD: Final = re.compile(r"\d(?<=[ \u00a0]\d)[abd-hjlnp-uw-z]{2}(?![\w\-])")
_ZIP: Final = re.compile(
    r"(?<!\w)[^\W\d_]{3,20},\s(?:a[klrz]|c[aot]|d[ec]|fl|ga|hi"
    r"|i[adln]|k[sy]|la|m[adeinost]|n[cdehjmvy]|o[hkr]|pa|ri|s[cd]|t[nx]|ut|v[at]|w[aivy])\s\d{5}(?:-\d{4})?(?!\w)"
)
_FIVE: Final = re.compile(r"\d(?<=\s\d)\d{4}(?!\w)")
_TOWN: Final = re.compile(
    r"(?:[A-Z][\w'’.\-]+,?|(?i:postcode|post code"
    r"|address|lives?|living|home|at|to|in|near|is|:)),?\s{1,2}(?:is\s|of\s)?$"
)
_FAMOUS: Final = re.compile(
    r"221b? baker st|10 downing st|11 downing st|1600 pennsylvania|4 privet dr|32 windsor gardens"
    r"|124 conch st|742 evergreen"
    r"|42nd st|34th st|1313 mockingbird|12 grimmauld|7 eccles st|50 berkeley"
)
_LIVING: Final = re.compile(
    r"\b(?:lives?|living|lived|home|address(?:ed)?|deliver(?:ed|y)?|sent|send|post(?:ed)?|parcel|round|visit(?:ed)?|write|mr|mrs|ms|miss|dr|neighbour|at|to)\b"
)


_STREETS: Final = frozenset([*_SURE.split("|"), *_MAYBE.split("|"), "cul"])
_FORMS: Final[tuple[tuple[re.Pattern[str], frozenset[str]], ...]] = (
    (_HOUSE, _STREETS),
    (_FRENCH, frozenset("rue avenue boulevard place impasse chemin quai allée".split())),
    (_ITALIAN, frozenset("via viale piazza corso calle avenida plaza paseo rua".split())),
    (_DOOR, frozenset("flat apartment apt box".split())),
)  # fmt: skip
"""The forms of addresses, each with the words of which one is in it."""
_HOMES: Final = ("cottage,", "house,", "farm,", "lodge,", "barn,", "villa,", "manor,", "bungalow,")
_HOUSES: Final = re.compile(r"(?:strasse|str\.|weg|platz|gasse|allee|straat|laan|gade|vej|gatan)\s\d")


def _likely(line: Line) -> Iterator[re.Pattern[str]]:
    """The forms that may stand in a line."""
    yield from (pattern for pattern, words in _FORMS if not line.words.isdisjoint(words))
    if line.densest and _HOUSES.search(line.text):
        yield _GERMANIC
    if any(house in line.text for house in _HOMES):
        yield _NAMED
    if _FIVE.search(line.text):
        yield _ZIP


def addresses(line: Line) -> Iterator[Mark]:
    for pattern in _likely(line):
        for match in pattern.finditer(line.text) if line.densest or pattern is _NAMED else ():
            start, end = match.span()
            if pattern is _HOUSE and (number := right_before(_NUMBER, line.text, start)):
                start = number.start()
            if _proper(line.cased(start, end)) and not _FAMOUS.search(line.text[start:end]) and not _vague(line, match):
                yield Mark(start, end, "a postal address")
    for match in _POSTCODE.finditer(line.text) if _INWARD.search(line.text) else ():
        a, b = match.span()
        if line.cased(a, b).isupper() and _TOWN.search(line.cased(max(0, a - 30), a)) and not line.coded(a):
            yield Mark(a, b, "a postcode")


_SMALL: Final = frozenset(
    "the de du des la le les d rue avenue boulevard place impasse chemin quai allée via viale piazza corso calle "
    "avenida plaza paseo rua flat no number house apartment unit box".split()
)
"""Words of an address that are written small."""


def _proper(written: str) -> bool:
    """Whether the words are written as names are."""
    words = re.findall(r"[^\W\d_][\w'’]*", written)
    return all(word[0].isupper() or word in _SMALL or len(word) == 1 for word in words)


def _vague(line: Line, match: re.Match[str]) -> bool:
    """Whether the last word is not only a street's, with no town after it and nobody who lives there."""
    if match.re is not _HOUSE or match["sure"]:
        return False
    after = line.cased(match.end(), min(len(line.text), match.end() + 30))
    return not re.match(r",?\s[A-Z]", after) and not _LIVING.search(line.before(match.start()))
