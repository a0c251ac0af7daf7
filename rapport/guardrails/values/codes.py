"""Codes: what a word like `code` or `reference` names (`code SAVE20`, `code: DRIZZLE`, `PIN 7714`, `order no. 536365`,
`quote HB/20871/C`), and capitals with digits that read as nothing else (`CLIMB20`, `MB-0045512`)."""

import re
from collections.abc import Iterator
from typing import Final

from rapport.guardrails.values.found import Reader, Seen

_LETTERS: Final = r"[a-z0-9](?:[a-z0-9]|[\-/_](?=[a-z0-9])){2,38}"
_SAID: Final = re.compile(
    r"\b(?:(?P<code>(?:(?:promo|voucher|coupon|discount|offer|gift|access)\s)?codes?|voucher|coupon|promo|promocode"
    r"|passcode|password)|(?P<named>pin|otp|ref(?:erence)?|booking|tracking|order|invoice"
    r"|confirmation|membership|customer|account|pnr|serial|sku|policy|ticket|case|parcel)(?:\s(?:no\.?|number|id|ref"
    r"|reference|code|is))?|(?P<do>use|enter|quote|apply|type|with|add)(?=\s[\"'(*]?[a-z0-9/\-]*\d"
    r"|\s[\"'(*]?[a-z]{4,20}[\"')*]?\s(?:at\s|when\s|in\s|for\s\W?\d|for\sfree|to\s(?:get|save|claim|unlock))"
    r"|\s[\"'][a-z]{4,20}[\"']))"
    rf"(?:\sis|\snumber|\sno\.)?[\s:#\"'(*]{{1,4}}(?P<token>{_LETTERS})(?![\w/]|\.\w)"
)
_ALONE: Final = re.compile(rf"(?<![\w.,£$€#/\-@+])(?=[a-z\-/_]*\d){_LETTERS}(?![\w/@]|\.\w|-)")
_SHAPE: Final = re.compile(
    r"[A-Z]{4,}\d{1,4}|(?=[A-Z\-]*\d)(?=[^A-Z]*[A-Z][^A-Z]*[A-Z])(?=(?:[A-Z\-]*\d){3})[A-Z0-9][A-Z0-9\-]{6,38}"
)
_NOT: Final = re.compile(
    r"COVID-?\d+|SARS.*|(?:HDMI|IPV|HTTP|WIFI|WINDOWS|MACOS|IPHONE|GALAXY|SPF|RFC|UTF|BASE|SHA|INTEL|RYZEN|ISO|EN"
    r"|DIN|BS|AES|WPA|USB|DDR|LPDDR|GDDR|PCIE|CR|AAA|RTX|GTX)-?\d[\d\-.]*\w{0,4}|\d+[A-Z]{1,4}"
)


def read(seen: Seen) -> Iterator[Reader]:
    for match in _SAID.finditer(seen.text):
        start, end = match.span("token")
        written = seen.said(start, end)
        digits = sum(c.isdigit() for c in written)
        if _is_code(written, digits, match):
            yield Reader(start, end, written.upper())
    for match in _ALONE.finditer(seen.text):
        start, end = match.span()
        written = seen.said(start, end)
        if _SHAPE.fullmatch(written) and not _NOT.fullmatch(written):
            yield Reader(start, end, written)


def _is_code(written: str, digits: int, match: re.Match[str]) -> bool:
    """Whether a word that `code`, `reference`, `use` … stands before is one."""
    letters = any(c.isalpha() for c in written)
    if digits and letters:
        if match["do"]:
            return (
                len(written) >= 5
                and written.upper() == written
                and written[0].isalpha()
                and not _NOT.fullmatch(written)
            )
        return not re.fullmatch(r"\d+(?:st|nd|rd|th|am|pm|p|k|m|g|gb|ml|kg|cm)", written)
    if digits:
        return not match["do"] and digits >= 4 and not re.fullmatch(r"(?:19|20)\d\d", written)
    return bool(match["code"] or match["do"]) and written.isupper()
