"""How likely each eligible strategy is: by the contact's arm, by what is believed of it, and by its health."""

from collections.abc import Mapping, Sequence

from rapport.decisioning.policies import thompson_chances, throttled, with_floor
from rapport.domain.decision import Arm, Belief, Situation
from rapport.domain.pack import Pack
from rapport.domain.pack.brand import PolicyPlan


def strategy_chances(arm: Arm, names: Sequence[str], situation: Situation, pack: Pack) -> dict[str, float]:
    """The chance of each strategy: uniform in the random arm, by Thompson sampling above the floor in the policy arm.

    In both a throttled strategy keeps that part of its chance which its health leaves, be it below the floor.
    """
    if arm is Arm.RANDOM:
        chances = dict.fromkeys(names, 1 / len(names))
    else:
        plan = pack.brand.policy
        beliefs = {name: _belief(name, situation.beliefs, plan) for name in names}
        chances = with_floor(thompson_chances(beliefs), plan.floor)
    return throttled(chances, {h.strategy: h.share for h in situation.health})


def _belief(name: str, learned: Mapping[str, Belief], plan: PolicyPlan) -> Belief:
    """The prior of the pack plus what outcomes have added."""
    more = learned.get(name, Belief(successes=0, failures=0))
    return Belief(successes=plan.prior_successes + more.successes, failures=plan.prior_failures + more.failures)
