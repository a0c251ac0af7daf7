"""Contacts as Segment's `identify` calls, as flat rows, and as nested objects with `identity`, `consent`, `attributes`.

What is neither identity, consent nor setting is an attribute: a told fact under its own name. What a row does not say
stays as it is stored. `suppressed_email` (and `consent.suppressed.email`) takes one of the reasons of
`rapport.domain.contact.Suppression`; "none" there, and nothing else, lifts a suppression.
"""

import re
from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from typing import Final, TypeVar

from pydantic import JsonValue

from rapport.domain.contact import Channel, Consent, Contact, Identity, ProfilingBasis, SendBasis, Suppression
from rapport.domain.countries import country_code
from rapport.domain.fact import TEXT_MAX, Fact
from rapport.domain.zones import zone_name
from rapport.profiles.connectors.reading import first, identifier, instant
from rapport.profiles.hygiene import clean_json, clean_text, mapping, refused
from rapport.profiles.person import Person
from rapport.profiles.told import tell

IDENTITY: Final = {
    "first_name": ("first_name", "firstName"),
    "last_name": ("last_name", "lastName"),
    "email": ("email",),
    "phone": ("phone",),
}
SETTINGS: Final = ("locale", "timezone", "country")
_ENVELOPE: Final = frozenset(
    {
        *("type", "brand", "contact_id", "userId", "user_id", "timestamp", "observed_at", "source", "messageId"),
        *("identity", "consent", "attributes", "traits", "context", "integrations", "anonymousId", "channel"),
        *("profiling", "profiling_basis", "originalTimestamp", "sentAt", "receivedAt", "version", "writeKey"),
    }
)
_NAME: Final = re.compile(r"[a-z][a-z0-9_]*(\.[a-z0-9_]+)*")
_EMAIL: Final = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_MOST: Final = {"first_name": 200, "last_name": 200, "email": 320, "phone": 32}
ATTRIBUTES_MAX: Final = 200

Basis = TypeVar("Basis", bound=StrEnum)


def person(payload: object, *, brand: str, source: str = "import", at: datetime) -> Person:
    """One contact with what is told of it, observed at `timestamp` or else `at`. Raises `Invalid` naming the field."""
    given = mapping(clean_json(payload, ""), "the contact")
    if given.get("type", "identify") != "identify":
        raise refused("type", "want identify: track calls go with the events")
    if given.get("brand") not in (None, "", brand):
        raise refused("brand", "is not the brand this call is for")
    contact_id = identifier(given, "contact_id", "userId", "user_id")
    if contact_id is None:
        raise refused("contact_id", "is missing")
    field, when = first(given, "observed_at", "timestamp")
    flat = {name: value for name, value in given.items() if name not in _ENVELOPE}
    nested = {**mapping(given.get("identity"), "identity"), **mapping(given.get("traits"), "traits")}
    values = {name: value for name, value in {**flat, **nested}.items() if value not in (None, "")}
    consent, lifted = _consent(given, values)
    known = {n for names in IDENTITY.values() for n in names} | {*SETTINGS} | {n for n in values if _is_consent(n)}
    attributes = {n: v for n, v in values.items() if n not in known} | mapping(given.get("attributes"), "attributes")
    contact = Contact.model_validate(
        {
            "brand": brand,
            "contact_id": contact_id,
            **({"identity": identity} if (identity := _identity(values)).model_fields_set else {}),
            **({"consent": consent} if consent.model_fields_set else {}),
            **_settings(values),
        }
    )
    observed_at = instant(when, field) if when is not None else at
    told = _told(attributes, identifier(given, "source", most=60) or source, observed_at)
    return Person(contact, told, lifted)


def _identity(values: Mapping[str, JsonValue]) -> Identity:
    found: dict[str, str] = {}
    for name, spellings in IDENTITY.items():
        if (text := identifier(values, *spellings, most=_MOST[name])) is not None:
            found[name] = text
    if "email" in found and not _EMAIL.fullmatch(found["email"]):
        raise refused("email", "want an address such as name@example.com")
    return Identity(**found)


def _settings(values: Mapping[str, JsonValue]) -> dict[str, str]:
    found = {n: text for n in SETTINGS if (text := identifier(values, n, most=64)) is not None}
    if "locale" in found:
        found["locale"] = found["locale"].replace("-", "_")
        if not re.fullmatch(r"[a-z]{2,3}(_[A-Z]{2})?", found["locale"]) or not _speaks(found["locale"]):
            raise refused("locale", "want a locale such as en_GB")
    for name, read in (("timezone", zone_name), ("country", country_code)):
        if name in found:
            try:
                found[name] = read(found[name])
            except ValueError as error:
                raise refused(name, str(error)) from None
    return found


def _speaks(locale: str) -> bool:
    from babel import Locale, UnknownLocaleError

    try:
        return bool(Locale.parse(locale))
    except (UnknownLocaleError, ValueError):
        return False


def _is_consent(name: str) -> bool:
    return name in {f"{c.value}_basis" for c in Channel} | {f"suppressed_{c.value}" for c in Channel}


def _consent(given: Mapping[str, JsonValue], values: Mapping[str, JsonValue]) -> tuple[Consent, frozenset[Channel]]:
    """What is said of consent, only that; and the channels whose suppression is lifted by name."""
    nested = mapping(given.get("consent"), "consent")
    send = dict(mapping(nested.get("send"), "consent.send"))
    suppressed = dict(mapping(nested.get("suppressed"), "consent.suppressed"))
    for channel in Channel:
        if f"{channel.value}_basis" in values:
            send[channel.value] = values[f"{channel.value}_basis"]
        if f"suppressed_{channel.value}" in values:
            suppressed[channel.value] = values[f"suppressed_{channel.value}"]
    _, profiling = first({**nested, **given}, "profiling", "profiling_basis")
    reasons = {
        _one(Channel, channel, "consent.suppressed"): _reason(reason, f"suppressed_{channel}")
        for channel, reason in suppressed.items()
        if reason != ""
    }
    said: dict[str, object] = {}
    if send:
        said["send"] = {_one(Channel, c, "consent.send"): _one(SendBasis, b, f"{c}_basis") for c, b in send.items()}
    if profiling is not None:
        said["profiling"] = _one(ProfilingBasis, profiling, "profiling")
    if kept := {channel: reason for channel, reason in reasons.items() if reason is not None}:
        said["suppressed"] = kept
    return Consent.model_validate(said), frozenset(channel for channel, reason in reasons.items() if reason is None)


def _reason(value: JsonValue, field: str) -> Suppression | None:
    """The reason for a suppression; None where "none", or null in JSON, lifts it."""
    text = "none" if value is None else str(value).strip().lower()
    if text == "none":
        return None
    try:
        return Suppression(text)
    except ValueError:
        raise refused(field, f"want one of {', '.join(Suppression)}, or none to lift it") from None


def _one(kind: type[Basis], value: JsonValue, field: str) -> Basis:
    try:
        return kind(str(value).strip().lower())
    except ValueError:
        raise refused(field, f"want one of {', '.join(k.value for k in kind)}") from None


def _told(attributes: Mapping[str, JsonValue], source: str, observed_at: datetime) -> tuple[Fact, ...]:
    if len(attributes) > ATTRIBUTES_MAX:
        raise refused("attributes", f"want at most {ATTRIBUTES_MAX}")
    told = []
    for given_name, value in attributes.items():
        name = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", given_name).lower().replace(" ", "_").replace("-", "_")
        if len(name) > 100 or not _NAME.fullmatch(name):
            raise refused("attributes", "want names of lower case letters, digits, underscores and dots")
        if value in (None, ""):
            continue
        if isinstance(value, str):
            value = clean_text(value, f"attributes.{name}", most=TEXT_MAX)
        try:
            told.append(tell(name, value, source=source, observed_at=observed_at))
        except ValueError as error:
            raise refused(f"attributes.{name}", str(error)) from None
    return tuple(told)
