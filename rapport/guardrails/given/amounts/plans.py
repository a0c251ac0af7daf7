"""Plans by their names: which ones a record knows, which is the chosen one, and what each costs.

Copy that names another plan than the record's is wrong where nobody reading it could tell: "the Scale plan at $39" of a
record whose Growth costs that. A name counts as one where it is written as one and stands with a price or a word for
what it is ("the Growth plan", "option B").
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cached_property
from itertools import islice
from typing import Final, NamedTuple

from rapport.guardrails.given.amounts.figures import Figure
from rapport.guardrails.given.amounts.judged import Judged
from rapport.guardrails.given.amounts.plan_features import Features
from rapport.guardrails.given.amounts.plan_names import GRADES, KINDS, NAME, ORDINARY, SOLD, plans_of, sisters
from rapport.guardrails.given.record import Leaf
from rapport.guardrails.sentences import around
from rapport.guardrails.values.found import Found

_NAMED: Final = re.compile(
    rf"(?:\b(?:[Tt]he|[Oo]ur|[Yy]our|an?|[Tt]heir|this|on|to|for|of|with|from|is|in)\s)(?P<name>{NAME})[\s-](?:{SOLD})\b"
    rf"|\b(?:[Tt]he|[Oo]ur|[Yy]our|[Tt]heir)\s(?P<graded>{NAME})\s(?P<of>[a-z]+)\s(?:{SOLD})\b"
    rf"|\b[Tt]he (?:plan|package|tier|edition) (?:is|stays|remains) (?P<after>{NAME})(?=[,.;]| (?:at|for|with)\b)"
    rf"|\b(?:{KINDS})\s(?P<letter>[A-Z])(?![\w'’.-])"
)
_MOST: Final = 64
"""How many plans of a record are told apart."""
_FAR: Final = 28
_APART: Final = re.compile(
    r"[.!?\n;(]|,\s(?!at\b|which (?:costs?|is)\b|costing\b|priced\b)"
    r"|\b(?:and|but|or|not|than|from|over|costs? \w+ more)\b"
)
_FOR_SALE: Final = re.compile(rf"[\s-](?:{SOLD})\b|,? (?:at|costs?) [£$€₹]")
_BEFORE: Final = re.compile(r"(?:\s(?:a|per|each) \w+){0,2}\s(?:in|for|on|with|under)\s(?:the |our )?")
_PICKS: Final = re.compile(
    r"\b(?:decided on|w(?:ent|as going) (?:for|with)|chose|booked|sign(?:ed|ing) (?:you )?up (?:for|to)|selected"
    r"|settled on|opted for|picked|confirmed|took|is on|are on|bought|go(?:es)? with|chosen|subscrib(?:es?|ed) to"
    r"|upgraded to|moved to)\s(?:the |your |our )?$"
)
"""What before a plan's name says that it is the chosen one."""
_SPOKEN_OF: Final = re.compile(
    r"\b(?:suggest|recommend|propose|proposed|recommended|talked (?:through|about)|wants"
    r"|(?:move|switch|upgrade) to):?\s(?:the |your |our )?$"
)
_CHANGE: Final = re.compile(
    r"\b(?:(?:instead of|rather than)(?! [£$€]?\d)|compared|than|versus|vs|unlike|over|not|n't|only|would"
    r"|alternative)\b"
    r"|\bfrom (?!\w+day\b|january|february|march|april|may|june|july|august|september|october|november|december"
    r"|the \w+ of|\d)"
)


class Misnamed(NamedTuple):
    """A plan that the text names against the record: where, and what the record says."""

    start: int
    end: int
    judged: Judged


class Plans:
    """The plans of one record, ready to be compared with."""

    def __init__(self, record: Sequence[Leaf], figures: Sequence[Figure]) -> None:
        self._figures = figures
        self._record = record
        self._all = tuple(islice(plans_of(record), _MOST))
        names = {plan.name for plan in self._all}
        self._family = re.compile("|".join(sorted({alike for name in names if (alike := sisters(name))})) or r"(?!)")
        self._found = re.compile("|".join(rf"\b{re.escape(n)}(?![\w-])" for n in sorted(names, key=len, reverse=True)))

    @cached_property
    def _features(self) -> Features:
        return Features(self._record, self._found)

    @cached_property
    def _known(self) -> str:
        """What the record tells anywhere, in small letters."""
        return "\n".join(f"{leaf.path}\n{leaf.value}" for leaf in self._record).casefold().replace("_", " ")

    def misnamed(self, text: str, read: Sequence[Found]) -> Iterator[Misnamed]:
        """Plans that a text names and the record does not have, or has with another price, or has not chosen."""
        if not self._all:
            return
        for match in _NAMED.finditer(text):
            group = "graded" if match["graded"] else str(match.lastgroup)
            if group == "graded" and not any(f"{match['of']}_" in plan.path.lower() for plan in self._all):
                continue  # "the Gold care plan" of a `care_plan`
            if group in ("graded", "after") and match[group].split()[-1].casefold() not in GRADES:
                continue
            if self._unknown(match[group], match[0]):
                yield Misnamed(*match.span(0 if group == "letter" else group), Judged("floating", None, None))
        for match in self._family.finditer(text):
            if self._graded(match, text) and match[0].casefold().removesuffix("s") not in self._known:
                yield Misnamed(*match.span(), Judged("floating", None, None))
        mentions = list(self._found.finditer(text))
        for match in mentions:
            judged = self._priced(match, text, read) or self._not_chosen(match, text, mentions, read)
            if judged := judged or self._of_another(match, text):
                yield Misnamed(*match.span(), judged)

    def _graded(self, match: re.Match[str], text: str) -> bool:
        """Whether a name made as a plan's is one of a plan: by a number, by what stands behind it, or where a grade of
        one is picked or spoken of."""
        last = match[0].rpartition(" ")[2].casefold()
        if " " not in match[0] or last.isdigit() or _FOR_SALE.match(text, match.end()):
            return True
        before = text[max(0, match.start() - _FAR) : match.start()].lower()
        return last in GRADES and (_PICKS.search(before) or _SPOKEN_OF.search(before)) is not None

    def _unknown(self, name: str, said: str) -> bool:
        if len(name) == 1:
            letters = {plan.name for plan in self._all if len(plan.name) == 1}
            return bool(letters) and name not in letters and said.casefold() not in self._known
        first = name.split()[0].casefold()
        return first not in ORDINARY and first not in self._known

    def _priced(self, match: re.Match[str], text: str, read: Sequence[Found]) -> Judged | None:
        """The plan that has the price standing right behind the name of another."""
        before = (one for one in read if one.kind == "money" and _BEFORE.fullmatch(text, one.end, match.start()))
        after = (one for one in read if one.kind == "money" and 0 <= one.start - match.end() <= _FAR)
        money = next(before, None) or next(after, None)
        if money is None or ".." in money.value or self._found.search(text, match.end(), money.start):
            return None
        if _APART.search(text, match.end(), money.start):
            return None
        amount = _number(money)
        own, others = self._amounts(match[0]), {plan.name: plan for plan in self._all}
        if amount is None or amount in own:
            return None
        rights = [plan for name, plan in others.items() if amount in self._amounts(name)]
        return Judged("contradicted", rights[0].path, rights[0].name) if rights and (own or len(rights) == 1) else None

    def _of_another(self, match: re.Match[str], text: str) -> Judged | None:
        """The plan that has what is said of this one."""
        own = self._amounts(match[0])

        def dearer(name: str) -> bool:
            others = self._amounts(name)
            return bool(own and others) and max(own) < min(others)

        name = self._features.elsewhere(text, match, dearer)
        plan = next((plan for plan in self._all if plan.name == name), None)
        return Judged("contradicted", plan.path, plan.name) if plan else None

    def _not_chosen(
        self, match: re.Match[str], text: str, mentions: Sequence[re.Match[str]], read: Sequence[Found]
    ) -> Judged | None:
        """The chosen plan, where a text names only another one and tells nothing that is true of that one."""
        chosen = {plan.name: plan for plan in self._all if plan.chosen}
        picked = _PICKS.search(text[max(0, match.start() - _FAR) : match.start()].lower())
        if len(chosen) != 1 or match[0] in chosen or not (picked or all(other[0] not in chosen for other in mentions)):
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
        return {figure.number for figure in self._by_name.get(name, ()) if figure.number and figure.group in groups}

    @cached_property
    def _by_name(self) -> dict[str, list[Figure]]:
        found: dict[str, list[Figure]] = {}
        for figure in self._figures:
            if figure.number is not None:
                for name in self._told_of(figure):
                    found.setdefault(name, []).append(figure)
        return found

    def _told_of(self, figure: Figure) -> set[str]:
        """The plans that a figure is of: whose facts' names begin as its does, and no other's with more of it."""
        if figure.near is not None:
            name = _behind(figure.near, self._found)
            return {name} if name else set()
        within = [plan for plan in self._all if plan.group and _begins(figure.path, plan.group)]
        if within:
            most = max(len(plan.group) for plan in within)
            return {plan.name for plan in within if len(plan.group) == most}
        return {plan.name for plan in self._all if plan.chosen and not plan.group and "." not in figure.path}


def _begins(path: str, group: str) -> bool:
    """Whether a fact's name begins with a group's, up to the end of a word: `option_1` does not begin `option_10`."""
    after = path[len(group) : len(group) + 1]
    return path.startswith(group) and (not group[-1].isalnum() or not (after.isdigit() or after.islower()))


def _behind(near: tuple[str, int, int], names: re.Pattern[str]) -> str | None:
    """The plan's name that stands before a figure in a text, not far off and in the same line."""
    whole, start, _ = near
    before = list(names.finditer(whole, max(0, start - 3 * _FAR), start))
    return before[-1][0] if before and "\n" not in whole[before[-1].end() : start] else None


def _number(one: Found) -> Decimal | None:
    return Decimal(one.value) if re.fullmatch(r"-?\d+(?:\.\d+)?", one.value) else None
