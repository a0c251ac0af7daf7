"""Numbers that are nothing more: `5`, `1,200`, `twenty-one`, `3rd`."""

import re
from collections.abc import Iterator

from rapport.guardrails.normalise import View
from rapport.guardrails.values.found import Reader
from rapport.guardrails.values.numerals import NUMBER, parse, written

_NUMBER = re.compile(rf"(?<![\w.])(?P<sign>[-+](?=\d))?(?P<number>{NUMBER})(?P<nth>st|nd|rd|th)?(?!\w)")


def read(view: View) -> Iterator[Reader]:
    for match in _NUMBER.finditer(view.text):
        value = parse(match["number"])
        if value is None or match["number"] == "one":
            continue
        signed = -value if match["sign"] == "-" else value
        yield Reader(*match.span(), written(signed), "ordinal" if match["nth"] else None)
