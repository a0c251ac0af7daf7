"""How often the model's first draft passes every check as it was written: what a change of the prompt is judged by."""

from rapport.evals.line import Made
from rapport.evals.scorers.number import Number, Scores

NUMBERS = (Number("first_pass", "first drafts that passed every check", "share", "more"),)


def score(made: Made) -> Scores:
    """1 for a clean first draft, 0 for one that was stopped or never came; nothing where no model was asked."""
    first = made.message.attempts[0] if made.message.attempts else None
    if first is not None and first.call is not None:
        yield "first_pass", float(first.report is not None and first.report.clean)
