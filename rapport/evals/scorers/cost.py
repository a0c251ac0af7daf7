"""What a message costs, repairs and judges included."""

from rapport.evals.line import Made
from rapport.evals.scorers.number import Number, Scores

NUMBERS = (
    Number("calls", "calls of models", "count", "less"),
    Number("failed_calls", "cases in which a call of the model came to nothing", "share", "less"),
    Number("tokens", "tokens read and written by the model", "count", "less"),
    Number("cost_usd", "US dollars, where every call's price is known", "usd", "less"),
)


def score(made: Made) -> Scores:
    """Calls, failures, tokens and dollars. Of a call without a price nobody knows what the message cost."""
    calls = [call for attempt in made.message.attempts for call in attempt.calls]
    if not calls:
        return
    yield "calls", float(len(calls))
    yield "failed_calls", float(any(call.failure for call in calls))
    yield "tokens", float(sum(call.input_tokens + call.output_tokens for call in calls))
    prices = [call.cost_usd for call in calls if call.cost_usd is not None]
    if len(prices) == len(calls):
        yield "cost_usd", sum(prices)
