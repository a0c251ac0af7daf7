"""What is sound in a pack and yet probably not meant: parts that nothing uses."""

from collections.abc import Iterator
from datetime import datetime

from rapport.domain.fact import Purpose
from rapport.domain.pack import Pack
from rapport.packs.checks.slots import SLOT, fields


def remarks(pack: Pack, now: datetime | None = None) -> tuple[str, ...]:
    """One sentence for each, to be read by a person; with `now`, also what has ended by then."""
    return (*_unused(pack), *(_ended(pack, now) if now else ()))


def _unused(pack: Pack) -> Iterator[str]:
    served = {s.moment for s in pack.strategies}
    for moment in pack.moments:
        if moment.id not in served:
            yield f"the moment `{moment.id}` has no strategy: it will always be silence"
    templates = {s.template for s in pack.strategies} | {s.template for s in pack.baseline.segments}
    for name in pack.templates.keys() - templates - {pack.baseline.default.template}:
        yield f"the template `{name}` is used by nothing"
    for channel in pack.brand.channels:
        if channel not in pack.templates[pack.baseline.default.template].channels:
            yield f"the default message has no copy for {channel.value}: nobody unprofiled is written to there"
    yield from _unsaid(pack)


def _unsaid(pack: Pack) -> Iterator[str]:
    cited = {c for s in pack.strategies for c in s.claims}
    granted = {o for s in pack.strategies for o in s.offers} | {o for s in pack.baseline.segments for o in s.offers}
    granted |= {*pack.baseline.default.offers}
    for template in pack.templates.values():
        for copy in template.channels.values():
            cited |= {*copy.claims} | {
                name for _, text in fields(copy) for kind, name in SLOT.findall(text) if kind == "claim"
            }
    said = {f for s in pack.strategies for f in (*s.requires, *s.facts)}
    for claim in pack.claims:
        if claim.id not in cited:
            yield f"the claim `{claim.id}` is cited by no strategy and no template"
    for offer in pack.offers:
        if offer.id not in granted:
            yield f"the offer `{offer.id}` is granted by nothing"
    for attribute in pack.attributes:
        if Purpose.COPY in attribute.purposes and attribute.name not in said:
            yield f"the attribute `{attribute.name}` may be said and no strategy says it"


def _ended(pack: Pack, now: datetime) -> Iterator[str]:
    for claim in pack.claims:
        if claim.expires <= now:
            yield f"the claim `{claim.id}` has expired: nothing may cite it until its owner approves it again"
    for offer in pack.offers:
        if offer.ends <= now:
            yield f"the offer `{offer.id}` has ended"
