"""Values: what code filled in says what its fact says."""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from rapport.domain.fact import CopyFact
from rapport.domain.grounds import Grounds
from rapport.domain.guard import Finding, Severity
from rapport.domain.text import SegmentKind
from rapport.guardrails import values as readers
from rapport.guardrails.passages import Reading


def values(reading: Reading, grounds: Grounds) -> Iterator[Finding]:
    """A filled-in fact that this message may not say, or whose number, amount or date differs from the fact's."""
    facts = {fact.name: fact for fact in grounds.facts}
    for passage in reading.passages:
        for segment in passage.field.segments:
            if segment.kind is not SegmentKind.FACT:
                continue
            fact = facts.get(segment.ref)
            span = segment.start, segment.end
            if fact is None:
                why = "filled in from a fact that this message may not say"
            elif _differs(fact, passage.text[segment.start : segment.end]):
                why = "filled in with another value than the fact's"
            else:
                continue
            yield passage.finding("values", Severity.LEGAL, span, why, fact=segment.ref)


def _differs(fact: CopyFact, text: str) -> bool:
    """Whether the text holds values of the fact's kind and none of them is the fact's."""
    match fact.value:
        case bool() | str():
            return False
        case int() | Decimal():
            told = [f.value for f in readers.find(text, kinds=("money", "number"))]
            found = [Decimal(value) for value in told if not value.startswith("~") and ".." not in value]
            return bool(found) and Decimal(fact.value) not in [*found, *(f.quantize(Decimal(1)) for f in found)]
        case dt.date():
            days = [f.value for f in readers.find(text, kinds=("date",)) if f.unit is None]
            wanted = {f"{fact.value:{said}}" for said in ("%Y-%m-%d", "--%m-%d", "%Y-%m", "%Y", "--%m", "---%d")}
            return bool(days) and not wanted & set(days)
