"""Which messages people look at: by hash, with a known probability, repeatable and without memory.

One number in [0, 1) that salt and message alone decide falls into the interval of the random lane, of the risk lane,
or of neither. The random lane has one probability for a stratum and a day, which is what rates, charts and evidence
assume; the risk lane comes on top, finds, and enters no rate. The lengths of the intervals are the stored
probabilities (Poisson sampling by a permanent random number; Särndal, Swensson and Wretman, "Model Assisted Survey
Sampling" (1992), section 3.5).
"""

from collections.abc import Mapping
from typing import Final, NamedTuple

from rapport.domain.chance import unit
from rapport.domain.guard import GuardReport, Severity
from rapport.domain.message import Rung
from rapport.domain.pack import ReviewPlan
from rapport.domain.review import Lane, Stratum

USUAL_RISK: Final = 0.1
"""The mean risk score that is assumed before there is a history."""

REPAIRED, POLISH = 0.4, 0.2
"""How much a repair and each noted finding add to the risk: judgements, not estimates."""


class Volume(NamedTuple):
    """What a stratum released in the last seven full days, or in the `days` since it began.

    `risk` is the sum of the messages' risk scores. `weight` is how many times the usual attention it deserves: a
    strategy's `attention`, or sqrt(p (1 - p)) of its strata for Neyman's allocation. Volumes that are counted up to
    the last midnight keep the probability equal within a stratum and day; a batch adds its own size before it begins.
    """

    messages: int
    days: int = 7
    risk: float = 0.0
    weight: float = 1.0

    @property
    def weekly(self) -> float:
        return self.messages * 7 / self.days


Volumes = Mapping[Stratum, Volume]


class Chosen(NamedTuple):
    """A message is looked at in a lane, with the probability it came into that lane with."""

    lane: Lane
    probability: float


class Shares(NamedTuple):
    """The probabilities in force: by stratum, of a stratum without history, and by risk for a message of score 1."""

    random: Mapping[Stratum, float]
    fresh: float
    risk: float


class Workload(NamedTuple):
    """What a plan costs in a week."""

    reviews: float
    hours: float


def chosen(
    message_id: str, stratum: Stratum, plan: ReviewPlan, volumes: Volumes | None = None, *, risk: float = 0.0
) -> Chosen | None:
    """The lane of one message, or None: nobody looks at it. `risk` is its score in [0, 1].

    >>> chosen("m_1", Stratum("welcome", Rung.MODEL), ReviewPlan(share=1.0))
    Chosen(lane=<Lane.RANDOM: 'random'>, probability=1.0)
    """
    shares = shares_of(plan, volumes or {})
    place = unit("review", plan.salt, message_id)
    random = shares.random.get(stratum, shares.fresh)
    if place < random:
        return Chosen(Lane.RANDOM, random)
    by_risk = (1 - random) * min(1.0, shares.risk * risk)
    return Chosen(Lane.RISK, by_risk) if place < random + by_risk else None


def shares_of(plan: ReviewPlan, volumes: Volumes) -> Shares:
    """The plan as probabilities, given what was released lately.

    With `share` it is that share, or more where the floor asks for it; with `per_week` the stratum's part of the budget
    over its expected messages, so that as many reviews are expected as the plan says, and never more.
    """
    live = {stratum: v for stratum, v in volumes.items() if v.messages > 0}
    if plan.share is not None:
        random = {s: min(1.0, max(plan.share * v.weight, plan.floor / v.weekly)) for s, v in live.items()}
        fresh = max(plan.share, plan.start) if plan.floor else plan.share
    else:
        random = {s: min(1.0, part / live[s].weekly) for s, part in _divided(plan.per_week or 0, plan, live).items()}
        fresh = plan.start
    reviews = sum(p * live[s].weekly for s, p in random.items())
    scores = sum(v.risk * 7 / v.days for v in live.values())
    return Shares(random, fresh, plan.risk * (reviews / scores if scores > 0 else fresh / USUAL_RISK))


def _divided(budget: float, plan: ReviewPlan, live: Volumes) -> dict[Stratum, float]:
    """The reviews of a week by stratum: the floors first, what is left by volume and weight."""
    floors = {s: min(float(plan.floor), v.weekly) for s, v in live.items()}
    fits = min(1.0, budget / total) if (total := sum(floors.values())) > 0 else 1.0
    rest = budget - fits * total
    sizes = {s: v.weekly * v.weight for s, v in live.items()}
    whole = sum(sizes.values()) or 1.0
    return {s: fits * floors[s] + rest * sizes[s] / whole for s in live}


def workload(plan: ReviewPlan, volumes: Volumes) -> Workload:
    """The reviews to expect in a week, at most those by risk included, and the hours they take.

    >>> workload(ReviewPlan(per_week=120, minutes_each=1.5), {})
    Workload(reviews=120.0, hours=3.0)
    """
    random = shares_of(plan, volumes).random
    reviews = sum(p * volumes[s].weekly for s, p in random.items()) if random else float(plan.per_week or 0)
    reviews *= 1 + plan.risk
    return Workload(reviews, reviews * plan.minutes_each / 60)


def risk_of(rung: Rung, report: GuardReport | None) -> float:
    """A score in [0, 1]: what was repaired or remarked on makes a look worth more.

    The parts add up like independent chances, 1 - prod(1 - r). Without either a message has no risk, and the risk lane
    leaves it to the random one.
    """
    clear = 1 - REPAIRED if rung is Rung.REPAIRED else 1.0
    if report is not None:
        clear *= (1 - POLISH) ** sum(f.severity is Severity.POLISH for f in report.findings)
    return 1 - clear
