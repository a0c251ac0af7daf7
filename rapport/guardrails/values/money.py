"""Money: `£12.50`, `12 pounds`, `GBP 20`, `£10-£15`, `a tenner`."""

import re
from collections.abc import Iterator
from decimal import Decimal

from rapport.guardrails.normalise import View
from rapport.guardrails.values.found import Reader
from rapport.guardrails.values.numerals import NUMBER, parse, written

_SYMBOLS = {
    "£": "GBP",
    "$": "USD",
    "€": "EUR",
    "¥": "JPY",
    "₹": "INR",
    "us$": "USD",
    "a$": "AUD",
    "c$": "CAD",
    "rs": "INR",
}
_CODES = "gbp|usd|eur|jpy|inr|aud|cad|chf|sek|nok|dkk|pln|nzd|cny"
_WORDS = {
    "pound": "GBP", "pounds": "GBP", "quid": "GBP", "pounds sterling": "GBP", "dollar": "USD", "dollars": "USD",
    "buck": "USD", "bucks": "USD", "euro": "EUR", "euros": "EUR", "pence": "GBP", "p": "GBP", "penny": "GBP",
    "pennies": "GBP", "cent": "USD", "cents": "USD", "yen": "JPY", "rupees": "INR",
}  # fmt: skip
_SMALL = {"pence", "p", "penny", "pennies", "cent", "cents"}
_NAMED = {"tenner": 10, "fiver": 5, "twenty-pound note": 20}
_MONEY = re.compile(
    rf"(?<![\w.])(?P<symbol>us\$|a\$|c\$|rs\.?\s?|[£$€¥₹]|(?:{_CODES})\s?)\s?(?P<a>{NUMBER})"
    rf"(?:\s?(?:-|to|and)\s?(?:[£$€¥₹])?\s?(?P<b>{NUMBER}))?(?!\w)(?!%)"
    rf"|(?<![\w.])(?:(?P<c>{NUMBER})\s?(?:-|to)\s?)?(?P<d>{NUMBER})\s?"
    rf"(?P<word>{'|'.join(sorted(_WORDS, key=len, reverse=True))}|{_CODES}|[£€])(?!\w)"
    r"|\b(?:an?|two|three)\s(?P<named>tenner|fiver)s?\b"
)


def read(view: View) -> Iterator[Reader]:
    for match in _MONEY.finditer(view.text):
        if match["symbol"]:
            symbol = match["symbol"].strip().rstrip(".")
            yield from _amount(match, "a", "b", _SYMBOLS.get(symbol, symbol.upper()), Decimal(1))
        elif match["word"]:
            word = match["word"]
            unit = _WORDS.get(word) or _SYMBOLS.get(word) or word.upper()
            yield from _amount(match, "d", "c", unit, Decimal("0.01") if word in _SMALL else Decimal(1))
        elif match["named"]:
            yield Reader(*match.span(), str(_NAMED[match["named"]]), "GBP")


def _amount(match: re.Match[str], main: str, other: str, unit: str, size: Decimal) -> Iterator[Reader]:
    value = parse(match[main])
    second = parse(match[other]) if match[other] else None
    if value is None:
        return
    low, *high = sorted(v * size for v in (value, second) if v is not None)
    yield Reader(*match.span(), "..".join(written(v) for v in (low, *high)), unit)
