"""What a text says of given facts in words: attributes and opening hours, sentence by sentence."""

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final, NamedTuple

from pydantic import JsonValue

from rapport.guardrails.given import hours
from rapport.guardrails.given.attributes import Attribute, Verdict, attributes, said_of
from rapport.guardrails.given.clauses import hedged
from rapport.guardrails.given.record import Aliases
from rapport.guardrails.sentences import sentences

_REVIEWER: Final = re.compile(
    r"\breview(?:s|er|ers|ed)?\b|\b(?:one|an?|another|some|several|two|three|both|many|the (?:first|second"
    r"|third|fourth|last"
    r"|latest|other|most))\s(?:[\w-]+\s){0,3}?(?:customers?|guests?|patrons?|visitors?|diners?|clients?"
    r"|patients?|members?"
    r"|regulars?|owners?|couple|family|parent|mother|father|person|man|woman|party)\b|\b(?:somebody"
    r"|someone) (?:who|was|had|said)"
)
"""What somebody is told to have said is theirs: it is not held against the record."""
_TOLD: Final = 40
"""A text of more characters than this among the facts tells something of its own, as a review does."""


class Statement(NamedTuple):
    """Something said against the facts, or of what they do not hold: where, the verdict, the fact, what is right."""

    start: int
    end: int
    verdict: Verdict
    fact: str
    why: str


class Known(NamedTuple):
    """What given facts hold for statements: attributes, hours, proper names and what other texts among them tell."""

    attributes: tuple[Attribute, ...]
    hours: hours.Hours | None
    names: tuple[str, ...]
    told: str


def known(given: Mapping[str, JsonValue], aliases: Aliases = MappingProxyType({})) -> Known:
    """Take given facts apart once for a text."""
    texts = list(_texts(given))
    named = (text.casefold().strip() for key, text in texts if "name" in key.casefold())
    names = sorted({short for name in named for short in (name, name.removeprefix("the ")) if short}, key=len)
    told = "\n".join(text.casefold() for key, text in texts if len(text) > _TOLD)
    return Known(tuple(attributes(given, aliases)), hours.hours(given), tuple(reversed(names)), told)


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
    spoken_of = [attribute for attribute in facts.attributes if attribute.spoken_of(text)]
    for start, end in sentences(text):
        if text[start:end].rstrip().endswith("?"):
            continue
        found = list(_said(text[start:end], spoken_of, facts))
        if found and not hedged(text[start:end]) and not _REVIEWER.search(text[start:end]):
            yield from (one._replace(start=start + one.start, end=start + one.end) for one in found)


def _said(sentence: str, spoken_of: Sequence[Attribute], facts: Known) -> Iterator[Statement]:
    """What a sentence says against the facts, or of what they do not hold."""
    for attribute in spoken_of:
        for (start, end), verdict, why in said_of(attribute, sentence):
            if verdict == "contradicted" or not (facts.told and attribute.said.search(facts.told)):
                yield Statement(start, end, verdict, attribute.path, why)
    if facts.hours and hours.speaks(sentence):
        for said in hours.contradicted(sentence, facts.hours):
            yield Statement(said.start, said.end, "contradicted", "hours", said.right)


def given_hours(text: str, facts: Known) -> list[tuple[int, int]]:
    """Where a text tells times of days whose hours the facts know: those are compared as hours, not as any time."""
    if not facts.hours:
        return []
    return [(start + a, start + b) for start, end in sentences(text) for a, b in hours.told(text[start:end])]
