"""Whether an offer that is the point of a message is made in it: no check of a sentence can miss what is not there."""

from rapport.evals.line import Made
from rapport.evals.scorers.fact_use import offers_said
from rapport.evals.scorers.number import Number, Scores

NUMBERS = (Number("wanted_offers", "part of the offers a case wants made that are made", "part", "more"),)


def score(made: Made) -> Scores:
    wanted, offered = made.case.expect.must_offer, offers_said(made)
    if wanted:
        yield "wanted_offers", sum(name in offered for name in wanted) / len(wanted)
