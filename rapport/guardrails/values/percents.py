"""Percentages: `15%`, `15-20%`, `ten per cent`, `half price`, `a third off`."""

import re
from collections.abc import Iterator
from decimal import Decimal

from rapport.guardrails.normalise import View
from rapport.guardrails.values.found import Reader
from rapport.guardrails.values.numerals import NUMBER, parse, written

_SIGN = r"\s?(?:%|per\s?cent\b|percent\b|pct\b|percentage points\b)"
_PERCENT = re.compile(
    rf"(?<![\w.])(?:(?P<low>{NUMBER})(?:\s?%|\s?per\s?cent)?\s?(?:-|to|and)\s?)?(?P<high>{NUMBER}){_SIGN}"
    r"|\b(?P<half>half[\s\-]price|half off)\b|\b(?P<part>(?:a|one) (?:third|quarter|fifth|tenth|half)|two[\s\-]thirds"
    r"|three[\s\-]quarters)(?= off\b| less\b| cheaper\b)"
)
_PARTS = {"third": "33.33", "quarter": "25", "fifth": "20", "tenth": "10", "half": "50", "thirds": "66.67",
          "quarters": "75"}  # fmt: skip


def read(view: View) -> Iterator[Reader]:
    for match in _PERCENT.finditer(view.text):
        if match["half"]:
            yield Reader(*match.span(), "50", "%")
        elif match["part"]:
            yield Reader(*match.span(), _PARTS[re.split(r"[\s\-]", match["part"])[-1]], "%")
        else:
            high, low = parse(match["high"]), parse(match["low"]) if match["low"] else None
            if high is not None:
                yield Reader(*match.span(), _ranged(low, high), "%")


def _ranged(low: Decimal | None, high: Decimal) -> str:
    return written(high) if low is None else f"{written(low)}..{written(high)}"
