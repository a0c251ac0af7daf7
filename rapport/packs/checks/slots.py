"""Slots in approved copy: well-formed, and each of them one that this copy can always have filled."""

import re
from collections.abc import Collection, Iterator
from typing import Any, NamedTuple

from rapport.domain.contact import Channel
from rapport.domain.pack import ClaimMode, Copy
from rapport.errors import Problem
from rapport.packs.parts import Parts, Placed
from rapport.packs.wording import listing, nearest, shorten

SLOT = re.compile(r"\{\{(fact|claim|offer|link|contact):([a-z][a-z0-9_]*(?:\.[a-z0-9_]+)*)\}\}")
_BRACES = re.compile(r"\{\{.{0,80}?\}\}|\{\{|\}\}", re.DOTALL)


class Allowed(NamedTuple):
    """What copy may hold where it is used; `user` says where that is."""

    user: str
    channel: Channel
    facts: Collection[str]
    claims: Collection[str]
    offers: Collection[str]


def broken(text: str) -> list[str]:
    """Double braces that are no slot."""
    return _BRACES.findall(SLOT.sub("", text))


def fields(copy: Copy) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Every text of the copy, with its place."""
    for name in ("subject", "preheader", "button"):
        if (text := getattr(copy, name)) is not None:
            yield (name,), text
    for index, paragraph in enumerate(copy.body):
        yield ("body", index), paragraph


def fillable(
    parts: Parts, copy: Copy, allowed: Allowed, placed: Placed[Any], here: tuple[str | int, ...]
) -> Iterator[Problem]:
    """Slots that might stay empty for somebody this copy is sent to."""
    for place, text in fields(copy):
        for kind, name in SLOT.findall(text):
            what = _objection(parts, kind, name, copy, allowed)
            if what:
                yield placed.problem(f"{{{{{kind}:{shorten(name)}}}}}: {what}", *here, *place)
    channels = {p.value.id: p.value.channels for p in parts.claims}
    for index, name in enumerate(copy.claims):
        if name in parts.known("claims") and name not in allowed.claims:
            what = f"the claim `{shorten(name)}` may not be cited by {allowed.user}: {_choice(allowed.claims)}"
            yield placed.problem(what, *here, "claims", index)
        elif channels.get(name) and allowed.channel not in channels[name]:
            what = (
                f"the claim `{shorten(name)}` is not for {allowed.channel.value}: take it out, or add the channel to it"
            )
            yield placed.problem(what, *here, "claims", index)


def _objection(parts: Parts, kind: str, name: str, copy: Copy, allowed: Allowed) -> str | None:
    match kind:
        case "fact" if name not in allowed.facts:
            return f"not a fact that {allowed.user} `requires`, so it may be unknown: {_choice(allowed.facts)}"
        case "claim":
            return _claim(parts, name, copy, allowed)
        case "offer":
            return _offer(parts, name, allowed)
        case "link" if not parts.has("links", name) and not parts.has("assets", name):
            return f"there is no such link or asset: {nearest(name, {*parts.known('links'), *parts.known('assets')})}"
        case "contact" if name != "greeting":
            return "of a contact copy holds only {{contact:greeting}}"
    return None


def _claim(parts: Parts, name: str, copy: Copy, allowed: Allowed) -> str | None:
    if not parts.has("claims", name):
        return f"there is no such claim: {nearest(name, parts.known('claims'))}"
    if name not in allowed.claims:
        return f"{allowed.user} may not cite it: {_choice(allowed.claims)}"
    if any(p.value.id == name and p.value.mode is not ClaimMode.VERBATIM for p in parts.claims):
        return "only a verbatim claim has a slot: write it in your own words and list it under `claims`"
    if name not in copy.claims:
        return "list it under `claims` of this copy too"
    return None


def _offer(parts: Parts, name: str, allowed: Allowed) -> str | None:
    offer, dot, part = name.partition(".")
    if not parts.has("offers", offer):
        return f"there is no such offer: {nearest(offer, parts.known('offers'))}"
    if offer not in allowed.offers:
        return f"{allowed.user} cannot count on this offer: {_choice(allowed.offers)}"
    found = next((p.value for p in parts.offers if p.value.id == offer), None)
    if found and found.channels and allowed.channel not in found.channels:
        return f"this offer is not for {allowed.channel.value}"
    if dot and part not in ("code", "ends"):
        return "of an offer copy may name `code` and `ends`, or the whole without a dot"
    if part == "code" and found and not found.code:
        return "this offer has no code"
    return None


def _choice(names: Collection[str]) -> str:
    return f"it has {listing(sorted(names))}" if names else "it has none"
