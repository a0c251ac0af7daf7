"""The defect rate of what was released, from the sample that was looked at.

A naive share of defects among reviews is wrong wherever strata are sampled unequally: in the example of the tests it
is 7.8 times too high. Everything here weights by the inverse of the probability that was stored with the sample.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from rapport.domain.guard import Severity
from rapport.domain.health import Rate
from rapport.domain.review import Reviewed, Stratum
from rapport.review.intervals import Interval
from rapport.review.strata import Estimate, Part, effective, jeffreys_sum, joined, none_found, stratified


class Weighted(NamedTuple):
    """One review: 1 for a defect and 0 for none, and the probability with which it was made."""

    defect: float
    probability: float


class Drawn(NamedTuple):
    """A message of the random lane: `defect` is None as long as it is not answered, or when nobody could judge."""

    stratum: Stratum
    day: date
    probability: float
    defect: bool | None


def horvitz_thompson(reviews: Iterable[Weighted], released: int) -> Estimate:
    """sum(y / pi) / N, for messages drawn independently of each other from `released` ones.

    Horvitz and Thompson (1952); variance of Poisson sampling, sum((1 - pi) y^2 / pi^2) / N^2.
    """
    reviews = tuple(reviews)
    rate = sum(r.defect / r.probability for r in reviews) / released
    variance = sum((1 - r.probability) * r.defect**2 / r.probability**2 for r in reviews) / released**2
    return Estimate(rate, variance)


def hajek(reviews: Iterable[Weighted]) -> Estimate:
    """sum(y / pi) / sum(1 / pi): the number released need not be known, and a noisy probability does less harm.

    Hájek (1971); variance sum((1 - pi) (y - p)^2 / pi^2) / sum(1 / pi)^2. Wants at least one review.
    """
    reviews = tuple(reviews)
    released = sum(1 / r.probability for r in reviews)
    rate = sum(r.defect / r.probability for r in reviews) / released
    variance = sum((1 - r.probability) * (r.defect - rate) ** 2 / r.probability**2 for r in reviews) / released**2
    return Estimate(rate, variance)


def true_rate(observed: float, sensitivity: float, specificity: float) -> float:
    """The rate behind one that was observed by reviewers who miss some defects and see some that are none.

    Rogan and Gladen (1978): (p + Sp - 1) / (Se + Sp - 1), kept within [0, 1]. Wants reviewers better than chance.

    >>> round(true_rate(0.05, 0.90, 0.98), 4)
    0.0341
    """
    return min(1.0, max(0.0, (observed + specificity - 1) / (sensitivity + specificity - 1)))


def drawn(reviewed: Reviewed, at_least: Severity) -> Drawn:
    """A review as a rate counts it: a defect is one at least this bad."""
    day, defect = reviewed.sampled_at.date(), reviewed.defective(at_least)
    return Drawn(reviewed.stratum, day, reviewed.probability, defect)


def answered(sample: Iterable[Drawn]) -> dict[Stratum, list[Weighted]]:
    """The answered part of a sample by stratum, each review with the probability that it was drawn and answered.

    A queue that is not finished answers some strata and days more than others: within each of these cells the answers
    stand for the silence, pi times the cell's response rate. It assumes that within a cell what is answered does not
    depend on what it holds (weighting-class adjustment; Särndal, Swensson and Wretman (1992), section 15.6).
    """
    sample = tuple(sample)
    asked = Counter((d.stratum, d.day) for d in sample)
    told = Counter((d.stratum, d.day) for d in sample if d.defect is not None)
    found: dict[Stratum, list[Weighted]] = defaultdict(list)
    for d in sample:
        if d.defect is not None:
            response = told[d.stratum, d.day] / asked[d.stratum, d.day]
            found[d.stratum].append(Weighted(float(d.defect), d.probability * response))
    return dict(found)


def parts_of(sample: Iterable[Drawn], released: Mapping[Stratum, int] | None = None) -> tuple[Part, ...]:
    """The sample as strata: how much was released in each, and what its reviews say in effective numbers.

    Within a stratum the rate is Hájek's and the number of reviews is Kish's, (sum w)^2 / sum(w^2): equal weights leave
    both counts as they are. What was released is estimated by sum(1 / pi) where `released` does not say it.
    """
    sample = tuple(sample)
    reviews = answered(sample)
    sizes: dict[Stratum, float] = defaultdict(float)
    for d in sample:
        sizes[d.stratum] += 1 / d.probability
    sizes |= released or {}
    return tuple(_part(size, reviews.get(s, ())) for s, size in sorted(sizes.items(), key=str) if size > 0)


def _part(released: float, reviews: Sequence[Weighted]) -> Part:
    if not reviews:
        return Part(released, 0.0, 0.0)
    reviewed = sum(1 / r.probability for r in reviews) ** 2 / sum(r.probability**-2 for r in reviews)
    return Part(released, reviewed, hajek(reviews).rate * reviewed)


def rate(
    sample: Sequence[Drawn], *, seed: int, released: Mapping[Stratum, int] | None = None, level: float = 0.95
) -> Rate:
    """The defect rate from a sample of the random lane, post-stratified, with its interval and its coverage.

    The interval is the Jeffreys sum, drawn from `seed`; without a defect it is the exact one-sided bound. Strata with
    few reviews are joined first, so that no prior speaks for them.
    """
    answers = [d.defect for d in sample if d.defect is not None]
    coverage = len(answers) / len(sample) if sample else 0.0
    if not answers:
        return Rate(
            reviewed=0, defects=0, estimate=None, low=0.0, high=1.0, level=level, effective=0.0, coverage=coverage
        )  # fmt: skip
    parts = joined(parts_of(sample, released))
    bounds = jeffreys_sum(parts, seed=seed, level=level) if any(answers) else Interval(0.0, none_found(parts, level))
    return Rate(
        reviewed=len(answers), defects=sum(answers), estimate=stratified(parts).rate, low=bounds.low, high=bounds.high,
        level=level, effective=effective(parts), coverage=coverage,
    )  # fmt: skip
