"""What a caller may say of a contact, and how it becomes a contact and told facts."""

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Final

from pydantic import AfterValidator, Field, JsonValue, ValidationError, WithJsonSchema

from rapport.api.errors import problems_of
from rapport.api.fields import Input, Line, Number, When
from rapport.domain.contact import Channel, Consent, Contact, Identity, ProfilingBasis, SendBasis, Suppression
from rapport.domain.countries import country_code
from rapport.domain.fact import TEXT_MAX, Fact
from rapport.domain.zones import zone_name
from rapport.errors import Invalid, Problem
from rapport.profiles import Person, tell
from rapport.profiles.hygiene import clean_text

MANY: Final = 200
_NAME: Final = re.compile(r"[a-z][a-z0-9_]{0,98}(\.[a-z0-9_]+)*")
_ADDRESS: Final = re.compile(r"[^@\s<>,;]+@[^@\s<>,;]+\.[^@\s<>,;]+")


def _address(value: str) -> str:
    if not _ADDRESS.fullmatch(value):
        raise ValueError("want an address such as name@example.com")
    return value


def _locale(value: str) -> str:
    from babel import Locale, UnknownLocaleError

    try:
        Locale.parse(value.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        raise ValueError("want a locale such as en_GB") from None
    return value.replace("-", "_")


class IdentityTold(Input):
    """Who the contact is. Code writes it into the finished message; no model ever sees it."""

    first_name: Annotated[Line | None, Field(repr=False)] = None
    last_name: Annotated[Line | None, Field(repr=False)] = None
    email: Annotated[Annotated[Line, Field(max_length=320), AfterValidator(_address)] | None, Field(repr=False)] = None
    phone: Annotated[Annotated[Line, Field(max_length=32)] | None, Field(repr=False)] = None


class ConsentTold(Input):
    """What the contact agreed to. A channel that is not named has no basis.

    `suppressed` gives the reason why a channel is never used. A suppression stays, whatever else is told, until null
    is told for its channel.
    """

    send: Mapping[Channel, SendBasis] = {}
    profiling: ProfilingBasis = ProfilingBasis.NONE
    suppressed: Annotated[
        Mapping[Channel, Suppression | None],
        Field(description="the reason by channel; null lifts a suppression, a channel left out keeps its own"),
    ] = {}


class TraitTold(Input):
    """An attribute's value with where it comes from and when it was seen."""

    value: JsonValue
    source: Annotated[Line, Field(max_length=60)] = "api"
    observed_at: When | None = None
    confidence: Annotated[Number, Field(ge=0, le=1)] = 1.0


_TRAITS: Final = WithJsonSchema(
    {
        "type": "object",
        "maxProperties": MANY,
        "propertyNames": {"pattern": _NAME.pattern},
        "additionalProperties": {
            "anyOf": [
                {"type": ["string", "number", "boolean", "null"]},
                {
                    "type": "object",
                    "required": ["value"],
                    "properties": {
                        "value": {"type": ["string", "number", "boolean"]},
                        "source": {"type": "string", "maxLength": 60, "default": "api"},
                        "observed_at": {"type": "string", "format": "date-time"},
                        "confidence": {"type": "number", "minimum": 0, "maximum": 1, "default": 1},
                    },
                },
            ]
        },
    }
)


class ContactTold(Input):
    """A contact as you know it."""

    identity: IdentityTold = IdentityTold()
    locale: Annotated[
        Annotated[str, Field(pattern=r"^[a-z]{2,3}([_-][A-Z]{2})?$"), AfterValidator(_locale)] | None,
        Field(description="such as en_GB; the brand's, when left out"),
    ] = None
    timezone: Annotated[
        Annotated[Line, Field(max_length=64), AfterValidator(zone_name)] | None,
        Field(description="such as Europe/London"),
    ] = None
    country: Annotated[
        Annotated[Line, Field(max_length=64), AfterValidator(country_code)] | None,
        Field(description="two letters (ISO 3166-1) or the English name; kept as two letters"),
    ] = None
    consent: ConsentTold = ConsentTold()
    traits: Annotated[
        Mapping[str, JsonValue],
        _TRAITS,
        Field(description="told attributes by name: a value, or a value with its source"),
    ] = {}


def person_of(told: ContactTold, brand: str, contact_id: str, locale: str, at: datetime) -> Person:
    """The contact with its told facts, observed `at` where nothing else is said; `locale` where none was told.

    Raises `Invalid` that names every trait at fault.
    """
    consent, suppressed = told.consent, told.consent.suppressed
    contact = Contact(
        brand=brand,
        contact_id=contact_id,
        identity=Identity(**told.identity.model_dump()),
        locale=told.locale or locale,
        timezone=told.timezone,
        country=told.country,
        consent=Consent(
            send=consent.send,
            profiling=consent.profiling,
            suppressed={channel: reason for channel, reason in suppressed.items() if reason is not None},
        ),
    )
    lifted = frozenset(channel for channel, reason in suppressed.items() if reason is None)
    return Person(contact, facts_of(told.traits, at), lifted)


def facts_of(traits: Mapping[str, JsonValue], at: datetime) -> tuple[Fact, ...]:
    """The told facts, observed `at` where nothing else is said. Raises `Invalid` that names every trait at fault."""
    if len(traits) > MANY:
        raise Invalid(f"want at most {MANY} traits", field="traits")
    facts: list[Fact] = []
    problems: list[Problem] = []
    for name, given in traits.items():
        where = f"traits.{name}"
        if not _NAME.fullmatch(name) or len(name) > 100:
            problems.append(Problem(where, "want a name of lower case letters, digits, underscores and dots"))
        elif name in IdentityTold.model_fields:
            problems.append(Problem(where, "this is identity: send it under `identity`"))
        elif given is not None:
            try:
                facts.append(_fact(name, given if isinstance(given, dict) else {"value": given}, at))
            except ValidationError as error:
                problems += problems_of(error.errors(include_input=False, include_url=False), where)
            except ValueError as error:
                problems.append(Problem(where, str(error)))
            except Invalid as error:
                problems.append(Problem(where, error.what))
    if problems:
        raise Invalid("some traits cannot be taken as they are", problems=tuple(problems))
    return tuple(facts)


def _fact(name: str, given: dict[str, JsonValue], at: datetime) -> Fact:
    trait = TraitTold.model_validate(given)
    value = clean_text(trait.value, "", most=TEXT_MAX) if isinstance(trait.value, str) else trait.value
    fact = tell(name, value, source=trait.source, observed_at=trait.observed_at or at)
    return fact.model_copy(update={"confidence": trait.confidence})
