"""Ratings: `4.5 stars`, `4.5/5`, `five-star`, `4.8 out of 5`."""

import re
from collections.abc import Iterator

from rapport.guardrails.normalise import View
from rapport.guardrails.values.found import Reader
from rapport.guardrails.values.numerals import NUMBER, parse, written

_RATING = re.compile(
    rf"(?<![\w.])(?P<n>{NUMBER})[\s\-]{{0,2}}(?:stars?(?:\s?(?:out of|/)\s?(?P<of1>5|five|10|ten))?"
    r"|(?:out of|/)\s?(?P<of2>5|five|10|ten)(?:\s?stars?)?)(?!\w)"
)


def read(view: View) -> Iterator[Reader]:
    for match in _RATING.finditer(view.text):
        value, top = parse(match["n"]), parse(match["of1"] or match["of2"] or "5")
        if value is not None and top is not None and value <= top:
            yield Reader(*match.span(), written(value), f"/{written(top)}")
