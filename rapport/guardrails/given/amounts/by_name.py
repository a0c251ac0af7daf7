"""What figures are called, and amounts that stand right behind a fact's whole name."""

import re
from collections.abc import Collection, Iterable
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from typing import Final

from rapport.guardrails.given.amounts import loose
from rapport.guardrails.given.amounts.binding import clause
from rapport.guardrails.given.amounts.calculating import compares, sums
from rapport.guardrails.given.amounts.figures import Figure, after
from rapport.guardrails.given.amounts.judged import Told
from rapport.guardrails.given.record import KEPT, WORD, as_name, named, stem

_AMOUNT: Final = frozenset("fee charge cost price".split())
_EACH: Final = re.compile(r"_per_[a-z\d]+")
_OF_WHAT: Final = re.compile(r"(?<=[a-z])_(?:in|of|on|for|at|to|with|from)_")
"""What begins the part of a name that says which: `ips_in_scope` counts addresses."""
_HOW_MANY: Final = frozenset("count number qty quantity total".split())
_FEE: Final = frozenset(("fee",))
_HOW: Final = frozenset("one off once per each month year monthly annual eur usd gbp chf".split())
"""What a name says of how, and in what, an amount is paid."""
_GENERAL: Final = frozenset(("fee", "each", "full", "unit", "total"))
"""Words of which a name alone tells no amount from another: "each will cost you £3.75"."""
APIECE: Final = re.compile(r"\s(?:each|apiece|a (?:head|person|piece)|per (?:head|person))\b")
APART: Final = re.compile(r"[,;:.\d\n]|\b(?:and|but|or|from|than)\b")
_IS: Final = re.compile(
    r"(?P<name>[a-z][\w +&'-]{2,40}?)(?: (?:plan|package|tier|option))? (?:is|costs?|comes? to|at) (?:only "
    r"|just )?\W?\Z"
)
_FOR_EACH: Final = re.compile(
    r"\s(?:an?|per|each|for (?:each|every|one))\s(?P<thing>[a-z]{3,})\b"
    r"(?!\s(?:extra|more|less|cheaper|above|beyond|over)\b)"
)
_LESS: Final = re.compile(
    r"\b(?:sav\w+|off|less|reduc\w+|discount\w*|rebate|credit|child(?:ren)?|kids|instead|tip)\b[^.;]*\Z"
)
_TIMES: Final = frozenset("second minute hour day night week month quarter year time visit annum".split())
_BY: Final = frozenset("per unit rate rent rental cad aud sek nok dkk pln".split())
_FAR: Final = 64
NEAR: Final = 40


def by_name(told: Told, amounts: Iterable[Figure]) -> Figure | None:
    """The fact whose whole name, of two words or more, stands right before another amount: "a setup fee of £9"."""
    near = APART.split(told.before[-NEAR:])[-1]
    said = _plainly(stem(word) for word in WORD.findall(near))
    facts = [one for one in amounts if one.keyed and _named_in(said, one)]
    if len(facts) != 1 or not facts[0].number or times_over(told.number, facts[0].number):
        return None
    if APIECE.match(told.text, told.one.end) and times_over(facts[0].number, told.number):
        return None
    called = own(facts[0])
    at = told.one.start - len(near) + min(word.start() for word in WORD.finditer(near) if stem(word[0]) in called)
    place = told.text[at:], told.one.start - at, told.one.end - at
    worked_out = compares(*place) or sums(clause(*place)) or loose.rounds(told.number, facts[0].number)
    return None if worked_out else facts[0]


def of_thing(told: Told, figures: Iterable[Figure]) -> Figure | None:
    """The one fact that is called as the thing whose amount this is said to be: "Clinical Daily is 4,900"."""
    if (named := _IS.search(told.before[-_FAR:])) is None:
        return None
    facts = [one for one in figures if one.keyed and (thing := _thing(one.path)) and _ends(named["name"], thing)]
    same = any(one.number == told.number for one in facts) or len({one.number for one in facts}) != 1
    return None if same or not facts[0].number or times_over(told.number, facts[0].number) else facts[0]


def per_thing(told: Told, figures: Iterable[Figure]) -> Figure | None:
    """The one fact that holds what each of something costs, where this is said to: "65 cents a keg"."""
    each = _FOR_EACH.match(told.text, told.one.end)
    if each is None or each["thing"] in _TIMES or compares(*told.place) or _LESS.search(told.before[-NEAR:]):
        return None
    facts = [one for one in figures if one.keyed and stem(each["thing"]) in _per(one.path)]
    if len({one.number for one in facts}) != 1 or not (number := facts[0].number):
        return None
    same = times_over(told.number, number) or times_over(number, told.number) or loose.rounds(told.number, number)
    return None if same else facts[0]


@lru_cache(maxsize=KEPT)
def _per(path: str) -> frozenset[str]:
    """The words of a fact's own name that tell for each of what an amount is paid: `usd_per_keg_month`."""
    words = list(map(stem, WORD.findall(as_name(path.rpartition(".")[2]).replace("_", " "))))
    each = frozenset(what for per, what in pairwise(words) if per == "per")
    return each if frozenset(words) - each <= _HOW | _AMOUNT | _TIMES | _BY else frozenset()


def _ends(said: str, name: str) -> bool:
    return said == name or said.endswith(f" {name}")


@lru_cache(maxsize=KEPT)
def _thing(path: str) -> str:
    """What a thing is called by a fact's own name, in small letters; nothing where it is no thing's."""
    name = path.rpartition(".")[2]
    return name.lower() if name[:1].isupper() and not name.isupper() else ""


def times_over(number: Decimal, one: Decimal) -> bool:
    """Whether a number is so many of one; in floats, for decimals of very different size do not divide."""
    small = float(one)
    return small > 0 and number > 0 and round(float(number) / small, 6).is_integer()


def names(figure: Figure) -> frozenset[str]:
    """What a figure is called: of a fact's name its last part, where that says anything."""
    if not figure.keyed or figure.near is not None:
        return figure.labels
    group, called = figure.path.rpartition(".")[0], own(figure)
    if per := _EACH.search(figure.path.rpartition(".")[2]):
        return called - named((per[0],)) or called
    return figure.labels - (named((group.rpartition(".")[2],)) - called) if called & figure.labels else figure.labels


def grouped(told: Told, alike: Iterable[Figure]) -> bool:
    """Whether a fact holds a number whose group says what is counted: `learner_limit.University`."""
    counted = frozenset(after(told.text, told.one.end, 1))
    same = (figure for figure in alike if figure.number == told.number and figure.keyed)
    return any(figure.labels & counted and not own(figure) & counted for figure in same)


def _named_in(said: frozenset[str], figure: Figure) -> bool:
    """Whether these words hold a fact's whole name: that it is a fee goes without saying beside two others."""
    whole = _whole(figure.path)
    return len(whole) > 1 and not whole <= _GENERAL and whole - (_FEE if len(whole) > 2 else frozenset()) <= said


def own(figure: Figure) -> frozenset[str]:
    """The words of a fact's own name, without the group it stands in."""
    return _own(figure.path)


def head(figure: Figure) -> str:
    """The last word of a fact's own name, which says what it counts."""
    return _last(figure.path)


def counts(figure: Figure) -> frozenset[str]:
    """The words for what a figure counts: of a fact's own name its head alone, "users" of `app_users`."""
    return figure.labels - (own(figure) - {head(figure)} if figure.near is None else frozenset())


def counts_so(figure: Figure, counted: Collection[str]) -> bool:
    """Whether a figure counts what these words name."""
    return not counts(figure).isdisjoint(counted)


@lru_cache(maxsize=KEPT)
def _last(path: str) -> str:
    group, _, key = path.rpartition(".")
    words = WORD.findall(_OF_WHAT.split(_EACH.sub("", as_name(key)))[0])
    told = [word for word in words if word not in _HOW_MANY]
    if not told and "total" not in words and group:  # `kiosk.quantity` counts kiosks
        told = WORD.findall(as_name(group.rpartition(".")[2]))
    told = told or words
    return stem(told[-1]) if told else ""


@lru_cache(maxsize=KEPT)
def _own(path: str) -> frozenset[str]:
    return named((_EACH.sub("", path.rpartition(".")[2]),))


@lru_cache(maxsize=KEPT)
def _whole(path: str) -> frozenset[str]:
    """The words of a fact's whole name; of one in a group of fees that it is one of them."""
    group, _, _ = path.rpartition(".")
    called = _own(path)
    what = called if called <= _HOW | _AMOUNT else called - _HOW
    return _plainly((*what, *(_AMOUNT & named((group.rpartition(".")[2],)))))


def _plainly(words: Iterable[str]) -> frozenset[str]:
    """Words in which a charge, a cost and a fee are one."""
    return frozenset("fee" if word in _AMOUNT else word for word in words)
