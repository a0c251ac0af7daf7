"""What is known of a contact, as it is answered: facts with source, class and purposes, and which may be said."""

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, Field

from rapport.domain.contact import Channel, Consent, Identity
from rapport.domain.fact import Fact, FactClass, FactType, Purpose
from rapport.domain.pack import Pack
from rapport.domain.profile import Happened, State
from rapport.known import Known

HIDDEN = frozenset({FactClass.IDENTITY, FactClass.SENSITIVE})
"""Classes whose values are not answered, only that there is one."""


class FactAnswer(BaseModel):
    """One fact. `withheld` is why it may not be said; null where it may."""

    name: str
    label: str | None
    type: FactType
    value: Annotated[bool | int | str | None, Field(description="null for the classes `identity` and `sensitive`")]
    fact_class: Annotated[FactClass, Field(serialization_alias="class")]
    purposes: Annotated[tuple[Purpose, ...], Field(description="none when the pack does not list it")]
    source: str
    observed_at: datetime
    age_days: int
    confidence: float
    generated: bool
    said: Annotated[bool, Field(description="whether copy may say it")]
    withheld: str | None


class HeardAnswer(BaseModel):
    """A message that counts for caps; the subject as it was drafted, with slots."""

    message_id: str
    moment: str | None
    strategy: str | None
    channel: Channel
    at: datetime
    subject: str


class ProfileAnswer(BaseModel):
    """What is known of a contact now."""

    brand: str
    contact_id: str
    as_of: datetime
    state: State
    state_since: datetime
    identity: Annotated[
        dict[str, Literal["present", "absent"]], Field(description="whether it is known; the values are not answered")
    ]
    locale: str
    timezone: str | None
    country: str | None
    consent: Consent
    generated: Annotated[tuple[str, ...], Field(description="fields that a sample generator made up")]
    facts: tuple[FactAnswer, ...]
    happened: Annotated[Mapping[str, Happened], Field(description="by event name; machines' acts are left out")]
    heard: tuple[HeardAnswer, ...]


def profile_answer(known: Known, pack: Pack) -> ProfileAnswer:
    """The profile without anybody's name or address."""
    profile, contact = known.profile, known.profile.contact
    facts, reasons = sorted(profile.facts.items()), {w.fact.name: w.reason for w in known.usable.withheld}
    return ProfileAnswer(
        brand=contact.brand,
        contact_id=contact.contact_id,
        as_of=profile.as_of,
        state=profile.state,
        state_since=profile.state_since,
        identity={f: "present" if getattr(contact.identity, f) else "absent" for f in Identity.model_fields},
        locale=contact.locale,
        timezone=contact.timezone,
        country=contact.country,
        consent=contact.consent,
        generated=contact.generated,
        facts=tuple(_fact(fact, pack, profile.as_of, reasons.get(name)) for name, fact in facts),
        happened=profile.happened,
        heard=tuple(HeardAnswer.model_validate(h, from_attributes=True) for h in profile.heard),
    )


def _fact(fact: Fact, pack: Pack, as_of: datetime, withheld: str | None) -> FactAnswer:
    attribute = pack.attribute.get(fact.name)
    value = fact.value if isinstance(fact.value, bool | int) else str(fact.value)
    return FactAnswer(
        name=fact.name,
        label=attribute.label if attribute else None,
        type=fact.type,
        value=None if fact.fact_class in HIDDEN else value,
        fact_class=fact.fact_class,
        purposes=attribute.purposes if attribute else (),
        source=fact.source,
        observed_at=fact.observed_at,
        age_days=max(0, (as_of - fact.observed_at).days),
        confidence=fact.confidence,
        generated=fact.generated,
        said=withheld is None,
        withheld=withheld,
    )
