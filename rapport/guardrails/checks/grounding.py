"""Grounding: what a text written elsewhere says, against the facts it should rest on.

A record's facts are flattened to leaves. Values of the text are compared with its figures (`given.comparing`), what it
says in words with its attributes and opening hours (`given.statements`). What the facts bear out is left alone, and so
is what they say nothing of, unless it is a particular: an amount, a share, a date, a number.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import islice
from typing import Final

from rapport.domain.grounds import Grounds
from rapport.domain.guard import Finding, Severity
from rapport.domain.text import TextField
from rapport.guardrails import values
from rapport.guardrails.given.amounts.calculating import calculates
from rapport.guardrails.given.amounts.figures import READ, readings
from rapport.guardrails.given.amounts.free import hypothetical, supposed
from rapport.guardrails.given.amounts.judged import Judged
from rapport.guardrails.given.facts import Facts, facts
from rapport.guardrails.given.forms import Plain
from rapport.guardrails.given.statements import given_hours, reckoned, statements
from rapport.guardrails.given.subject.addresses import other_streets
from rapport.guardrails.given.subject.named import strangers
from rapport.guardrails.given.subject.places import elsewhere
from rapport.guardrails.normalise import lowered
from rapport.guardrails.passages import Passage, Reading, passage
from rapport.guardrails.spans import Spans
from rapport.guardrails.values.found import Found

_SUPPOSABLE: Final = ("number", "duration", "quantity")
"""What somebody may suppose otherwise than it is: "if they have 15,000 contacts one day"."""
_AMOUNTS: Final = ("money", "number")
_SEVERAL: Final = 2
"""Amounts that a text works out from where on one that nobody knows may be worked out as well."""
_MOST: Final = 200
_AN_AMOUNT: Final = 100
"""A number from here on that a text has worked out is taken for an amount in no currency."""
_STEPS: Final = 12
"""How many of the values that a text told last it may go on from: nobody keeps more in mind."""


def grounding(reading: Reading, grounds: Grounds) -> Iterator[Finding]:
    """Numbers, amounts, percentages, dates, times and attributes that the given facts contradict or do not hold."""
    given = facts(grounds.given or {}, _aliases(grounds), grounds.now.date())
    for one in reading.written:
        yield from _against(one.field, given)


def verdicts(field: TextField, grounds: Grounds, found: Sequence[Found], report: Sequence[Finding]) -> list[str | None]:
    """How each value of a field stands to the given facts.

    `contradicted` or `floating`, where a finding of the report says so; `grounded`, where a fact holds it as it is
    told; `unchecked`, where it was left alone for another reason: it may be worked out, or be nobody's fact. None of
    what no fact is compared with, as an address.
    """
    given, lower = facts(grounds.given or {}, _aliases(grounds), grounds.now.date()), lowered(field.text)
    against = [one for one in report if one.check == "grounding" and one.field == field.name]
    told: list[str | None] = []
    for value in found:
        objected = next((one.verdict for one in against if one.start < value.end and value.start < one.end), None)
        held = "grounded" if value.kind in READ and given.borne_out.holds(value, lower) else "unchecked"
        told.append(objected or (held if value.kind in READ else None))
    return told


def _aliases(grounds: Grounds) -> dict[str, tuple[str, ...]]:
    return {one.name: one.aliases for one in grounds.pack.attributes if one.aliases}


@lru_cache(maxsize=64)
def _against(field: TextField, given: Facts) -> tuple[Finding, ...]:
    """What speaks against one field of a message; those of late are kept, for one is edited and the others stay.

    Of very many wrong values the first are told: nobody reads on, and a text made of them would take long.
    """
    read = passage(field)
    found = (*_stated(read, given), *islice(_valued(read, given), _MOST))
    return tuple(_in_its_words(one, given.plain) for one in found)


def _in_its_words(finding: Finding, plain: Plain) -> Finding:
    """A finding that calls its fact as the record does."""
    if finding.fact is None or (called := plain.shown(finding.fact)) == finding.fact:
        return finding
    ours, theirs = (path.rpartition(".")[2] for path in (finding.fact, called))
    reason = finding.reason.replace(finding.fact, called) if finding.fact in finding.reason else finding.reason
    if reason == finding.reason and ours != theirs:
        reason = reason.replace(ours, theirs, 1)
    return finding.model_copy(update={"fact": called, "reason": reason})


def _stated(passage: Passage, given: Facts) -> Iterator[Finding]:
    """What a passage says in words, and where it says that something is."""
    view, record = passage.whole.plain, given.record
    for said in statements(view.text, given.held):
        span = view.original(said.start, said.end)
        finding = passage.finding("grounding", Severity.BRAND, span, said.why, fact=said.fact)
        yield finding.model_copy(update={"verdict": said.verdict})
    for place in (*elsewhere(passage.text, record), *other_streets(passage.text, record)):
        why = f"{place.fact} is {place.right}"
        finding = passage.finding("grounding", Severity.BRAND, (place.start, place.end), why, fact=place.fact)
        yield finding.model_copy(update={"verdict": "contradicted"})
    for one in strangers(passage.text, record):
        finding = passage.finding("grounding", Severity.BRAND, one[:2], f"no given fact names {one.name}")
        yield finding.model_copy(update={"verdict": "floating"})
    for turned, as_told in given.retold.turned(passage.text):
        contrary = Judged("contradicted", as_told.path, f'"{as_told.shown}"')
        yield _finding(passage, turned.start, turned.end, contrary)


def _valued(passage: Passage, given: Facts) -> Iterator[Finding]:
    """The values of a passage, and the plans that it names with them."""
    view, lower = passage.whole.plain, lowered(passage.text)
    as_hours = Spans(len(passage.text), (view.original(*span) for span in given_hours(view.text, given.held)))
    read = values.find(passage.text, kinds=READ, view=view)
    for plan in given.plans.misnamed(passage.text, read):
        yield _finding(passage, plan.start, plan.end, plan.judged)
    for start, end, contrary in given.exchanged.turned(lower, read):
        yield _finding(passage, start, end, contrary)
    earlier, told, worked_out = list[Decimal](), list[tuple[Found, Judged]](), set[str]()
    for n, found in enumerate(read):
        if as_hours.hold(found.start, found.end):
            continue
        judged = given.compared.judge(found, lower, earlier) or given.exchanged.judge(
            found, lower, read[max(0, n - _STEPS) : n + _STEPS]
        )
        if judged and _nobodys(found, judged, lower, given):
            judged = None
        if judged is None:
            judged = given.retelling.judge(found, lower)
        if judged:
            told.append((found, judged))
            continue
        if found.kind in _AMOUNTS and not given.borne_out.in_part(found, lower):
            worked_out.add(found.value)
        if found.kind == "money" or (found.kind == "number" and calculates(lower, found.start, found.end)):
            least = 0 if found.kind == "money" else _AN_AMOUNT
            known = [number for _, _, number, _ in readings(found) if number is not None and number >= least]
            earlier = list(dict.fromkeys((*earlier, *known)))[-_STEPS:]
    for found, judged in told:
        if judged.fact or found.kind not in _AMOUNTS or len(worked_out) < _SEVERAL:
            yield _finding(passage, found.start, found.end, judged)


def _nobodys(found: Found, judged: Judged, lower: str, given: Facts) -> bool:
    """Whether a value that the record speaks against is only supposed, or is reckoned from its hours or reviews."""
    if judged.fact is None and reckoned(found, given.held):
        return True
    if judged.fact is None:
        return not found.kind.startswith("date") and supposed(lower, found.start, found.end)
    return found.kind in _SUPPOSABLE and hypothetical(lower, found.start, found.end)


def _finding(passage: Passage, start: int, end: int, judged: Judged) -> Finding:
    why = f"{judged.fact} is {judged.right}" if judged.fact else "no given fact says this"
    finding = passage.finding("grounding", Severity.BRAND, (start, end), why, evidence=judged.right, fact=judged.fact)
    return finding.model_copy(update={"verdict": judged.verdict})
