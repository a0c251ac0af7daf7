"""Attributes: facts that are true, false or not known, and what a text says of them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from pydantic import JsonValue

from rapport.guardrails.given.clauses import denied, hedged

Verdict = Literal["contradicted", "floating"]

_CAMEL: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|[_\-\s]+")
_PREFIX: Final = frozenset(("restaurants", "restaurant", "business", "has", "is", "offers", "accepts", "by", "the"))
_PARENTS: Final = {"parking": "parking", "ambience": "(?:ambi[ea]n|atmospher|vibe|setting)", "music": "music",
                   "goodformeal": "", "dietaryrestrictions": ""}  # fmt: skip
"""What a group of attributes is about: a member counts only where its own word stands beside such a word."""
_ALIASES: Final = {
    "outdoor seating": r"outdoor (?:seating|dining|area|tables?)|patio|al fresco",
    "take out": r"take[\s-]?outs?|take[\s-]?away|to-go orders?",
    "reservations": r"reservations?|book(?:ing)? (?:a )?tables?",
    "good for groups": r"(?:good|suitable|great|ideal|perfect|accommodat\w+)(?: for)?(?: \w+){0,2} groups|group dining",
    "good for kids": r"kid[\s-]friendly|family[\s-]friendly|(?:good|suitable|great) for (?:kids|children|families)",
    "wi fi": r"wi[\s-]?fi|wireless internet",
    "tv": r"tvs?|televisions?",
    "delivery": r"deliver(?:y|ies|s)",
    "credit cards": r"credit cards?",
    "bike parking": r"bike parking|bicycle parking",
    "wheelchair accessible": r"wheelchair[\s-]accessib\w+",
    "dogs allowed": r"dog[\s-]friendly|dogs (?:are )?(?:allowed|welcome)",
    "happy hour": r"happy hours?",
    "drive thru": r"drive[\s-]?thr(?:u|ough)",
}  # fmt: skip
"""The usual words for usual attributes; others are known by their own names."""


@dataclass(frozen=True, slots=True)
class Attribute:
    """An attribute: its path, the words that speak of it, what holds (None: not known) and how its value is put."""

    path: str
    pattern: re.Pattern[str]
    beside: re.Pattern[str] | None
    holds: bool | None
    word: str = ""


def attributes(given: Mapping[str, JsonValue]) -> Iterator[Attribute]:
    """The attributes among given facts: booleans, nulls and `yes`, `no`, `free`, `paid`, `none`, in nested groups."""
    yield from _within(given, ())


def _within(given: Mapping[str, JsonValue], path: tuple[str, ...]) -> Iterator[Attribute]:
    for key, value in given.items():
        here = (*path, key)
        if isinstance(value, dict):
            yield from _within(value, here)
        elif value is None or isinstance(value, bool):
            yield from _named(here, value, "")
        elif isinstance(value, str) and value.casefold() in _WORDS:
            yield from _named(here, _WORDS[value.casefold()], value.casefold())


_WORDS: Final = {"yes": True, "true": True, "free": True, "paid": True, "no": False, "none": False, "false": False}


def _named(path: tuple[str, ...], holds: bool | None, word: str) -> Iterator[Attribute]:
    name = _name(path[-1])
    group = next((_PARENTS[g] for p in path[:-1] for g in _PARENTS if g == _joined(p).removeprefix("business")), None)
    if len(name) < 3 or (group == "" and len(path) > 1):
        return
    pattern = _pattern(name)
    beside = re.compile(rf"\b{group}") if group else None
    yield Attribute(".".join(path), pattern, beside, holds, word)


@lru_cache(maxsize=2048)
def _pattern(name: str) -> re.Pattern[str]:
    spelled = _ALIASES.get(name) or r"[\s-]?".join(map(re.escape, name.split()))
    return re.compile(rf"(?<![\w-])(?:{spelled})(?!\w)")


def _name(key: str) -> str:
    """A key as words, without what says only that it is an attribute: `RestaurantsTakeOut` is `take out`."""
    words = [word.lower() for word in _CAMEL.split(key) if word]
    while len(words) > 1 and words[0] in _PREFIX:
        words = words[1:]
    return " ".join(words)


def _joined(key: str) -> str:
    return _CAMEL.sub("", key).lower()


def said_of(attribute: Attribute, sentence: str) -> Iterator[tuple[tuple[int, int], Verdict, str]]:
    """Where a lower-case sentence speaks against an attribute, or of what nobody knows: its place, verdict, reason."""
    if attribute.beside is not None and not attribute.beside.search(sentence):
        return
    for match in attribute.pattern.finditer(sentence):
        if hedged(sentence):
            return
        no = denied(sentence, *match.span())
        name = attribute.path.rpartition(".")[2]
        if attribute.holds is None:
            yield match.span(), "floating", f"{name} is not known"
        elif attribute.holds is no:
            yield match.span(), "contradicted", f"{attribute.path} is {'true' if attribute.holds else 'false'}"
        elif not no and attribute.word == "paid" and re.search(r"\bfree\W+(?:\w+\W+)?$", sentence[: match.start()]):
            yield match.span(), "contradicted", f"{attribute.path} is paid"
