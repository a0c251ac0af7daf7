"""What is left of a number of things, told with the number of those that are gone: "six classes left" of six used."""

import re
from collections.abc import Iterable
from typing import Final

from rapport.guardrails.given.amounts.figures import Figure
from rapport.guardrails.given.amounts.judged import Told
from rapport.guardrails.given.record import stem

_LEFT: Final = re.compile(
    r"(?:\s(?!(?:and|or|of|were|was|have been|are (?:gone|used|taken|booked))\b)[\w'-]+){0,2}?"
    r"\s(?:left|free(?! of)|remain(?:s|ing)?|to go|to spare|unused|still (?:free|open|available|to come))\b"
    r"|\s(?:[\w-]+\s)?(?:are|is)\s(?:still\s)?(?:left|free|open|available|unused|unspent)\b"
)
_LEAVES: Final = re.compile(
    r"\b(?:still (?:have|has)|leav(?:es|ing)(?: (?:you|her|him|them|us))?|(?:have|has) left)\s\Z"
)
_BEFORE: Final = 24
_GONE: Final = frozenset(
    "used booked taken sold spent gone attended redeemed filled reserved claimed visited done completed"
    " enrolled".split()
)
_STILL: Final = frozenset("left remaining remain available free open unused spare balance".split())
_WORDS: Final = re.compile(r"[a-z]+")


def spent(told: Told, numbers: Iterable[Figure]) -> Figure | None:
    """The fact that tells how many are gone, where a text says of that number that it is left.

    None where some fact tells of as many that are left, or where as many are left by the total.
    """
    if not (_LEFT.match(told.text, told.one.end) or _LEAVES.search(told.before[-_BEFORE:])):
        return None
    keyed = [one for one in numbers if one.keyed and one.number is not None]
    gone = [one for one in keyed if _named(one, _GONE)]
    same = [one for one in gone if one.number == told.number]
    if not same or any(_named(one, _STILL) and one.number == told.number for one in keyed):
        return None
    rest = {all_of.number - one.number for one in same for all_of in keyed if all_of.number and one.number is not None}
    return None if told.number in rest else same[0]


def _named(figure: Figure, words: frozenset[str]) -> bool:
    own = figure.path.rpartition(".")[2].lower()
    return any(word in words or stem(word) in words for word in _WORDS.findall(own.replace("_", " ")))
