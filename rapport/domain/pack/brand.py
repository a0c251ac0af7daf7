"""brand.yaml: who speaks, how, how often, and how much of it is left to chance."""

from collections.abc import Mapping
from datetime import time
from typing import Annotated, Literal

from pydantic import Field, HttpUrl, model_validator

from rapport.domain.contact import Channel
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


class ReviewPlan(Value):
    """What share of released messages people look at."""

    share: Share = 0.02
    salt: Text = "review"


class Reward(Value):
    """What a response is worth, and within how many days it counts. Opens are never a reward."""

    window_days: Annotated[int, Field(ge=1, le=90)] = 7
    clicked: Annotated[float, Field(ge=0)] = 1.0
    converted: Annotated[float, Field(ge=0)] = 5.0
    unsubscribed: Annotated[float, Field(le=0)] = -10.0
    complained: Annotated[float, Field(le=0)] = -50.0


class Brand(Value):
    """brand.yaml as a whole. `links` maps a link's name to its address; its host must be in `link_hosts`."""

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
