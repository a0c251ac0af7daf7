"""Numbers in digits, as the other kinds build on them; `words` reads those in words.

`1,200` `1.5` `.5` `1.234,56` `5'000` `12,5` (beside % or a currency) `3,50,000` `10 000 000` `2½` `2 1/2` `2.5k`
`3 million` `3 and a half` `1 and 1/2`.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Final

from rapport.guardrails.normalise import View
from rapport.guardrails.spans import Spans
from rapport.guardrails.values import words
from rapport.guardrails.values.words import Numeral

_CODES: Final = (
    "usd|eur|gbp|chf|cad|aud|inr|jpy|nzd|sek|nok|dkk|pln|cny|aed|zar|sgd|hkd"
    "|krw|brl|mxn|thb|czk|huf|idr|myr|twd|egp|rmb"
)
_FIGURES: Final = re.compile(
    rf"(?=[\d.])(?:(?<![\w.,])|(?<=\b(?:{_CODES}))|(?<=\brs)|(?<=\brs\.))(?:"
    r"(?P<indian>\d{1,2}(?:,\d{2}){1,4},\d{3}(?:\.\d+)?)"
    r"|(?P<comma>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:'\d{3})+(?:\.\d+)?)"
    r"|(?P<point>\d{1,3}(?:\.\d{3})+,\d{1,2}|\d{1,3}(?:\.\d{3}){2,}"
    r"|\d+,\d{1,2}(?=\s?(?:%|[€£$]|euros?\b|eur\b|zł|kr\b|kč|mi[lo]\b))"
    r"|(?:(?<=[€£$¥])|(?<=[€$]\s)|(?<=eur\s)|(?<=chf\s)|(?<=kr\s))\d+,\d{1,2}(?!\d|,\d))"
    r"|(?P<spaced>\d{1,3}(?: \d{3}){2,}(?! ?\d)"
    r"|(?:(?<=€)|(?<=€ )|(?<=(?:sek|nok|dkk|pln|czk|eur|chf) )|(?<=kr ))\d{1,3} \d{3}(?![ .,]?\d)"
    r"|(?<![£$€¥₹])(?<!\d )[1-9]\d{0,2} \d{3}(?![\w%/.,:-]*\d|[\w%/-]| ?\d| (?:ml|cl|l|g|kg|mg|mm|cm|m|w|gb|mb|v"
    r"|oz|lb|sq)\b)"
    r"|\d{1,3} \d{3}(?=\s?(?:€|zł|kr\b|kč|euros?\b|eur\b|usd\b|chf\b|pln\b|sek\b|nok\b|czk\b|(?:us\s)?dollars\b"
    r"|pounds\b|francs\b|r[ou]+bles\b)))"
    r"|(?:(?P<whole>\d{1,3})[ \-](?=\d{1,2}[/⁄]\d))?(?P<top>\d{1,4})[/⁄](?P<bottom>\d{1,3})(?![/\d])"
    r"|(?P<plain>\d+(?:\.\d+)?|\.\d+))(?P<nth>st\b|nd\b|rd\b|th\b)?(?!\.\d|\d)"
)
_TIMES: Final = re.compile(
    r"(?:\s?(?P<k>k|bn|tn|mn)(?![\w%])|[\s\-]?(?P<scale>hundred|thousand|million|billion|trillion|dozen|lakh"
    r"|crore)s?\b)"
)
SCALES: Final[dict[str, int]] = {
    "k": 10**3, "mn": 10**6, "bn": 10**9, "tn": 10**12, "hundred": 100, "dozen": 12, "thousand": 10**3,
    "million": 10**6, "billion": 10**9, "trillion": 10**12, "lakh": 10**5, "crore": 10**7,
}  # fmt: skip
_SAYINGS: Final = re.compile(
    r"\bfirst things first\b|"
    r"\bhigh[\s\-]five\b|\b(?:two and two|two birds|one stone|two to tango|nine yards|cloud nine|nine lives"
    r"|takes two(?!\s(?:\w+\s)?(?:second|minute|hour|day|night|week|month|year))"
    r"|forty winks|five o'clock shadow|on all fours|two cents|one by one|one[\s\-](?:to|on)[\s\-]one|a million thanks"
    r"|nine[\s\-]to[\s\-]five|to the nines|saves nine|fifty[\s\-]fifty|two's company|three's a crowd|two peas"
    r"|two shakes|two wrongs|two minds"
    r"|seven (?:wonders|seas|deadly)|three musketeers|three little pigs|three wise|four corners|four walls"
    r"|five senses|two heads|thanks a million"
    r"|zero to hero|six of one|dozen of the other|two sides of the|one thousand and one nights|two[\s\-]faced"
    r"|ten out of ten for|three cheers"
    r"|two thumbs up|two ticks|a thousand times|million miles|million dollar (?:question|smile|look)"
    r"|thousand words|one in a million|two left feet|six feet under|ten a penny)\b"
)
_BOTTOMS: Final = frozenset(["2", "3", "4", "5", "6", "7", "8", "9", "10", "16", "20", "50", "100"])


def numerals(view: View) -> Iterator[Numeral]:
    """All numbers of a text in reading order, each as long as it goes; none of a saying's (`two and two`)."""
    end, sayings = 0, Spans(len(view.text), (match.span() for match in _SAYINGS.finditer(view.text)))
    before: Numeral | None = None
    for numeral in sorted((*_figures(view), *words.read(view.text))):
        if numeral.start >= end and not sayings.meet(numeral.start, numeral.start + 1):
            end = numeral.end
            if before and _goes_on(view.text, before, numeral):
                before = before._replace(end=end, value=before.value + numeral.value)
                continue
            if before:
                yield before
            before = numeral
    if before:
        yield before


def between(text: str, start: int, end: int) -> Sequence[Numeral]:
    """The numbers of a lower-case text that stand among these characters; the text is read once for all of them."""
    found = _whole(text)
    first, last = (bisect_left(found, at, key=lambda numeral: numeral.start) for at in (start, end))
    return [numeral for numeral in found[first:last] if numeral.end <= end]


@lru_cache(maxsize=256)
def told(quote: str) -> Sequence[Decimal]:
    """The numbers that a few words tell."""
    return tuple(numeral.value for numeral in numerals(View(quote.lower())))


@lru_cache(maxsize=16)
def _whole(text: str) -> Sequence[Numeral]:
    return tuple(numerals(View(text)))


def _goes_on(text: str, one: Numeral, two: Numeral) -> bool:
    """Whether a part belongs to the figures before it: `3 and a half`, `1 and 1/2`."""
    if one.sort != "figures" or two.start - one.end != len(" and ") or not text.startswith(" and ", one.end):
        return False
    if two.sort == "fraction":
        return two.value < 1 and text[two.start].isdigit()
    if one.value >= 100:
        return False  # "£3,780 and a fifth came off"
    return two.sort == "part" and text.startswith("a ", two.start) and not text.startswith(" of", two.end)


def _figures(view: View) -> Iterator[Numeral]:
    for match in _FIGURES.finditer(view.text):
        start, end = match.span()
        if match["bottom"]:
            value = _fraction(match, view)
            if value is not None:
                times = _TIMES.match(view.text, end)
                size = SCALES[times["k"] or times["scale"]] if times else 1
                yield Numeral(start, times.end() if times else end, value * size, "figures" if times else "fraction")
        elif match["nth"]:
            if match["plain"] or match["comma"]:
                yield Numeral(start, end, Decimal(_decimal(match)), "ordinal")
        else:
            value = Decimal(_decimal(match))
            if times := _TIMES.match(view.text, end):
                value, end = value * SCALES[times["k"] or times["scale"]], times.end()
            yield Numeral(start, end, value, "figures")


def _decimal(match: re.Match[str]) -> str:
    if match["point"]:
        return match["point"].replace(".", "").replace(",", ".")
    digits = match["indian"] or match["comma"] or match["spaced"] or match["plain"]
    return digits.replace(",", "").replace(" ", "").replace("'", "")


def _fraction(match: re.Match[str], view: View) -> Decimal | None:
    """`1/2`, `2 1/2`, `½`, `2½`: the sign ½ stands in a view as three characters of one place."""
    top, bottom, whole = match["top"], match["bottom"], match["whole"] or "0"
    slash = match.start("bottom") - 1
    if view.text[slash] == "⁄" and view.starts is not None:
        places = view.starts[match.start("top") : match.end("top")]
        own = sum(place == view.starts[slash] for place in places)
        if 0 < own < len(top):
            whole, top = top[:-own], top[-own:]
    elif bottom not in _BOTTOMS or int(top) >= int(bottom):
        return None
    return Decimal(whole) + Decimal(top) / Decimal(bottom) if int(bottom) else None


@lru_cache(maxsize=4096)
def written(value: Decimal) -> str:
    """A decimal as it compares: no exponent, no needless zeros, endless ones to six places."""
    exponent = value.as_tuple().exponent
    plain = f"{round(value, 6) if isinstance(exponent, int) and exponent < -12 else value:f}"
    return (plain.rstrip("0").rstrip(".") if "." in plain else plain) or "0"


def ranged(low: Decimal | None, high: Decimal) -> str:
    """One number, or a range as `low..high`."""
    return written(high) if low is None else f"{written(low)}..{written(high)}"
