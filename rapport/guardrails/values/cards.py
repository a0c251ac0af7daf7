"""Payment card numbers: 12 to 19 digits as a network gives them out, with a right check digit (ISO/IEC 7812-1).

What is left of one (`card ending 4242`, `•••• 4242`) is the last four digits, with the unit `ending`.
"""

import re
from collections.abc import Iterator
from typing import Final

from rapport.guardrails.values.found import Reader, Seen

_CARD: Final = re.compile(r"(?<![\w.,+])[2-69]\d{3}(?:(?:[ \-]?\d{2,6}){2,4}|(?:\.\d{4}){3})(?![\w.]\d|\w|-\d)")
_APART: Final = dict.fromkeys(map(ord, " -."))
_ENDING: Final = re.compile(
    r"\b(?:cards?|visa|mastercard|amex|debit|credit|account)\b[^.!?\d\n]{0,30}?\send(?:s|ing)\s(?:in\s|with\s)?"
    r"(?P<last>\d{4})(?!\d)"
    r"|\b(?:cards?|visa|mastercard|amex)\s(?:no\.?\s|number\s)?\(?[*•.x#]{2,4}[ \-]?(?P<few>\d{4})(?!\d)"
    r"|(?<![\w*•])(?:[*•x]{4}[ \-]?){1,3}(?P<rest>\d{4})(?!\d)"
)
_LEFT: Final = re.compile(r"\bend(?:s|ing)\b|[*•x]{4}|[*•.x#]{2}[ \-]?\d{4}")
_NETWORK: Final = re.compile(
    r"4(?:\d{12}|\d{15}|\d{18})|(?:5[1-5]|2[2-7])\d{14}|3[47]\d{13}|3(?:0[0-5]|[689]\d)\d{11,16}|35\d{14,17}"
    r"|6\d{12,18}|5[06-9]\d{11,17}|(?:50[1-3]8|5893|6304|6759|676[1-3])\d{8}|9792\d{12}|2131\d{11}"
)


def read(seen: Seen) -> Iterator[Reader]:
    for match in _CARD.finditer(seen.text):
        digits = match.group().translate(_APART)
        if _NETWORK.fullmatch(digits) and luhn(digits):
            yield Reader(*match.span(), digits)
    for match in _ENDING.finditer(seen.text) if _LEFT.search(seen.text) else ():
        group = "last" if match["last"] else "few" if match["few"] else 0
        yield Reader(*match.span(group), match["last"] or match["few"] or match["rest"], "ending")


def luhn(digits: str) -> bool:
    """Whether the last digit is the right check digit."""
    doubled = [int(d) * 2 if n % 2 else int(d) for n, d in enumerate(reversed(digits))]
    return sum(d - 9 if d > 9 else d for d in doubled) % 10 == 0
