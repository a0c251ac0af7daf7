"""The shadow firewall: which facts may be said, which may decide, and why the others may not.

The one place where a `CopyFact` is made; a test walks the syntax tree of the whole package to keep it so.
"""

from collections.abc import Iterator, Mapping
from datetime import timedelta
from types import MappingProxyType
from typing import Final, NamedTuple

from rapport.domain.fact import CopyFact, Fact, FactClass, FactType, Purpose, Withheld
from rapport.domain.pack import Attribute, Pack
from rapport.domain.profile import Profile
from rapport.profiles.deriving import JOIN


class Usable(NamedTuple):
    """The facts that may be said, and the others with the first reason that held each back."""

    copy: tuple[CopyFact, ...]
    withheld: tuple[Withheld, ...]


class _Use(NamedTuple):
    """What facts are wanted for: the classes and purposes that allow it, and how it is refused."""

    classes: frozenset[FactClass]
    purposes: frozenset[Purpose]
    never: str


_SAID: Final = _Use(frozenset({FactClass.RELATIONSHIP}), frozenset({Purpose.COPY}), "be said")
_DECIDES: Final = _Use(
    frozenset(kind for kind in FactClass if kind.decides),
    frozenset({Purpose.DECIDE, Purpose.TIME, Purpose.CHANNEL}),
    "decide",
)

KNOWN: Final = "known"
"""What stands for free text where only that it is known may count."""


def usable(profile: Profile, pack: Pack, unsayable: Mapping[str, str] = MappingProxyType({})) -> Usable:
    """Divide a profile's facts, by name.

    `unsayable` gives, by fact name, what speaks against a free text ("reads like an instruction"); finding that out
    is the caller's business.
    """
    copy, withheld = list[CopyFact](), list[Withheld]()
    for name in sorted(profile.facts):
        fact, attribute = profile.facts[name], pack.attribute.get(name)
        reason = next(_objections(name, fact, attribute, profile, pack, _SAID), None)
        if reason is None and name in unsayable:
            reason = f"free text that {unsayable[name]}"
        if reason is not None or attribute is None:
            withheld.append(Withheld(fact=fact, reason=reason or "not on the list"))
            continue
        copy.append(
            CopyFact(
                name=fact.name,
                type=fact.type,
                value=fact.value,
                label=attribute.label,
                say=attribute.say,
                source=fact.source,
                observed_at=fact.observed_at,
            )
        )
    return Usable(tuple(copy), tuple(withheld))


def decidable(profile: Profile, pack: Pack) -> Profile:
    """The profile as a decision may look at it, and as it may be stored with the decision.

    Nobody's name or address is in it, and of the facts only those that may decide: listed, trusted, fresh, of their
    type, sure enough, with one of the purposes decide, time and channel. Free text is only `known`, without a value.
    """
    facts = {
        name: fact.model_copy(update={"value": KNOWN}) if fact.type is FactType.TEXT else fact
        for name, fact in profile.facts.items()
        if next(_objections(name, fact, pack.attribute.get(name), profile, pack, _DECIDES), None) is None
    }
    return profile.without_identity().model_copy(update={"facts": facts})


def _objections(
    name: str, fact: Fact, attribute: Attribute | None, profile: Profile, pack: Pack, use: _Use
) -> Iterator[str]:
    if attribute is None or fact.name != name:
        yield "not on the list of the pack's attributes"
        return
    kept = max(fact.fact_class, attribute.fact_class, key=lambda c: c.strictness)
    if kept not in use.classes:
        yield f"class {kept.value}: it may never {use.never}"
    if use.purposes.isdisjoint(attribute.purposes):
        yield f"its purposes do not include {' or '.join(p.value for p in Purpose if p in use.purposes)}"
    if not all(source in attribute.sources for source in _sources(fact, attribute)):
        yield "its source is not one of the trusted ones"
    if fact.observed_at > profile.as_of:
        yield "from the future: observed later than the profile's clock"
    if profile.as_of - fact.observed_at > timedelta(days=attribute.ttl_days):
        yield f"stale: older than {attribute.ttl_days} days"
    if fact.confidence < attribute.min_confidence:
        yield f"confidence below the minimum of {attribute.min_confidence:g}"
    if fact.type is not attribute.type:
        yield f"its value is not of the attribute's type, {attribute.type.value}"
    if fact.type is FactType.CHOICE and fact.value not in attribute.choices:
        yield "its value is not one of the attribute's choices"
    if fact.type is FactType.PRODUCT and fact.value not in pack.catalogue.product:
        yield "its product is not in the catalogue"
    if fact.type is FactType.TOPIC and fact.value not in pack.catalogue.topic:
        yield "its topic is not in the catalogue"


def _sources(fact: Fact, attribute: Attribute) -> list[str]:
    return [fact.source] if fact.source in attribute.sources else fact.source.split(JOIN)
