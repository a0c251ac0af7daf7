"""What reviewers thought of what, and where a text has them think the contrary.

A word of praise or complaint is bound to the things its clause names. A text is contradicted where reviews speak of the
same thing with the opposite word on the same dimension ("the sauna was spotless": "found the sauna dirty"), and none of
them agrees. Of what nobody reviewed nothing is said here.
"""

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from rapport.guardrails.given.reviews.opinions import (
    EVENTS,
    FUNCTION,
    HOLDERS,
    MEASURES,
    MORE,
    NEGATORS,
    OPINIONS,
    QUALITIES,
    REACTIONS,
)
from rapport.guardrails.given.reviews.things import bound, liked, named, next_to, subject, things
from rapport.guardrails.given.reviews.wording import Word, clauses, sign

_IMPLIED: Final = frozenset("staff food quality value price portion menu wait cleanliness".split())
"""Complaints of these follow from what went wrong, in whatever words it is told."""
_PEOPLE: Final = frozenset("customer reviewer guest patron diner client member visitor person people couple".split())
"""Who is happy or not is no thing that is praised: "the less satisfied customer"."""
_RECEIVED: Final = frozenset(
    "praised loved liked enjoyed appreciated recommended admired adored complimented applauded criticized criticised"
    " disliked hated".split()
)
_ANYONE: Final = frozenset("people those anyone anybody everyone diners guests visitors customers".split())
"""Before "who like": nobody has been there yet."""
_DONE: Final = frozenset("is are was were been being got gets".split())
"""Before a reaction: it is to what stands before it ("the ribs were praised")."""
_ALIKE: Final = frozenset(
    "taste tastes tasted look looks looked feel feels felt smell smells smelled sound sounds sounded seems seemed is "
    "are was were just more nothing something anything exactly much things".split()
)
"""After these, "like" compares: "it tastes like the fridge"."""
_CALLED: Final = frozenset("call called calls phoned phones".split())
_ASIDE: Final = frozenset("than the their my her his was it".split())
_LIST: Final = 18
_FIRST: Final = 1
_FEW: Final = ("few", "little", "many", "much")
_PLACE: Final = "place"
_EVENT: Final = re.compile("|".join(EVENTS))


class View(NamedTuple):
    """What somebody thinks of a thing: the thing, the dimension, praise (1) or complaint (-1), and where it is said."""

    thing: str
    about: str
    sign: int
    start: int
    end: int


Views = Mapping[str, Sequence[View]]
"""By the thing."""


def views(text: str) -> Views:
    """What a lower-case text says, by the thing it says it of."""
    found: dict[str, list[View]] = {}
    for view in read(text):
        found.setdefault(view.thing, []).append(view)
    return found


def together(each: Iterable[Views]) -> Views:
    """What several texts say."""
    found: dict[str, list[View]] = {}
    for one in each:
        for thing, said in one.items():
            found.setdefault(thing, []).extend(said)
    return found


def turned_round(view: View, said: Sequence[View]) -> bool:
    """Whether this is praise of a thing that reviews complain of, or the other way round.

    `said` is what they say of the thing.
    """
    same = [one for one in said if one.about == view.about]
    if view.about == "there":
        return view.sign > 0 and bool(same) and len(same) == len(said) and all(one.sign < 0 for one in same)
    if not same and view.about in QUALITIES:
        loose = view.thing not in _IMPLIED
        same = [one for one in said if one.about in QUALITIES and (loose or "worth" in (one.about, view.about))]
        if any(one.sign == view.sign for one in said):
            return False
    return bool(same) and all(one.sign != view.sign for one in same)


def read(text: str) -> Iterator[View]:
    """What a lower-case text praises and complains of."""
    before: list[Word] = []
    for clause in clauses(text):
        yield from _of_it(clause, before)
        yield from _views(clause, before)
        before = subject(clause) or before


def _views(clause: Sequence[Word], before: Sequence[Word]) -> Iterator[View]:
    """What a clause says of its things; what it says at once without any is of the clause before: "but slow"."""
    for n, word in enumerate(clause):
        if event := _EVENT.match(word.text):
            yield from _event(clause, n, EVENTS[event[0]])
        elif word.text in MORE and (beside := _beside(clause, n)):
            yield View(beside.text, "than", MORE[word.text] * sign(clause, n), word.start, beside.end)
        elif word.text == "back" and any(one.text in _CALLED for one in clause[max(0, n - 3) : n]):
            yield from _event(clause, n, "call back")
        elif word.text in _RECEIVED and n and clause[n - 1].text in _DONE:
            for thing in bound(clause[: n + 1], n):
                way = REACTIONS[word.text] * sign(clause, n)
                if way > 0 or (way and named(thing) not in _IMPLIED):
                    yield View(named(thing), "worth", way, thing.start, word.end)
        elif word.text in REACTIONS and _of_people(clause, n):
            continue
        elif word.text in REACTIONS:
            way = REACTIONS[word.text] * sign(clause, n)
            for thing in liked(clause[n + 1 : n + 1 + _LIST]):
                if way > 0 or (way and named(thing) not in _IMPLIED):
                    yield View(named(thing), "worth", way, word.start, thing.end)
                if way > 0:
                    yield View(named(thing), "there", 1, word.start, thing.end)
        elif word.text == "no" or word.text == "wish":
            yield from _missing(clause, n)
        elif word.text == "too" and not _is(clause, n + 1, (*_FEW, *OPINIONS)) and not _is(clause, n + 1, FUNCTION):
            for thing in bound(clause, n + 1) if sign(clause, n) > 0 else ():
                yield View(named(thing), "worth", -1, min(thing.start, word.start), max(thing.end, word.end))
        elif word.text in HOLDERS:
            for thing in next_to(clause, n):
                yield View(named(thing), "there", sign(clause, n) and 1, word.start, thing.end)
        elif word.text in OPINIONS:
            about, way = opinion(clause, n)
            if about == "cleanliness" and way and (place := _of_the_place(clause, n)):
                yield View(_PLACE, about, way, place.start, word.end)
            for thing in _to_do(clause, n, about) or bound(clause, n) or (before if n <= _FIRST else []):
                if way:
                    start, end = min(thing.start, word.start), max(thing.end, word.end)
                    yield View(named(thing), about, way, start, end)


def _to_do(clause: Sequence[Word], n: int, about: str) -> Sequence[Word]:
    """What is easy or hard to do: "difficult to cancel"."""
    told = clause[n + 1 : n + 3]
    return told[1:] if about == "ease" and len(told) == 2 and told[0].text == "to" else ()


def _of_the_place(clause: Sequence[Word], n: int) -> Word | None:
    """The word before an opinion by which it is of the whole place: "the place is clean"."""
    return next((word for word in clause[max(0, n - 4) : n] if word.text in (_PLACE, "premises", "inside")), None)


def _of_it(clause: Sequence[Word], before: Sequence[Word]) -> Iterator[View]:
    """A reaction to what was spoken of before: "the horchata is made of seeds. I loved it"."""
    for n, word in enumerate(clause[:-1]):
        liked = word.text in REACTIONS and not _of_people(clause, n)
        if liked and clause[n + 1].text in ("it", "them") and (way := REACTIONS[word.text] * sign(clause, n)):
            for thing in before:
                yield View(named(thing), "worth", way, word.start, clause[n + 1].end)


def _of_people(clause: Sequence[Word], n: int) -> bool:
    """Whether a reaction is that of who is named next or of anybody, or a "like" compares: no review has it."""
    if clause[n].text == "like" and n and clause[n - 1].text in _ALIKE:
        return True
    if n and (clause[n - 1].text == "you" or (clause[n - 1].text == "who" and _is(clause, n - 2, _ANYONE))):
        return True
    return n + 1 < len(clause) and named(clause[n + 1]) in _PEOPLE


def _is(clause: Sequence[Word], n: int, words: Container[str]) -> bool:
    return n >= len(clause) or clause[n].text in words


def _missing(clause: Sequence[Word], n: int) -> Iterator[View]:
    """What is said not to be there, or wished for; "no cost" is free."""
    if _is(clause, n + 1, ("cost", "charge", "fee")) and n + 1 < len(clause):
        for thing in bound(clause, n):
            yield View(named(thing), "cost", 1, min(thing.start, clause[n].start), max(thing.end, clause[n + 1].end))
        return
    if clause[n].text == "wish" and any(word.text == "than" for word in clause[n:]):
        return
    missed = next_to(clause, n) if clause[n].text == "no" else things(clause[n + 1 :])[-1:]
    for thing in missed:
        yield View(named(thing), "there", -1, clause[n].start, thing.end)


def opinion(clause: Sequence[Word], n: int) -> tuple[str, int]:
    """The dimension and the sign: what a word says of its things; too much of anything is a complaint."""
    about, way = OPINIONS[clause[n].text]
    if n and clause[n - 1].text in ("too", "overly") and way > 0:
        about, way = "worth", -1
    return ("worth", 0) if n and clause[n - 1].text == "over" else (about, way * sign(clause, n, quality=True))


def _beside(clause: Sequence[Word], n: int) -> Word | None:
    """What something is more or less than: `under the estimate`, `a little more than online`."""
    following = [word for word in clause[n + 1 : n + 5] if word.text not in _ASIDE]
    return following[0] if following and following[0].text in MEASURES else None


def _event(clause: Sequence[Word], n: int, event: str) -> Iterator[View]:
    if way := sign(clause, n):
        first = max((m for m in range(max(0, n - 5), n) if clause[m].text in NEGATORS), default=n)
        yield View(event, "event", way, clause[min(first, n)].start, clause[n].end)
