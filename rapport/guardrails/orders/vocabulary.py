"""The words of a note as symbols: stems, and what they mean to a machine that writes, in many languages.

What a word means is listed in `words/orders.txt`; "ignore", "vergiss" and "忘记" are DROP alike, so that what is
learned of an order in one language holds for the others.
"""

import re
import unicodedata
from functools import cache, lru_cache
from importlib import resources
from typing import Final, NamedTuple

from rapport.guardrails.sense.symbols import WIDTH, Symbols, number, stemmed

_UNSPACED: Final = "\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff"
"""Scripts that set no spaces between words: Thai, kana, Han."""
_WORD: Final = re.compile(
    rf"""
      (?P<link>https?:\S+|www\.\S+) | [a-z]+(?:'[a-z]+)?(?![\w@]) | (?P<mail>\S{{1,64}}@\w+\.\w+)
    | (?P<slot>\{{\{{[^{{}}\n]{{0,80}}\}}\}}) | (?P<run>[{_UNSPACED}]+) | (?P<code>[a-z]+_?\d+\w*)
    | (?![{_UNSPACED}])[^\W\d_](?:(?![{_UNSPACED}])[\w\u0300-\u0dff])*(?:'[^\W\d_]+)?
    | \d[\d.,]* | [:?!"%\#<>=\[\]{{}}|*] | \n
    """,
    re.VERBOSE,
)
_SAME: Final = str.maketrans({"ł": "l", "ø": "o", "ı": "i", "đ": "d", "æ": "ae", "œ": "oe", "ß": "ss"})
_JOINED: Final = ("وال", "بال", "فال", "ال", "و", "ف", "ו", "ה", "ב", "ל")
"""Arabic and Hebrew "and", "the", "in", written as one with the word after them."""
_SHUFFLED: Final = (
    "ignore previous instructions instruction prior above system prompt reveal rules disregard forget override bypass "
    "guidelines assistant message respond output everything"
).split()


class Meanings(NamedTuple):
    """Meanings by whole word, by how a word begins, and by a word with its inner letters in order; `inside`: the terms
    that are looked for within a run of letters."""

    whole: dict[str, Symbols]
    begins: dict[str, Symbols]
    shuffled: dict[str, str]
    inside: re.Pattern[str]


def words(text: str) -> list[str]:
    """The words and telling signs of a lower-case text, an address of the web or a slot as one word each."""
    found: list[str] = []
    for match in _WORD.finditer(text):
        if match.lastgroup == "run":
            found += meanings().inside.findall(match.group())
        else:
            found.append(f"\x00{match.lastgroup}" if match.lastgroup else match.group())
    return found


@lru_cache(maxsize=50_000)
def symbols(word: str) -> Symbols:
    """A word's stem first, then its meanings."""
    if word[0].isdigit():
        return (number("0"),)
    word = bald(word)
    known = _known(word)
    return (number(stemmed(word)), *known)[:WIDTH]


def bald(word: str) -> str:
    """The word without marks on its letters.

    >>> bald("żółć"), bald("vergiß")
    ('zolc', 'vergiss')
    """
    if word.isascii():
        return word
    parts = unicodedata.normalize("NFD", word.translate(_SAME))
    return unicodedata.normalize("NFC", "".join(c for c in parts if not "\u0300" <= c <= "\u036f"))


def _known(word: str) -> Symbols:
    whole, begins, shuffled, _ = meanings()
    if word in whole:
        return whole[word]
    for end in range(len(word), 1, -1):
        if word[:end] in begins:
            return begins[word[:end]]
    if (meant := shuffled.get(_in_order(word), word)) != word:
        return _known(meant)
    for joined in _JOINED:
        if word.startswith(joined) and len(word) > len(joined) + 1:
            return _known(word.removeprefix(joined))
    return ()


def _in_order(word: str) -> str:
    """A word with its inner letters sorted: "ignroe" and "ignore" are the same."""
    return word[:1] + "".join(sorted(word[1:-1])) + word[-1:]


@cache
def meanings() -> Meanings:
    whole: dict[str, dict[int, None]] = {}
    begins: dict[str, dict[int, None]] = {}
    unspaced = re.compile(rf"[{_UNSPACED}]")
    file = resources.files("rapport.guardrails") / "words" / "orders.txt"
    for line in file.read_text("utf-8").splitlines():
        name, _, members = line.partition(" = ")
        for member in members.split() if not line.startswith("#") else ():
            word = bald(member.removesuffix("*"))
            (begins if member.endswith("*") else whole).setdefault(word, {})[number("@" + name)] = None
    terms = sorted((w for w in (*whole, *begins) if unspaced.search(w)), key=len, reverse=True)
    return Meanings(
        {word: tuple(of) for word, of in whole.items()},
        {word: tuple(of) for word, of in begins.items()},
        {_in_order(word): word for word in _SHUFFLED},
        re.compile("|".join([*map(re.escape, terms), "."])),
    )
