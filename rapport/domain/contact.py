"""A contact: a person of one brand, by the caller's own `contact_id`."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from rapport.domain.value import Value


class Channel(StrEnum):
    """How a message travels."""

    EMAIL = "email"
    SMS = "sms"


class SendBasis(StrEnum):
    """On what ground a brand may send marketing over one channel."""

    OPT_IN = "opt_in"
    SOFT_OPT_IN = "soft_opt_in"
    NONE = "none"


class ProfilingBasis(StrEnum):
    """On what ground a brand may choose by what it knows of a person. Without one: the unprofiled default message."""

    CONSENT = "consent"
    LEGITIMATE_INTEREST = "legitimate_interest"
    NONE = "none"


class Suppression(StrEnum):
    """Why a channel is never to be used for a contact, whatever basis there is."""

    UNSUBSCRIBED = "unsubscribed"
    COMPLAINED = "complained"
    BOUNCED = "bounced"
    STOP = "stop"
    MANUAL = "manual"


class Consent(Value):
    """What the contact agreed to. A channel that is not named has no basis; `suppressed` gives the reason."""

    send: Mapping[Channel, SendBasis] = {}
    profiling: ProfilingBasis = ProfilingBasis.NONE
    suppressed: Mapping[Channel, Suppression] = {}

    def basis(self, channel: Channel) -> SendBasis:
        return self.send.get(channel, SendBasis.NONE)


class Identity(Value):
    """Who the contact is. Filled in by code on the rendered message; no model ever sees it."""

    first_name: Annotated[str | None, Field(max_length=200, repr=False)] = None
    last_name: Annotated[str | None, Field(max_length=200, repr=False)] = None
    email: Annotated[str | None, Field(max_length=320, repr=False)] = None
    phone: Annotated[str | None, Field(max_length=32, repr=False)] = None

    def values(self) -> tuple[str, ...]:
        return tuple(v for v in (self.first_name, self.last_name, self.email, self.phone) if v)


class Contact(Value):
    """A contact as stored. `generated` names the fields that a sample generator made up.

    `timezone` is an IANA name and `country` two letters of ISO 3166-1: every door makes them so
    (`rapport.domain.zones`, `rapport.domain.countries`).
    """

    brand: str
    contact_id: Annotated[str, Field(min_length=1, max_length=200)]
    identity: Identity = Identity()
    locale: Annotated[str, Field(pattern=r"^[a-z]{2,3}(_[A-Z]{2})?$")] = "en_GB"
    timezone: Annotated[str, Field(max_length=64)] | None = None
    country: Annotated[str, Field(max_length=64)] | None = None
    consent: Consent = Consent()
    generated: tuple[str, ...] = ()
