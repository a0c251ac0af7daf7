"""Phone numbers: with a country code anywhere, or national ones of the United Kingdom and the United States."""

import re
from collections.abc import Iterator

import phonenumbers

from rapport.guardrails.normalise import View
from rapport.guardrails.values.found import Reader

_LIKELY = re.compile(
    r"(?<![\w.,:/£$€\-])(?:\+|00|\(?0|\(?[2-9]\d{2}\)?[\s.\-]?\d{3}[\s.\-]\d{4})[\d\s().\-/]{5,20}\d|(?<![\w.,])\(?[2-9]\d{2}\)?[\s.\-]\d{3}[\s.\-]\d{4}(?!\w)"
)


def read(view: View) -> Iterator[Reader]:
    for match in _LIKELY.finditer(view.text):
        said = match.group().rstrip()
        region = "GB" if said.lstrip("(").startswith("0") else "US"
        try:
            number = phonenumbers.parse("+" + said[2:] if said.startswith("00") else said, region)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_possible_number(number):
            e164 = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
            yield Reader(match.start(), match.start() + len(said), e164)
