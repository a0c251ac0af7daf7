"""Which facts are called as what a value of a text is said to be of, by the words behind it."""

import re
from typing import Final

from rapport.guardrails.given.amounts.by_name import head
from rapport.guardrails.given.amounts.figures import Figure, after
from rapport.guardrails.given.amounts.judged import Told
from rapport.guardrails.given.amounts.sorts import Sorted

_RATE: Final = re.compile(r"(?:\s\w+)?\s(?:per|a|an|each)\b")
_OFF: Final = re.compile(r"\soff\b")
_LETTERED: Final = re.compile(r"[_ ](?:[a-z]|\d+)$")
"""The end of a list's name that is one of several: `group_a` counts no groups."""


def called(told: Told, by: Sorted) -> list[Figure]:
    """Figures that are called as a value is, where none of them is the same.

    By the first word behind it, or by the second where the first says which: "onboarding sessions".
    """
    if _RATE.match(told.text, told.one.end) or (told.group == "number" and _OFF.match(told.text, told.one.end)):
        return []
    first, *rest = (*after(told.text, told.one.end), "")
    named = by.label.get((told.group, first), []) or [
        figure
        for label in rest
        for figure in by.label.get((told.group, label), ())
        if first in figure.labels and head(figure) == label
    ]
    alike = [figure for figure in named if told.like(figure)]
    lists = [figure for figure in alike if figure.many and not _LETTERED.search(figure.path)]
    if any(figure.number == told.number for figure in lists or alike):
        return []
    return lists or alike
