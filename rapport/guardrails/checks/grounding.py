"""Grounding: the values in text written elsewhere against the facts it should rest on.

Facts are flattened to keyed, typed values. A value in the text speaks of the fact whose key words stand nearest to it
in the same sentence. Bound to a fact of the same kind it is grounded or contradicted; bound to none it is grounded when
some fact says the same, and floating otherwise.
"""

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from functools import cached_property
from typing import NamedTuple

from pydantic import JsonValue

from rapport.domain.grounds import Grounds
from rapport.domain.guard import Finding, Severity
from rapport.guardrails import sentences, values
from rapport.guardrails.given.statements import given_hours, known, statements
from rapport.guardrails.passages import Passage, Reading

_WORD = re.compile(r"[a-z]{2,}")
_PLAIN = frozenset(
    ("id name value type the of and is in to a at on for by no number date amount count total last first").split()
)
_COMPARED = (
    "money", "percent", "date_range", "date", "time_range", "time", "duration", "quantity", "rating", "ordinal",
    "number",
)  # fmt: skip
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_NEAR = 60


class Particular(NamedTuple):
    """One flattened fact: its path, the words that name it, and the values it holds by kind."""

    path: str
    words: frozenset[str]
    kinds: dict[str, str]


class Facts:
    """Facts given as nested JSON, flattened; `null` means unknown and says nothing."""

    def __init__(self, given: dict[str, JsonValue]) -> None:
        self.all = tuple(_flatten(given, ()))

    @cached_property
    def by_value(self) -> dict[tuple[str, str], str]:
        return {(kind, value): p.path for p in self.all for kind, value in p.kinds.items()}

    def hold(self, kind: str, value: str) -> bool:
        """Whether some fact says so."""
        return (kind, value) in self.by_value or (
            kind == "date" and any(_same(kind, day, value) for held, day in self.by_value if held == kind)
        )


def grounding(reading: Reading, grounds: Grounds) -> Iterator[Finding]:
    """Numbers, amounts, percentages, dates, times and attributes that the given facts contradict or do not hold."""
    facts, held = Facts(grounds.given or {}), known(grounds.given or {})
    for passage in reading.written:
        view = passage.whole.plain
        for said in statements(view.text, held):
            span = view.original(said.start, said.end)
            finding = passage.finding("grounding", Severity.BRAND, span, said.why, fact=said.fact)
            yield finding.model_copy(update={"verdict": said.verdict})
        as_hours = [view.original(*span) for span in given_hours(view.text, held)]
        for found in values.find(passage.text, kinds=_COMPARED, view=passage.whole.plain):
            if found.unit != "relative" and not any(a < found.end and found.start < b for a, b in as_hours):
                parts = () if (found.kind, found.value) in facts.by_value else _comparable(found)
                yield from next((why for part in parts if (why := list(_verdict(passage, part, facts)))), ())


def _verdict(passage: Passage, found: values.Found, facts: Facts) -> Iterator[Finding]:
    bound = _spoken_of(passage.text, found, facts)
    for kind, value in _readings(found):
        if bound is not None and _same(kind, bound.kinds.get(kind), value):
            return
        if bound is None and facts.hold(kind, value):
            return
    span = found.start, found.end
    if bound is not None:
        right = next(v for k, v in bound.kinds.items() if k in dict(_readings(found)))
        finding = passage.finding(
            "grounding", Severity.BRAND, span, f"{bound.path} is {right}", evidence=right, fact=bound.path
        )
        yield finding.model_copy(update={"verdict": "contradicted"})
    elif found.kind != "number" or len(found.value) > 1:
        finding = passage.finding("grounding", Severity.BRAND, span, "no given fact says this")
        yield finding.model_copy(update={"verdict": "floating"})


def _spoken_of(text: str, found: values.Found, facts: Facts) -> Particular | None:
    """The fact of the same kind whose naming words stand nearest, in the same sentence; None without a clear one."""
    before = max(0, found.start - _NEAR)
    near = text[before : found.end + _NEAR]
    a, b = sentences.around(near, found.start - before, found.end - before)
    around = near[a:b].lower()
    said = {_stem(w) for w in _WORD.findall(around)}
    kinds = {kind for kind, _ in _readings(found)}
    scored = [(len(p.words & said), len(p.words), p) for p in facts.all if kinds & p.kinds.keys() and p.words & said]
    if not scored:
        return None
    best = max(hits / size for hits, size, _ in scored)
    closest = [p for hits, size, p in scored if hits / size == best]
    same = [p for p in closest if any(_same(k, p.kinds.get(k), v) for k, v in _readings(found))]
    if same:
        return same[0]
    return closest[0] if len(closest) == 1 and best >= 0.5 else None


def _comparable(found: values.Found) -> tuple[values.Found, ...]:
    """A value as what facts hold: a range as its two ends, a place in digits as a number; in words it is none."""
    if found.kind == "ordinal":
        return (found.model_copy(update={"kind": "number"}),) if found.quote[0].isdigit() else ()
    if found.kind in ("date_range", "time_range", "number") and ".." in found.value:
        kind = found.kind.removesuffix("_range")
        return tuple(found.model_copy(update={"kind": kind, "value": end}) for end in found.value.split(".."))
    return (found,)


def _same(kind: str, fact: str | None, said: str) -> bool:
    """Whether a value says what a fact says; a date may leave out what the fact holds: `--12-09`, `2011-12`."""
    if fact is None or kind != "date" or fact == said:
        return fact == said
    if said.startswith("---"):
        return fact[-2:] == said[-2:] and len(fact) == len("2011-12-09")
    return fact.startswith(f"{said}-") or (said.startswith("--") and fact[4:].startswith(said[1:]))


def _readings(found: values.Found) -> tuple[tuple[str, str], ...]:
    """A value as its kind and, for figures that a fact may hold bare, as a number."""
    if found.kind in ("money", "percent", "rating", "duration") and ".." not in found.value:
        return (found.kind, found.value), ("number", found.value)
    if found.kind == "date" and found.unit == "weekday":
        return ((found.kind, found.value.split()[-1]),)
    if found.kind == "date" and found.value.isdigit():
        return (found.kind, found.value), ("number", found.value)
    return ((found.kind, found.value),)


def _flatten(value: JsonValue, path: tuple[str, ...]) -> Iterator[Particular]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _flatten(inner, (*path, key))
    elif isinstance(value, list):
        for n, inner in enumerate(value):
            yield from _flatten(inner, (*path, str(n)))
    elif value is not None and not isinstance(value, bool):
        kinds = _kinds(value)
        if kinds:
            words = frozenset(_stem(w) for part in path[-2:] for w in _WORD.findall(_CAMEL.sub(" ", part).lower()))
            yield Particular(".".join(path), words - _PLAIN or words, kinds)


def _kinds(value: str | int | float) -> dict[str, str]:
    if isinstance(value, str):
        found = [f for f in values.find(value[:2000], kinds=_COMPARED) if f.unit != "relative"]
        return {said.kind: said.value for f in found for said in (f, *_comparable(f))}
    try:
        number = f"{Decimal(str(value)):f}"
    except InvalidOperation:
        return {}
    return {"number": number.rstrip("0").rstrip(".") if "." in number else number}


def _stem(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") else word
