"""What is stated of a simulated circle: who lives in it, what they like, what goes wrong, and when."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Final

from rapport.domain.pack import Pack, ReviewPlan, Tolerance
from rapport.domain.pack.brand import Arms
from rapport.packs.canonical import addressed

BEGINS: Final = datetime(2011, 9, 12, tzinfo=UTC)
"""A Monday, from which on the offers and claims of the gifts pack hold for twenty weeks."""

THRIFTY: Final = 0.6
"""The part of the people who are thrifty; the others are curious. Nobody but the simulation knows which."""

ANSWERS: Final[Mapping[str, tuple[float, float]]] = MappingProxyType(
    {
        "onboarding_second_order": (0.45, 0.20),
        "onboarding_meet_the_shop": (0.12, 0.30),
        "onboarding_settle_in": (0.10, 0.10),
        "onboarding_tea_table": (0.12, 0.15),
        "onboarding_candlelight": (0.12, 0.15),
    }
)
"""How likely a thrifty and a curious person answer a message of each strategy. More than in life, so that twelve weeks
of a small shop show something."""


@dataclass(frozen=True)
class Spell:
    """A strategy whose messages have a hidden defect with this probability, from one week to another, both included."""

    strategy: str
    rate: float
    first: int
    last: int


@dataclass(frozen=True)
class Plan:
    """A circle: so many new customers a week, what reviewers see, what is hidden from the guards.

    `usual` is the rate of hidden defects outside of spells, `careless` that of faults which the guards can see.
    Reviewers find a defect with probability `sensitivity` and pass a good message with probability `specificity`;
    together they give at most `reviews` verdicts a day. `drafts` are composed a day for the probation of each paused
    strategy, and `clean` ones in a row end the pause, where a pack would ask for 59. `least` and `tightened` are parts
    of its chance that a strategy keeps, where a pack would say 0.1 and 0.5. Of those who answer, `converts` buy; of
    those who do not, `leaves` unsubscribe.
    """

    weeks: int = 12
    seed: int = 1
    contacts: int = 100
    share: float = 0.6
    reviewers: int = 3
    reviews: int = 200
    sensitivity: float = 0.95
    specificity: float = 0.995
    careless: float = 0.05
    usual: float = 0.005
    spells: tuple[Spell, ...] = (Spell("onboarding_second_order", 0.5, 5, 7),)
    drafts: int = 4
    clean: int = 20
    least: float = 0.3
    tightened: float = 0.75
    converts: float = 0.5
    leaves: float = 0.004
    answers: Mapping[str, tuple[float, float]] = field(default_factory=lambda: ANSWERS)

    def rate(self, strategy: str, week: int) -> float:
        """The probability of a hidden defect in a draft of that week; weeks count from 1."""
        return next((s.rate for s in self.spells if s.strategy == strategy and s.first <= week <= s.last), self.usual)

    def expected(self, strategy: str) -> float:
        """How often a message of this strategy is answered over all people."""
        thrifty, curious = self.answers[strategy]
        return THRIFTY * thrifty + (1 - THRIFTY) * curious

    @property
    def best(self) -> str:
        """The best single choice for everybody: what a policy without an eye for single people can learn at most."""
        return max(self.answers, key=self.expected)


def prepared(pack: Pack, plan: Plan) -> Pack:
    """The pack with arms, review plan and tolerance of the simulation; everything that is said stays as it is.

    Nobody is held out, nine in ten are chosen for by the policy and one at random. More is reviewed than a shop would,
    and fewer clean drafts end a pause, so that a circle of this size turns within weeks.
    """
    tolerance = Tolerance(least=plan.least, tightened=plan.tightened, clean_brand=plan.clean, clean_legal=plan.clean)
    brand = pack.brand.model_copy(
        update={
            "arms": Arms(policy=0.9, baseline=0, random=0.1, holdout=0, salt=f"circle-{plan.seed}"),
            "review": ReviewPlan(share=plan.share, tolerance=tolerance, salt=f"circle-{plan.seed}"),
        }
    )
    return addressed(pack.model_copy(update={"brand": brand}))
