"""Numbers with what is counted behind them, alone or as a range: what percentages, ratings, durations and quantities
have in common."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Final, NamedTuple

from rapport.guardrails.nearby import right_before
from rapport.guardrails.values.found import Reader, Seen
from rapport.guardrails.values.words import Numeral

_JOIN: Final = re.compile(r"\s?-\s?|[\s\-](?:to|or)[\s\-]|\sand\s")

_CHANGE: Final = re.compile(
    r"\b(?:went|gone|rose|risen|fell|fallen|dropped|cut|reduced|increased|raised|up|down|grew|grown|jumped|climbed"
    r"|slashed|lowered"
    r"|mov(?:es?|ed|ing)|chang(?:es?|ed|ing)|ris(?:es?|ing)|drops|falls|go(?:es|ing)?|rais(?:es?|ing)|increas(?:es?|ing)"
    r"|jumps?|climbs?|grows?|lift(?:s|ed)?|bump(?:s|ed)?|hiked?|revised|adjusted|switch\w*|upgrad\w*|doubled|tripled|shot"
    r"|crept|soared|nudged)\b[^.!?]{0,40}\bfrom\s\Z"
)


class Counted(NamedTuple):
    """A number, or two that make a range, and the match of what stands behind."""

    start: int
    end: int
    low: Decimal | None
    high: Decimal
    unit: re.Match[str]
    numeral: Numeral


def counted(seen: Seen, unit: re.Pattern[str], between: re.Pattern[str] = _JOIN) -> Iterator[Counted]:
    """Each number that `unit` matches right behind; `between` joins the number before it into a range."""
    before: Numeral | None = None
    for numeral in seen.numerals:
        if match := unit.match(seen.text, numeral.end):
            low = before if before and joined(seen.text, before, numeral, between) else None
            start, sign = signed(seen.text, (low or numeral).start)
            high = numeral.value if low else sign * numeral.value
            yield Counted(start, match.end(), sign * low.value if low else None, high, match, numeral)
        before = numeral


def ranges(text: str, found: Iterable[Reader]) -> Iterator[Reader]:
    """The values with those of one unit that make a range as one: `2kg-3kg`, `24 hours to 48 hours`."""
    before: Reader | None = None
    for reader in found:
        if before and reader.unit == before.unit and ".." not in before.value + reader.value:
            gap = _JOIN.fullmatch(text, before.end, reader.start) if 0 < reader.start - before.end < 6 else None
            sure = gap and ("and" not in gap.group() or text.endswith("between ", 0, before.start))
            if sure and _number(before.value) < _number(reader.value):
                before = Reader(before.start, reader.end, f"{before.value}..{reader.value}", reader.unit)
                continue
        if before:
            yield before
        before = reader
    if before:
        yield before


def _number(value: str) -> Decimal:
    return Decimal(value) if " " not in value else Decimal(0)


def joined(text: str, low: Numeral, high: Numeral, between: re.Pattern[str] = _JOIN) -> bool:
    """Whether two numbers make a range: `5-7`, `5 to 7`, `5 or 7`, `between 5 and 7`."""
    if high.start - low.end > 16 or low.value >= high.value or "ordinal" in (low.sort, high.sort):
        return False
    gap = between.fullmatch(text, low.end, high.start)
    if gap and "-" in gap.group() and (low.sort == "words") != (high.sort == "words"):
        return False
    return gap is not None and ("and" not in gap.group() or text.endswith("between ", 0, low.start))


def changes(text: str, start: int) -> bool:
    """Whether two numbers are before and after of a change, and no range: `rose from 5 to 7`."""
    return text.endswith("from ", 0, start) and right_before(_CHANGE, text, start) is not None


def signed(text: str, start: int) -> tuple[int, int]:
    """Where a number begins with its minus sign or `minus`, and 1 or -1."""
    if start and text[start - 1] == "-" and (start == 1 or text[start - 2] in " (\n"):
        return start - 1, -1
    for word in ("minus ", "negative "):
        if text.endswith(word, 0, start):
            return start - len(word), -1
    return start, 1
