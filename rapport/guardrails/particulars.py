"""The particulars of a statement: its values, each with the bound that is set on it, and the names in it."""

import re
from collections.abc import Collection, Iterator
from decimal import Decimal
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from rapport.guardrails import values
from rapport.guardrails.assertions import CUT
from rapport.guardrails.given.amounts.figures import READ, after, readings
from rapport.guardrails.given.clauses import NO, denied

Bound = Literal["least", "most"]

_MOST: Final = (
    r"under|less than|fewer than|lower than|below|up to|at most|(?:no|not) more than|no later than|no longer than"
    r"|within|maximum(?: of)?|until|before"
)
_LEAST: Final = (
    r"over|more than|higher than|longer than|above|beyond|at least|(?:no|not) less than|no fewer than|minimum(?: of)?"
    r"|from|starting at|after"
)
_LEADS: Final = re.compile(rf"\b(?:(?P<most>{_MOST})|(?P<least>{_LEAST}))(?:\s(?:an?|the|just|only|about|our))*\s*$")
_OPENS: Final = re.compile(rf"(?:(?P<most>{_MOST})|(?P<least>{_LEAST}))\b")
_TRAILS: Final = re.compile(
    r"(?:\s\w+)?\s(?:(?P<most>or (?:less|fewer|under|below|sooner|earlier)|at (?:the )?most|maximum)"
    r"|(?P<least>or (?:more|over|above|longer|later)|and (?:up|over|above|more)|at (?:the )?least|minimum|upwards))\b"
)
_OPPOSITES: Final = (
    ("more", "less"), ("more", "fewer"), ("higher", "lower"), ("longer", "shorter"), ("before", "after"),
    ("above", "below"), ("over", "under"), ("faster", "slower"), ("cheaper", "dearer"), ("includes", "excludes"),
    ("including", "excluding"), ("larger", "smaller"), ("heavier", "lighter"), ("earlier", "later"),
    ("inside", "outside"), ("indoors", "outdoors"),
)  # fmt: skip
DIRECTIONS: Final = frozenset(word for pair in _OPPOSITES for word in pair)
_BOUNDED: Final = re.compile(r"\b(?:no|not) (?:more|less|fewer|later|longer|higher|lower) than\b")
"""A bound, and no denial."""
_WORD: Final = re.compile(r"[a-z]+")
_AHEAD: Final = re.compile(r"\+(\d+)([dw])")
_NAME: Final = re.compile(r"\b[A-Z][\w&'’-]*\w(?:\s(?:of\s|and\s|&\s)?[A-Z][\w&'’-]*\w)*")
_CAPITAL: Final = re.compile(r"(?<!\S)[A-Z]")
_BEGINS: Final = re.compile(r"(?:^|[.!?:;\n“\"(])\s*$")
_LED: Final = re.compile(r"\b(?:by|from|with|in|at|of)\s(?:the\s)?$")
_OPENERS: Final = re.compile(
    r"(?:The|Our|Your|Their|In|At|By|From|With|On|For|Every|All|Each|And|If|When|We|You|This|These|It|Its|Only|No)\s"
)


class Particular(NamedTuple):
    """One value: its kind and what it says in a form that compares, its characters, its bound, what it counts.

    `numbers` are one, or the two ends of a range, in `unit`; `told` is what compares besides: the currency, that only
    working days count, an ISO date.
    """

    kind: str
    unit: str
    numbers: tuple[Decimal, ...]
    told: str
    start: int
    end: int
    quote: str
    bound: Bound | None
    counts: frozenset[str]

    def bound_in(self, text: str) -> str:
        """The value with the words that bound it, as the text has them."""
        lower = text.lower()
        led, trailed = _LEADS.search(lower, max(0, self.start - 30), self.start), _TRAILS.match(lower, self.end)
        return text[led.start() if led else self.start : trailed.end() if trailed else self.end]


class Named(NamedTuple):
    """A name; `led` is whether a word leads up to it that says by whom, from where, of what."""

    start: int
    end: int
    quote: str
    led: bool


def particulars(text: str) -> tuple[Particular, ...]:
    """The values of a statement, each once.

    >>> [(p.quote, p.bound) for p in particulars("At least 60% of our jars hold up to 400 g.")]
    [('60%', 'least'), ('400 g', 'most')]
    """
    lower = text.lower()
    return tuple(_particular(found, lower) for found in values.find(text, kinds=READ) if found.kind != "ordinal")


def _particular(found: values.Found, lower: str) -> Particular:
    if ahead := _AHEAD.fullmatch(found.value):  # "in 4 days" is a day to a calendar, and a span to a promise
        found = found._replace(kind="duration", value=ahead[1], unit=ahead[2].upper())
    kind, read = found.kind.removesuffix("_range"), readings(found)
    told = found.unit or "" if kind == "money" else "working" if "working" in (found.unit or "") else ""
    numbers = tuple(number for _, _, number, _ in read if number is not None)
    return Particular(
        kind, read[0][1] if read else "", numbers, told if numbers else found.value, found.start, found.end,
        found.quote, _bound(lower, found.start, found.end),
        frozenset(after(lower, found.end)) if kind == "number" else frozenset(),
    )  # fmt: skip


def _bound(lower: str, start: int, end: int) -> Bound | None:
    for said in (
        _LEADS.search(lower, max(0, start - 30), start), _OPENS.match(lower, start, end), _TRAILS.match(lower, end)
    ):  # fmt: skip
        if said:
            return "most" if said["most"] else "least"
    return None


def names(text: str) -> tuple[Named, ...]:
    """The names in a statement: capitals within a sentence. In a heading, where all words have them, there is none.

    >>> [name.quote for name in names("Royal Mail brings it from Stoke-on-Trent. Our Christmas Shop is closed.")]
    ['Royal Mail', 'Stoke-on-Trent', 'Christmas Shop']
    """
    if 4 * len(_CAPITAL.findall(text)) > 3 * len(text.split()):
        return ()
    return tuple(_names(text))


def _names(text: str) -> Iterator[Named]:
    for match in _NAME.finditer(text):
        start, quote = match.start(), match[0]
        if _BEGINS.search(text, max(0, start - 4), start):
            opener = _OPENERS.match(quote)
            start += opener.end() if opener else 0
            quote = text[start : match.end()]
            if opener is None and " " not in quote:
                continue
        yield Named(start, match.end(), quote, _LED.search(text, max(0, start - 10), start) is not None)


def turned(one: str, other: str, words: Collection[str]) -> bool:
    """Whether of two lower-case statements one says yes and the other no of these words, or more and less.

    `words` are cut to what their inflections share.

    >>> turned("returns are free", "returns are not free", ("retur", "free"))
    True
    >>> turned("returns are free", "returns are free, and there is no bill", ("retur", "free"))
    False
    """
    one, other = _BOUNDED.sub("", one), _BOUNDED.sub("", other)
    if NO.search(one) or NO.search(other):
        return _denies(one, words) is not _denies(other, words)
    ours, theirs = set(_WORD.findall(one)), set(_WORD.findall(other))
    pairs = (*_OPPOSITES, *((b, a) for a, b in _OPPOSITES))
    return any(a in ours and b in theirs and a not in theirs and b not in ours for a, b in pairs)


def _denies(text: str, words: Collection[str]) -> bool:
    """Whether a text says of any of these words that it is not so."""
    return any(denied(text, *word.span()) for word in _WORD.finditer(text) if word[0][:CUT] in words)


of_claim: Final = lru_cache(maxsize=2048)(particulars)
"""The particulars of a claim's text, which comes back with every message."""
names_of_claim: Final = lru_cache(maxsize=2048)(names)
