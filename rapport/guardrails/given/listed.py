"""Attributes that a record keeps in lists: of what is included and what is not."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from pydantic import JsonValue

from rapport.guardrails.given import keys

_OF: Final = r"(?: (?:in )?(?:the )?(?:price|plan|package|rent|fee|scope|contract|deal|service))?"
_IN: Final = re.compile(
    rf"(?:what is )?(?:includ(?:ed|es)|covered|covers|yes|in(?: the)? (?:price|rent|scope|plan)){_OF}"
)
_OUT: Final = re.compile(
    rf"(?:what is )?(?:not (?:includ(?:ed|es)|covered|in(?: the)? \w+)|exclu(?:ded|des|sions)|no){_OF}"
)
_NAMES: Final = "name title label item product service desc description addon add_on option feature".split()
"""What lists call the names of their things."""
_LONGEST: Final = 4
"""Words of the longest name of a thing."""


def says(key: str) -> bool | None:
    """Whether a list with this name holds what is included, or what is not; None where its name says neither.

    >>> says("NotCovered"), says("in_the_rent"), says("contacts")
    (False, True, None)
    """
    name = " ".join(keys.words(key))
    if _OUT.fullmatch(name):
        return False
    return True if _IN.fullmatch(name) else None


def members(
    path: tuple[str, ...], items: Sequence[JsonValue]
) -> Iterator[tuple[tuple[str, ...], str | bool | dict[str, JsonValue]]]:  # fmt: skip
    """What a list holds that may be an attribute: its path, and what is said of it or stands in it."""
    holds = says(path[-1])
    for n, item in enumerate(items):
        if isinstance(item, str) and holds is not None and _short(item):
            yield (*path, "_".join(item.lower().split())), holds
        elif isinstance(item, dict):
            yield (*path, str(n)), item


def item_name(item: Mapping[str, JsonValue]) -> str:
    """What a list calls one of its things, as the name of a fact is written; nothing where it calls it nothing.

    >>> item_name({"sku": "A-1", "item": "Carpet deep clean", "ordered": "N"}), item_name({"date": "2026-01-02"})
    ('carpet_deep_clean', '')
    """
    for key in _NAMES:
        name = next((value for own, value in item.items() if own.casefold() == key), None)
        if isinstance(name, str) and _short(name) and name[:1].isalpha():
            return "_".join(re.findall(r"[a-z\d]+", name.casefold()))
    return ""


def _short(name: str) -> bool:
    return 0 < len(name.split()) <= _LONGEST
