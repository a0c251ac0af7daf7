"""brand.yaml: who speaks, how, how often, and how much of it is left to chance."""

from collections.abc import Mapping
from datetime import time
from typing import Annotated, Literal

from pydantic import Field, HttpUrl, StringConstraints, model_validator

from rapport.domain.contact import Channel
from rapport.domain.pack.judges import Judge
from rapport.domain.pack.rules import SwitchedOff, Vocabulary
from rapport.domain.value import Name, Text, Value

Share = Annotated[float, Field(ge=0, le=1)]


class AvoidedWord(Value):
    """A word or phrase the brand does not use; `not_in` lists harmless phrases around it."""

    term: Text
    why: Text
    instead: Text | None = None
    not_in: tuple[Text, ...] = ()


class Voice(Value):
    """How the brand sounds. `do` and `dont` go to the model as they stand; `avoid` is also checked."""

    persona: Text
    do: tuple[Text, ...]
    dont: tuple[Text, ...] = ()
    avoid: tuple[AvoidedWord, ...] = ()


class Limits(Value):
    """Lengths per channel: characters as people count them (graphemes), SMS in segments after rendering."""

    subject_max: Annotated[int, Field(ge=10, le=200)] = 50
    preheader_max: Annotated[int, Field(ge=20, le=200)] = 99
    body_max_words: Annotated[int, Field(ge=20, le=600)] = 180
    exclamations_max: Annotated[int, Field(ge=0)] = 1
    sms_max_segments: Annotated[int, Field(ge=1, le=10)] = 2


class Sender(Value):
    """Who the message comes from, as the law wants it said. `sms_name` opens a text message, `stop` closes it."""

    name: Text
    email: Text
    postal_address: Text
    sms_name: Annotated[str, Field(min_length=1, max_length=30)]
    stop: Text = "Reply STOP to opt out"


class FrequencyCap(Value):
    """At most `max` messages within the last `hours`, over all channels."""

    max: Annotated[int, Field(ge=1)]
    hours: Annotated[int, Field(ge=1)]


class QuietHours(Value):
    """Local times between which nothing is sent; over midnight when `start` is later than `end`."""

    start: time
    end: time

    @model_validator(mode="after")
    def _local(self) -> "QuietHours":
        if self.start.tzinfo or self.end.tzinfo:
            raise ValueError("quiet hours are local times without a zone, such as 21:00")
        return self


class Arms(Value):
    """How contacts are split, by a stable hash of `salt` and contact: the shares sum to 1."""

    policy: Share = 0.7
    baseline: Share = 0.2
    random: Share = 0.05
    holdout: Share = 0.05
    salt: Text

    @model_validator(mode="after")
    def _whole(self) -> "Arms":
        if abs(self.policy + self.baseline + self.random + self.holdout - 1) > 1e-9:
            raise ValueError("the shares of the arms must sum to 1")
        return self


class PolicyPlan(Value):
    """How the policy chooses: Thompson sampling over Beta beliefs, no eligible strategy below `floor`."""

    kind: Literal["thompson"] = "thompson"
    floor: Annotated[float, Field(ge=0, le=0.25)] = 0.05
    prior_successes: Annotated[float, Field(gt=0)] = 1.0
    prior_failures: Annotated[float, Field(gt=0)] = 20.0


class Tolerance(Value):
    """What defect rates are borne with, and what a strategy has to show after a pause.

    A strategy is chosen freely while its brand defects may be taken to stay below `allowed`, and keeps only the part
    `least` of its chance where they may reach `ceiling`; both are judged over the last `window_days`. While inspection
    is tightened it keeps `tightened` at most. `clean_legal` and `clean_brand` are the clean probation reviews in a row
    that end a pause: 299 prove a rate below 1 %, 59 below 5 %, 29 below 10 %.
    """

    allowed: Annotated[float, Field(gt=0, lt=1)] = 0.02
    ceiling: Annotated[float, Field(gt=0, lt=1)] = 0.05
    least: Annotated[float, Field(gt=0, le=1)] = 0.1
    tightened: Annotated[float, Field(gt=0, le=1)] = 0.5
    window_days: Annotated[int, Field(ge=7, le=366)] = 28
    clean_legal: Annotated[int, Field(ge=1)] = 299
    clean_brand: Annotated[int, Field(ge=1)] = 59

    @model_validator(mode="after")
    def _ordered(self) -> "Tolerance":
        if self.allowed >= self.ceiling:
            raise ValueError("`allowed` lies below `ceiling`")
        return self


class ReviewPlan(Value):
    """How much of what is released people look at.

    Either `share` of the messages or `per_week` reviews, which are divided among strategies and rungs by volume, each
    with at least `floor` of them; where neither is given, a share of 2 %. `start` is the probability of a message whose
    strategy and rung have no history yet, where history is needed. `risk` is how many reviews by risk come on top of
    each random one. `minutes_each` is what one review costs.
    """

    share: Share | None = None
    per_week: Annotated[int, Field(ge=1)] | None = None
    floor: Annotated[int, Field(ge=0)] = 0
    start: Share = 0.05
    risk: Annotated[float, Field(ge=0, le=4)] = 0.0
    minutes_each: Annotated[float, Field(gt=0, le=120)] = 2.0
    tolerance: Tolerance = Tolerance()
    salt: Text = "review"

    @property
    def wants_volumes(self) -> bool:
        """Whether what was released lately changes whom people look at."""
        return self.per_week is not None or self.floor > 0

    @model_validator(mode="before")
    @classmethod
    def _two_in_a_hundred(cls, given: object) -> object:
        if isinstance(given, Mapping) and "share" not in given and "per_week" not in given:
            return {**given, "share": 0.02}
        return given

    @model_validator(mode="after")
    def _one_of_two(self) -> "ReviewPlan":
        if (self.share is None) == (self.per_week is None):
            raise ValueError("give either `share` or `per_week`")
        if self.per_week is not None and self.floor > self.per_week:
            raise ValueError("`floor` is a part of `per_week` and cannot be more")
        return self


class Reward(Value):
    """What a response is worth, and within how many days it counts. Opens are never a reward."""

    window_days: Annotated[int, Field(ge=1, le=90)] = 7
    clicked: Annotated[float, Field(ge=0)] = 1.0
    converted: Annotated[float, Field(ge=0)] = 5.0
    unsubscribed: Annotated[float, Field(le=0)] = -10.0
    complained: Annotated[float, Field(le=0)] = -50.0


Layer = Annotated[str, StringConstraints(pattern=r"^std/[a-z-]+@[1-9][0-9]*$")]
"""A shipped layer of rules at its version: `std/pressure@1`."""


class Brand(Value):
    """brand.yaml as a whole. `links` maps a link's name to its address; its host must be in `link_hosts`.

    `extends` lists shipped layers of rules: a later one's rule replaces an earlier one's of the same id, and the pack's
    own replace both. `off` are rules that are not run for a while.
    """

    brand: Name
    name: Text
    description: Text
    locale: str = "en_GB"
    timezone: str
    currency: Annotated[str, Field(pattern=r"^[A-Z]{3}$")]
    channels: tuple[Channel, ...]
    voice: Voice
    limits: Limits = Limits()
    sender: Sender
    greeting: Text = "Hello {first_name},"
    greeting_unnamed: Text = "Hello,"
    link_hosts: tuple[Text, ...]
    links: Mapping[Name, HttpUrl]
    unsubscribe: Name
    frequency: tuple[FrequencyCap, ...] = (FrequencyCap(max=1, hours=24), FrequencyCap(max=3, hours=168))
    quiet_hours: Mapping[Channel, QuietHours] = {}
    arms: Arms
    policy: PolicyPlan = PolicyPlan()
    review: ReviewPlan = ReviewPlan()
    reward: Reward = Reward()
    validators: tuple[Text, ...] = ()
    """Installed guardrails-ai validators to run as well, by their registered names."""
    judges: tuple[Judge, ...] = ()
    """What a model is asked about every draft; nothing, where the brand does not say so."""
    extends: tuple[Layer, ...] = ()
    vocab: Vocabulary = Vocabulary()
    off: tuple[SwitchedOff, ...] = ()
