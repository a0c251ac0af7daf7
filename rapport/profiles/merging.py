"""What is stored of a contact and what is told now, made one; and what of it has to be on the record."""

from collections.abc import Collection, Iterator, Mapping
from typing import Final, NamedTuple

from rapport.domain.contact import Channel, Consent, Contact, Identity, SendBasis, Suppression
from rapport.profiles.person import Person

SETTINGS: Final = ("locale", "timezone", "country")


class Change(NamedTuple):
    """One change of consent or suppression, as the audit keeps it: no personal value is in it."""

    what: str
    doc: Mapping[str, str]


def replaced(stored: Contact, person: Person) -> Contact:
    """The contact as told now, whole; only suppression stays, until it is lifted by name."""
    consent = _with(person.contact.consent, {"suppressed": _suppressed(stored.consent, person)})
    return person.contact.model_copy(update={"consent": consent})


def updated(stored: Contact, person: Person) -> Contact:
    """The stored contact with what was really told of it: what was not told stays, and so does a bare one's all.

    What a sample generator made up takes the place of nothing but what is missing or was itself made up.
    """
    told, made_up = person.contact, frozenset(person.contact.generated)
    news: dict[str, object] = {}
    for name in ("identity", *SETTINGS, "consent"):
        value = getattr(told, name)
        if name not in told.model_fields_set or value is None:
            continue
        had = getattr(stored, name)
        missing = had == type(stored).model_fields[name].get_default(call_default_factory=True)
        if name in made_up and not missing and name not in stored.generated:
            continue
        news[name] = _merged(had, value) if not (name in made_up or name in stored.generated) else value
    if "consent" in news or person.lifted:
        consent = news.get("consent", stored.consent)
        if isinstance(consent, Consent):
            news["consent"] = _with(consent, {"suppressed": _suppressed(stored.consent, person, "consent" in news)})
    kept = [name for name in stored.generated if name not in news]
    return stored.model_copy(update={**news, "generated": (*kept, *(n for n in told.generated if n in news))})


def changes(before: Consent, after: Consent) -> Iterator[Change]:
    """What changed, channel by channel, each with the basis or reason before and after."""
    for channel in Channel:
        if (was := before.basis(channel)) is not (now := after.basis(channel)):
            yield Change("contact.consent", {"channel": channel.value, "basis": now.value, "before": was.value})
        reason, had = after.suppressed.get(channel), before.suppressed.get(channel)
        if reason is not None and reason is not had:
            yield suppression(channel, reason, after.basis(channel))
        elif reason is None and had is not None:
            basis = after.basis(channel).value
            yield Change("contact.unsuppressed", {"channel": channel.value, "reason": had.value, "basis": basis})
    if before.profiling is not after.profiling:
        yield Change("contact.profiling", {"basis": after.profiling.value, "before": before.profiling.value})


def suppression(channel: Channel, reason: Suppression, basis: SendBasis) -> Change:
    """That a channel was suppressed."""
    return Change("contact.suppressed", {"channel": channel.value, "reason": reason.value, "basis": basis.value})


def _merged(had: object, told: object) -> object:
    """Identity and consent field by field, consent to send channel by channel; a setting as it was told."""
    match had, told:
        case Identity(), Identity():
            return had.model_copy(update=_set(told, told.model_fields_set))
        case Consent(), Consent():
            fields = _set(told, told.model_fields_set - {"suppressed"})
            return had.model_copy(update={**fields, "send": {**had.send, **told.send}})
    return told


def _set(value: Identity | Consent, names: Collection[str]) -> dict[str, object]:
    return {name: getattr(value, name) for name in names}


def _suppressed(stored: Consent, person: Person, told: bool = True) -> dict[Channel, Suppression]:
    now = dict(person.contact.consent.suppressed) if told else {}
    kept = {channel: reason for channel, reason in stored.suppressed.items() if channel not in person.lifted}
    return {**kept, **now}


def _with(consent: Consent, update: Mapping[str, object]) -> Consent:
    return consent.model_copy(update=dict(update))
