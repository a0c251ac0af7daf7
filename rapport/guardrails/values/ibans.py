"""International bank account numbers with right check digits (ISO 13616, remainder 1 of 97)."""

import re
from collections.abc import Iterator

from rapport.guardrails.normalise import View
from rapport.guardrails.values.found import Reader

_IBAN = re.compile(r"(?<!\w)[a-z]{2}\d{2}(?:[ \-]?[a-z0-9]{1,4}){3,8}(?!\w)")


def read(view: View) -> Iterator[Reader]:
    for match in _IBAN.finditer(view.text):
        words = match.group()
        while words:
            account = re.sub(r"[ \-]", "", words)
            if 15 <= len(account) <= 34 and valid(account):
                yield Reader(match.start(), match.start() + len(words), account.upper())
                break
            shorter = max(words.rfind(" "), words.rfind("-"))
            words = words[:shorter] if shorter > 0 else ""


def valid(account: str) -> bool:
    """Whether the check digits are right."""
    turned = account[4:] + account[:4]
    return int("".join(str(int(c, 36)) for c in turned)) % 97 == 1
