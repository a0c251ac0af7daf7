"""What speaks against the model's first draft, and which checks say so."""

from collections import Counter

from rapport.domain.guard import CHECKS
from rapport.evals.line import Made
from rapport.evals.scorers.number import Number, Scores

FAMILY = "findings."
NUMBERS = (
    Number("findings", "findings that stop a first draft, on average", "count", "less"),
    *(Number(f"{FAMILY}{check}", f"of these, by the check `{check}`", "count", "less") for check in CHECKS),
    Number(f"{FAMILY}judge", "of these, by judges", "count", "less"),
    Number(f"{FAMILY}library", "of these, by validators of guardrails-ai", "count", "less"),
)


def score(made: Made) -> Scores:
    """How many there are, in all and by check; a check that found nothing is left out."""
    first = made.message.attempts[0] if made.message.attempts else None
    if first is None or first.call is None or first.report is None:
        return
    by_check = Counter(finding.check.partition(".")[0] for finding in first.report.stopping)
    yield "findings", float(by_check.total())
    for check, many in sorted(by_check.items()):
        yield f"{FAMILY}{check}", float(many)
