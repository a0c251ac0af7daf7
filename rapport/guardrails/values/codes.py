"""Codes: `code SAVE20`, `order no. 536365`, `tracking JD0002…`; and any word that mixes letters with digits."""

import re
from collections.abc import Iterator

from rapport.guardrails.normalise import View
from rapport.guardrails.values.found import Reader

_CODE = re.compile(
    r"\b(?:(?:promo|discount|voucher|coupon|offer|gift|reference|booking|tracking|order|invoice|ref|confirmation|access"
    r"|use|enter|quote)\s)?(?:codes?|no\.?|number|ref\.?|id|#)[\s:#\"'(]{0,3}(?P<said>(?=[a-z0-9\-]*\d)[a-z0-9][a-z0-9\-]{2,30})(?![\w.])"
    r"|(?<![\w.,£$€#/\-])(?P<mixed>(?=[a-z\-]*\d)(?=[\d\-]*[a-z])(?!\d+(?:st|nd|rd|th|x|k|m|bn|am|pm|ml|cl|cm|mm|kg|g|l|in|ft|p|gb|mb|tb|s)\b)"
    r"[a-z0-9]+(?:-[a-z0-9]+){0,6})(?![\w]|\.\d)"
)


def read(view: View) -> Iterator[Reader]:
    for match in _CODE.finditer(view.text):
        group = "said" if match["said"] else "mixed"
        code = match[group]
        if len(code) >= 4 and any(c.isdigit() for c in code):
            yield Reader(*match.span(group), code.upper())
