"""A decision: the strategy, or silence, with the reason for every choice."""

from collections.abc import Mapping
from enum import StrEnum

from rapport.domain.contact import Channel
from rapport.domain.profile import Profile
from rapport.domain.value import Instant, Value


class Arm(StrEnum):
    """How a contact's messages are chosen; stable per contact."""

    POLICY = "policy"
    BASELINE = "baseline"
    RANDOM = "random"
    HOLDOUT = "holdout"


class Silence(StrEnum):
    """Why nothing is said."""

    SUPPRESSED = "suppressed"
    NO_CONSENT = "no_consent"
    HOLDOUT = "holdout"
    FREQUENCY_CAP = "frequency_cap"
    NO_MOMENT = "no_moment"
    NO_STRATEGY = "no_strategy"
    NO_TEMPLATE = "no_template"


class Exclusion(Value):
    """Something that could not be chosen (a moment, a strategy, a channel), and why."""

    what: str
    reason: str


class Belief(Value):
    """What is believed of a strategy's response: a Beta distribution's two counts."""

    successes: float
    failures: float


class Health(Value):
    """Whether a strategy may be chosen: 1 freely, 0 not at all, between: throttled to that part of its chance.

    A throttle takes effect where an eligible strategy that is not throttled can take the rest.
    """

    strategy: str
    share: float
    reason: str


class Situation(Value):
    """Everything a decision was made from: with it and the pack, the same decision can be made again.

    The profile holds no identity. `usable` names the facts that the firewall lets into copy; `moment`, `channel` and
    `strategy` are what the request asked for; a strategy is asked for by probation alone.
    """

    profile: Profile
    usable: tuple[str, ...] = ()
    pack_sha256: str
    now: Instant
    seed: int
    beliefs: Mapping[str, Belief] = {}
    health: tuple[Health, ...] = ()
    moment: str | None = None
    channel: Channel | None = None
    strategy: str | None = None


class Decision(Value):
    """What was decided, and why.

    `propensity` is the probability with which the strategy was drawn from `chances`, given contact, arm and moment;
    it is 1 where there was no draw. `template` is set when approved copy speaks instead of a strategy (baseline,
    default). `send_at` lies outside quiet hours, and the step and the offers are still open by then. `silence`
    excludes all of these.
    """

    brand: str
    contact_id: str
    decided_at: Instant
    pack_sha256: str
    policy: str
    seed: int
    arm: Arm
    silence: Silence | None = None
    moment: str | None = None
    trigger: str | None = None
    step: int = 0
    strategy: str | None = None
    template: str | None = None
    link: str | None = None
    offers: tuple[str, ...] = ()
    chances: Mapping[str, float] = {}
    propensity: float = 1.0
    channel: Channel | None = None
    send_at: Instant | None = None
    excluded: tuple[Exclusion, ...] = ()
    reasons: tuple[str, ...] = ()
