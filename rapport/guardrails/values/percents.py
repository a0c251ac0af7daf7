"""Percentages: `15%`, `5-10%`, `ten per cent`, `half price`, `a third off`, `two thirds of us`, `25 basis points`.

A range is one value, a change is two (`rose from 2% to 3%`).
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from rapport.guardrails.nearby import right_before
from rapport.guardrails.values.counted import changes, counted
from rapport.guardrails.values.found import Reader, Seen
from rapport.guardrails.values.numerals import ranged, written

_SIGN: Final = re.compile(
    r"(?:\s?%|[\s\-]?(?:(?:of\s)?(?:an?|one)\s)?(?:per[\s\-]?cents?|pct\.?|percentage[\s\-]points?"
    r"|pc(?=\s(?:off|of|on)\b)|(?P<basis>basis[\s\-]points?)))(?!\w)(?:\s(?:apr|aer|ear)\b)?"
)
_BETWEEN: Final = re.compile(r"(?:\s?%|\s?per\s?cent|\s?percent)?(?:\s?-\s?|[\s\-](?:to|or)[\s\-]|\sand\s)(?:up to\s)?")
_SHARE: Final = re.compile(
    r"(?=(?P<more>\s(?:off|less|fewer|more|cheaper|lower|higher|lighter|faster|smaller|bigger|larger|longer|shorter"
    r"|stronger"
    r"|slower|greater|quicker)\b)|[.,!?;]|\Z|\s(?:on|when|in|with|if|this|by|and|for)\b)"
)
_BY: Final = re.compile(r"\b(?:save|saves?|saving|by|another|an\sextra|up\sto)\s\Z")
_NOT_OF_ALL: Final = re.compile(r"\b(?:first|second|other|better|last|latter|top|bottom)\s\Z")
_HALF: Final = re.compile(
    r"\bhalf(?:[\s\-]price|[\s\-]off|\sthe\s(?:usual\s|normal\s|original\s|full\s)?(?:price|cost))\b"
)
_OUT_OF: Final = re.compile(
    r"\s(?:out of|in)\s(?:every\s)?"
    r"(?P<of>ten|10|five|5|100|a hundred|three|four|two|six|eight|twenty|3|4|6|8|20)(?=\s(?!stars?\b|on\b|by\b"
    r"|for\b|from\b"
    r"|in\b|based\b|with\b|across\b|and\b|at\b|to\b|or\b|is\b|was\b|days?\b|weeks?\b|hours?\b|minutes?\b|months?\b"
    r"|years?\b|locations\b|sizes\b|colou?rs\b)[a-z])"
)
_OF_ALL: Final = re.compile(
    r"\sof\s(?!an?\s)(?P<all>(?:all|our|the|your|their|these|those|my|us|you|them)\b"
    r"|[a-z]+s\b)?"
)
_OF: Final = {"ten": 10, "five": 5, "a hundred": 100, "three": 3, "four": 4, "two": 2, "six": 6, "eight": 8,
              "twenty": 20}  # fmt: skip


def read(seen: Seen) -> Iterator[Reader]:
    for said in counted(seen, _SIGN, _BETWEEN):
        if said.numeral.sort == "ordinal":
            continue
        two = said.low is None or changes(seen.text, said.start)
        size = Decimal("0.01") if said.unit["basis"] else Decimal(1)
        low = None if said.low is None or two else said.low * size
        start = said.numeral.start if said.low and two else said.start
        yield Reader(start, said.end, ranged(low, said.high * size), "%")
    for match in _HALF.finditer(seen.text):
        yield Reader(*match.span(), "50", "%")
    for said in counted(seen, _SHARE):
        if said.numeral.sort not in ("part", "fraction") or said.numeral.value >= 1:
            continue
        if said.unit["more"] or right_before(_BY, seen.text, said.start):
            yield Reader(said.numeral.start, said.end, f"{said.numeral.value * 100:.2f}".removesuffix(".00"), "%")
    for said in counted(seen, _OF_ALL):
        shared = said.numeral.sort == "fraction" and not seen.text[said.start].isdigit()
        part = said.numeral.sort == "part" and said.unit["all"]
        if shared or (part and not right_before(_NOT_OF_ALL, seen.text, said.start)):
            yield Reader(said.numeral.start, said.numeral.end, written(round(said.high * 100, 2)), "%")
    for said in counted(seen, _OUT_OF):
        of = _OF.get(said.unit["of"]) or int(said.unit["of"])
        if said.low is None and said.numeral.sort != "part" and 0 < said.high <= of:
            yield Reader(said.start, said.end, written(round(said.high / of * 100, 2)), "%")
