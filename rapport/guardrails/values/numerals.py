"""Numbers in digits and words, as the other kinds build on them."""

import re
from decimal import Decimal, InvalidOperation

_ONES = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000, "dozen": 12}
_SHORT = {"k": 1_000, "m": 1_000_000, "mn": 1_000_000, "bn": 1_000_000_000, "thousand": 1_000, "million": 1_000_000,
          "billion": 1_000_000_000}  # fmt: skip

_WORD = "|".join([*_ONES, *_TENS])
_SCALE = "|".join(f"{s}s?" for s in _SCALES)
WORDS = rf"(?:(?:an?\s+)?(?:half\s+a\s+)?(?:{_SCALE})|(?:{_WORD}))(?:(?:[\s\-]+(?:and\s+)?)(?:{_WORD}|{_SCALE}))*"
"""A number in words: `twenty-one`, `a hundred and five`, `half a dozen`."""
DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?(?:⁄\d+)?"
"""A number in digits, with thousands commas or a decimal point."""
NUMBER = rf"(?:{DIGITS})(?:\s?(?:k|m|mn|bn|thousand|million|billion)(?![a-z]))?|{WORDS}"


def parse(text: str) -> Decimal | None:
    """The number that a match of `NUMBER` stands for."""
    text = text.strip().lower()
    if text[:1].isdigit():
        figures = re.match(DIGITS, text)
        if figures is None:
            return None
        try:
            top, _, bottom = figures.group().replace(",", "").partition("⁄")
            value = Decimal(top) / Decimal(bottom) if bottom else Decimal(top)
        except (InvalidOperation, ZeroDivisionError):
            return None
        return value * _SHORT.get(text[figures.end() :].strip(), 1)
    return _words(re.split(r"[\s\-]+", text))


def _words(words: list[str]) -> Decimal | None:
    total, part = Decimal(0), Decimal(0)
    for word in words:
        if word in _ONES or word in _TENS:
            part += _ONES.get(word, 0) or _TENS.get(word, 0)
        elif word == "half":
            part = Decimal("0.5")
        elif scale := _SCALES.get(word.removesuffix("s")):
            part = (part or Decimal(1)) * scale
            if scale >= 1_000:
                total, part = total + part, Decimal(0)
        elif word not in ("a", "an", "and"):
            return None
    return total + part


def written(value: Decimal) -> str:
    """A decimal as it compares: no exponent, no needless zeros."""
    plain = f"{value:f}"
    return (plain.rstrip("0").rstrip(".") if "." in plain else plain) or "0"
