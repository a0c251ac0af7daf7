"""An eval suite: the cases that copy is measured on, each a contact in a situation and the reason why it is there."""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import Annotated

from pydantic import Field, JsonValue, StrictBool, StrictInt, StrictStr

from rapport.domain.contact import Channel, Consent, ProfilingBasis, SendBasis
from rapport.domain.decision import Arm, Silence
from rapport.domain.message import Rung
from rapport.domain.profile import Happened, Heard, State
from rapport.domain.value import Instant, Name, Text, Value

Scalar = StrictBool | StrictInt | StrictStr | Decimal
MAILED = Consent(send={Channel.EMAIL: SendBasis.SOFT_OPT_IN}, profiling=ProfilingBasis.LEGITIMATE_INTEREST)
"""The consent of a case that says nothing of it."""


class OrderLine(Value):
    """One product of an order, and what one of it cost."""

    product: Text
    quantity: Annotated[int, Field(ge=1)] = 1
    price: Annotated[Decimal, Field(ge=0)] = Decimal(0)


class PastOrder(Value):
    """An order or a return. Without a `total` it comes to what its lines come to."""

    id: Text
    at: Instant
    lines: tuple[OrderLine, ...]
    total: Annotated[Decimal | None, Field(ge=0)] = None


class PastEvent(Value):
    """Anything else that happened, by Segment's name for it."""

    name: Annotated[str, Field(min_length=1, max_length=100)]
    at: Instant
    properties: Mapping[str, JsonValue] = {}
    source: Text = "web"
    human_probability: Annotated[float, Field(ge=0, le=1)] = 1.0


class ToldFact(Value):
    """A fact with what is known of it. What is left out: told a day before, by the first source that is trusted."""

    value: Scalar
    source: Text | None = None
    observed_at: Instant | None = None
    confidence: Annotated[float, Field(ge=0, le=1)] = 1.0


class Past(Value):
    """What a store knew of a contact, for a case without the events that it was derived from."""

    state: State
    since: Instant
    silence: Mapping[State, Instant] = {}
    happened: Mapping[str, Happened] = {}


class CaseContact(Value):
    """Whom a case is about.

    What is known comes from `orders`, `returns` and `events`, by the derivations that serve real contacts, and from
    told `facts`; with `past` all facts are told and nothing is derived. Orders and returns come from `orders_from`.
    """

    first_name: Annotated[str | None, Field(max_length=200)] = None
    last_name: Annotated[str | None, Field(max_length=200)] = None
    locale: Annotated[str, Field(pattern=r"^[a-z]{2,3}(_[A-Z]{2})?$")] = "en_GB"
    timezone: Text | None = None
    country: Text | None = None
    consent: Consent = MAILED
    orders_from: Text = "shop"
    orders: tuple[PastOrder, ...] = ()
    returns: tuple[PastOrder, ...] = ()
    events: tuple[PastEvent, ...] = ()
    facts: Mapping[Name, Scalar | ToldFact] = {}
    heard: tuple[Heard, ...] = ()
    past: Past | None = None


class Expected(Value):
    """What has to be true of a case's outcome. With nothing said of silence, a message is expected.

    `must_say` are facts and `must_offer` offers that code has put into the text; `must_not_say` facts whose value
    stands nowhere in it; `must_not_read` words that stand nowhere in it, whatever their case. `max_words` is of the
    body.
    """

    strategy: Name | None = None
    rung: tuple[Rung, ...] = ()
    silence: Silence | None = None
    must_say: tuple[Name, ...] = ()
    must_offer: tuple[Name, ...] = ()
    must_not_say: tuple[Name, ...] = ()
    must_not_read: tuple[Text, ...] = ()
    max_words: Annotated[int | None, Field(ge=1)] = None


class Case(Value):
    """One contact at one moment in time, and what is asked of the line: a strategy, a moment, or whatever it decides.

    A wanted strategy is the only one the line may choose, if it is eligible. `as_of` is the clock, `origin` where the
    case was found.
    """

    id: Name
    why: Text
    origin: Text | None = None
    tags: tuple[Name, ...] = ()
    as_of: Instant | None = None
    strategy: Name | None = None
    moment: Name | None = None
    channel: Channel | None = None
    arm: Arm = Arm.POLICY
    contact: CaseContact
    expect: Expected = Expected()

    @property
    def now(self) -> datetime:
        """The case's clock: its own, or its suite's, which loading has written in."""
        if self.as_of is None:
            raise ValueError("a case without a clock has not been loaded with its suite")
        return self.as_of


class SuiteHead(Value):
    """What a suite's file says above its cases: what it is for, and the clock of cases that have none."""

    about: Text
    as_of: Instant | None = None


class Suite(Value):
    """A suite as it was loaded. Its `sha256` is its own: a pack's version does not depend on what it is tested with."""

    id: Name
    brand: Name
    about: Text
    cases: tuple[Case, ...]
    sha256: str

    @property
    def name(self) -> str:
        """As it is named on the command line: `brand/suite`."""
        return f"{self.brand}/{self.id}"
