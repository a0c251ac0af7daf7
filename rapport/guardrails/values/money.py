"""Money: `£12.50`, `12 pounds`, `GBP 20`, `US$12`, `£10-£15`, `six pounds fifty`, `$1.2bn`, `EUR 1.234,56`, `a tenner`.

Amounts are in the main unit: `99p` is 0.99. A range is one value (`£10 to £15`, `between $80 and $120`), a change is
two (`went from $500 to $2,000`).
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final, NamedTuple

from rapport.guardrails.values import currencies
from rapport.guardrails.values.found import Reader, Seen
from rapport.guardrails.values.numerals import written
from rapport.guardrails.values.words import Numeral

_BEFORE: Final = re.compile(rf"(?:{currencies.BEFORE})\s?(?P<minus>-)?\Z")
_AFTER: Final = re.compile(currencies.AFTER)
_MORE: Final = re.compile(r"\s?(?P<size>mm|mn|mil|m|bn|b|tn|t)(?![\w'])")
_SIZES: Final = {
    "k": 10**3, "thousand": 10**3, "m": 10**6, "mm": 10**6, "mn": 10**6, "mil": 10**6, "million": 10**6, "b": 10**9,
    "bn": 10**9, "billion": 10**9, "t": 10**12, "tn": 10**12,
}  # fmt: skip
_TAIL: Final = re.compile(r"(?:pp|pcm|pw|pm|pa|ea|pn|pppn)(?!\w)")
_REST: Final = re.compile(r"\s(?:and\s)?|,\s|")
_SMALL: Final = re.compile(r"\s?(?:p|pence|pennies|penny|cents?|¢|euro\s?cents?|paise|c)(?!\w)")
_NOUN: Final = re.compile(r"[\s\-](?!(?:each|for|and|per|off|or|on|in|at|to|a)\b)[a-z]|[\w%]|[.,]\d|\s[£$€]")
_SCALED: Final = re.compile(r"(?P<size>k|mm|mn|m|bn|b|thousand|million|billion)\Z")
_COUNTED: Final = re.compile(
    r"[%\w]|[\s\-](?!(?:a|an|per|on|for|at|in|if|to|or|and|of|off|by|is|we|you|it)\b)(?:[a-z]{1,3}\b|days|weeks"
    r"|months|hours|years|people)"
)
_JOIN: Final = re.compile(r"\s?-\s?|\sto\s(?:up to\s)?|\sand\s")
_CHANGE: Final = re.compile(
    r"\b(?:went|gone|rose|risen|fell|fallen|dropped|cut|reduced|increased|raised|up|down|grew|grown|jumped|climbed"
    r"|slashed|lowered"
    r"|moved|changed|changes|rises|drops|falls|goes)\b[^.!?]{0,24}\bfrom\s\Z"
)
_NAMED: Final = re.compile(
    r"\b(?P<many>an?|one|two|three|four|five|couple of)\s(?P<note>tenner|fiver)s?\b"
    r"|\b(?:for|just|only|under|than|costs?|save|about|over|to|by|spend|pay|extra|another|is|was|worth)\s"
    r"(?P<one>an?\s(?P<coin>pound|dollar|euro|quid|buck))(?![\w\-]|\s(?:sign|store|shop|cake|bill|of|coin)\b)"
    r"|\b(?P<two>(?:an?\s)?couple of\s(?P<coins>pounds|dollars|euros|quid|bucks))\b"
)
_BARE: Final = re.compile(
    r"\b(?:budget|price|prices|cost|costs|pay|paid|salary|spend|worth|earn|fee)\b[^.!?\d]{0,16}\Z"
)
_WEIGHT: Final = re.compile(r"\b(?:weigh|weighs|weighing|weighed|lose|lost|losing|gained|shed)\b[^.!?]{0,16}\Z")
_COUNT: Final = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "couple of": 2}


class _Amount(NamedTuple):
    start: int
    end: int
    value: Decimal
    unit: str | None
    """None: a number without a currency, which may be the end of a range."""
    last: int
    """The number after those that it holds."""


def read(seen: Seen) -> Iterator[Reader]:
    amounts = list(_amounts(seen))
    at = 0
    while at < len(amounts):
        one, two = amounts[at], amounts[at + 1] if at + 1 < len(amounts) else None
        if two and (ends := _range(seen.text, one, two)):
            yield ends
            at += 2
            continue
        if one.unit:
            yield Reader(one.start, one.end, written(one.value), one.unit if one.unit != "?" else None)
        at += 1
    for match in _NAMED.finditer(seen.text):
        if match["note"]:
            size = _COUNT[match["many"]] * (10 if match["note"] == "tenner" else 5)
            yield Reader(*match.span(), str(size), "GBP")
        elif match["coin"]:
            yield Reader(*match.span("one"), "1", currencies.WORDS[match["coin"]])
        else:
            yield Reader(*match.span("two"), "2", currencies.WORDS[match["coins"]])


def _amounts(seen: Seen) -> Iterator[_Amount]:
    """Every number as an amount, with a currency or without."""
    text, numbers = seen.text, seen.numerals
    at = 0
    while at < len(numbers):
        amount = _amount(text, numbers, at)
        yield amount
        at = amount.last


def _amount(text: str, numbers: tuple[Numeral, ...], at: int) -> _Amount:
    number = numbers[at]
    start, end, value, unit = number.start, number.end, number.value, None
    if number.sort in ("ordinal", "part"):
        return _Amount(start, end, value, None, at + 1)
    if number.sort != "words" and (sign := _BEFORE.search(text, max(0, start - 8), start)):
        start, unit = sign.start(), currencies.unit(sign.group().rstrip("-"))
        if text.startswith(".", end - 4) and unit not in ("GBP", "USD") and text[end - 3 : end].isdigit():
            value *= 1_000
        if more := _MORE.match(text, end):
            value, end = value * _SIZES[more["size"]], more.end()
        elif (code := _AFTER.match(text, end)) and code["code"]:
            end, unit = code.end(), code["code"].upper()
        if text[end : end + 1].isalnum() and not _TAIL.match(text, end):
            return _Amount(number.start, end, value, None, at + 1)
        if at + 1 < len(numbers):
            rest, to = _small(text, end, numbers[at + 1])
            if rest and _SMALL.match(text, numbers[at + 1].end):
                return _Amount(start, to, value + rest, unit, at + 2)
        start, value = _minus(text, start, -value if sign["minus"] else value)
    elif (name := _AFTER.match(text, end)) and not (name["p"] and number.sort != "figures"):
        unit, size = currencies.named(name)
        if unit == "GBP" and name.group().endswith("pounds") and _WEIGHT.search(text, max(0, start - 30), start):
            return _Amount(start, end, value, None, at + 1)
        end, value = name.end(), value * size
        start, value = _minus(text, start, value)
        if size == 1 and at + 1 < len(numbers):
            rest, to = _small(text, end, numbers[at + 1])
            if rest:
                return _Amount(start, to, value + rest, unit, at + 2)
    elif text.endswith(("lakh", "lakhs", "crore", "crores"), start, end):
        unit = "INR"
    elif text.endswith("k", start, end) and _BARE.search(text, max(0, start - 28), start):
        unit = "?"
    return _Amount(start, end, value, unit, at + 1)


def _minus(text: str, start: int, value: Decimal) -> tuple[int, Decimal]:
    if start and text[start - 1] == "-" and (start == 1 or text[start - 2] in " (\n"):
        return start - 1, -value
    return start, value


def _small(text: str, end: int, number: Numeral) -> tuple[Decimal, int]:
    """The pence of `six pounds fifty`, `5 dollars and 20 cents`: their share of the main unit and where they end."""
    gap = _REST.fullmatch(text, end, number.start) if number.start - end <= 5 else None
    if gap is None or not 0 < number.value < 100 or number.sort in ("ordinal", "part", "fraction"):
        return Decimal(0), end
    if small := _SMALL.match(text, number.end):
        return number.value / 100, small.end()
    if gap.group() == " " and number.value >= 5 and number.end - number.start > 1 and not _NOUN.match(text, number.end):
        return number.value / 100, number.end
    return Decimal(0), end


def _range(text: str, one: _Amount, two: _Amount) -> Reader | None:
    """Two amounts that make a range, each with the other's `k` or `million` where only one has it."""
    gap = _JOIN.fullmatch(text, one.end, two.start) if two.start - one.end <= 14 else None
    unit = two.unit or one.unit
    if gap is None or unit in (None, "?") or "?" in (one.unit, two.unit) or (one.unit or unit) != (two.unit or unit):
        return None
    if "and" in gap.group() and not text.endswith("between ", 0, one.start):
        return None
    low, high, end = one.value, two.value, two.end
    if two.unit is None:
        if more := _MORE.match(text, end):
            high, end = high * _SIZES[more["size"]], more.end()
        elif _COUNTED.match(text, end):
            return None
    scaled = _SCALED.search(text, two.start, end)
    if scaled and not _SCALED.search(text, one.start, one.end) and low * (size := _SIZES[scaled["size"]]) < high:
        low *= size
    if low >= high or _CHANGE.search(text, max(0, one.start - 50), one.start):
        return None
    return Reader(one.start, end, f"{written(low)}..{written(high)}", unit)
