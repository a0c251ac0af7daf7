"""Grounding: what a text written elsewhere says, against the facts it should rest on.

A record's facts are flattened to leaves. Values of the text are compared with its figures (`given.comparing`), what it
says in words with its attributes and opening hours (`given.statements`). What the facts bear out is left alone, and so
is what they say nothing of, unless it is a particular: an amount, a share, a date, a number.
"""

from collections.abc import Iterator

from rapport.domain.grounds import Grounds
from rapport.domain.guard import Finding, Severity
from rapport.guardrails import values
from rapport.guardrails.given.amounts.comparing import Comparison
from rapport.guardrails.given.amounts.figures import READ
from rapport.guardrails.given.amounts.judged import Judged
from rapport.guardrails.given.amounts.numbers import of_numbers
from rapport.guardrails.given.amounts.plans import Plans
from rapport.guardrails.given.amounts.retelling import Retelling
from rapport.guardrails.given.amounts.texts import of_texts
from rapport.guardrails.given.record import leaves
from rapport.guardrails.given.retold import Retold
from rapport.guardrails.given.statements import given_hours, known, reckoned, statements
from rapport.guardrails.given.subject.addresses import other_streets
from rapport.guardrails.given.subject.named import strangers
from rapport.guardrails.given.subject.places import elsewhere
from rapport.guardrails.passages import Passage, Reading
from rapport.guardrails.spans import Spans


def grounding(reading: Reading, grounds: Grounds) -> Iterator[Finding]:
    """Numbers, amounts, percentages, dates, times and attributes that the given facts contradict or do not hold."""
    given = grounds.given or {}
    aliases = {one.name: one.aliases for one in grounds.pack.attributes if one.aliases}
    record = leaves(given, aliases)
    told = (*of_numbers(record), *of_texts(record))
    compared, held = Comparison(told, grounds.now.date()), known(given, record, aliases)
    retelling = Retelling(told, held)
    plans, retold = Plans(record, told), Retold(record)
    for passage in reading.written:
        view = passage.whole.plain
        for said in statements(view.text, held):
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
        lower = passage.text.lower()
        as_hours = Spans(len(passage.text), (view.original(*span) for span in given_hours(view.text, held)))
        read = values.find(passage.text, kinds=READ, view=view)
        for plan in plans.misnamed(passage.text, read):
            yield _finding(passage, plan.start, plan.end, plan.judged)
        for turned, as_told in retold.turned(passage.text):
            contrary = Judged("contradicted", as_told.path, f'"{as_told.shown}"')
            yield _finding(passage, turned.start, turned.end, contrary)
        for found in read:
            if as_hours.hold(found.start, found.end):
                continue
            judged = compared.judge(found, lower)
            if judged and judged.fact is None and reckoned(found, held):
                judged = None
            if judged is None:
                judged = retelling.judge(found, lower)
            if judged:
                yield _finding(passage, found.start, found.end, judged)


def _finding(passage: Passage, start: int, end: int, judged: Judged) -> Finding:
    why = f"{judged.fact} is {judged.right}" if judged.fact else "no given fact says this"
    finding = passage.finding("grounding", Severity.BRAND, (start, end), why, evidence=judged.right, fact=judged.fact)
    return finding.model_copy(update={"verdict": judged.verdict})
