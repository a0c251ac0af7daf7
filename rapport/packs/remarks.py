"""What is sound in a pack and yet probably not meant: parts that nothing uses or can reach."""

from collections.abc import Iterator

from rapport.domain.fact import FactClass, Purpose
from rapport.domain.pack import Pack
from rapport.packs.checks.conditions import SHADOW_EVENTS
from rapport.packs.checks.slots import SLOT, fields


def remarks(pack: Pack) -> tuple[str, ...]:
    """One sentence for each, to be read by a person."""
    return (*_unused(pack), *_unsaid(pack), *_never_chosen(pack))


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


def _never_chosen(pack: Pack) -> Iterator[str]:
    """Strategies whose conditions contradict one another or their moment's, and reasons that give none."""
    shadow = {a.name for a in pack.attributes if a.fact_class is FactClass.SHADOW}
    for strategy in pack.strategies:
        moment = pack.moment[strategy.moment]
        conditions = (*moment.when, *strategy.when)
        states = [{*c.state} for c in conditions if c.state] + (
            [{*moment.starts_on.state}] if moment.starts_on.state else []
        )
        if states and not set.intersection(*states):
            yield f"the strategy `{strategy.id}` can never be chosen: its states exclude one another, or its moment's"
        for fact in {c.fact for c in conditions if c.fact}:
            least = [c.at_least for c in conditions if c.fact == fact and c.at_least is not None]
            most = [c.at_most for c in conditions if c.fact == fact and c.at_most is not None]
            unknown = any(c.fact == fact and c.known is False for c in conditions)
            if (least and most and max(least) > min(most)) or (unknown and fact in strategy.requires):
                yield f"the strategy `{strategy.id}` can never be chosen: what is asked of `{fact}` contradicts itself"
        if strategy.shadow_decides and not any(c.fact in shadow or c.event in SHADOW_EVENTS for c in strategy.when):
            yield f"the strategy `{strategy.id}` has `shadow_decides`, and nothing shadow in its `when`"
