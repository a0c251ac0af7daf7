"""Numbers that are nothing more: `5`, `1,200`, `twenty-one`, `-3`, `two-thirds`, `5 to 10`.

None is a name's number (`Studio 54`), a version's, a word's (`one of us`, `two and two`), or a lone `half`.
"""

import re
from collections.abc import Iterator
from typing import Final

from rapport.guardrails.nearby import right_before
from rapport.guardrails.values.counted import joined, signed
from rapport.guardrails.values.found import Reader, Seen
from rapport.guardrails.values.numerals import ranged, written
from rapport.guardrails.values.words import Numeral

_TITLE: Final = re.compile(r"[\w.!?:\n\"][\s]+(?P<word>[A-Z][\w'’-]+)\s\Z")
_VERBS: Final = frozenset(
    (
        "top over save buy get only just the our your first next last up to of for in and with under from by win "
        "earn spend collect take"
        " choose pick now all another extra least than about these those any some past after before between around "
        "nearly almost room"
        " gate platform terminal page chapter step level seat row table bay stand booth size age aged number queue "
        "grab enjoy send share"
        " score day week month year no or plus more most exactly approximately roughly is are was were has have had "
        "my his her their its"
        " set find meet try add give order book see read learn make use sold out off on at a an"
    ).split()
)
_NAMES: Final = re.compile(
    r"(?:\b(?:studio|area|boeing|airbus|section|ios|android|windows|wi-?fi|bluetooth|usb|playstation|xbox|fahrenheit"
    r"|iphone|ipad"
    r"|galaxy|pixel|formula|route|catch|channel|macos|firmware|version|isbn|ean|hdmi|article|highway|mk|type)\s"
    r"|\bold\s(?=50\d))\Z"
)
_CHAIN: Final = re.compile(r"-\d|/\d|:\d|\w|\.\d|@|'[a-z](?!s?\b)")


def read(seen: Seen) -> Iterator[Reader]:
    text = seen.text
    all_ = seen.numerals
    skip = -1
    for n, numeral in enumerate(all_):
        if n == skip or numeral.sort in ("ordinal", "part") or text[numeral.start : numeral.end] == "one":
            continue
        if right_before(_NAMES, text, numeral.start):
            continue
        if _named(seen, numeral):
            continue
        start, sign = signed(text, numeral.start)
        follower = all_[n + 1] if n + 1 < len(all_) else None
        if (
            follower
            and sign > 0
            and follower.sort != "part"
            and joined(text, numeral, follower)
            and not _CHAIN.match(text, follower.end)
        ):
            if not (start and text[start - 1] in "-/"):
                skip = n + 1
                yield Reader(start, follower.end, ranged(numeral.value, follower.value))
            continue
        if _CHAIN.match(text, numeral.end) or (
            start and text[start - 1] in "-/#:" and sign > 0 and text[start - 2 : start - 1].isalnum()
        ):
            continue
        yield Reader(start, numeral.end, written(sign * numeral.value))


def _named(seen: Seen, numeral: Numeral) -> bool:
    """Whether a number belongs to a name: `our Apollo 13 ticket`, `the Big Five`, `a 4K screen`, `a day or two`."""
    before = seen.said(max(0, numeral.start - 24), numeral.start) if numeral.start else ""
    match = _TITLE.search(before)
    if match and match["word"].lower() not in _VERBS and not before.isupper():
        return numeral.sort == "figures" or (numeral.sort == "words" and seen.capital(numeral.start))
    said = seen.said(numeral.start, numeral.end)
    return said in ("4K", "8K") or (said == "two" and before.endswith(" or "))
