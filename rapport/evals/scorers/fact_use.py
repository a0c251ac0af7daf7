"""Whether a message says what it was given to say: personal copy that names nothing could have gone to anybody."""

from rapport.domain.message import Rung
from rapport.domain.text import SegmentKind
from rapport.evals.line import Made
from rapport.evals.scorers.number import Number, Scores

NUMBERS = (
    Number("fact_use", "part of the facts in the brief that the model's message says", "part", "more"),
    Number("wanted_facts", "part of the facts a case wants said that are said", "part", "more"),
)


def score(made: Made) -> Scores:
    """Of the facts offered, for what a model wrote; of the facts wanted, for whatever was to be sent."""
    said = facts_said(made)
    if made.offered and made.message.rung in (Rung.MODEL, Rung.REPAIRED):
        yield "fact_use", sum(fact.name in said for fact in made.offered) / len(made.offered)
    wanted = made.case.expect.must_say
    if wanted:
        yield "wanted_facts", sum(name in said for name in wanted) / len(wanted)


def facts_said(made: Made) -> frozenset[str]:
    """The facts that code has put into the message."""
    return _put_in(made, SegmentKind.FACT)


def offers_said(made: Made) -> frozenset[str]:
    """The offers that code has put into the message, whole or in part."""
    return frozenset(name.partition(".")[0] for name in _put_in(made, SegmentKind.OFFER))


def _put_in(made: Made, kind: SegmentKind) -> frozenset[str]:
    fields = made.message.rendered.text.fields if made.message.rendered else ()
    return frozenset(segment.ref for field in fields for segment in field.segments if segment.kind is kind)
