"""A fact: one attribute value of a contact, with where it comes from and what it may be used for."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import Field, ValidationInfo, field_validator

from rapport.domain.value import Instant, Value


class FactClass(StrEnum):
    """How close to the person a fact lies; the order is from free to forbidden.

    A derived fact takes its strictest input's class.
    """

    RELATIONSHIP = "relationship"
    SHADOW = "shadow"
    IDENTITY = "identity"
    SENSITIVE = "sensitive"

    @property
    def decides(self) -> bool:
        """Whether a decision may look at such a fact at all."""
        return self in (FactClass.RELATIONSHIP, FactClass.SHADOW)

    @property
    def strictness(self) -> int:
        return list(FactClass).index(self)


class Purpose(StrEnum):
    """What a fact may be used for."""

    DECIDE = "decide"
    TIME = "time"
    CHANNEL = "channel"
    COPY = "copy"


class FactType(StrEnum):
    """What kind of value a fact holds. All but `text` are closed: nobody could have written instructions into them."""

    PRODUCT = "product"
    TOPIC = "topic"
    AMOUNT = "amount"
    COUNT = "count"
    DATE = "date"
    CHOICE = "choice"
    FLAG = "flag"
    TEXT = "text"

    @property
    def closed(self) -> bool:
        return self is not FactType.TEXT


FactValue = bool | int | Decimal | dt.date | str
"""`product`, `topic` and `choice` hold the id from the pack, `amount` a decimal in the brand's currency."""


def parse_value(kind: FactType, value: object) -> FactValue:
    """The value as its type wants it. ValueError (which says what is wanted, not what came) when it does not fit."""
    match kind, value:
        case FactType.FLAG, bool():
            return value
        case FactType.COUNT, int() if not isinstance(value, bool):
            return value
        case FactType.AMOUNT, int() | str() | Decimal() if not isinstance(value, bool):
            try:
                amount = Decimal(value)
            except ArithmeticError:
                raise ValueError("want a decimal number such as 12.50") from None
            if not amount.is_finite():
                raise ValueError("want a finite decimal number such as 12.50")
            return amount
        case FactType.DATE, dt.date() if not isinstance(value, dt.datetime):
            return value
        case FactType.DATE, str():
            try:
                return dt.date.fromisoformat(value)
            except ValueError:
                raise ValueError("want a date such as 2011-12-09") from None
        case ((FactType.PRODUCT | FactType.TOPIC | FactType.CHOICE | FactType.TEXT), str()) if value:
            return value
    raise ValueError(f"want a {kind.value}")


class Fact(Value):
    """One attribute value of a contact.

    `confidence` runs from 0 to 1; `source` is the connector or the derivation's inputs' connector.
    """

    name: str
    type: FactType
    value: FactValue
    fact_class: FactClass
    source: str
    observed_at: Instant
    confidence: Annotated[float, Field(ge=0, le=1)] = 1.0
    generated: bool = False

    @field_validator("value", mode="before")
    @classmethod
    def _of_its_type(cls, value: object, info: ValidationInfo) -> FactValue:
        return parse_value(info.data["type"], value) if "type" in info.data else str(value)


class Withheld(Value):
    """A fact that may not reach the copy, and why; the value stays here so that a leak of it can be found."""

    fact: Fact
    reason: str


@dataclass(frozen=True, slots=True)
class CopyFact:
    """A fact that may be said: fresh, trusted, class `relationship`, purpose `copy`.

    Made in one place, `rapport.profiles.firewall`; it has no parser: it cannot come out of a store or a request.
    """

    name: str
    type: FactType
    value: FactValue
    label: str
    say: str
    """How the value reads in a sentence: `{value}` stands for what code fills in ("your {value}")."""
    source: str
    observed_at: dt.datetime
