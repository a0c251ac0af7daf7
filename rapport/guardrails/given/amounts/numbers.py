"""Figures of bare numbers: what a fact's own name says that its number is."""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from rapport.guardrails.given import keys
from rapport.guardrails.given.amounts.figures import Figure, decimal
from rapport.guardrails.given.record import KEPT, Leaf, stem
from rapport.guardrails.values.units import UNITS

NUMERAL: Final = re.compile(r"\d+(?:[.,]\d{3})*(?:\.\d+)?")
_SPACED: Final = re.compile(r"(?P<rand>R ?)?(?P<whole>\d{1,3}(?:[ \u00a0\u202f]\d{3})*)(?:[.,](?P<part>\d\d))?")
"""A number as others write it: `8 400`, `1 250,00`, an amount of rand."""
PLACES: Final = frozenset("address street postal zip postcode phone url link".split())
_PRICED: Final = frozenset(
    "price cost fee rate monthly annual amount premium deposit balance value limit cap estimate quote gross net refund"
    " payment rent budget subtotal excess contribution donation bill prc prem amt".split()
)
_CODES: Final = frozenset(
    "usd eur gbp cad aud chf sek jpy inr nok dkk pln czk huf zar nzd sgd hkd cny aed sar ils brl mxn thb krw".split()
)
_COUNTS: Final = frozenset(
    "count counts qty quantity number seats seat users user members desks devices hours employees trucks machines sites"
    " items visits days months years".split()
)
"""What names of numbers say that are of no currency, whatever their group is in."""
_TOKENS: Final = re.compile(rf"{keys.CAMEL_UNITS}|[A-Z]?[a-z]+|[A-Z]+|\d+")
_RATE: Final = re.compile(r"(?i)per[_\s-]?(?:second|minute|hour|day|week|month|year)")
_PER: Final = re.compile(
    r"(?i)(?:price|fee|cost|charge)s?_?per_?[a-z]+$|(?:plan|package|tier|edition|price|rate|fee)s\.[^.]+$"
)
"""A price for each of something, or of one of several plans."""
_APIECE: Final = re.compile(
    r"(?i)(?:^|_|(?<=[a-z]))per_?(?!month|year|week|day|quarter|annum)[a-z]|each|apiece"
    r"|(?:user|seat|head|person|guest|employee|member|student)(?:_|$)"
)
_PAID: Final = frozenset("price cost fee charge premium deposit deductible copay".split())
"""Words of which even a rate is an amount: `price_per_seat_per_month`, where `requests_per_second` is a number."""
_HUNDREDTHS: Final = ("pence", "cents", "p")
_LESS: Final = frozenset("discount disc rebate reduction".split())
_SHARE: Final = _LESS | frozenset("percent percentage pct interest".split())
_WHOLE: Final = Decimal(100)
_MINOR: Final = re.compile(r"(?i)(?:^|[._])unit_?amount$")
"""A name by which payment systems keep prices in the smallest unit of a currency: 4900 for $49.00 (Stripe's API)."""
_AMOUNT: Final = re.compile(r"(?i)amount(?:_\w+)?$")
_FURTHER: Final = frozenset(("extra", "additional", "further", "excess"))
"""What begins the name of what one more costs: `extra_meeting_hour`."""
_FROM: Final = frozenset(("after", "before", "from", "at"))
"""What stands behind the unit of a span in the name of one: `balance_due_days_after_event`."""
_PERCENT: Final = frozenset(("percent", "percentage", "pct", "pc", "perc"))
_PLAIN: Final = frozenset(
    "dpi ppi sqm m2 kg km kwh mwh wh mah gb tb mb mbps gbps kw mw watt gram kilogram inch inches ghz mhz hz nit mm cm"
    " fps decibel litre liter lumen".split()
)
"""Units that tell by themselves what a number is of."""
_BRACKETED: Final = re.compile(r"(?i)\((?P<unit>h|hrs?|min|mins|s|secs?|d|wks?|mo|yrs?|y)\)\s*$")
"""A unit of time in brackets behind a name: "Video playback (h)"."""
_SHORT: Final = {
    "h": "hours", "d": "days", "s": "seconds", "y": "years", "sec": "second", "secs": "seconds", "min": "minute",
    "mins": "minutes", "hr": "hour", "hrs": "hours", "wk": "week", "wks": "weeks", "mo": "month", "mos": "months",
    "mth": "month", "mths": "months", "yr": "year", "yrs": "years",
}  # fmt: skip
"""Units of time as names abbreviate them."""
_LASTING: Final = frozenset(
    "response reply answer interval duration time wait break delay length session call visit term notice "
    "warranty period"
    " lock trial lead contract lease guarantee retention initial minimum min hold".split()
)
"""Words beside which such a unit alone is that of a span: `term_mo`, where `visits_wk` are so many in one."""
_SPANS: Final[Mapping[str, tuple[str, Decimal]]] = {
    "second": ("S", Decimal(1)), "minute": ("S", Decimal(60)), "hour": ("S", Decimal(3600)), "day": ("D", Decimal(1)),
    "week": ("D", Decimal(7)), "month": ("MO", Decimal(1)), "year": ("MO", Decimal(12)),
}  # fmt: skip


def of_numbers(record: tuple[Leaf, ...]) -> Iterator[Figure]:
    """Every bare number, as what its fact's name says it is, and as a number: "£3" may be said of `top_up: 3`."""
    minor = any(_MINOR.search(leaf.path) for leaf in record)
    for leaf in record:
        if isinstance(leaf.value, str) and not bare(leaf):
            yield from _listed(leaf, leaf.value)
        if isinstance(leaf.value, bool) or not (isinstance(leaf.value, int | float) or bare(leaf)):
            continue
        number, rand = _written(str(leaf.value))
        if number is None:
            continue
        shown, called = f"{number}", _Called("money") if rand else _called(leaf.path)
        yield Figure("number", called.unit, number, "", leaf.words, leaf.path, shown, keyed=True, many=leaf.many)
        if called.group != "number" and not leaf.many:
            size = number * (_WHOLE if _a_part(leaf.path, number) else called.size)
            if minor and called.group == "money" and _AMOUNT.search(leaf.path):
                size /= _WHOLE
            yield Figure(called.group, called.unit, size, "", leaf.words, leaf.path, shown, keyed=True)
        elif minor and not leaf.many and number >= _WHOLE and not called.unit and whole_number(number):
            yield Figure("money", "", number / _WHOLE, "", leaf.words, leaf.path, shown, keyed=False)


def whole_number(number: Decimal) -> bool:
    return number == number.to_integral_value()


def apiece(path: str) -> bool:
    """Whether the name of an amount says that it is paid for each of something: `per_user_usd`, `price_each`."""
    return _APIECE.search(path.rpartition(".")[2]) is not None


def _listed(leaf: Leaf, text: str) -> Iterator[Figure]:
    """The amounts of a list in a currency that its name tells: `other_plans_gbp: Weekly 240; Daily 630`."""
    if leaf.told or not _in_currency(leaf.path):
        return
    for match in NUMERAL.finditer(text):
        if (number := decimal(match[0].replace(",", ""))) is not None:
            yield Figure("money", "", number, "", leaf.words, leaf.path, match[0], keyed=False)


@lru_cache(maxsize=KEPT)
def _in_currency(path: str) -> bool:
    """Whether a fact's name, or that of the group it stands in, tells a currency."""
    names = [{token.lower() for token in _TOKENS.findall(part)} for part in path.split(".") if not part.isdigit()]
    if not names:
        return False
    own, above = names[-1], names[-2] if len(names) > 1 else set[str]()
    counts = own & (_COUNTS | _PERCENT) or any(stem(token) in _SPANS for token in own)
    return (len(own) > 1 and bool(own & _CODES)) or bool(above & _CODES and not counts)


def _a_part(path: str, number: Decimal) -> bool:
    """Whether a discount is kept as a part of one: 0.25 is a quarter."""
    tokens = {token.lower() for token in _TOKENS.findall(path.rpartition(".")[2])}
    return 0 < number < 1 and bool(tokens & _LESS) and not tokens & _PERCENT


def bare(leaf: Leaf) -> bool:
    """Whether a text is a number and nothing more, as tables hold them."""
    if not isinstance(leaf.value, str) or leaf.words & PLACES:
        return False
    return NUMERAL.fullmatch(leaf.value) is not None or _SPACED.fullmatch(leaf.value) is not None


def _written(text: str) -> tuple[Decimal | None, bool]:
    """The number that a text is, and whether it is one of rand."""
    if NUMERAL.fullmatch(text) or (spaced := _SPACED.fullmatch(text)) is None:
        return decimal(text.replace(",", "")), False
    digits = "".join(filter(str.isdigit, spaced["whole"]))
    return decimal(f"{digits}.{spaced['part'] or 0}"), spaced["rand"] is not None


class _Called(NamedTuple):
    """What a number is by its fact's name: its group, its unit and how many of those one is."""

    group: str
    unit: str = ""
    size: Decimal = Decimal(1)


def _written_out(tokens: Sequence[str]) -> str:
    """The last word of a name, a unit of time written out: "weeks" of `notice_wks`."""
    last = tokens[-1] if tokens else ""
    whole = _SHORT.get(last, last) if len(last) > 1 else last
    if len(tokens) < 2 or (whole in _SPANS and whole != last and _LASTING.isdisjoint(tokens)):
        return last  # "visits_wk" are so many a week
    return whole


@lru_cache(maxsize=KEPT)
def _called(path: str) -> _Called:
    """What a bare number is by the end of its name: `warranty_months`, `weight_g`, `discount_percent`, `list_price`."""
    group, _, key = path.rpartition(".")
    tokens = [token.lower() for token in _TOKENS.findall(key)]
    above = [token.lower() for token in _TOKENS.findall(group.rpartition(".")[2])]
    last = _written_out(tokens)
    word = stem(last)
    if "bps" in tokens:
        return _Called("percent", size=Decimal("0.01"))
    shares = _PERCENT if _CODES.isdisjoint(tokens) else _PERCENT - {"pc"}  # `chf_pc` is so much a piece
    if beside := _BRACKETED.search(key):
        return _Called("duration", *_SPANS[stem(_SHORT[beside["unit"].lower()])])
    if shares.intersection(tokens) or "%" in key:
        return _Called("percent")
    for unit, then in pairwise(map(stem, tokens)):
        if unit in _SPANS and then in _FROM and not _PAID.intersection(tokens):
            return _Called("duration", *_SPANS[unit])
    if _in_currency(path):
        return _Called("money")
    small = {"cents", "pence"}.intersection(tokens) or ("p", "per") in pairwise(tokens)
    if len(tokens) > 1 and (last in _HUNDREDTHS or small):
        return _Called("money", size=Decimal("0.01"))
    if _RATE.search(path):
        return _Called("money" if _PAID.intersection(map(stem, tokens)) else "number")
    if last in _SPANS and ("per" in tokens or tokens[0] in _FURTHER):
        return _Called("money")
    if word in _SPANS and (last != word or not _PRICED.intersection(tokens[:-1])):
        return _Called("duration", *_SPANS[word])
    name = last if last in UNITS else last.removesuffix("s")
    if (two := " ".join((*tokens[-2:-1], name))) in UNITS:
        name = two  # `square_metres`
    if name in UNITS and tokens[-2:-1] != ["per"] and (len(tokens) > 1 or name in _PLAIN):
        unit, per = UNITS[name]
        return _Called("quantity", unit, Decimal(per))
    if word in _SHARE:
        return _Called("percent")
    priced = tokens[:1] and stem(tokens[0]) in _PAID and not _COUNTS.intersection(tokens)
    priced = priced or _PER.search(path) is not None or word in _PRICED or (word in _SPANS and len(tokens) > 1)
    if not priced and above and (of_all := stem(_written_out(above))) in _SPANS and above[-1] != of_all:
        return _Called("duration", *_SPANS[of_all])  # `fix_hrs.fttp`
    return _Called("money" if priced else "number")
