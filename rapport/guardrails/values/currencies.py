"""The names of currencies: signs, codes and words."""

import re
from decimal import Decimal
from typing import Final

SYMBOLS: Final = {
    "£": "GBP", "$": "USD", "€": "EUR", "¥": "JPY", "₹": "INR", "₩": "KRW", "₽": "RUB", "₺": "TRY", "₫": "VND",
    "₱": "PHP",
    "₦": "NGN", "฿": "THB", "₪": "ILS", "₴": "UAH", "₿": "BTC", "us$": "USD", "us $": "USD", "usd$": "USD", "a$": "AUD",
    "au$": "AUD", "c$": "CAD", "ca$": "CAD", "cad$": "CAD", "aud$": "AUD", "nz$": "NZD", "hk$": "HKD", "s$": "SGD",
    "r$": "BRL", "mx$": "MXN", "nt$": "TWD", "cn¥": "CNY", "rs": "INR", "rs.": "INR", "zł": "PLN", "kr": "SEK",
    "kr.": "DKK",
    "rmb": "CNY", "kč": "CZK",
}  # fmt: skip
CODES: Final = (
    "gbp|usd|eur|jpy|inr|aud|cad|chf|sek|nok|dkk|pln|nzd|cny|rmb|hkd|sgd|zar|aed|sar|brl|mxn|krw|thb|czk|huf|ils|php"
    "|idr|myr"
    "|rub|uah|twd|ngn|kes|egp|qar|kwd|ron|bgn|pkr|bdt|lkr|vnd|btc"
)
WORDS: Final = {
    "pound": "GBP", "pounds": "GBP", "quid": "GBP", "pounds sterling": "GBP", "pound sterling": "GBP",
    "dollar": "USD", "dollars": "USD", "buck": "USD",
    "bucks": "USD", "euro": "EUR", "euros": "EUR", "yen": "JPY", "rupee": "INR", "rupees": "INR", "yuan": "CNY",
    "renminbi": "CNY", "won": "KRW",
    "francs": "CHF", "franc": "CHF", "krona": "SEK", "kronor": "SEK", "kroner": "NOK", "peso": "MXN", "pesos": "MXN",
    "rand": "ZAR", "zloty": "PLN",
    "zlotys": "PLN", "dirham": "AED", "dirhams": "AED", "roubles": "RUB", "rubles": "RUB", "ruble": "RUB",
    "shekels": "ILS", "baht": "THB", "lira": "TRY", "ringgit": "MYR",
    "reais": "BRL", "forints": "HUF", "forint": "HUF", "naira": "NGN", "bitcoin": "BTC", "bitcoins": "BTC",
    "riyals": "SAR", "koruna": "CZK",
}  # fmt: skip
_LANDS: Final = {
    "us": "USD", "u.s.": "USD", "american": "USD", "canadian": "CAD", "australian": "AUD", "new zealand": "NZD",
    "hong kong": "HKD",
    "singapore": "SGD", "swiss": "CHF", "british": "GBP", "japanese": "JPY", "chinese": "CNY", "indian": "INR",
    "swedish": "SEK", "norwegian": "NOK",
    "danish": "DKK", "mexican": "MXN", "korean": "KRW",
}  # fmt: skip
_SMALL: Final = {"p": "GBP", "pence": "GBP", "penny": "GBP", "pennies": "GBP", "cent": "USD", "cents": "USD",
                 "¢": "USD", "euro cents": "EUR", "eurocents": "EUR", "euro cent": "EUR", "paise": "INR"}  # fmt: skip


def _any(names: object) -> str:
    return "|".join(re.escape(str(name)) for name in sorted(names, key=len, reverse=True))  # type: ignore[call-overload]


_SIGNS: Final = [s for s in SYMBOLS if not s[0].isalpha()]
_LETTERED: Final = [s for s in SYMBOLS if s[0].isalpha()]
BEFORE: Final = rf"(?<![\w$£€])(?:{_any(_LETTERED)}|{CODES})|[{''.join(_SIGNS)}]"
AFTER: Final = (
    rf"\s?(?:(?P<sign>us\$(?!\d)|[€£¥₹$₽₺₫₪](?![\d\w])|zł\b|kč\b|kr\b)|(?P<code>{CODES})(?!\w))"
    rf"|[\s\-](?:(?P<land>{_any(_LANDS)})\s)?(?P<word>{_any(WORDS)})(?!\w|-\w|\scake)"
    rf"|[\s\-]?(?P<small>{_any(s for s in _SMALL if s != 'p')})(?!\w)|(?<!480)(?<!720)(?<!\d\d\d\d)(?P<p>p)(?!\w|\.\w)"
    r"|[\s\-](?P<grand>grand)(?=[.,!?;]|\s(?:a|for|in|to|on|off|per|and|by|or)\b|\Z)"
)


def unit(sign: str) -> str:
    """The currency of a sign or code that stands before an amount."""
    sign = sign.strip()
    return SYMBOLS.get(sign) or sign.upper()


def named(match: re.Match[str]) -> tuple[str, Decimal]:
    """The currency that a match of `AFTER` names, and how much of its main unit one is."""
    if match["grand"]:
        return "GBP", Decimal(1_000)
    if match["p"] or match["small"]:
        return _SMALL[match["p"] or match["small"]], Decimal("0.01")
    if match["word"]:
        return _LANDS.get(match["land"] or "") or WORDS[match["word"]], Decimal(1)
    return SYMBOLS.get(match["sign"] or "") or (match["code"] or "").upper().replace("RMB", "CNY"), Decimal(1)
