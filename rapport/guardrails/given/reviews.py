"""What reviewers thought of what, and where a text has them think the contrary.

A word of praise or complaint is bound to the things its clause names. A text is contradicted where reviews speak of the
same thing with the opposite word on the same dimension ("the sauna was spotless": "found the sauna dirty"), and none of
them agrees. Of what nobody reviewed nothing is said here.
"""

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from rapport.guardrails.given.opinions import (
    EVENTS,
    FUNCTION,
    GENERIC,
    HOLDERS,
    MEASURES,
    MORE,
    NEGATORS,
    OPINIONS,
    QUALITIES,
    REACTIONS,
    SAME,
)
from rapport.guardrails.given.record import stem
from rapport.guardrails.given.wording import Word, clauses, sign

_ENDS: Final = frozenset(
    "for not rather that who which when after where if so since find finds found think thinks thought call calls "
    "called say says said note "
    "notes noted consider considers considered describing calling citing noting mentioning saying finding".split()
)
"""What comes after these is not what is praised."""
_IMPLIED: Final = frozenset("staff food quality value price portion menu wait cleanliness".split())
"""Complaints of these follow from what went wrong, in whatever words it is told."""
_PEOPLE: Final = frozenset("customer reviewer guest patron diner client member visitor person people couple".split())
"""Who is happy or not is no thing that is praised: "the less satisfied customer"."""
_RECEIVED: Final = frozenset(
    "praised loved liked enjoyed appreciated recommended admired adored complimented applauded criticized criticised"
    " disliked hated".split()
)
_DONE: Final = frozenset("is are was were been being got gets".split())
"""Before a reaction: it is to what stands before it ("the ribs were praised")."""
_DEFINITE: Final = frozenset("the their its his her".split())
_CALLED: Final = frozenset("call called calls phoned phones".split())
_ASIDE: Final = frozenset("than the their my her his was it".split())
_BEFORE, _AFTER, _LIST = 6, 3, 18
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


def views(texts: Sequence[str]) -> Views:
    """What reviews say, by the thing they say it of."""
    found: dict[str, list[View]] = {}
    for text in texts:
        for view in _read(text.lower()):
            found.setdefault(view.thing, []).append(view)
    return found


def turned_round(sentence: str, known: Views) -> Iterator[View]:
    """Where a lower-case sentence has a thing praised that reviews complain of, or the other way round."""
    for view in _read(sentence):
        said = known.get(view.thing, ())
        same = [one for one in said if one.about == view.about]
        if view.about == "there":
            if view.sign > 0 and same and len(same) == len(said) and all(one.sign < 0 for one in same):
                yield view
            continue
        if not same and view.about in QUALITIES:
            loose = view.thing not in _IMPLIED
            same = [one for one in said if one.about in QUALITIES and (loose or "worth" in (one.about, view.about))]
            if any(one.sign == view.sign for one in said):
                continue
        if same and all(one.sign != view.sign for one in same):
            yield view


def _read(text: str) -> Iterator[View]:
    for clause in clauses(text):
        for n, word in enumerate(clause):
            if event := _EVENT.match(word.text):
                yield from _event(clause, n, EVENTS[event[0]])
            elif word.text in MORE and (beside := _beside(clause, n)):
                yield View(beside.text, "than", MORE[word.text] * sign(clause, n), word.start, beside.end)
            elif word.text == "back" and any(one.text in _CALLED for one in clause[max(0, n - 3) : n]):
                yield from _event(clause, n, "call back")
            elif word.text in _RECEIVED and n and clause[n - 1].text in _DONE:
                for thing in _bound(clause[: n + 1], n):
                    way = REACTIONS[word.text] * sign(clause, n)
                    if way > 0 or (way and named(thing) not in _IMPLIED):
                        yield View(named(thing), "worth", way, thing.start, word.end)
            elif word.text in REACTIONS and n + 1 < len(clause) and named(clause[n + 1]) in _PEOPLE:
                continue
            elif word.text in REACTIONS:
                way = REACTIONS[word.text] * sign(clause, n)
                for thing in _liked(clause[n + 1 : n + 1 + _LIST]):
                    if way > 0 or (way and named(thing) not in _IMPLIED):
                        yield View(named(thing), "worth", way, word.start, thing.end)
                    if way > 0:
                        yield View(named(thing), "there", 1, word.start, thing.end)
            elif word.text == "no" or word.text == "wish":
                yield from _missing(clause, n)
            elif word.text == "too" and not _is(clause, n + 1, OPINIONS) and not _is(clause, n + 1, FUNCTION):
                for thing in _bound(clause, n + 1):
                    yield View(named(thing), "worth", -1, min(thing.start, word.start), max(thing.end, word.end))
            elif word.text in HOLDERS:
                for thing in _next(clause, n):
                    yield View(named(thing), "there", sign(clause, n) and 1, word.start, thing.end)
            elif word.text in OPINIONS:
                about, way = opinion(clause, n)
                for thing in _bound(clause, n):
                    if way:
                        start, end = min(thing.start, word.start), max(thing.end, word.end)
                        yield View(named(thing), about, way, start, end)


def _is(clause: Sequence[Word], n: int, words: Container[str]) -> bool:
    return n >= len(clause) or clause[n].text in words


def _next(clause: Sequence[Word], n: int) -> list[Word]:
    """The last of the words right after a place, articles left out: what they name."""
    words: list[Word] = []
    for word in clause[n + 1 : n + 5]:
        if word.text in ("a", "an", "the", "its", "own", "any", "their"):
            continue
        if word.text in FUNCTION or word.text in NEGATORS or not word.text[0].isalpha():
            break
        words.append(word)
    return things(words)[-1:]


def _missing(clause: Sequence[Word], n: int) -> Iterator[View]:
    """What is said not to be there, or wished for; "no cost" is free."""
    if _is(clause, n + 1, ("cost", "charge", "fee")) and n + 1 < len(clause):
        for thing in _bound(clause, n):
            yield View(named(thing), "cost", 1, min(thing.start, clause[n].start), max(thing.end, clause[n + 1].end))
        return
    if clause[n].text == "wish" and any(word.text == "than" for word in clause[n:]):
        return
    missed = _next(clause, n) if clause[n].text == "no" else things(clause[n + 1 :])[-1:]
    for thing in missed:
        yield View(named(thing), "there", -1, clause[n].start, thing.end)


def opinion(clause: Sequence[Word], n: int) -> tuple[str, int]:
    """The dimension and the sign: what a word says of its things; too much of anything is a complaint."""
    about, way = OPINIONS[clause[n].text]
    if n and clause[n - 1].text in ("too", "overly") and way > 0:
        about, way = "worth", -1
    return ("worth", 0) if n and clause[n - 1].text == "over" else (about, way * sign(clause, n, quality=True))


def _liked(words: Sequence[Word]) -> list[Word]:
    """The things that a reaction is to; one that has an opinion of its own ("a long wait") is left to that."""
    end = next((n for n, word in enumerate(words) if word.text in _ENDS), len(words))
    return [
        thing
        for thing in things(words[:end])
        if not any(word.text in OPINIONS and 0 <= thing.start - word.end < 12 for word in words[:end])
    ]


def _beside(clause: Sequence[Word], n: int) -> Word | None:
    """What something is more or less than: `under the estimate`, `a little more than online`."""
    following = [word for word in clause[n + 1 : n + 5] if word.text not in _ASIDE]
    return following[0] if following and following[0].text in MEASURES else None


def _event(clause: Sequence[Word], n: int, event: str) -> Iterator[View]:
    if way := sign(clause, n):
        first = max((m for m in range(max(0, n - 5), n) if clause[m].text in NEGATORS), default=n)
        yield View(event, "event", way, clause[min(first, n)].start, clause[n].end)


def _bound(clause: Sequence[Word], n: int) -> list[Word]:
    """The things that an opinion is of: what follows it at once, else what stands before it in its clause."""
    after = []
    told = clause[n + 1 : n + 1 + _AFTER]
    if n and clause[n - 1].text == "how" and told and told[0].text in _DEFINITE:
        told = told[1:]
    if clause[n].text.endswith("ly") and told and told[0].text.endswith("ed"):
        told = []  # "perfectly cooked" is of what was cooked
    for word in told:
        if word.text in FUNCTION or not word.text[0].isalpha():
            break
        after.append(word)
    if praised := [word for word in after if word.text not in OPINIONS and named(word) not in GENERIC]:
        return praised
    before: list[Word] = []
    for word in reversed(clause[max(0, n - _BEFORE) : n]):
        if word.text == "," or (word.text == "and" and before):
            break
        before.append(word)
    return things(before[::-1])


def things(words: Sequence[Word]) -> list[Word]:
    """The words that name something."""
    return [
        word
        for word in words
        if len(word.text) > 1
        and word.text not in FUNCTION
        and word.text not in OPINIONS
        and word.text not in REACTIONS
        and word.text not in NEGATORS
        and named(word) not in GENERIC
    ]


def named(word: Word) -> str:
    """The thing that a word names, in one form for all that mean the same."""
    bare = stem(word.text.removesuffix("'s"))
    return SAME.get(bare, bare)
