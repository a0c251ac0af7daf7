"""The names of currencies: signs, codes and words. Names with a land (`Egyptian pounds`) and codes are CLDR's."""

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Final, NamedTuple

from babel.core import Locale
from babel.numbers import get_currency_name

from rapport.guardrails.nearby import right_before
from rapport.guardrails.values.found import Seen

UNKNOWN: Final = "?"
"""The unit of money of which nobody says in what currency: `40 dinars`."""

SYMBOLS: Final = {
    "£": "GBP", "$": "USD", "€": "EUR", "¥": "JPY", "₹": "INR", "₩": "KRW", "₽": "RUB", "₺": "TRY", "₫": "VND",
    "₱": "PHP", "₦": "NGN", "฿": "THB", "₪": "ILS", "₴": "UAH", "₿": "BTC", "৳": "BDT", "₮": "MNT", "₲": "PYG",
    "₵": "GHS", "₡": "CRC", "₸": "KZT", "₼": "AZN", "₾": "GEL", "₭": "LAK", "円": "JPY", "元": "CNY", "៛": "KHR",
    "us$": "USD", "us $": "USD", "usd$": "USD", "u.s. $": "USD", "u.s.$": "USD", "a$": "AUD", "au$": "AUD",
    "aud$": "AUD", "c$": "CAD", "ca$": "CAD", "cad$": "CAD", "nz$": "NZD", "hk$": "HKD", "s$": "SGD", "r$": "BRL",
    "mx$": "MXN", "nt$": "TWD", "j$": "JMD", "tt$": "TTD", "ec$": "XCD", "bz$": "BZD", "fj$": "FJD", "n$": "NAD",
    "cn¥": "CNY", "rs": "INR", "rs.": "INR", "zł": "PLN", "kr": "SEK", "kr.": "DKK", "rmb": "CNY", "kč": "CZK",
    "sfr": "CHF", "sfr.": "CHF",
}  # fmt: skip
_SHOUTED: Final = frozenset(str(code).lower() for code in Locale("en").currencies) - frozenset(
    "all bam bob cop cup gel lak mad mop pen sit sos top try".split()
)
"""Codes of ISO 4217 that are read where they are written in capitals; none that is an English word."""
CODES: Final = frozenset(
    (
        "gbp usd eur jpy inr aud cad chf sek nok dkk pln nzd cny rmb hkd sgd zar aed brl mxn krw thb czk huf"
        " idr myr uah twd ngn kes egp qar kwd bgn pkr bdt lkr vnd btc"
    ).split()
)
"""Codes that are read in small letters too."""
WORDS: Final = {
    word: code
    for line in (
        "GBP pound pounds quid|USD dollar dollars buck bucks|EUR euro euros|JPY yen|INR rupee rupees"
        "|CNY yuan renminbi|KRW won|CHF francs franc|SEK krona kronor|NOK krone kroner|MXN peso pesos|ZAR rand"
        "|PLN zloty zlotys złoty|AED dirham dirhams|RUB roubles rubles ruble rouble|ILS shekel shekels|THB baht"
        "|TRY lira liras|ITL lire|MYR ringgit ringgits|BRL reais|HUF forints forint|NGN naira|BTC bitcoin bitcoins"
        "|SAR riyal riyals|IRR rial rials|CZK koruna korunas koruny|IDR rupiah rupiahs|KES shilling shillings"
        "|? dinar dinars escudo escudos markka markkas mark marks|UAH hryvnia hryvnias|VND dong|KZT tenge|BDT taka"
        "|BGN leva|RON lei|GRD drachma drachmas|ESP peseta pesetas|NLG guilder guilders|ATS schilling schillings"
        "|DEM deutschmark deutschmarks|GHS cedi cedis"
    ).split("|")
    for code, *words in [line.split()]
    for word in words
}
"""By themselves."""
_LANDS: Final = {
    "us": "USD", "u.s.": "USD", "american": "USD", "aussie": "AUD", "singaporean": "SGD", "korean": "KRW",
    "deutsche": "DEM", "deutsch": "DEM",
}  # fmt: skip
_SMALL: Final = {"p": "GBP", "pence": "GBP", "penny": "GBP", "pennies": "GBP", "cent": "USD", "cents": "USD",
                 "¢": "USD", "euro cents": "EUR", "eurocents": "EUR", "euro cent": "EUR", "paise": "INR",
                 "centavos": "MXN", "centimes": "CHF", "kopecks": "RUB", "kopeks": "RUB"}  # fmt: skip
_COMMON: Final = {"won": 1_000, "mark": 100_000, "marks": 100_000}
"""Nouns of other senses, and from which number on they are money."""


def _names() -> dict[str, str]:
    """`egyptian pounds`, `israeli new shekels` and `israeli shekels`."""
    names = {"pounds sterling": "GBP", "pound sterling": "GBP"}
    for code in map(str, Locale("en").currencies):
        for many in (1, 2):
            words = get_currency_name(code, many, "en").lower().split()
            if len(words) > 1 and all(word.isalpha() for word in words):
                names[" ".join(words)] = code
                names.setdefault(f"{words[0]} {words[-1]}", code)
    return names


_NAMES: Final = _names()
_FIRST: Final = frozenset(name.partition(" ")[0] for name in _NAMES) | WORDS.keys() | _LANDS.keys()
_NOUNS: Final = frozenset(name.rpartition(" ")[2] for name in _NAMES) | WORDS.keys()


def _any(names: Iterable[str]) -> str:
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))


_SIGNS: Final = "".join(s for s in SYMBOLS if not s[0].isalpha())
_BEFORE: Final = re.compile(
    rf"(?:(?<![\w$£€])(?P<sign>{_any(s for s in SYMBOLS if s[0].isalpha())}|[a-z]{{3}})"
    rf"|(?:(?<![\w$£€])(?P<code>[a-z]{{3}})\s?)?(?P<mark>[{_SIGNS}]))\s?(?P<minus>-)?\Z"
)
_AFTER: Final = re.compile(
    r"\s?(?:(?P<sign>us\$(?!\d)|[€£¥₹$₽₺₫₪円元](?![\d\w])|zł\b|kč\b|kr\b)|(?P<code>[a-z]{3})(?!\w))"
    rf"|[\s\-]?(?P<small>{_any(s for s in _SMALL if s != 'p')})(?!\w)"
    r"|(?<!144)(?<!240)(?<!360)(?<!480)(?<!720)(?<!\d\d\d\d)(?P<p>p)(?!\w|\.\w)"
    r"|[\s\-](?P<grand>grand)(?=[.,!?;]|\s(?:a|for|in|to|on|off|per|and|by|or)\b|\Z)"
)
_WORD: Final = re.compile(r"[\s\-](u\.s\.|[^\W\d_]+)")
_WORDS: Final = re.compile(r"[\s\-](u\.s\.|[^\W\d_]+)(?:[ \-]([^\W\d_]+))?(?:[ \-]([^\W\d_]+))?")
_WITHIN: Final = re.compile(r"\w|-\w|\scake")


class Currency(NamedTuple):
    """A currency beside an amount: where its name begins or ends, its code, how much of its main unit one is."""

    at: int
    unit: str
    size: Decimal = Decimal(1)
    said: str = ""
    minus: bool = False


def before(seen: Seen, start: int) -> Currency | None:
    """The sign or code that stands before an amount."""
    match = right_before(_BEFORE, seen.text, start)
    if match is None:
        return None
    minus = match["minus"] is not None
    if match["mark"]:
        own = match["code"] and _code(seen, match.start("code"), match["code"])
        at = match.start() if own else match.start("mark")
        return Currency(at, own or SYMBOLS[match["mark"]], minus=minus)
    unit = SYMBOLS.get(match["sign"]) or _code(seen, match.start(), match["sign"])
    return Currency(match.start(), unit, minus=minus) if unit else None


def after(seen: Seen, end: int, value: Decimal) -> Currency | None:
    """The sign, code or name that stands behind an amount of `value`."""
    text = seen.text
    match = _AFTER.match(text, end)
    if match is None or match["code"]:
        if match and (unit := _code(seen, match.start("code"), match["code"])):
            return Currency(match.end(), unit, said="code")
        return _named(text, end, value)
    if match["grand"]:
        return Currency(match.end(), "GBP", Decimal(1_000), "grand")
    if small := match["p"] or match["small"]:
        return Currency(match.end(), _SMALL[small], Decimal("0.01"), small)
    return Currency(match.end(), SYMBOLS[match["sign"]], said="sign")


def _named(text: str, end: int, value: Decimal) -> Currency | None:
    first = _WORD.match(text, end)
    match = _WORDS.match(text, end) if first and first[1] in _FIRST else None
    if match is None:
        return None
    for last in (3, 2, 1):
        if match[last] is None or _WITHIN.match(text, match.end(last)):
            continue
        unit = _unit(match[1] if last == 1 else " ".join(match.groups()[:last]))
        if unit and (last > 1 or value >= _COMMON.get(match[last], 0)):
            return Currency(match.end(last), unit, said=match[last])
    return None


def _unit(name: str) -> str | None:
    """The code of a name in words."""
    if name in WORDS:
        return WORDS[name]
    land, _, noun = name.partition(" ")
    return _NAMES.get(name) or (_LANDS.get(land) if noun in _NOUNS else None)


def _code(seen: Seen, start: int, code: str) -> str | None:
    if code in CODES or (code in _SHOUTED and seen.said(start, start + 3).isupper()):
        return code.upper().replace("RMB", "CNY")
    return None
