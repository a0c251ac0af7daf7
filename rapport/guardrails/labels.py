"""What a shop page only names or counts: the name of a section, a button or a book, a rating as it is shown.

"Best sellers" in a menu leads to a shelf, "Last Chance: a novel" is called so, and "★★★★☆ 57 Reviews" is a record: none
tells what others do, as "loved by 2,000 customers" does. A name says nothing; a score is an assertion of the page,
which a claim has to bear out. A label is a whole line of copy written elsewhere. In a message of ours the same words
are there to persuade.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Final, Literal

from rapport.domain.pack import Claim
from rapport.guardrails.saying import FOREIGN, PRESSING, Saying

if TYPE_CHECKING:
    from rapport.guardrails.passages import Passage

Label = Literal["section", "rating", "title"]

_LONG: Final = 60
"""Characters of the longest section, title or rating."""
_LINE: Final = re.compile(rf"^[^\n]{{1,{_LONG}}}$", re.MULTILINE)
_SECTION: Final = re.compile(
    r"(?:(?:shop|view|see|browse|show|all|sort(?: by)?|filter(?: by)?)[: ]+){0,3}(?:"
    r"(?:best|top)[ -]?(?:sellers|selling|rated)|most (?:popular|viewed|reviewed)|popular|trending"
    r"|(?:customers?|fans?|staff|readers?)'? favou?rites|(?:top|staff|editors?'?s?) picks"
    r"|(?:customers|people|shoppers|others)(?: who (?:bought|viewed|liked) (?:this|these|it)(?: items?)?)? also"
    r" (?:bought|viewed|liked?)|(?:frequently|often) bought (?:together|with)"
    r"|(?:today's|daily|weekly|top|hot) deals|deals? of the (?:day|week)|limited editions|what's hot"
    r"|ending soonest"
    r"|(?:shop|buy|order|book) now(?:,? pay later)?|be the first to (?:know|hear|review|rate|ask|write|comment)[a-z ']*"
    r")(?: (?:products|items|brands|searches|categories|styles|first))?"
)
_TITLE: Final = re.compile(
    r"(?P<title>[^,:;!?%£$€()\d–—]{3,50})(?:[,:]| [-–—]| \() ?(?:(?:an?|the) )?(?:[\w'-]+ ){0,3}"
    r"(?:novel|memoir|thriller|biography|autobiography|essays|stories|poems|paperback|hardback|hardcover|audiobook|e-?book"
    r"|book \d{1,2}|vol(?:ume|\.)? ?\d{1,2}|(?:\d ?)?lp|cd|dvd|blu-ray|soundtrack|(?:card|board|party|video) game)"
    r"(?:$|[,.:;()]| \(| (?:by|for|of|in|with|read)\b)"
    r"(?!.*(?:[!%£$€]|\b(?:sales?|offers?|deals?|off|save|half|left|only|now|today|free)\b))",
    re.IGNORECASE,
)
"""What is called so and is a book, a record or a game."""
_TITLED: Final = re.compile(r"(?:(?:[A-Z][\w'’-]*|and|or|of|the|a|an|in|on|to|for|with|by|&)(?: |$))+")
"""Words with capitals, as titles have them."""
_NAMED: Final = re.compile(
    r"(?:[\w&'-]+ ){1,3}limited\.?|(?:buy|shop) now,? pay later\b.*"
    r"|(?=(?:\S+ ){3})(?!.*(?:!|\b(?:only|last|left|hurry|gone|soon|now|today|s[eo]ll\w*|while|before|few|never|miss"
    r"|stocks?|order|get|grab|ends?|until)\b)).*\blimited[ -]edition\b.*"
)
"""A firm, a way to pay, and what is made in so many pieces, said and nothing more."""
_LONGEST: Final = 120
"""Characters of the longest of these."""
_PIECE: Final = re.compile(r"[a-z]+|\d+(?:[.,]\d+)*|[★⭐🌟✭✮]+|[☆✩✰⯪]+")
_FILLED: Final = re.compile(r"[★⭐🌟✭✮]")
_EMPTY: Final = re.compile(r"[☆✩✰⯪]")
_SCORED: Final = frozenset("rated rating score star stars".split())
_COUNTED: Final = frozenset("review reviews ratings".split())
_BESIDE: Final = frozenset(
    (
        "average avg overall customer verified global total product based on out of no yet be the first to write read "
        "see all add a and up above"
    ).split()
)
_HEADED: Final = re.compile(r"[0-5](?:\.\d)? star rating(?! (?:from|by|on|with|and|of)\b) [^\d\"“‘]{1,40}")
"""A score as screen readers hear it, before the title that a customer gave to a review."""
_OPEN: Final = frozenset("no up above".split())
"""Words of a filter, or of a product that nobody has rated."""


def label(line: str) -> Label | None:
    """What kind of label a line is; None for one that says something."""
    if len(line) <= _LONGEST and _NAMED.fullmatch(line.strip().casefold()):
        return "title"
    if len(line) > _LONG:
        return None
    plain = line.strip(" \t.:!|>›»·*-–").casefold().replace("’", "'")
    if _SECTION.fullmatch(plain):
        return "section"
    if (named := _TITLE.match(line.strip())) and _TITLED.fullmatch(named["title"]):
        return "title"
    return "rating" if _rating(plain) or _HEADED.fullmatch(plain) else None


def _rating(plain: str) -> bool:
    """Whether a line has the marks and words of a rating and no others, and a star or a number among them."""
    pieces = _PIECE.findall(plain)
    words = {piece for piece in pieces if piece.isalpha()}
    shown = bool(_FILLED.search(plain) or _EMPTY.search(plain))
    counted = shown or "no" in words or any(piece[0].isdigit() for piece in pieces)
    return counted and words <= _SCORED | _COUNTED | _BESIDE and (shown or bool(words & (_SCORED | _COUNTED)))


def asserts(line: str) -> bool:
    """Whether a rating tells a score: it has a filled star, or a number of stars that is no filter's."""
    words = set(_PIECE.findall(line.casefold()))
    return not words & _OPEN and bool(_FILLED.search(line) or (words & _SCORED and not _EMPTY.search(line)))


def line_at(text: str, start: int, end: int) -> tuple[int, int]:
    """The lines of a text that these characters touch."""
    last = text.find("\n", max(start, end - 1))
    return text.rfind("\n", 0, start) + 1, len(text) if last < 0 else last


def labelled(text: str, start: int, end: int) -> bool:
    """Whether these characters of a text stand in a line that is a label."""
    return label(text[slice(*line_at(text, start, end))]) is not None


def as_shown(said: Iterable[Saying]) -> Iterator[Saying]:
    """What a page says, when its labels are read as labels: they press nobody, and `scores` tells what they claim.

    Of lines that are read together one may be a label: the others are judged by themselves.
    """
    for one in said:
        if one.doubt < FOREIGN.known:
            yield one
            continue
        text = one.passage.text
        start, end = line_at(text, *one.span)
        labels = {label(line) for line in text[start:end].split("\n")}
        if labels == {None}:
            yield one
        else:
            yield one.without((*PRESSING, "claims") if "rating" in labels else PRESSING)


def scores(passages: Sequence["Passage"], claims: Sequence[Claim]) -> Iterator[Saying]:
    """The scores that a page shows in lines of their own: each is a claim, unless one tells it in the same words."""
    for passage in passages:
        for line in _LINE.finditer(passage.text):
            said = line.group().strip(" .").casefold()
            if label(said) == "rating" and asserts(said) and not any(said in one.text.casefold() for one in claims):
                yield Saying(passage, line.span(), line.group(), {"claims": 1.0})
