"""On which rung a message came to be."""

from rapport.domain.message import Rung
from rapport.evals.line import Made
from rapport.evals.scorers.number import Number, Scores

NUMBERS = (
    Number("rung.model", "messages that are the model's first draft", "share", "more"),
    Number("rung.repaired", "messages that are a repaired draft", "share"),
    Number("rung.template", "messages that are an approved template", "share"),
    Number("rung.silence", "cases without a message", "share"),
)


def score(made: Made) -> Scores:
    for rung in Rung:
        yield f"rung.{rung.value}", float(made.message.rung is rung)
