"""Spans of time: `30 days`, `two weeks`, `24-hour`, `3-5 working days`, `half an hour`."""

import re
from collections.abc import Iterator

from rapport.guardrails.normalise import View
from rapport.guardrails.values.found import Reader
from rapport.guardrails.values.numerals import NUMBER, parse, written

_UNITS = {
    "second": "S", "sec": "S", "minute": "M", "min": "M", "hour": "H", "hr": "H", "day": "D", "night": "D",
    "week": "W", "fortnight": "2W", "month": "MO", "year": "Y", "yr": "Y", "decade": "10Y",
}  # fmt: skip
_DURATION = re.compile(
    rf"(?<![\w.£$€])(?:(?P<low>{NUMBER})\s?(?:-|to|or)\s?)?(?P<high>{NUMBER}|an?(?=\s)|half\s(?:an?|of an?))[\s\-]?"
    rf"(?:(?P<working>working|business|calendar|full)[\s\-])?(?P<unit>{'|'.join(_UNITS)})s?(?!\w)"
)


def read(view: View) -> Iterator[Reader]:
    for match in _DURATION.finditer(view.text):
        said = match["high"]
        high = "0.5" if said.startswith("half ") and "dozen" not in said else "1" if said in ("a", "an") else ""
        number = parse(said) if not high else None
        if not high and number is None:
            continue
        low = parse(match["low"]) if match["low"] else None
        value = high or (written(number) if number is not None else "")
        unit = _UNITS[match["unit"]]
        working = " working" if match["working"] in ("working", "business") else ""
        yield Reader(*match.span(), value if low is None else f"{written(low)}..{value}", f"{unit}{working}")
