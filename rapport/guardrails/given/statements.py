"""What a text says of given facts in words: attributes and opening hours, sentence by sentence."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from types import MappingProxyType
from typing import Final, NamedTuple

from pydantic import JsonValue

from rapport.guardrails.given.answered import answered
from rapport.guardrails.given.asserted import said_of
from rapport.guardrails.given.attributes import Attribute, attributes
from rapport.guardrails.given.clauses import said_until
from rapport.guardrails.given.exclusive import exclusive
from rapport.guardrails.given.headed import HEADING
from rapport.guardrails.given.hedges import hedged
from rapport.guardrails.given.opening import timetable
from rapport.guardrails.given.opening.hours import Hours, hours
from rapport.guardrails.given.opening.told import UNTOLD, contradicted
from rapport.guardrails.given.record import Aliases, Leaf
from rapport.guardrails.given.reviews import invented
from rapport.guardrails.given.reviews.reviewed import Reviewed
from rapport.guardrails.given.reviews.stars import stars
from rapport.guardrails.given.reviews.whose import TOLD, reviews_of
from rapport.guardrails.given.rhythm import Rhythm, off_beat, rhythm
from rapport.guardrails.given.said import Statement, Verdict
from rapport.guardrails.given.standing import Standing, misplaced, standings
from rapport.guardrails.given.subject.categories import uncategorised
from rapport.guardrails.given.subject.cuisine import foreign
from rapport.guardrails.given.subject.kinds import Kinds, kinds_of
from rapport.guardrails.given.subject.trades import mistaken
from rapport.guardrails.given.unlisted import made_up, unlisted
from rapport.guardrails.given.waived import Waived, against, waived
from rapport.guardrails.literals import closed
from rapport.guardrails.normalise import bald
from rapport.guardrails.sentences import sentences
from rapport.guardrails.values.found import Found

_REVIEWER: Final = re.compile(
    r"\breview(?:s|er|ers|ed)?\b|\b(?:one|an?|another|some|several|two|three|both|many|this|that|the same"
    r"|the (?:first|second|third|fourth|last"
    r"|latest|other|most))\s(?:[\w-]+\s){0,3}?(?:customers?|guests?|patrons?|visitors?|diners?|clients?"
    r"|patients?|members?"
    r"|regulars|regular(?!\s(?:basis|hours|menu|meals?|prices?|schedule|visits?|days?|feature|events?|stop|spot|live|fixture)\b)|owners?|couple|family|parent|mother|father|person|man|woman|party)\b(?!-)|\b(?:somebody"
    r"|someone) (?:who|was|had|said)"
)
"""What somebody is told to have said is theirs: it is not held against the record."""
_TURN: Final = re.compile(
    r", (?:but|while|although|though|whereas)\b|, and (?:(?:one|another|an?|the|some|several|two|both) )?$"
)
"""What comes before it, and before any reviewer, is said outright."""
_SEMICOLON: Final = re.compile(r";\s")
_LISTED: Final = re.compile(rf"{HEADING}[\s*_]*\n(?:[ \t]*[-*•–][ \t][^\n]*(?:\n|$))+")
"""A list of what there is not, one thing a line: it is read as one."""
_SHORT: Final = re.compile(r"(?i)(?:an?|one|two|three|half(?: an?)?|extra|the)\b|(?:[1-7]|four|five|six|seven) days$")
_FEAST: Final = re.compile(
    r"(?!(?:january|february|march|april|august|september|october|november|december)\b)[a-z]{5,}(?<!day)\b"
)


class Known(NamedTuple):
    """What given facts hold for statements: attributes, usual ones that they do not have, hours, proper names, kinds,
    and what other texts among them tell."""

    attributes: tuple[Attribute, ...]
    unlisted: tuple[Attribute, ...]
    hours: Hours | None
    names: tuple[str, ...]
    told: str
    reviewed: Reviewed
    kinds: Kinds | None
    standings: tuple[Standing, ...]
    fees: tuple[Waived, ...]
    billed: Rhythm | None


def known(given: Mapping[str, JsonValue], record: Sequence[Leaf], aliases: Aliases = MappingProxyType({})) -> Known:
    """Take given facts apart once for a text; `record` are their leaves."""
    texts = list(_texts(given))
    named = (text.casefold().strip() for key, text in texts if "name" in key.casefold())
    found = tuple(attributes(given, aliases))
    names = {short for name in named for short in (name, name.removeprefix("the "))}
    names = {name for name in names if not any(one.said.fullmatch(name) for one in found if one.listed)}
    told = "\n".join(text.casefold() for key, text in texts if len(text) > TOLD)
    reviewed = reviews_of(record)
    words = invented.words_of([text for _, text in texts], record) if reviewed else frozenset[str]()
    return Known(
        found,
        unlisted(found, "\n".join(text.casefold() for _, text in texts)) if reviewed else (),
        hours(given),
        tuple(sorted(names, key=lambda name: (-len(name), name))),
        told,
        Reviewed(reviewed, stars(record), words),
        kinds_of(record),
        standings(record),
        tuple(waived(record)),
        rhythm(record),
    )


def _texts(value: JsonValue | Mapping[str, JsonValue], key: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, Mapping):
        for inner, what in value.items():
            yield from _texts(what, inner)
    elif isinstance(value, list):
        for what in value:
            yield from _texts(what, key)
    elif isinstance(value, str):
        yield key, value


def statements(text: str, facts: Known) -> Iterator[Statement]:
    """Statements of a lower-case text that the facts contradict, or that speak of what is not known.

    Names are masked first: a shop called "Patio" says nothing of seats outside. What another text among the facts
    tells (a review) is not held against a statement.
    """
    for name in facts.names:
        text = text.replace(name, "\ue000" * len(name))
    if not text.isascii() and len(plain := bald(text)) == len(text):
        text = plain  # names of facts have no accents: a café is a cafe
    read = closed(text)
    spoken_of = [attribute for attribute in facts.attributes if attribute.spoken_of(read)]
    beyond = [attribute for attribute in facts.unlisted if attribute.spoken_of(read)]
    outright = [
        span
        for span in _with_lists(text)
        if not text[slice(*span)].rstrip().endswith("?") and not _REVIEWER.search(text, *span)
    ]
    for start, end in outright:
        readers = (
            _said(text[start:end], spoken_of, facts), exclusive(text[start:end], facts.attributes),
            made_up(text[start:end], beyond),
        )  # fmt: skip
        for one in chain.from_iterable(readers):
            if not hedged(text[start:end], one.start, one.end):
                yield one._replace(start=start + one.start, end=start + said_until(text[start:end], one.end))
    for start, end in sentences(text):
        for one in (*facts.reviewed.against(text[start:end]), *_of_another_kind(text[start:end], facts.kinds)):
            yield one._replace(start=start + one.start, end=start + one.end)
    yield from answered(text, spoken_of)
    yield from misplaced(text, facts.standings)
    yield from against(text, facts.fees)
    yield from off_beat(text, facts.billed)
    if facts.hours is not None:
        for said in contradicted(text, outright, facts.hours):
            start, end = next(span for span in outright if span[0] <= said.start < span[1])
            sentence = UNTOLD.sub(lambda left: " " * len(left[0]), text[start:end])
            if not hedged(sentence, said.start - start, said.end - start):
                verdict: Verdict = "contradicted" if facts.hours else "floating"
                why = said.right if facts.hours else "hours are not known"
                yield Statement(said.start, said.end, verdict, "hours", why)


def _of_another_kind(sentence: str, kinds: Kinds | None) -> Iterator[Statement]:
    """The cuisine or the trade that a sentence gives a record of other kinds."""
    for kind in (
        chain(foreign(sentence, kinds), mistaken(sentence, kinds), uncategorised(sentence, kinds)) if kinds else ()
    ):
        if kinds and not hedged(sentence, kind.start, kind.end):
            yield Statement(kind.start, kind.end, "contradicted", kinds.path, f"{kinds.path} is {kinds.value}")


def _with_lists(text: str) -> Iterator[tuple[int, int]]:
    """The parts of a text; lists of what there is not as one part each."""
    lists = [listed.span() for listed in _LISTED.finditer(text)] if "\n" in text else []
    for start, end in _parts(text):
        if not any(a <= start and end <= b for a, b in lists):
            yield start, end
    yield from lists


_SO_TOO: Final = re.compile(r"\s*so (?:is|are|was|were|does|do|can)\s")


def _whole(text: str) -> Iterator[tuple[int, int]]:
    """The sentences of a text; one that says the same of another thing with the one before: "So is the parking."."""
    begun: tuple[int, int] | None = None
    for start, end in sentences(text):
        if begun and not _SO_TOO.match(text, start):
            yield begun
            begun = None
        begun = (begun[0] if begun else start, end)
    if begun:
        yield begun


def _parts(text: str) -> Iterator[tuple[int, int]]:
    """The sentences of a text; one that speaks of reviewers in the parts that semicolons make of it."""
    for start, end in _whole(text):
        if (theirs := _REVIEWER.search(text, start, end)) and (
            turns := list(_TURN.finditer(text, start, theirs.start()))
        ):
            yield start, turns[-1].start()
            start = turns[-1].start()
        if ";" in text[start:end] and _REVIEWER.search(text, start, end):
            for stop in _SEMICOLON.finditer(text, start, end):
                yield start, stop.end()
                start = stop.end()
        yield start, end


def _said(sentence: str, spoken_of: Sequence[Attribute], facts: Known) -> Iterator[Statement]:
    """What a sentence says against the attributes, or of those that nobody knows."""
    for attribute in spoken_of:
        for (start, end), verdict, why in said_of(attribute, sentence):
            if verdict == "contradicted" or not (facts.told and attribute.said.search(facts.told)):
                yield Statement(start, end, verdict, attribute.path, why)


def given_hours(text: str, facts: Known) -> list[tuple[int, int]]:
    """Where a text tells times of days whose hours the facts know: those are compared as hours, not as any time."""
    if facts.hours is None:
        return []
    return [(start + a, start + b) for start, end in sentences(text) for a, b in timetable.told(text[start:end])]


def reckoned(value: Found, facts: Known) -> bool:
    """Whether a value may be reckoned from opening hours: a time, or a short while in words ("half an hour later").

    A feast that a longer text among the facts speaks of needs no date.
    """
    if value.kind == "date" and (feast := _FEAST.match(value.quote.casefold())):
        return feast[0] in facts.told
    if facts.hours is None:
        return False
    return value.kind == "time" or (value.kind == "duration" and _SHORT.match(value.quote) is not None)
