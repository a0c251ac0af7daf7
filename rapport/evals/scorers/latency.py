"""How long the model took. Reported, and never compared: it is of the machine and the hour, not of the copy."""

from rapport.evals.line import Made
from rapport.evals.scorers.number import Number, Scores

NUMBERS = (Number("latency_ms", "milliseconds waited for the model, repairs included", "ms", "less", compared=False),)


def score(made: Made) -> Scores:
    calls = [attempt.call for attempt in made.message.attempts if attempt.call]
    if calls:
        yield "latency_ms", sum(call.latency_ms for call in calls)
