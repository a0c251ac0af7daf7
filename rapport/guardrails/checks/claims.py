"""Claims: what is cited must be approved, open and in scope; what is asserted must be cited."""

from collections.abc import Iterator

from rapport.domain.grounds import Grounds
from rapport.domain.guard import Finding, Severity
from rapport.domain.text import SegmentKind, Stage
from rapport.guardrails.assertions import ASSERTIONS, QUALITIES, covering
from rapport.guardrails.passages import Passage, Reading
from rapport.guardrails.quotations import quotations

_SAID = {
    "superlative": "puts something above all else",
    "comparative": "compares with others",
    "guarantee": "promises or guarantees",
    "absolute": "says that it is so without exception",
    "proof": "leans on an authority, test or award",
    "making": "says how, where or of what something is made, or how good it is",
    "nature": "says something of the environment, ethics or ingredients",
    "health": "says something of health or safety",
    "service": "says something of delivery, returns, payment, range or service",
    "other": "asserts something of the goods, the house or its service",
}


def claims(reading: Reading, grounds: Grounds) -> Iterator[Finding]:
    """A citation that may not be made, every assertion that no cited claim covers, and a claim that was changed."""
    yield from _citations(reading, grounds)
    for change in reading.paraphrased.changes:
        finding = change.passage.finding("claims", Severity.LEGAL, change.span, change.why, evidence=change.claim)
        yield finding.model_copy(update={"verdict": "contradicted"})
    for said in reading.said("claims"):
        marks = said.marks(ASSERTIONS, QUALITIES)
        for hit in marks:
            if not covering(hit, hit.kind, reading.open_claims):
                yield hit.finding("claims", Severity.LEGAL, _reason(hit.kind), evidence=hit.kind)
        if not marks:
            yield from said.findings("claims", Severity.LEGAL, _reason("other"))
    for passage in reading.written if reading.stage is Stage.FOREIGN else ():
        for quoted in quotations(passage, shown=True):
            if quoted.alone:
                yield passage.finding("claims", Severity.LEGAL, quoted.span, quoted.why)


def _reason(kind: str) -> str:
    return f"{_SAID[kind]}, and no cited claim covers it"


def _citations(reading: Reading, grounds: Grounds) -> Iterator[Finding]:
    allowed = {claim.id for claim in grounds.claims}
    for cited in reading.claims:
        if cited in allowed:
            continue
        claim = grounds.pack.claim.get(cited)
        if claim is None:
            why = "is cited but not in the pack"
        elif not claim.open_at(grounds.now):
            why = "is cited but not approved at this time"
        else:
            why = "is cited but out of scope for this message"
        passage, span = _place(reading, cited)
        yield passage.finding("claims", Severity.LEGAL, span, f"a claim {why}", evidence=cited)


def _place(reading: Reading, ref: str) -> tuple[Passage, tuple[int, int]]:
    """Where a claim stands in the text; the beginning of its longest field when it is only listed."""
    for passage in reading.passages:
        for segment in passage.field.segments:
            if segment.kind is SegmentKind.CLAIM and segment.ref == ref:
                return passage, (segment.start, segment.end)
    longest = max(reading.passages, key=lambda p: len(p.text))
    return longest, (0, 0)
