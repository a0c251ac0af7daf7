"""Numbers in words: `twenty-one`, `a hundred and five`, `one and a half`, `two-thirds`, `half a million`, `twelfth`.

Words that do not build one number are several: `two three`, `two and four`. Years are read in pairs: `nineteen
eighty-four`. A lone `half`, `a third`, `quarter` is a `part`.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final, Literal, NamedTuple

Sort = Literal["figures", "words", "fraction", "part", "ordinal"]


class Numeral(NamedTuple):
    """A number where it stands. A `part` is a fraction without a numerator: `a third`, `half`."""

    start: int
    end: int
    value: Decimal
    sort: Sort


_ONES: Final = dict(zip("one two three four five six seven eight nine".split(), range(1, 10), strict=True))
_TEENS: Final = {"zero": 0, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
                 "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19}  # fmt: skip
_TENS: Final = {"twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
                "eighty": 80, "ninety": 90}  # fmt: skip
_SCALES: Final = {"hundred": 100, "dozen": 12, "thousand": 10**3, "million": 10**6, "billion": 10**9,
                  "trillion": 10**12, "lakh": 10**5, "crore": 10**7}  # fmt: skip
_PARTS: Final = {"half": 2, "halves": 2, "quarter": 4, "quarters": 4, "third": 3, "thirds": 3, "fourths": 4,
                 "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8,
                 "eighths": 8, "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10, "hundredths": 100}  # fmt: skip
ORDINALS: Final = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40,
    "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
    "thousandth": 1_000, "millionth": 1_000_000,
}  # fmt: skip
_SMALL: Final = _ONES | _TEENS | _TENS
_PLURAL: Final = frozenset(word for word in _PARTS if word.endswith("s"))
_TOKEN: Final = re.compile(
    r"\b(?=[befhlmnoqstz dc])(?:"
    + "|".join(sorted({*_SMALL, *_PARTS, *ORDINALS, *(f"{s}s?" for s in _SCALES)}, reverse=True))
    + r")\b"
)
_GAPS: Final = frozenset([" ", "-", " and ", "-and-", " and a ", "-and-a-", " a ", " of a ", " point ", "\n"])


class _Word(NamedTuple):
    start: int
    end: int
    text: str
    gap: str
    """What stands before it, if that may be within a number."""


def read(text: str) -> Iterator[Numeral]:
    """The numbers in words of a lower-case text, in reading order."""
    chain: list[_Word] = []
    for match in _TOKEN.finditer(text):
        gap = text[chain[-1].end : match.start()] if chain and match.start() - chain[-1].end <= 7 else ""
        if gap not in _GAPS and chain:
            yield from _chain(text, chain)
            chain = []
        chain.append(_Word(*match.span(), match.group(), gap if chain else ""))
    yield from _chain(text, chain)


def _chain(text: str, chain: Sequence[_Word]) -> Iterator[Numeral]:
    at = 0
    while at < len(chain):
        before = _article(text, chain[at].start)
        after, value, sort = _number(chain, at, article=before < chain[at].start)
        if sort is not None:
            keeps = chain[at].text in _SCALES or (chain[at].text in _PARTS and sort in ("part", "words"))
            yield Numeral(before if keeps else chain[at].start, chain[after - 1].end, value, sort)
        at = after


def _article(text: str, start: int) -> int:
    """Where an article before a word begins; else the word."""
    if text.startswith("a ", start - 2) and start >= 2 and (start == 2 or not text[start - 3].isalnum()):
        return start - 2
    return start


def _number(chain: Sequence[_Word], at: int, *, article: bool) -> tuple[int, Decimal, Sort | None]:
    """The longest number that begins with a word of a chain: the word after it, its value, its sort."""
    first = chain[at].text
    if first in _PARTS and (article or first not in ORDINALS):
        return _part(chain, at)
    if first in ORDINALS:
        return at + 1, Decimal(ORDINALS[first]), "ordinal"
    if first not in _SMALL and not article:
        return at + 1, Decimal(0), None
    after, value = _cardinal(chain, at)
    if after == len(chain):
        return after, value, "words"
    return _tail(chain, at, after, value)


def _part(chain: Sequence[_Word], at: int) -> tuple[int, Decimal, Sort | None]:
    """`half`, `a third`; `half a million`, `a quarter of a million`, `half a dozen`."""
    value = 1 / Decimal(_PARTS[chain[at].text])
    if at + 1 < len(chain) and chain[at + 1].gap in (" a ", " of a ") and chain[at + 1].text in _SCALES:
        return at + 2, value * _SCALES[chain[at + 1].text], "words"
    return at + 1, value, None if chain[at].text in _PLURAL else "part"


def _cardinal(chain: Sequence[_Word], at: int) -> tuple[int, Decimal]:
    total, part, room, scale, after = 0, 0, 1_000, 10**15, at
    while after < len(chain):
        word, gap = chain[after].text.removesuffix("s"), chain[after].gap
        if after > at and (gap not in (" ", "-") and not (gap in (" and ", "-and-") and room >= 99)):
            break
        if word in _SMALL:
            number = _SMALL[word]
            if room == 9 and part in (16, 17, 18, 19, 20) and number >= 10 and gap == " ":
                part *= 100
            elif number > room or (number == 0 and after > at):
                break
            part += number
            room = 9 if number >= 16 else 0
        elif word in _SCALES and (part or after == at):
            size = _SCALES[word]
            if size == 100 and part < 100:
                part, room = (part or 1) * 100, 99
            elif size == 12:
                return after + 1, Decimal(total + (part or 1) * 12)
            elif 1_000 <= size < scale:
                total, part, room, scale = total + (part or 1) * size, 0, 999, size
            else:
                break
        else:
            break
        after += 1
    return max(after, at + 1), Decimal(total + part)


def _tail(chain: Sequence[_Word], at: int, after: int, value: Decimal) -> tuple[int, Decimal, Sort | None]:
    """What may close a number: an ordinal, a fraction, a decimal part."""
    word, gap = chain[after].text, chain[after].gap
    last = chain[after - 1].text
    if gap in (" ", "-") and (word in _PLURAL or (word in _PARTS and chain[at].text == "one" == last)):
        part = value / _PARTS[word]
        if after + 1 < len(chain) and chain[after + 1].gap == " of a " and chain[after + 1].text in _SCALES:
            return after + 2, part * _SCALES[chain[after + 1].text], "words"
        return after + 1, part, "fraction"
    if word in ORDINALS and gap in (" ", "-", " and ", "-and-") and _ends(last, ORDINALS[word], gap):
        if ORDINALS[word] >= 100:
            return after + 1, value * ORDINALS[word], "ordinal"
        return after + 1, value + ORDINALS[word], "ordinal"
    if gap in (" and a ", "-and-a-") and word in _PARTS:
        scale = _SCALES.get(last, 1)
        return _scaled(chain, after + 1, value + Decimal(scale if scale >= 1_000 else 1) / _PARTS[word])
    if gap == " and " and after + 1 < len(chain) and word in _ONES and chain[after + 1].text in _PARTS:
        return _scaled(chain, after + 2, value + Decimal(_ONES[word]) / _PARTS[chain[after + 1].text])
    if gap == " point ":
        digits = ""
        while (
            after < len(chain) and chain[after].text in _ONES | {"zero": 0} and (chain[after].gap == " " or not digits)
        ):
            digits += str((_ONES | {"zero": 0})[chain[after].text])
            after += 1
        return _scaled(chain, after, value + Decimal(f"0.{digits or 0}"))
    return after, value, "words"


def _ends(last: str, nth: int, gap: str) -> bool:
    """Whether an ordinal may close a number whose last word is `last`: `twenty-first`, `hundred and first`."""
    if last in _TENS:
        return nth < 10 and gap in (" ", "-") and nth != 2
    return nth < 100 if last in ("hundred", "thousand", "million") else nth >= 100 and last in _SMALL


def _scaled(chain: Sequence[_Word], after: int, value: Decimal) -> tuple[int, Decimal, Sort | None]:
    if after < len(chain) and chain[after].gap == " " and chain[after].text in _SCALES:
        return after + 1, value * _SCALES[chain[after].text], "words"
    return after, value, "words"
