"""offers.yaml: registered incentives. No model ever writes one."""

from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import Field, model_validator

from rapport.domain.contact import Channel
from rapport.domain.pack.conditions import Condition
from rapport.domain.value import Instant, Name, Text, Value


class OfferKind(StrEnum):
    """What an offer gives."""

    PERCENT = "percent"
    AMOUNT = "amount"
    FREE_DELIVERY = "free_delivery"
    GIFT = "gift"
    EARLY_ACCESS = "early_access"


class Extension(Value):
    """One time the end was moved: after it, "last chance" is untrue."""

    announced: Instant
    ended_before: Instant


class Offer(Value):
    """A registered incentive.

    `say` is the noun phrase that code puts in place of the slot, from the placeholders `{value}`, `{code}` and
    `{ends}`; `disclosure` must stand in any message that names it. `eligible` lists conditions on the contact;
    `stock_limited` and `ends` are what scarcity and urgency may rest on, `extensions` what takes that away.
    """

    id: Name
    kind: OfferKind
    value: Decimal | None = None
    code: Annotated[str, Field(pattern=r"^[A-Z0-9]{4,20}$")] | None = None
    say: Text
    about: Text
    """What the model is told of it: its nature without numbers ("a percentage off the next order")."""
    starts: Instant
    ends: Instant
    timezone: str
    eligible: tuple[Condition, ...] = ()
    channels: tuple[Channel, ...] = ()
    cap_per_contact: Annotated[int, Field(ge=1)] = 1
    extensions: tuple[Extension, ...] = ()
    stock_limited: bool = False
    disclosure: Text
    owner: Text

    @model_validator(mode="after")
    def _whole(self) -> "Offer":
        if self.ends <= self.starts:
            raise ValueError("`ends` must be later than `starts`")
        if self.kind in (OfferKind.PERCENT, OfferKind.AMOUNT) and not self.value:
            raise ValueError(f"an offer of kind {self.kind.value!r} needs a `value`")
        if self.kind is OfferKind.PERCENT and self.value is not None and not 0 < self.value < 100:
            raise ValueError("a percentage lies between 0 and 100")
        return self

    def open_at(self, now: Instant) -> bool:
        return self.starts <= now < self.ends
