"""Days and hours that a text retells from reviews, held against the review that speaks of the same thing.

"Karaoke on Thursdays" is compared with what reviews say of karaoke: where each of them that names a day beside it names
another, the text is contradicted. So is "happy hour until eight", and so is what is called free where no review says
that anything was.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from rapport.guardrails.given.amounts.binding import content
from rapport.guardrails.given.opening.weekdays import DAY, DAYS, days_of
from rapport.guardrails.given.reviews.opinions import GENERIC
from rapport.guardrails.sentences import sentences

_HOUR: Final = {
    word: n for n, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), start=1)
}
_PARTICULAR: Final = re.compile(
    rf"\b(?P<day>{DAY})s?\b"
    r"|\b(?:until|till|by|before|after|at|from|to|past|around)\s(?:about |around |the )?"
    rf"(?P<hour>[1-9]|1[0-2]|{'|'.join(_HOUR)})(?P<at>:\d\d)?(?![\d:.]*\d)(?!\s?(?:%|dollars?|bucks|stars?"
    rf"|people|minutes|hours|days|weeks|of|out))"
    r"(?=\s?(?:[ap]\.?m\b|in the|at night|sharp|[.,;!]|\s(?:and|on|with|but|so|for|has|is|has)\b|$))"
)
_CLOCK: Final = re.compile(r"(?<![\d:$£€.])(?:1[0-2]|[1-9]):\d\d(?![\d:])")
_CLAUSE: Final = re.compile(r"[,;:()]\s|\s[-–—]\s|\b(?:but|while|whereas|although|though)\b")
_OPENS: Final = re.compile(r"\b(?:open\w*|clos\w+|hours|shut\w*|operat\w+|rests?|off)\b")
_WEEK: Final = re.compile(rf"\b(?:{DAY})s?\b|\bweek(?:days?|ends?)\b|\bdaily\b")
_RANGE_AFTER: Final = re.compile(rf"\s?(?:-|–|to|through|until)\s?(?:{DAY})")
_RANGE_BEFORE: Final = re.compile(rf"(?:{DAY})s?\s?(?:-|–|to|through|until)\s?$")
_OWN: Final = re.compile(r"\b(?:wi[\s-]?fi|internet|parking|delivery|valet|garage|lot)\b")
_NEAR: Final = 48
_FREE: Final = re.compile(
    r"(?<![\w-])(?<!gluten )(?<!dairy )(?<!sugar )(?<!smoke )(?<!stress )(?<!hassle )(?<!pain )(?<!feel )(?<!worry )"
    r"(?:free|complimentary)(?=\s(?!of\b|from\b|to\b|time\b|and\b|or\b|weights?\b|range\b|wi|parking|internet|wireless"
    r"|deliver|public|according|until|till|when|again|up\b|at\b|tables?\b|seats?\b|rooms?\b|spots?\b|hands?\b"
    r"|for\b|in\b|on\b|with\b|if\b|as\b|charge\b|about|words|remarks|reviews|comments)[a-z])"
    r"|\bat no (?:extra )?(?:cost|charge)\b|\bon the house\b"
)
_FREE_TOLD: Final = re.compile(
    r"\bfree\b|compliment|on the house|no (?:extra )?(?:cost|charge)|\bcomp(?:ed|s)?\b|threw in|throws? in"
    r"|thrown in|gave (?:us|me)"
    r"|give (?:you|us|me)|gift|donat|includ|treat|brought (?:us|me|out)|\boffer|refund|didn't charge|not charge"
    r"|waive|added|for nothing|(?:not|n't) (?:take|accept) (?:any|my|our|a)|money back|got .{3,30} back"
    r"|sampl|bonus|extra|refill|came with|comes with|bottomless|unlimited|endless|apolog"
)


class Other(NamedTuple):
    """What reviews tell otherwise, or nowhere: where it stands, and why it is wrong."""

    start: int
    end: int
    why: str


class _Told(NamedTuple):
    said: frozenset[str]
    about: frozenset[str]


class Aligned:
    """What reviews tell of days and hours, by what they say it of."""

    def __init__(self, reviews: Sequence[str]) -> None:
        self._told = [told for text in reviews for told in _told(text.lower())]
        self._all = frozenset().union(*(told.said for told in self._told))
        self._free = any(_FREE_TOLD.search(text.lower()) for text in reviews)
        self._any = bool(reviews)

    def others(self, sentence: str) -> Iterator[Other]:
        """Where a lower-case sentence names another day or hour of a thing than the reviews, or a thing as free."""
        if self._any and not self._free:
            for match in _FREE.finditer(sentence):
                if not _OWN.search(sentence[max(0, match.start() - _NEAR) : match.start()]):
                    yield Other(*match.span(), "no review tells of anything free")
        if not self._told:
            return
        for match in _PARTICULAR.finditer(sentence):
            said = _said(match)
            kind = said[:1]
            if kind == "h" and _WEEK.search(sentence):
                continue
            if _RANGE_AFTER.match(sentence, match.end()) or _RANGE_BEFORE.search(sentence, 0, match.start()):
                continue
            begun, ended = _clause(sentence, *match.span())
            if _OPENS.search(sentence, begun, ended):
                continue
            near = _near(sentence, *match.span())
            beside = [told for told in self._told if near & told.about and any(one[:1] == kind for one in told.said)]
            if not beside or any(said in told.said for told in beside):
                continue
            if said in self._all and max(len(near & told.about) for told in beside) < 2:
                continue
            right = sorted(one[1:] for one in beside[0].said if one[:1] == kind)
            yield Other(*match.span(), f"a review says {', '.join(right)}")


def _told(review: str) -> Iterator[_Told]:
    for start, end in sentences(review):
        sentence = review[start:end]
        found = [_said(match) for match in _PARTICULAR.finditer(sentence)]
        if found := [*found, *(f"h{clock[0]}" for clock in _CLOCK.finditer(sentence))]:
            yield _Told(frozenset(found), _things(sentence))


def _said(match: re.Match[str]) -> str:
    if match["day"]:
        return "d" + next(iter(days_of(match["day"])))
    hour = match["hour"]
    return f"h{_HOUR.get(hour, hour)}{match['at'] or ''}"


def _near(sentence: str, start: int, end: int) -> frozenset[str]:
    """What is spoken of beside a day or an hour: the things of its clause that stand close to it."""
    begun, ended = _clause(sentence, start, end)
    return _things(sentence[max(begun, start - _NEAR) : start] + " " + sentence[end : min(ended, end + _NEAR // 2)])


def _clause(sentence: str, start: int, end: int) -> tuple[int, int]:
    begun = max((stop.end() for stop in _CLAUSE.finditer(sentence, 0, start)), default=0)
    return begun, next((stop.start() for stop in _CLAUSE.finditer(sentence, end)), len(sentence))


def _things(text: str) -> frozenset[str]:
    return content(text) - _IDLE


_IDLE: Final = frozenset(
    word[:5]
    for word in (
        *GENERIC, *DAYS, *"review customer said says mention note like love great good went come came busy".split(),
        *"open close late early night evening always".split(),
    )
)  # fmt: skip
