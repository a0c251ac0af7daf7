"""How long a message is to read."""

from rapport.evals.line import Made
from rapport.evals.scorers.number import Number, Scores

NUMBERS = (Number("words", "words of the body, or of the text message", "count"),)


def score(made: Made) -> Scores:
    if made.message.rendered:
        yield "words", float(words(made))


def words(made: Made) -> int:
    """The words of the body as it is read, filled in."""
    fields = made.message.rendered.text.fields if made.message.rendered else ()
    return sum(len(field.text.split()) for field in fields if field.name in ("body", "sms"))
