"""How long the model took. Reported, and never compared: it is of the machine and the hour, not of the copy."""

from rapport.evals.line import Made
from rapport.evals.scorers.number import Number, Scores

NUMBERS = (
    Number("latency_ms", "milliseconds waited for models, repairs and judges included", "ms", "less", compared=False),
)


def score(made: Made) -> Scores:
    calls = [call for attempt in made.message.attempts for call in attempt.calls]
    if calls:
        yield "latency_ms", sum(call.latency_ms for call in calls)
