"""Attributes: facts that are true, false, a choice or not known, and what a text says of them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from pydantic import JsonValue

from rapport.guardrails.given import yes_no
from rapport.guardrails.given.choices import CHOICES
from rapport.guardrails.given.listed import item_name, members
from rapport.guardrails.given.naming import (
    BARE,
    OPEN,
    REACHED,
    SMALL,
    joined,
    key_is_proper,
    name_of,
    of_group,
    only_so,
    spelled_by,
)
from rapport.guardrails.given.record import KEPT, Aliases, also_called
from rapport.guardrails.given.vocabulary import ANY, CALLED, GROUPS, MEMBERS, UNKNOWN, Called, pattern
from rapport.guardrails.literals import sign

_PARENTS: Final = frozenset(
    "attributes integrations features amenities options includes tracking extras facilities services".split()
)
_ADVERBS: Final = frozenset("later earlier now before after always never other else default".split())
"""Names that are of no thing: `{"later": true}`."""
_STANDS: Final = ("status", "decision", "outcome", "answer")
_ITEM: Final = re.compile(r"\.\d+\.")
_QUOTED: Final = re.compile(r"^u?'(.*)'$")
"""A choice as some records quote it: `u'beer_and_wine'`."""


@dataclass(frozen=True, slots=True)
class Attribute:
    """An attribute: its path, the words that speak of it and against it, beside which others, and what holds.

    `holds` is True, False or, where nobody knows, None; `choices` are words with the values that they agree with. To
    name a `usual` attribute is to say that it holds; of others only what is said outright counts.
    """

    path: str
    said: re.Pattern[str]
    usual: bool
    contrary: re.Pattern[str] | None
    beside: re.Pattern[str] | None
    holds: bool | None
    value: str = ""
    choices: tuple[tuple[re.Pattern[str], frozenset[str]], ...] = ()
    listed: bool = False
    """Whether a list calls it so: of other names of a record nothing is said."""

    def spoken_of(self, text: str) -> bool:
        """Whether a text, as `literals.closed` makes it, may speak of it at all."""
        patterns = (self.said, self.contrary, *(words for words, _ in self.choices))
        return any(pattern is not None and _holds(text, sign(pattern.pattern)) for pattern in patterns)


def _holds(text: str, signs: frozenset[str] | None) -> bool:
    return signs is None or any(string in text for string in signs)


def attributes(given: Mapping[str, JsonValue], aliases: Aliases = MappingProxyType({})) -> Iterator[Attribute]:
    """The attributes among given facts: booleans, nulls, `yes`, `no`, and the usual choices, in nested groups.

    One that has aliases is a usual one: to name it is to say that it holds.
    """
    found = _apart(_decided(list(_within(given, ()))))
    booked = any(one.holds is True and "byappointment" in joined(one.path) for one in found)
    told = frozenset(_told(given))
    holding: dict[tuple[str, str], set[bool | None]] = {}
    for attribute in found:
        holding.setdefault(_alike(attribute), set()).add(attribute.holds)
    for attribute in found:
        if attribute.holds is None and not attribute.value and attribute.path.rpartition(".")[2] in told:
            continue  # of one train no seat is known, of the other it is
        if _ITEM.search(attribute.path) and len(holding[_alike(attribute)]) > 1:
            continue  # one of them is in stock, the other is not: which is spoken of?
        if booked and attribute.holds is None and "reservation" in attribute.path.casefold():
            continue  # to book ahead is what an appointment takes
        if words := also_called(attribute.path, aliases):
            said = pattern("|".join((attribute.said.pattern, *(re.escape(word.lower()) for word in words))))
            attribute = replace(attribute, said=said, usual=True)
        yield attribute


def _alike(attribute: Attribute) -> tuple[str, str]:
    """What the same attribute of every one in a list has in common: its path without their places, and its words."""
    return _ITEM.sub(".", attribute.path), attribute.said.pattern


def _decided(found: Sequence[Attribute]) -> list[Attribute]:
    """Attributes without those that were only offered or asked for, where the fact beside says what came of it."""
    said = [(*_thing(one.path), one) for one in found]
    came = {thing for thing, so, _ in said if so and so not in OPEN}
    return [one for thing, so, one in said if so not in OPEN or thing not in came]


def _thing(path: str) -> tuple[str, str]:
    """What a fact is about, and its word that says only that something is so: `magnums` and `granted`."""
    group, name = _parted(path)
    if only_so(name):
        return group, name
    thing, _, last = name.rpartition(" ")
    return (f"{group}.{thing.replace(' ', '_')}", last) if last in BARE else (path, "")


def _apart(found: Sequence[Attribute]) -> list[Attribute]:
    """Attributes whose words name no other that is otherwise: "call-outs" are by day or by night."""
    names = {holds: " ; ".join(_called(one) for one in found if one.holds is holds) for holds in (True, False)}
    return [
        one
        for one in found
        if one.usual or one.holds is None or one.beside or not one.said.search(names[not one.holds])
    ]


def _called(attribute: Attribute) -> str:
    group, name = _parted(attribute.path)
    return _parted(group)[1] if only_so(name) else name


def _parted(path: str) -> tuple[str, str]:
    """The group that a fact stands in, and its own name in words."""
    group, _, key = path.rpartition(".")
    return group, name_of(key)


def _told(given: JsonValue | Mapping[str, JsonValue]) -> Iterator[str]:
    """The names of the facts that say something."""
    if isinstance(given, Mapping):
        for key, value in given.items():
            if value is not None and value != {}:
                yield key
            yield from _told(value)
    elif isinstance(given, list):
        for value in given:
            yield from _told(value)


def _within(given: Mapping[str, JsonValue], path: tuple[str, ...]) -> Iterator[Attribute]:
    for key, value in given.items():
        here = (*path, key)
        if value in (None, {}) and (members_of := UNKNOWN.get(joined(key).removeprefix("business"), ())):
            for member in members_of:
                yield from _named((*here, member), None)
            yield from (one for one in _named(here, None) if one.usual)
            continue
        if isinstance(value, dict):
            if value and (whole := ANY.get(joined(key).removeprefix("business"))):
                yield from _whole(here, whole, [*value.values()])
            yield from _within(value, here)
        elif isinstance(value, list):
            for place, said in members(here, value):
                if isinstance(said, dict):
                    yield from _within(said, place)
                    yield from _of_item(here, place, said)
                else:
                    yield from (replace(one, beside=None) for one in _named(place, said))
        elif isinstance(value, str | bool) or value is None:
            yield from _named(here, value)


def _of_item(listed: tuple[str, ...], path: tuple[str, ...], item: Mapping[str, JsonValue]) -> Iterator[Attribute]:
    """What one of a list is said to be, under its own name: `{"name": "HR portal", "status": "declined"}`."""
    thing = item_name(item)
    for key, value in item.items() if thing else ():
        if isinstance(value, str | bool) and only_so(name_of(key)):
            at = ".".join((*path, key))
            yield from (replace(one, path=at, listed=True) for one in _named((*listed, thing, key), value))


def _whole(path: tuple[str, ...], called: Called, members: Sequence[JsonValue]) -> Iterator[Attribute]:
    """A group as one attribute, where its members say whether there is any of it."""
    if any(member is True for member in members) or all(member is False for member in members):
        holds = any(member is True for member in members)
        against = pattern(called.contrary)
        yield Attribute(".".join(path), against if holds else pattern(called.said), True, against, None, holds)


def _named(path: tuple[str, ...], value: str | bool | None) -> Iterator[Attribute]:
    spoken = _spoken(path)
    if spoken is None:
        return
    chosen = _QUOTED.sub(r"\1", value.casefold()) if isinstance(value, str) else ""
    holds = yes_no.says(chosen) if isinstance(value, str) else value
    if holds and name_of(path[-1]).rpartition(" ")[2] in _STANDS and " " in name_of(path[-1]):
        return  # of an accepted quote it says nothing what there is in it
    if chosen == "paid" and not spoken.usual:
        return  # a deposit that is paid is none that there is
    if not isinstance(value, str) or holds is not None or spoken.choices:
        yield replace(spoken, holds=holds, value=chosen)


@lru_cache(maxsize=KEPT)
def _spoken(path: tuple[str, ...]) -> Attribute | None:
    """How an attribute is spoken of, by its name and the groups it stands in; what holds is not known yet."""
    name = name_of(path[-1])
    reached = REACHED.get(name)
    if only_so(name) and len(path) > 1:
        name = name_of(path[-2])
    proper = key_is_proper(path[-1]) and len(path) > 1 and name_of(path[-2]) not in _PARENTS
    group = next((g for part in path[:-1] for g in GROUPS if joined(part).removeprefix("business") == g), None)
    if (
        len(name) < 2
        or name in _ADVERBS
        or name.endswith("waived")  # `waived` reads what is said of fees
        or (only_so(name) and name not in BARE)
        or SMALL.issuperset(name.split())
        or (group is not None and not GROUPS[group] and name not in CALLED)
    ):
        return None
    member = MEMBERS.get(name) if group in ("parking", "ambience") else None
    spelled = Called(member) if member else CALLED.get(name) or spelled_by(name)
    beside = re.compile(rf"\b(?:{GROUPS[group]})") if group and GROUPS[group] else None
    if (accepted := of_group(path[-2]) if len(path) > 1 and not only_so(name_of(path[-1])) else "") and not beside:
        beside = re.compile(rf"\b{re.escape(accepted)}")
    if reached and len(path) > 1:
        beside = re.compile(rf"\b(?:{reached})")
    if proper and name not in CALLED and not beside:
        beside = re.compile(rf"\b{re.escape(name_of(path[-2]).rstrip('s'))}")
    return Attribute(
        path=".".join(path), said=pattern(spelled.said), usual=name in CALLED or group is not None,
        contrary=pattern(spelled.contrary) if spelled.contrary else None, beside=beside, holds=None,
        choices=tuple((pattern(words), values) for words, values in CHOICES.get(name, ())),
    )  # fmt: skip


def plainly(name: str, spelled: str) -> Attribute:
    """An attribute that nobody knows, spoken of in these words."""
    return Attribute(name, pattern(spelled), usual=True, contrary=None, beside=None, holds=None)
