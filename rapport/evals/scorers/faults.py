"""What became of faults that a careless twin planted: how good the guards are, not the copy."""

from rapport.evals.line import Made
from rapport.evals.planted import Tally
from rapport.evals.scorers.number import Number, Scores

NUMBERS = (
    Number("faults_planted", "faults that a careless twin planted", "count"),
    Number("faults_caught", "part of the planted faults that a finding met", "part", "more"),
    Number("left_faulty", "cases whose message left with a planted fault", "share", "less"),
)


def score(made: Made) -> Scores:
    """Nothing where no model keeps a record of what it planted."""
    if made.planted is None:
        return
    tally = Tally()
    tally.add(made.message, made.planted)
    planted = tally.planted.total()
    yield "faults_planted", float(planted)
    yield "left_faulty", float(bool(tally.left_faulty))
    if planted:
        yield "faults_caught", tally.caught.total() / planted
