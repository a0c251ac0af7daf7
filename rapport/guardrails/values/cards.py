"""Payment card numbers: 13 to 19 digits with a right check digit (Luhn, ISO/IEC 7812-1)."""

import re
from collections.abc import Iterator

from rapport.guardrails.normalise import View
from rapport.guardrails.values.found import Reader

_CARD = re.compile(r"(?<![\w.,])[2-6]\d{3}(?:[ \-]?\d{3,6}){2,4}(?![\w.]\d|\w)")


def read(view: View) -> Iterator[Reader]:
    for match in _CARD.finditer(view.text):
        digits = re.sub(r"\D", "", match.group())
        if 13 <= len(digits) <= 19 and luhn(digits):
            yield Reader(*match.span(), digits)


def luhn(digits: str) -> bool:
    """Whether the last digit is the right check digit."""
    doubled = [int(d) * 2 if n % 2 else int(d) for n, d in enumerate(reversed(digits))]
    return sum(d - 9 if d > 9 else d for d in doubled) % 10 == 0
