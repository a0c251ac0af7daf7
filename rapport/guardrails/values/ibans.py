"""International bank account numbers: of a country's length, with right check digits (ISO 13616, remainder 1 of 97)."""

import re
from collections.abc import Iterator
from typing import Final

from rapport.guardrails.values.found import Reader, Seen

_IBAN: Final = re.compile(r"(?<!\w)[a-z]{2}\d{2}(?:[ \-]?[a-z0-9]{1,4}){3,8}(?!\w)")
_WORDS: Final = re.compile(r"[ \-](?:[a-z]{1,3}|[a-z]{5,})(?=[ \-])")
"""A word of a sentence: groups of an account have four signs, but for the last."""
_LENGTHS: Final = {
    country: length
    for length, countries in {
        15: "no", 16: "be", 18: "dk fi fo gl nl sd", 19: "mk si", 20: "at ba ee kz lt lu mn xk", 21: "ch hr li lv",
        22: "bg bh cr de gb ge ie me rs va", 23: "ae gi il iq om tl so", 24: "ad cz es md pk ro sa se sk tn vg",
        25: "ao cv gw ly mz pt st", 26: "dz ir is tr", 27: "bi cf cg cm dj fr ga gq gr it km mc mg mr sm td",
        28: "al az bf bj by ci cy do gt hn hu lb ma ml ne ni pl sn sv tg", 29: "br eg ps qa ua", 30: "jo kw mu ye",
        31: "mt sc", 32: "lc", 33: "ru",
    }.items()
    for country in countries.split()
}  # fmt: skip


def read(seen: Seen) -> Iterator[Reader]:
    at = 0
    while match := _IBAN.search(seen.text, at):
        words, at = match.group(), match.end()
        while words:
            account = re.sub(r"[ \-]", "", words)
            if len(account) == _LENGTHS.get(account[:2]) and not _WORDS.search(words) and valid(account):
                at = match.start() + len(words)  # what was taken for more of it may be another: "... 43 and FI21 ..."
                yield Reader(match.start(), at, account.upper())
                break
            words = words[: max(words.rfind(" "), words.rfind("-"), 0)]


def valid(account: str) -> bool:
    """Whether the check digits are right."""
    turned = account[4:] + account[:4]
    return int("".join(str(int(c, 36)) for c in turned)) % 97 == 1
