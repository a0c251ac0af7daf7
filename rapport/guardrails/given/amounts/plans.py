"""Plans by their names: which ones a record knows, which is the chosen one, and what each costs.

Copy that names another plan than the record's is wrong where nobody reading it could tell: "the Scale plan at $39" of a
record whose Growth costs that. A name counts as one where it is written as one and stands with a price or a word for
what it is ("the Growth plan", "option B").
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cached_property, lru_cache
from typing import Final, NamedTuple

from rapport.guardrails.given.amounts.figures import Figure
from rapport.guardrails.given.amounts.judged import Judged
from rapport.guardrails.given.record import KEPT, WORD, Leaf, stem
from rapport.guardrails.sentences import around
from rapport.guardrails.values.found import Found

_KINDS: Final = "plan|package|tier|edition|bundle|subscription|option|level|membership|band|pack"
_KIND: Final = frozenset(_KINDS.split("|"))
_NAME: Final = r"[A-Z][a-z]+(?:\+|\s(?:[A-Z]\b|[A-Z][a-z]+|Plus|\d))?"
_NAMED: Final = re.compile(
    rf"(?:\b(?:[Tt]he|[Oo]ur|[Yy]our|an?|[Tt]heir|this|on|to|for|of|with|from|is|in)\s)(?P<name>{_NAME})[\s-](?:{_KINDS})\b"
    rf"|\b(?:{_KINDS})\s(?P<letter>[A-Z])(?![\w'’.-])"
)
_TOLD: Final = re.compile(rf"\b(?P<name>{_NAME})[\s-](?:{_KINDS})s?\b|\b(?:{_KINDS})\s(?P<letter>[A-Z])(?![\w'’.-])")
_PROPER: Final = re.compile(r"[A-Z][\w+-]*(?: [A-Z\d][\w+-]*)?")
_ORDINARY: Final = frozenset(
    "annual monthly yearly quarterly weekly payment business action new current best right same other first second "
    "the this that our your their his her its my any no every each which what a an another all both one "
    "third full family project service care support lesson meal next final migration i".split()
)
_FAR: Final = 28
_CHANGE: Final = re.compile(
    r"\b(?:instead of|rather than|compared|than|versus|vs|unlike|over|not|n't|from|only|would|alternative)\b"
)


class Plan(NamedTuple):
    """A plan by its name: the fact that names it, and the place in the record that tells of it."""

    name: str
    path: str
    group: str
    chosen: bool


class Misnamed(NamedTuple):
    """A plan that the text names against the record: where, and what the record says."""

    start: int
    end: int
    judged: Judged


class Plans:
    """The plans of one record, ready to be compared with."""

    def __init__(self, record: Sequence[Leaf], figures: Sequence[Figure]) -> None:
        self._figures = figures
        self._told: dict[tuple[str, ...], set[Decimal]] = {}
        self._record = record
        self._all = tuple(_plans(record))
        names = {plan.name for plan in self._all}
        self._found = re.compile("|".join(rf"\b{re.escape(n)}(?![\w-])" for n in sorted(names, key=len, reverse=True)))

    @cached_property
    def _known(self) -> str:
        """What the record tells anywhere, in small letters."""
        return "\n".join(f"{leaf.path}\n{leaf.value}" for leaf in self._record).casefold()

    def misnamed(self, text: str, read: Sequence[Found]) -> Iterator[Misnamed]:
        """Plans that a text names and the record does not have, or has with another price, or has not chosen."""
        if not self._all:
            return
        for match in _NAMED.finditer(text):
            name = match["name"] or match["letter"]
            if self._unknown(name, match[0]):
                yield Misnamed(*match.span("name" if match["name"] else 0), Judged("floating", None, None))
        mentions = list(self._found.finditer(text))
        for match in mentions:
            if judged := self._priced(match, text, read) or self._not_chosen(match, text, mentions, read):
                yield Misnamed(*match.span(), judged)

    def _unknown(self, name: str, said: str) -> bool:
        if len(name) == 1:
            letters = {plan.name for plan in self._all if len(plan.name) == 1}
            return bool(letters) and name not in letters and said.casefold() not in self._known
        first = name.split()[0].casefold()
        return first not in _ORDINARY and first not in self._known

    def _priced(self, match: re.Match[str], text: str, read: Sequence[Found]) -> Judged | None:
        """The plan that has the price standing right behind the name of another."""
        money = next((one for one in read if one.kind == "money" and 0 <= one.start - match.end() <= _FAR), None)
        if money is None or ".." in money.value or self._found.search(text, match.end(), money.start):
            return None
        between = text[match.end() : money.start]
        if re.search(r"[.!?\n;(]|,\s(?!at\b)|\b(?:and|but|or|not|than|from|over|costs? \w+ more)\b", between):
            return None
        amount = Decimal(money.value)
        own, others = self._amounts(match[0]), {plan.name: plan for plan in self._all}
        if not own or amount in own:
            return None
        right = next((plan for name, plan in others.items() if amount in self._amounts(name)), None)
        return Judged("contradicted", right.path, right.name) if right else None

    def _not_chosen(
        self, match: re.Match[str], text: str, mentions: Sequence[re.Match[str]], read: Sequence[Found]
    ) -> Judged | None:
        """The chosen plan, where a text names only another one and tells nothing that is true of that one."""
        chosen = {plan.name: plan for plan in self._all if plan.chosen}
        if len(chosen) != 1 or any(other[0] in chosen for other in mentions) or match[0] in chosen:
            return None
        start, end = around(text, *match.span())
        own = self._numbers(match[0])
        told = any(start <= one.start < end and _number(one) in own for one in read)
        if told or _CHANGE.search(text[start:end].lower()):
            return None
        plan = next(iter(chosen.values()))
        return Judged("contradicted", plan.path, plan.name)

    def _amounts(self, name: str) -> set[Decimal]:
        return self._numbers(name, ("money",))

    def _numbers(self, name: str, groups: Sequence[str] = ("money", "number", "percent", "quantity")) -> set[Decimal]:
        """The numbers that the record tells of a plan: those of its group, or right behind its name in a text."""
        if (name, *groups) in self._told:
            return self._told[name, *groups]
        found = self._told[name, *groups] = set[Decimal]()
        for plan in self._all:
            if plan.name != name:
                continue
            for figure in self._figures:
                if figure.number is None or figure.group not in groups:
                    continue
                if figure.near is None:
                    if figure.path.startswith(plan.group) if plan.group else plan.chosen and "." not in figure.path:
                        found.add(figure.number)
                elif _behind(figure.near, name, self._found):
                    found.add(figure.number)
        return found


def _behind(near: tuple[str, int, int], name: str, names: re.Pattern[str]) -> bool:
    whole, start, _ = near
    before = list(names.finditer(whole, max(0, start - 2 * _FAR), start))
    return bool(before) and before[-1][0] == name and "\n" not in whole[before[-1].end() : start]


def _number(one: Found) -> Decimal | None:
    return Decimal(one.value) if re.fullmatch(r"-?\d+(?:\.\d+)?", one.value) else None


def _plans(record: Sequence[Leaf]) -> Iterator[Plan]:
    """Every plan a record names: by a fact's name, as a group's name, by the name in a list, in a text."""
    seen = set[str]()
    for leaf in record:
        *path, last = leaf.path.split(".")
        kinds = [n for n, part in enumerate(path) if _kind(part)]
        if isinstance(leaf.value, str) and not leaf.told and _PROPER.fullmatch(leaf.value):
            within = ".".join(path)
            if _kind(last):
                yield Plan(leaf.value, leaf.path, f"{within}." if within else "", chosen=not _listed(path))
            elif last.isdigit() and path and _kind(path[-1]):
                yield Plan(leaf.value, leaf.path, f"{leaf.path}.", chosen=False)
            elif last == "name" and kinds:
                own = len(kinds) == 1 and _kind(path[-1]) and not path[-1].lower().endswith("s")
                yield Plan(leaf.value, leaf.path, f"{within}.", chosen=own and not _listed(path))
            elif last in ("interested_in", "selected", "choice", "chosen", "recommended"):
                yield Plan(leaf.value, leaf.path, "", chosen=True)
        for n in kinds:
            if path[n].lower().endswith("s"):
                name = (*path, last)[n + 1]
                group = ".".join((*path, last)[: n + 2])
                if _PROPER.fullmatch(name) and group not in seen:
                    seen.add(group)
                    yield Plan(name, group, group, chosen=False)
        if leaf.told and isinstance(leaf.value, str):
            for match in _TOLD.finditer(leaf.value):
                name = match["name"] or match["letter"]
                if name.split()[0].casefold() not in _ORDINARY and name not in seen:
                    seen.add(name)
                    yield Plan(name, leaf.path, "", chosen=False)


def _listed(path: Sequence[str]) -> bool:
    return any(part.isdigit() for part in path) or any("alternativ" in part.lower() for part in path)


@lru_cache(maxsize=KEPT)
def _kind(part: str) -> bool:
    words = WORD.findall(part.lower())
    return bool(words) and stem(words[-1]) in _KIND
