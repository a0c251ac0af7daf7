"""How often somebody is billed: a record that says yearly, and copy that says monthly."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from rapport.guardrails.given.keys import words
from rapport.guardrails.given.record import Leaf
from rapport.guardrails.given.said import Statement
from rapport.guardrails.sentences import sentences

_RHYTHMS: Final = {
    "weekly": r"weekly|every week|once a week", "monthly": r"monthly|every month|once a month|by the month",
    "quarterly": r"quarterly|every (?:quarter|three months)|once a quarter",
    "half-yearly": r"half[- ]yearly|twice a year|every (?:six months|half[- ]year)|semi-?annually",
    "yearly": r"yearly|annual(?:ly)?|every year|once a year|by the year|per year",
}  # fmt: skip
_VALUE: Final = {
    name: re.compile(rf"(?:billed |paid |invoiced )?(?:{said})(?:[ ,_]*(?:in )?(?:advance|arrears|upfront|up front))?")
    for name, said in {
        **_RHYTHMS,
        "yearly": _RHYTHMS["yearly"] + "|year",
        "monthly": _RHYTHMS["monthly"] + "|month",
    }.items()
}
_KEYS: Final = frozenset("billing billed invoicing invoice invoices payment payments pay paid".split())
_SAID: Final = "|".join(rf"(?P<r{n}>{said})" for n, said in enumerate(_RHYTHMS.values()))
_TOLD: Final = re.compile(
    r"\b(?:billed|invoiced|(?:billing|invoicing|payment) is|invoices (?:are|go out|come|follow)|you pay"
    r"|we (?:bill|invoice)(?: you)?)"
    rf"\s(?:\w+ly\s(?<!monthly\s)(?<!yearly\s)(?<!quarterly\s))?(?:{_SAID})\b(?!\s(?:price|fee|rate|amount|charge))"
)
_OPEN: Final = re.compile(
    r"\b(?:if|would|could|instead|rather|not|never|ask\w*|want\w*|previous\w*|until|or|than|option\w*)\b|n't\b|\?"
)
_NAMES: Final = tuple(_RHYTHMS)


class Rhythm(NamedTuple):
    """The one fact that tells how often somebody is billed."""

    path: str
    shown: str
    often: str


def rhythm(record: Sequence[Leaf]) -> Rhythm | None:
    """How often a record says that somebody is billed; None where it says nothing of that, or several things."""
    found = [
        Rhythm(leaf.path, leaf.value, often)
        for leaf in record
        if isinstance(leaf.value, str) and not _KEYS.isdisjoint(_named(leaf.path))
        for often, value in _VALUE.items()
        if value.fullmatch(leaf.value.casefold())
    ]
    return found[0] if len({one.often for one in found}) == 1 else None


def off_beat(text: str, known: Rhythm | None) -> Iterator[Statement]:
    """Where a lower-case text says that somebody is billed more often than a record says, or less often."""
    for start, end in sentences(text) if known else ():
        for told in _TOLD.finditer(text, start, end):
            often = next(_NAMES[n] for n in range(len(_NAMES)) if told[f"r{n}"])
            if known and often != known.often and not _OPEN.search(text, start, end):
                yield Statement(*told.span(), "contradicted", known.path, f"{known.path} is {known.shown}")


def _named(path: str) -> list[str]:
    return words(path.rpartition(".")[2])
