"""What the world fixes and several parts use: time zones; and the placeholders of short texts."""

import re
from collections.abc import Collection, Iterator
from functools import cache
from importlib import resources
from typing import Any

from rapport.errors import Problem
from rapport.packs.parts import Placed
from rapport.packs.wording import listing, nearest, shorten

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


@cache
def zones() -> frozenset[str]:
    """The names of the IANA time zone database; not what else may lie in a machine's own zone folder."""
    words = resources.files("tzdata").joinpath("zones").read_text("utf-8").split()
    return frozenset(words) - {"Factory", "localtime", "posixrules"}


def timezone(name: str, placed: Placed[Any], *key: str | int) -> Iterator[Problem]:
    if name not in zones():
        yield placed.problem(f"there is no time zone `{shorten(name)}`: {_near_zone(name)}", *key)


def placeholders(text: str, allowed: Collection[str], placed: Placed[Any], *key: str | int) -> Iterator[Problem]:
    """Words in single braces that code will not fill, and braces that hold no word."""
    for word in _PLACEHOLDER.findall(text):
        if word not in allowed:
            have = f"here are {listing('{' + a + '}' for a in sorted(allowed))}" if allowed else "there is none here"
            yield placed.problem(f"no placeholder of this text: `{{{shorten(word)}}}`; {have}", *key)
    if set(_PLACEHOLDER.sub("", text)) & set("{}"):
        yield placed.problem("a brace that belongs to no placeholder: write {name}, or leave the brace out", *key)


def _near_zone(name: str) -> str:
    hint = nearest(name, zones())
    return hint if hint.startswith("did") else "want a name such as Europe/London"
