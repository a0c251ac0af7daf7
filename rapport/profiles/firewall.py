"""The shadow firewall: which facts may be said, and why the others may not.

The one place where a `CopyFact` is made; a test walks the syntax tree of the whole package to keep it so.
"""

from collections.abc import Iterator, Set
from datetime import timedelta
from typing import NamedTuple

from rapport.domain.fact import CopyFact, Fact, FactClass, FactType, Purpose, Withheld
from rapport.domain.pack import Attribute, Catalogue, Pack
from rapport.domain.profile import Profile
from rapport.profiles.deriving import JOIN


class Usable(NamedTuple):
    """The facts that may be said, and the others with the first reason that held each back."""

    copy: tuple[CopyFact, ...]
    withheld: tuple[Withheld, ...]


def usable(profile: Profile, pack: Pack, injected: Set[str] = frozenset()) -> Usable:
    """Divide a profile's facts, by name.

    `injected` names the facts whose free text reads like an instruction; finding them is the caller's business.
    """
    copy, withheld = list[CopyFact](), list[Withheld]()
    for name in sorted(profile.facts):
        fact, attribute = profile.facts[name], pack.attribute.get(name)
        reason = next(_objections(name, fact, attribute, profile, pack.catalogue, injected), None)
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


def _objections(
    name: str, fact: Fact, attribute: Attribute | None, profile: Profile, catalogue: Catalogue, injected: Set[str]
) -> Iterator[str]:
    if attribute is None or fact.name != name:
        yield "not on the list of the pack's attributes"
        return
    kept = max(fact.fact_class, attribute.fact_class, key=lambda c: c.strictness)
    if kept is not FactClass.RELATIONSHIP:
        yield f"class {kept.value}: it may never be said"
    if Purpose.COPY not in attribute.purposes:
        yield "its purposes do not include copy"
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
    if fact.type is FactType.PRODUCT and fact.value not in catalogue.product:
        yield "its product is not in the catalogue"
    if fact.type is FactType.TOPIC and fact.value not in catalogue.topic:
        yield "its topic is not in the catalogue"
    if name in injected:
        yield "free text that reads like an instruction"


def _sources(fact: Fact, attribute: Attribute) -> list[str]:
    return [fact.source] if fact.source in attribute.sources else fact.source.split(JOIN)
