"""Words that are spelled out or written with signs for letters: `f r e e`, `f.r.e.e`, `fr33`, `di$count`."""

import re
from typing import NamedTuple

_SPELLED = re.compile(r"(?<![^\W_])[^\W_](?P<by>[ .\-_*·/,|+~^]{1,3})[^\W_](?:(?P=by)[^\W_]){1,}(?![^\W_])")
_ALONE = re.compile(r"[ .\-_*·/,|+~^][^\W_][ .\-_*·/,|+~^]{1,3}[^\W_](?![^\W_])")
"""Two letters by themselves, as in every word that is spelled out."""
_JOINED = re.compile(r"(?<=[a-z])[*·~^|\\](?=[a-z])|_+")
_JOINTS = "*·~^|\\_"
_SIGNED = re.compile(r"(?<![^\W_])(?<![@$!|+])(?=[a-z0-9@$!|+]*[a-z])(?=[a-z]*[0-9@$!|+])[a-z0-9@$!|+]+")
_MIXED = re.compile(r"[0-9@$!|+](?:(?<=[0-9@$])(?:(?<=[a-z].)|(?=[a-z]))|(?<=[!|+])(?=[a-z0-9@$]))")
"""A sign or digit beside a letter, or one of the signs that end words before anything else, as in every such word."""
_LETTER = {"0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s", "|": "l", "+": "t"}


class Spelled(NamedTuple):
    """The characters of a text as letters, and the places of those between them that are no part of a word."""

    letters: list[str]
    dropped: set[int]


def spelled(text: str) -> Spelled | None:
    """How a text reads with spelled-out words closed up and signs within words as letters; None: as it stands."""
    alone, joined = _ALONE.search(text), any(joint in text for joint in _JOINTS)
    mixed = _MIXED.search(text)
    if not (alone or joined or mixed):
        return None
    words = [m for m in _SPELLED.finditer(text) if sum(c.isalpha() for c in m.group()) >= 3] if alone else []
    dropped = {i for m in words for i in range(*m.span()) if not text[i].isalnum()}
    letters = list(text)
    for m in _JOINED.finditer(text) if joined else ():
        if m.group()[0] == "_":
            letters[m.start() : m.end()] = " " * len(m.group())
        else:
            dropped.add(m.start())
    for m in _SIGNED.finditer(text) if mixed else ():
        for i, c in enumerate(m.group().rstrip("!+|"), m.start()):
            letters[i] = "i" if c == "!" else _LETTER.get(c, c)
    return Spelled(letters, dropped)
