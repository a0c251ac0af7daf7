"""How far something has come: a fact that says pending, approved or refused, and a text that says another of these."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from rapport.guardrails.given.amounts.binding import content
from rapport.guardrails.given.clauses import NO, clauses
from rapport.guardrails.given.conditional import conditional
from rapport.guardrails.given.record import Leaf
from rapport.guardrails.given.said import Statement
from rapport.guardrails.sentences import sentences

_KEY: Final = re.compile(
    r"(?i)(?:.*[_.]|^)(?:status|state|stage|progress|check|result|outcome|decision|standing|approval|sign_?off|consent|clearance)$"
)
_OPEN: Final = (
    r"pending|under review|in review|being (?:processed|reviewed|looked at|checked|considered)|in progress|processing"
    r"|await\w*|waiting|on hold|not (?:yet )?started|queued|undecided|outstanding|still open"
)
_DONE: Final = (
    r"gone through|approved|granted|complete(?:d)?|done|passed|cleared|come back clear|came back clear|settled|resolved"
    r"|finished|refunded|delivered|closed|succeeded"
)
_REFUSED: Final = r"rejected|declined|refused|failed|cancell?ed|turned down|denied|withdrawn"
_STANDS: Final = {"open": _OPEN, "done": _DONE, "refused": _REFUSED}
_VALUE: Final = {name: re.compile(rf"(?:still |now )?(?:{words})\b.{{0,30}}") for name, words in _STANDS.items()}
_SAID: Final = re.compile(
    r"(?<!which )(?<!that )\b(?:is|are|has|have|stands?|remains?)\s(?:(?:now|still|already|just|all|been)\s){0,2}(?:"
    + "|".join(rf"(?P<{name}>(?:{words})\b)" for name, words in _STANDS.items())
    + r")(?!\s(?:by|on|at)\s(?:the post|your door))"
)
_ONCE: Final = re.compile(r"\b(?:once|when|whenever|if|until|till|unless|as soon as|after|before|whether|should)\b")
_MOST: Final = 40


class Standing(NamedTuple):
    """One fact that tells how far something has come, and the words that tell what."""

    path: str
    value: str
    stands: str
    about: frozenset[str]


def standings(record: Sequence[Leaf]) -> tuple[Standing, ...]:
    """The facts of a record that tell how far something has come."""
    return tuple(
        Standing(leaf.path, leaf.value, stands, _about(leaf, record))
        for leaf in record
        if isinstance(leaf.value, str) and len(leaf.value) <= _MOST and _KEY.match(leaf.path)
        for stands, words in _VALUE.items()
        if words.fullmatch(leaf.value.casefold().replace("_", " "))
    )


def misplaced(text: str, known: Sequence[Standing]) -> Iterator[Statement]:
    """Where a lower-case text says that something has come further than the one fact about it, or less far."""
    if not known:
        return
    for start, end in sentences(text):
        sentence = text[start:end]
        parts = list(_clauses(sentence)) if _SAID.search(sentence) else []
        for match in _SAID.finditer(sentence):
            clause = next(part for part in parts if part[0] <= match.start() < part[1])
            said = content(sentence[slice(*clause)])
            about = [one for one in known if one.about & said]
            if _ONCE.search(sentence, clause[0], match.start()):
                continue
            if len(about) != 1 or match[about[0].stands] or NO.search(sentence, clause[0], match.end()):
                continue
            if not conditional(sentence, *match.span()) and not sentence.endswith("?"):
                why = f"{about[0].path} is {about[0].value}"
                yield Statement(start + match.start(), start + match.end(), "contradicted", about[0].path, why)


def _clauses(sentence: str) -> Iterator[tuple[int, int]]:
    at = 0
    for part in clauses(sentence):
        at = sentence.index(part, at)
        yield at, at + len(part) + 1
        at += len(part)


def _about(leaf: Leaf, record: Sequence[Leaf]) -> frozenset[str]:
    """The words of a fact's name and group, and of what the facts beside it say was done: `requested`, `placed`."""
    group = leaf.path.rpartition(".")[0]
    beside = (other for other in record if other.path.rpartition(".")[0] == group and other.path != leaf.path)
    named = content(re.sub(r"[_.\W]+", " ", leaf.path).lower()) - _KEYS
    return named.union(*(content(one.path.rpartition(".")[2].lower()) for one in beside if one.path.endswith("ed")))


_KEYS: Final = content("status state stage progress check result outcome decision standing")
