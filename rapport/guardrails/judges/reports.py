"""What judges said, on a guard's report: as findings, among the checks that ran, or among those that did not."""

from collections.abc import Sequence

from rapport.domain.guard import Finding, GuardReport, Skipped
from rapport.domain.text import MessageText
from rapport.guardrails.engine import in_order
from rapport.guardrails.judges.answers import Opinion


def told(report: GuardReport, text: MessageText, opinions: Sequence[Opinion]) -> GuardReport:
    """The report on a draft, or on what it was rendered to, with what judges said of the draft.

    A judge that abstained is among what did not run, with the reason, whatever else it said.
    """
    names = {one.judge.check for one in opinions}
    findings = {_placed(finding, text) for one in opinions for finding in one.findings}
    abstained = (Skipped(check=one.judge.check, reason=one.unsaid) for one in opinions if one.unsaid is not None)
    return report.model_copy(
        update={
            "findings": in_order({*report.findings, *findings}, text),
            "ran": (*report.ran, *(one.judge.check for one in opinions if one.unsaid is None)),
            "skipped": (*(one for one in report.skipped if one.check not in names), *abstained),
        }
    )


def _placed(finding: Finding, text: MessageText) -> Finding:
    """A finding of a draft where its quote stands in this text; about the whole field where values have changed it."""
    field = text.field(finding.field)
    if field is None or field.text[finding.start : finding.end] == finding.quote:
        return finding
    start = field.text.find(finding.quote)
    start, end = (start, start + len(finding.quote)) if start >= 0 else (0, len(field.text))
    return finding.model_copy(update={"start": start, "end": end, "quote": field.text[start:end]})
