"""What is left of a number of things, told with the number of those that are gone: "six classes left" of six used."""

import re
from collections.abc import Iterable
from typing import Final

from rapport.guardrails.given.amounts.figures import Figure
from rapport.guardrails.given.amounts.judged import Told
from rapport.guardrails.given.record import stem
from rapport.guardrails.values.numerals import told as numbers_of

_LEFT: Final = re.compile(
    r"(?:\s(?!(?:and|or|of|were|was|have been|(?:have|has|had) left|are (?:gone|used|taken|booked))\b)[\w'-]+){0,2}?"
    r"\s(?:left|free(?! of)|remain(?:s|ing)?|to go|to spare|unused|still (?:free|open|available|to come))\b"
    r"|\s(?:[\w-]+\s)?(?:are|is)\s(?:still\s)?(?:left|free|open|available|unused|unspent)\b"
)
_LEAVES: Final = re.compile(
    r"\b(?:still (?:have|has)|leav(?:es|ing)(?: (?:you|her|him|them|us))?|(?:have|has) left)\s\Z"
)
_OF: Final = re.compile(
    r"\s(?:out )?of (?:(?:the|your|our|their|his|her|its|all|these|those)\s)?(?P<all>\d+|[a-z-]+)\b"
)
"""How many there are of what is left: "six of ten classes left"."""
_BEFORE: Final = 24
_GONE: Final = frozenset(
    "used booked taken sold spent gone attended redeemed filled reserved claimed visited done completed"
    " enrolled".split()
)
_STILL: Final = frozenset("left remaining remain available free open unused spare balance".split())
_WORDS: Final = re.compile(r"[a-z]+")


def spent(told: Told, numbers: Iterable[Figure]) -> Figure | None:
    """The fact that tells how many are gone, where a text says of that number that it is left, maybe of how many.

    None where some fact tells of as many that are left, or where as many are left by the total.
    """
    of = _OF.match(told.text, told.one.end)
    whole = next(iter(numbers_of(of["all"])), None) if of else None
    end = of.end() if of and whole else told.one.end
    if not (_LEFT.match(told.text, end) or _LEAVES.search(told.before[-_BEFORE:])):
        return None
    keyed = [one for one in numbers if one.keyed and one.number is not None]
    gone = [one for one in keyed if _named(one, _GONE)]
    same = [one for one in gone if one.number == told.number]
    if not same or any(_named(one, _STILL) and one.number == told.number for one in keyed):
        return None
    totals = {one.number for one in keyed if one.number} & ({whole} if whole else {one.number for one in keyed})
    rest = {total - told.number for total in totals if total}
    return same[0] if totals and told.number not in rest else None


def _named(figure: Figure, words: frozenset[str]) -> bool:
    own = figure.path.rpartition(".")[2].lower()
    return any(word in words or stem(word) in words for word in _WORDS.findall(own.replace("_", " ")))
