"""Feast days and other days with a name: `Easter Monday`, `Christmas Eve`, `Valentine's Day 2026`, `Black Friday`."""

import re
from collections.abc import Iterator
from typing import Final

from rapport.guardrails.values.calendar import YEAR
from rapport.guardrails.values.found import Reader, Seen

_FIXED: Final = {
    "christmas eve": "12-24", "christmas day": "12-25", "boxing day": "12-26", "new year's eve": "12-31",
    "new year's day": "01-01",
    "new years eve": "12-31", "new years day": "01-01", "new year's": "01-01", "valentine's day": "02-14",
    "valentines day": "02-14",
    "st patrick's day": "03-17", "st. patrick's day": "03-17", "st george's day": "04-23", "halloween": "10-31",
    "bonfire night": "11-05",
    "burns night": "01-25", "april fools' day": "04-01", "april fool's day": "04-01", "independence day": "07-04",
    "veterans day": "11-11", "armistice day": "11-11",
    "earth day": "04-22", "international women's day": "03-08", "juneteenth": "06-19", "twelfth night": "01-05",
    "labour day": "05-01", "may day": "05-01",
}  # fmt: skip
_MOVING: Final = (
    "easter sunday", "easter monday", "good friday", "shrove tuesday", "ash wednesday", "palm sunday", "pancake day",
    "maundy thursday",
    "black friday", "cyber monday", "thanksgiving day", "thanksgiving", "mother's day", "mothers' day",
    "mothering sunday", "father's day", "fathers' day",
    "memorial day", "labor day", "remembrance sunday", "martin luther king day", "presidents' day", "columbus day",
    "bank holiday monday", "singles' day",
    "prime day", "giving tuesday", "chinese new year", "lunar new year",
)  # fmt: skip
_NAMES: Final = "|".join(re.escape(n) for n in sorted((*_FIXED, *_MOVING), key=len, reverse=True))
_FIRST: Final = "".join(sorted({name[0] for name in (*_FIXED, *_MOVING)}))
_DAY: Final = re.compile(
    rf"\b(?=[{_FIRST}])(?<![\w\-])(?:(?P<name>{_NAMES})|(?<=by\s)(?P<a>christmas|easter)|(?<=before\s)(?P<b>christmas|easter)|"
    rf"(?<=until\s)(?P<c>christmas|easter)"
    rf"|(?<=at\s)(?P<d>christmas|easter)|(?<=this\s)(?P<e>christmas|easter)|(?<=next\s)(?P<f>christmas|easter)|"
    rf"(?<=after\s)(?P<g>christmas|easter)|(?<=for\s)(?P<h>christmas|easter))"
    rf"(?:,?\s(?P<year>{YEAR}))?(?![\w]|'[a-rt-z])"
)


def read(seen: Seen) -> Iterator[Reader]:
    for match in _DAY.finditer(seen.text):
        name = match["name"] or match.group().split()[0].strip(",")
        of = match["year"].strip("'") if match["year"] else ""
        if on := _FIXED.get(name):
            yield Reader(*match.span(), f"{of if len(of) != 2 else '20' + of}-{on}" if of else f"--{on}")
        else:
            yield Reader(*match.span(), f"{name} {of}".strip(), "relative")
