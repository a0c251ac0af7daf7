"""What the readers of personal data read, and what they yield."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property
from typing import Final, NamedTuple

from rapport.guardrails.normalise import View


class Mark(NamedTuple):
    """Characters of a line, and what about a person they tell."""

    start: int
    end: int
    what: str


@dataclass(frozen=True)
class Line:
    """A text in its plain view, with the letters as they were written beside it."""

    view: View
    original: str

    @cached_property
    def text(self) -> str:
        """The plain view; digits of all scripts are the plain ones, and so is an `o` among digits."""
        text = self.view.text
        if not text.isascii() and _FOREIGN.search(text):
            text = "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in text)
        return _ROUND.sub(lambda m: "0" * len(m.group()), text) if _MIXED.search(text) else text

    @cached_property
    def words(self) -> frozenset[str]:
        """Its words, without their order: what is in none of them need not be looked for."""
        return frozenset(self.text.translate(_APART).split())

    @cached_property
    def densest(self) -> int:
        """How many digits stand together at most, at no more than five characters from one another."""
        return max((sum(map(str.isdigit, run)) for run in _DIGITS.findall(self.text)), default=0)

    def cased(self, start: int, end: int) -> str:
        a, b = self.view.original(start, end)
        return self.original[a:b]

    def before(self, start: int) -> str:
        return self.text[max(0, start - _LOOK) : start]

    def coded(self, start: int) -> bool:
        """Whether what stands at `start` is said to be the number of a thing."""
        return CODE.search(self.before(start)) is not None


_LOOK: Final = 40
_APART: Final = {ord(c): " " for c in map(chr, range(0x250)) if not c.isalpha()} | dict.fromkeys(
    range(0x2010, 0x2070), " "
)
"""Whatever stands between words is a blank."""
_DIGITS: Final = re.compile(r"\d(?:[^\d]{0,5}\d)*")
_FOREIGN: Final = re.compile(r"(?![0-9])\d")
_MIXED: Final = re.compile(r"\do|\bo\d\d")
_ROUND: Final = re.compile(r"(?<=\d)o+(?![a-z])|(?<![a-z\d])o(?=\d\d)")
CODE: Final = re.compile(
    r"\b(?:orders?|ref(?:erence)?s?|codes?|items?|skus?|isbn|ean|gtin|upc|barcode|batch|lot|tracking|invoices?|parcels?"
    r"|styles?|models?|parts?|serial|articles?|art|products?|catalogue|design|shades?|patent|job|ticket|voucher|coupon"
    r"|receipt|consignment|booking|pattern|colour|size|crate|box|shelf|row|bay|bin|version|transaction|charity|company)"
    r"(?:\s+(?:is|was|reads|says))?[\s.:#\"'(\-]{0,3}"
    r"(?:(?:nos?|nr|numbers?|id|codes?|ref|reference)\b[\s.:#\"'(]{0,3})?(?:is\s)?$"
)
"""The words before the number of a thing: an order, a product, a style."""
