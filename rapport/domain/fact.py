"""A fact: one attribute value of a contact, with where it comes from and what it may be used for."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Final

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

AMOUNT_BELOW: Final = Decimal(10**12)
AMOUNT_DECIMALS: Final = 4
COUNT_BELOW: Final = 2**53
"""From here on a reader of JSON may round a whole number."""
TEXT_MAX: Final = 2_000


def parse_value(kind: FactType, value: object) -> FactValue:
    """The value as its type wants it. ValueError (which says what is wanted, not what came) when it does not fit.

    Amounts lie between -10^12 and 10^12 with at most 4 decimals, counts between -2^53 and 2^53 (neither included),
    texts and ids have at most 2,000 characters.

    >>> parse_value(FactType.AMOUNT, "12.50")
    Decimal('12.50')
    """
    match kind, value:
        case FactType.FLAG, bool():
            return value
        case FactType.COUNT, int() if not isinstance(value, bool):
            if abs(value) >= COUNT_BELOW:
                raise ValueError("want a whole number between -2^53 and 2^53")
            return value
        case FactType.AMOUNT, int() | str() | Decimal() if not isinstance(value, bool):
            return _amount(value)
        case FactType.DATE, dt.date() if not isinstance(value, dt.datetime):
            return value
        case FactType.DATE, str():
            try:
                return dt.date.fromisoformat(value)
            except ValueError:
                raise ValueError("want a date such as 2011-12-09") from None
        case ((FactType.PRODUCT | FactType.TOPIC | FactType.CHOICE | FactType.TEXT), str()) if value:
            if len(value) > TEXT_MAX:
                raise ValueError(f"want at most {TEXT_MAX:,} characters")
            return value
    raise ValueError(f"want a {kind.value}")


def _amount(value: int | str | Decimal) -> Decimal:
    try:
        amount = Decimal(value)
    except ArithmeticError:
        raise ValueError("want a decimal number such as 12.50") from None
    if not amount.is_finite():
        raise ValueError("want a finite decimal number such as 12.50")
    if not -AMOUNT_BELOW < amount < AMOUNT_BELOW:
        raise ValueError("want an amount below 10^12")
    rounded = amount.quantize(Decimal(1).scaleb(-AMOUNT_DECIMALS))
    if rounded != amount:
        raise ValueError(f"want an amount with at most {AMOUNT_DECIMALS} decimals")
    exponent = amount.as_tuple().exponent
    return amount if isinstance(exponent, int) and -AMOUNT_DECIMALS <= exponent <= 0 else rounded


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
