"""Ratings: `4.5 stars`, `4.5/5`, `five-star`, `4.8 out of 5`, `rated 4.0`, `10/10`, `★★★★☆`."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from rapport.guardrails.values.counted import counted
from rapport.guardrails.values.found import Reader, Seen
from rapport.guardrails.values.numerals import ranged, written

_STARS: Final = re.compile(
    r"(?:[\s\-]?(?:stars?|★)|\*(?=\s[a-z]))(?:\s(?:out of|/)\s(?P<of>5|five|10|ten))?(?![\w*])"
    r"|\s?/\s?(?P<of2>5|10|100)(?:\sstars?)?(?![\w/.]*\d|\w)|\sout of\s(?P<of3>5|five|10|ten|100|a hundred)"
    r"(?:\sstars?)?\b"
)
_SCORE: Final = re.compile(
    r"\b(?:rated(?:\sus|\sit|\sat|\sas)?|(?:rating|score)(?:\sof|\sis|:)?|scor(?:ed|es|ing)(?:\sus)?)\s(?P<n>\d"
    r"(?:\.\d)?|10)"
    r"(?![\w%/]|\.\d|,\d|\s(?:out|stars?|people|times|points|goals|or|to)\b)"
)
_OF: Final = re.compile(
    r"(?<![\w/.,\-])(?P<top>\d{1,3})/(?P<all>5|10|100)(?:\sstars?)?(?![\w/]|\.\d|\s(?:cups?|tsp|tbsp|inch|miles?"
    r"|pints?|of an?)\b)"
)
_ROW: Final = re.compile(r"★{1,5}☆{0,4}")
_TOPS: Final = {"five": 5, "ten": 10, "a hundred": 100}


def read(seen: Seen) -> Iterator[Reader]:
    for said in counted(seen, _STARS):
        of = said.unit["of"] or said.unit["of2"] or said.unit["of3"] or "5"
        top = _TOPS.get(of) or int(of)
        if said.numeral.sort not in ("ordinal", "part") and said.high <= top:
            yield Reader(said.start, said.end, ranged(said.low, said.high), f"/{top}")
    for match in _OF.finditer(seen.text) if "/" in seen.text else ():
        if int(match["top"]) <= int(match["all"]):
            yield Reader(*match.span(), written(Decimal(match["top"])), f"/{match['all']}")
    for match in _SCORE.finditer(seen.text) if "rat" in seen.text or "scor" in seen.text else ():
        yield Reader(*match.span("n"), match["n"].removesuffix(".0"), "/5" if float(match["n"]) <= 5 else "/10")
    for match in _ROW.finditer(seen.text) if "★" in seen.text else ():
        yield Reader(*match.span(), str(match.group().count("★")), "/5")
