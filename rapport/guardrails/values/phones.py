"""Phone numbers: with a country code anywhere, national ones of the United Kingdom and the United States, and the short
numbers that texts are sent to (`text BARK to 70084`)."""

import re
from collections.abc import Iterator
from typing import Final

import phonenumbers

from rapport.guardrails.values.found import Reader, Seen

_LIKELY: Final = re.compile(
    r"(?<![\w.,:/£$€\-])(?:(?:\+|00|\(?0|\(?[2-9]\d{2}\)?[\s.\-]?\d{3}[\s.\-]\d{4}"
    r"|1[\s.\-]\(?[2-9]\d{2}\)?[\s.\-])[\d\s().\-/]{5,20}\d"
    r"|\(?[2-9]\d{2}\)?[\s.\-]\d{3}[\s.\-]\d{4})(?![\w]|[\-.]\d)"
)
_SHORT: Final = re.compile(
    r"\b(?:text|sms)(?:ing|s)?\s(?:[^.!?\d\n]{1,30}\s(?:to|on|at)\s)?(?P<short>\d{5,6})\b"
    r"|\b(?:call|phone|ring|tel\.?:?|dial|fax)\s(?:us\s|me\s)?(?:on\s|at\s)?(?P<local>\d{3}-\d{4}"
    r"|0?\d{4,6}\s\d{3,6})(?![\w\-]|[.\s]\d)"
)
_OTHER: Final = re.compile(
    r"(?:[01]\d|2[0-3])[0-5]\d-(?:[01]\d|2[0-3])[0-5]\d\b|(?:0\d|[12]\d"
    r"|3[01])[./\-]\d{1,2}[./\-](?:19|20)?\d\d\b(?![./\-]\d)|0?\d/(?:19|20)\d\d\b"
)


def read(seen: Seen) -> Iterator[Reader]:
    for match in _LIKELY.finditer(seen.text):
        said = match.group().rstrip()
        if _OTHER.match(said):
            continue
        region = "GB" if said.lstrip("(").startswith("0") else "US"
        try:
            number = phonenumbers.parse("+" + said[2:] if said.startswith("00") else said, region)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_possible_number(number):
            e164 = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
            yield Reader(match.start(), match.start() + len(said), e164)
    for match in _SHORT.finditer(seen.text):
        group = "short" if match["short"] else "local"
        yield Reader(*match.span(group), match[group].replace("-", "").replace(" ", ""))
