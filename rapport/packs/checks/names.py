"""References: names of one part that stand in another."""

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from rapport.errors import Problem
from rapport.packs.parts import Parts, Placed
from rapport.packs.wording import nearest, shorten

_WORD = {
    "moments": "moment in moments.yaml",
    "strategies": "strategy in strategies.yaml",
    "claims": "claim in claims.yaml",
    "offers": "offer in offers.yaml",
    "attributes": "attribute in attributes.yaml",
    "topics": "topic in catalogue.yaml",
    "products": "product in catalogue.yaml",
    "assets": "asset in catalogue.yaml",
    "templates": "template in templates/",
}


def absent(parts: Parts, kind: str, name: str) -> str:
    """That no part of the kind has this name, and which ones there are."""
    return f"there is no {_WORD[kind]} named `{shorten(name)}`: {nearest(name, parts.known(kind))}"


def unknown(parts: Parts, kind: str, used: Iterable[str], placed: Placed[Any], *key: str | int) -> Iterator[Problem]:
    """A problem for each name that no part of the kind has."""
    for index, name in enumerate(used):
        if not parts.has(kind, name):
            yield placed.problem(absent(parts, kind, name), *key, index)


def unknown_link(parts: Parts, name: str | None, placed: Placed[Any], *key: str | int) -> Iterator[Problem]:
    if name is not None and not parts.has("links", name) and not parts.has("assets", name):
        known = {*parts.known("links"), *parts.known("assets")}
        what = f"there is no link `{shorten(name)}` in brand.yaml and no asset of that name: {nearest(name, known)}"
        yield placed.problem(what, *key)


def twice(used: Collection[str], placed: Placed[Any], *key: str | int) -> Iterator[Problem]:
    """A problem for each name that a list holds a second time."""
    seen: set[str] = set()
    for index, name in enumerate(used):
        if name in seen:
            yield placed.problem(f"`{shorten(name)}` is listed twice: keep one", *key, index)
        seen.add(name)
