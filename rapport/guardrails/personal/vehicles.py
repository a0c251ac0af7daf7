"""Plates and numbers of vehicles."""

import re
from collections.abc import Iterator
from typing import Final

from rapport.guardrails.personal.line import Line, Mark

_CURRENT: Final = re.compile(r"(?<![\w\-])[a-hj-pr-y]{2}\d\d[ ][a-hj-z]{3}(?![\w\-])")
"""As British plates have been since 2001: telling enough by itself."""
_OTHER: Final = re.compile(
    r"(?<![\w\-])(?:[a-hj-pr-y]{2}\d\d[a-hj-z]{3}|[a-hj-npr-y]\d{1,3}\s?[a-hj-pr-y]{3}"
    r"|[a-hj-pr-y]{3}\s?\d{1,3}[a-hj-npr-y])(?![\w\-])"
)
_NUMBERED: Final = re.compile(
    r"\b(?:reg(?:istration)?|(?:number|licen[cs]e)\splate)\.?(?:\s?(?:nos?\.?|numbers?|mark|#))?\s?[:#=\-]?\s?"
    r"(?:(?:is|reads)\s)?['\"]?"
    r"(?P<plate>(?=[a-z0-9 \-]*\d)(?=[\d \-]*[a-z])[a-z0-9]{1,4}(?:[ \-]?[a-z0-9]{1,4}){1,2})(?!\w)"
)
_VEHICLES: Final = frozenset(
    (
        "reg registration registered plate plates vehicle car cars van driver drive drives driving driveway parked "
        "parking motor motorbike motorcycle lorry ford fiesta vauxhall corsa astra vw golf audi bmw mercedes toyota "
        "honda nissan skoda volvo peugeot renault fiat tesla hyundai"
    ).split()
)
_VEHICLE: Final = re.compile(rf"\b(?:{'|'.join(sorted(_VEHICLES))})\b(?!\s?(?:design|trade|office|charity|company))")
_AGED: Final = re.compile(r"\d(?<=[a-y]{2}\d)\d [a-z]{3}")
"""The digits of a plate that is telling by itself; a digit comes first, which is quickly looked for."""
_ANYWHERE: Final = ((_CURRENT, 0),)
_NEAR: Final = ((_NUMBERED, "plate"), *_ANYWHERE, (_OTHER, 0))
_VIN: Final = re.compile(r"(?<!\w)(?=[a-z]*\d)(?=\d*[a-z])[a-hj-npr-z0-9]{17}(?!\w)")
_WEIGHTS: Final = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)
_WORTH: Final = dict(zip("abcdefghjklmnprstuvwxyz", map(int, "12345678123457923456789"), strict=True))


def vehicles(line: Line) -> Iterator[Mark]:
    if not line.densest:
        return
    near = not line.words.isdisjoint(_VEHICLES)
    for pattern, group in _NEAR if near else _ANYWHERE if _AGED.search(line.text) else ():
        for match in pattern.finditer(line.text):
            start, end = match.span(group)
            told = pattern is not _OTHER or _VEHICLE.search(line.text, max(0, start - 60), end + 30) is not None
            if told and line.cased(start, end).isupper() and not line.coded(start):
                yield Mark(start, end, "a vehicle's plate")
    for match in _VIN.finditer(line.text) if any(len(word) >= 17 for word in line.text.split()) else ():
        if _checked(match.group()):
            yield Mark(*match.span(), "a vehicle's number")


def _checked(number: str) -> bool:
    """Whether the check digit in the ninth place is right (49 CFR 565)."""
    total = sum(w * (int(c) if c.isdigit() else _WORTH[c]) for w, c in zip(_WEIGHTS, number, strict=True))
    return number[8] == "0123456789x"[total % 11]
