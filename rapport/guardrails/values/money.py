"""Money: `£12.50`, `12 pounds`, `GBP 20`, `US$12`, `£10-£15`, `six pounds fifty`, `$1.2bn`, `EUR 1.234,56`, `a tenner`.

Amounts are in the main unit: `99p` is 0.99. A range is one value (`£10 to £15`, `between $80 and $120`), a change is
two (`went from $500 to $2,000`).
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final, NamedTuple

from rapport.guardrails.nearby import right_before
from rapport.guardrails.values import currencies
from rapport.guardrails.values.counted import changes
from rapport.guardrails.values.currencies import UNKNOWN
from rapport.guardrails.values.found import Reader, Seen
from rapport.guardrails.values.numerals import written
from rapport.guardrails.values.words import Numeral

_SHORT: Final = r"k|mm|mn|mil|mill|mio|mln|m|bn|mrd|mld|b|tn|t"
_MORE: Final = re.compile(rf"\s?(?P<size>{_SHORT})(?![\w'])")
_SIZES: Final = {
    "hundred": 100, "k": 10**3, "thousand": 10**3, "m": 10**6, "mm": 10**6, "mn": 10**6, "mil": 10**6,
    "million": 10**6, "b": 10**9, "bn": 10**9, "billion": 10**9, "t": 10**12, "tn": 10**12, "mill": 10**6, "mio": 10**6,
    "mln": 10**6, "mrd": 10**9, "mld": 10**9,
}  # fmt: skip
_TAIL: Final = re.compile(r"(?:p|pp|pcm|pw|pm|pa|ea|pn|pppn)(?!\w)")
_REST: Final = re.compile(r"\s(?:and\s)?|,\s|")
_SMALL: Final = re.compile(r"\s?(?:p|pence|pennies|penny|cents?|¢|euro\s?cents?|paise|c)(?!\w)")
_NOUN: Final = re.compile(
    r"[\s\-](?!(?:each|apiece|for|and|per|off|or|on|in|at|to|an?|every|daily|weekly|monthly|quarterly|yearly|annually)\b)[a-z]"
    r"|[\w%]|[.,]\d|\s[£$€]"
)
_SCALED: Final = re.compile(
    rf"(?P<size>{_SHORT}|hundred|thousand|million|billion)" r"(?:\s?[€£$]|[\s\-][^\W\d]+){0,2}\Z"
)
_COUNTED: Final = re.compile(
    r"[%\w]|[\s\-](?:k?g|[cmk]?m|[cm]?l|in(?=[.,])|oz|lbs?|ft|yds?|pts?|x|gb|mb|tb|m?ah|[mg]hz|[mk]ph|pcs?|items?|st|nd|rd"
    r"|th|am|pm|hrs?|mins?|secs?|days?|weeks?|months?|hours?|minutes?|years?|people|percent|per\scent|inch(?:es)?|miles?"
    r"|pieces?|units?|nights?|times?)\b|\s%"
)
_JOIN: Final = re.compile(r"\s?-\s?|\s(?:up\s)?to\s(?:up to\s)?|\s(?:and|or)\s")
_NAMED: Final = re.compile(
    r"\b(?P<many>an?|one|two|three|four|five|couple of)\s(?P<note>tenner|fiver)s?\b"
    r"|\b(?:for|just|only|under|than|costs?|save|about|over|to|by|spend|pay|extra|another|is|was|worth)\s"
    r"(?P<one>an?\s(?P<coin>pound|dollar|euro|quid|buck))(?![\w\-]|\s(?:sign|store|shop|cake|bill|of|coin)\b)"
    r"|\b(?P<two>(?:an?\s)?couple of\s(?P<coins>pounds|dollars|euros|quid|bucks))\b"
)
_VAGUE: Final = re.compile(
    r"\b(?:(?:(?:an?\s)?(?:few|couple(?:\sof)?)|several|some)\s(?P<few>hundred|thousand|million|billion)"
    r"|(?:(?:tens|dozens|hundreds)\sof\s)?(?P<many>hundred|thousand|million|billion)s(?=\sof\s)"
    r"|(?:a\sfew|several)(?=\s))"
)
_VAGUE_SIGN: Final = re.compile(r"few |several|couple|eds of|nds of|ens of|ons of|some [htmb]")
_BARE: Final = re.compile(
    r"\b(?:budget|price|prices|cost|costs|pay|paid|salary|spend|worth|earn|fee)\b[^.!?\d]{0,16}\Z"
)
_WEIGHT: Final = re.compile(r"\b(?:weigh|weighs|weighing|weighed|lose|lost|losing|gained|shed)\b[^.!?]{0,16}\Z")
_HEAVY: Final = re.compile(
    r"(?<=pound)\s(?!note|coin|voucher|gift|bet|fee|fine|discount|ticket|bonus|meal|deposit|prize|house|bill|coupon|card"
    r"|credit|saving|reward|donation|deal|offer|menu|refund|cheque|increase|rise|entry|admission|charge|lunch|dinner|tip|bid"
    r"|stake|limit|minimum|budget|bundle|price|pledge|and\s[a-z]+\spence|(?:an?|per|off|each|for|or|to|in|on|at|is|was|extra"
    r"|more|less|with|from|if|by|every|we|you|it|and|sterling)\b)[a-z]"
    r"|\s(?:of\s(?!credit|savings?|debt|sales|profits?|income|money|tax|value|spending|your|our|the\b|public|free)[a-z]"
    r"|heavier|lighter|overweight|in weight|of weight|per square)"
)
_COUNT: Final = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "couple of": 2}


_CAME: Final = re.compile(r"[,;:.)]?\s(?:and\s|it's\s|it is\s|is\s)?now\s(?:just\s|only\s|at\s|for\s|down\sto\s)?")
_NEAR: Final = 24
_THOUSANDS: Final = "k"
"""The unit of `a budget of 5k`: money, in whatever currency."""


_VERSION: Final = 20
"""What is less is a version of a language, not pesos: `PHP 8.2`."""


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
            known = one.unit if one.unit not in (UNKNOWN, _THOUSANDS) else None
            yield Reader(one.start, one.end, written(one.value), known)
            if two and known and _now(seen.text, one, two):
                yield Reader(two.start, two.end, written(two.value), known)
        at += 1
    for match in _VAGUE.finditer(seen.text) if _VAGUE_SIGN.search(seen.text) else ():
        size = Decimal(_SIZES[match["few"] or match["many"]] if match["few"] or match["many"] else 1)
        end = match.end() + (len(" of") if seen.text.startswith(" of ", match.end()) else 0)
        name = currencies.after(seen, end, size)
        if name and name.size == 1 and name.said not in ("code", "sign") and not _weighs(seen.text, end, name.at):
            yield Reader(match.start(), name.at, f"~{size}", name.unit)
    for match in _NAMED.finditer(seen.text):
        if match["note"]:
            notes = _COUNT[match["many"]] * (10 if match["note"] == "tenner" else 5)
            yield Reader(*match.span(), str(notes), "GBP")
        elif match["coin"]:
            yield Reader(*match.span("one"), "1", currencies.WORDS[match["coin"]])
        else:
            yield Reader(*match.span("two"), "2", currencies.WORDS[match["coins"]])


def _amounts(seen: Seen) -> Iterator[_Amount]:
    """Every number as an amount, with a currency or without."""
    at = 0
    while at < len(seen.numerals):
        amount = _amount(seen, at)
        yield amount
        at = amount.last


def _amount(seen: Seen, at: int) -> _Amount:
    number = seen.numerals[at]
    if number.sort in ("ordinal", "part"):
        return _Amount(number.start, number.end, number.value, None, at + 1)
    sign = currencies.before(seen, number.start) if number.sort != "words" else None
    if sign and not (sign.unit == "PHP" and sign.at < number.start - 2 and number.value < _VERSION):
        return _behind(seen, at, sign)
    start, end, value, unit = number.start, number.end, number.value, None
    more = _MORE.match(seen.text, end) if number.sort == "figures" else None
    name = currencies.after(seen, end, value)
    if name is None and more:
        value *= _SIZES[more["size"]]
        name = currencies.after(seen, more.end(), value)
    if name and not (name.said == "p" and number.sort != "figures"):
        if name.unit == "GBP" and name.said.startswith("pound") and _weighs(seen.text, start, name.at):
            return _Amount(start, end, number.value, None, at + 1)
        value = _grouped(seen.text, number, name.unit) if value == number.value else value
        start, value = _minus(seen, start, value * name.size)
        rest, to = _small(seen, name.at, at + 1) if name.size == 1 else (Decimal(0), name.at)
        return _Amount(start, to, value + rest, name.unit, at + (2 if rest else 1))
    if seen.text.endswith(("lakh", "lakhs", "crore", "crores"), start, end):
        unit = "INR"
    elif seen.text.endswith("k", start, end) and right_before(_BARE, seen.text, start):
        unit = _THOUSANDS
    return _Amount(start, end, number.value, unit, at + 1)


def _behind(seen: Seen, at: int, sign: currencies.Currency) -> _Amount:
    """An amount behind its sign."""
    text, number, unit = seen.text, seen.numerals[at], sign.unit
    end, value = number.end, _grouped(text, number, unit)
    if more := _MORE.match(text, end):
        value, end = value * _SIZES[more["size"]], more.end()
    if (code := currencies.after(seen, end, value)) and (code.said == "code" or code.unit == unit) and code.size == 1:
        end, unit = code.at, code.unit
    if text[end : end + 1].isalnum() and not _TAIL.match(text, end):
        return _Amount(number.start, end, value, None, at + 1)
    rest, to = _small(seen, end, at + 1)
    if rest and _SMALL.match(text, seen.numerals[at + 1].end):
        return _Amount(sign.at, to, value + rest, unit, at + 2)
    start, value = _minus(seen, sign.at, -value if sign.minus else value)
    return _Amount(start, end, value, unit, at + 1)


def _grouped(text: str, number: Numeral, unit: str) -> Decimal:
    """The value of a number whose point parts thousands where the currency's lands write it so: `€1.000`."""
    point = text.find(".", number.start, number.end)
    thousands = 0 < point == number.end - 4 and unit not in ("GBP", "USD") and text[point + 1 : number.end].isdigit()
    thousands = thousands and text[number.start] != "0"  # €0.006 a page
    return number.value * 1_000 if thousands else number.value


def _weighs(text: str, start: int, end: int) -> bool:
    """Whether pounds are those of a scale."""
    return bool(right_before(_WEIGHT, text, start) or _HEAVY.match(text, end))


def _minus(seen: Seen, start: int, value: Decimal) -> tuple[int, Decimal]:
    """Where an amount begins with its minus, and its value; a long dash is the sentence's."""
    text = seen.text
    if start and text[start - 1] == "-" and (start == 1 or text[start - 2] in " (\n"):
        return (start, value) if seen.said(start - 1, start) == "—" else (start - 1, -value)
    word = next((w for w in ("minus ", "negative ") if text.endswith(w, 0, start)), "")
    return start - len(word), -value if word else value


def _small(seen: Seen, end: int, at: int) -> tuple[Decimal, int]:
    """The pence of `six pounds fifty`, `5 dollars and 20 cents`: their share of the main unit and where they end."""
    if at >= len(seen.numerals):
        return Decimal(0), end
    text, number = seen.text, seen.numerals[at]
    gap = _REST.fullmatch(text, end, number.start) if number.start - end <= 5 else None
    if gap is None or not 0 < number.value < 100 or number.sort in ("ordinal", "part", "fraction"):
        return Decimal(0), end
    if small := _SMALL.match(text, number.end):
        return number.value / 100, small.end()
    if gap.group() == " " and number.value >= 5 and number.end - number.start > 1 and not _NOUN.match(text, number.end):
        return number.value / 100, number.end
    return Decimal(0), end


def _now(text: str, one: _Amount, two: _Amount) -> bool:
    """Whether a bare number is what a price has come down to: `was £80, now 65`."""
    came = two.unit is None and two.start - one.end <= _NEAR and _CAME.fullmatch(text, one.end, two.start)
    return bool(came) and not _NOUN.match(text, two.end) and not _COUNTED.match(text, two.end)


def _range(text: str, one: _Amount, two: _Amount) -> Reader | None:
    """Two amounts that make a range, each with the other's `k` or `million` where only one has it."""
    own = _MORE.match(text, one.end) if one.unit is None else None
    end = own.end() if own else one.end
    gap = _JOIN.fullmatch(text, end, two.start) if two.start - end <= 14 else None
    unit = two.unit or one.unit
    if gap is None or unit is None or _THOUSANDS in (one.unit, two.unit) or unit != (one.unit or unit):
        return None
    if one.unit is None and not text[two.start].isalnum():
        return None
    if "or" in gap.group() and one.unit is not None:
        return None
    if "and" in gap.group() and not text.endswith("between ", 0, one.start):
        return None
    low, high, end = one.value * (_SIZES[own["size"]] if own else 1), two.value, two.end
    if two.unit is None:
        if more := _MORE.match(text, end):
            high, end = high * _SIZES[more["size"]], more.end()
        elif _COUNTED.match(text, end):
            return None
    scaled = _SCALED.search(text, two.start, end)
    own = own or _SCALED.search(text, one.start, one.end)
    if scaled and not own and low * (size := _SIZES[scaled["size"]]) < high:
        low *= size
    if low >= high or changes(text, one.start):
        return None
    return Reader(one.start, end, f"{written(low)}..{written(high)}", unit if unit != UNKNOWN else None)
