"""strategies.yaml: everything a strategy names exists and may be used the way it wants."""

from collections.abc import Iterator

from rapport.domain.fact import FactClass, Purpose
from rapport.domain.pack import Strategy
from rapport.errors import Problem
from rapport.packs.checks.conditions import fitting
from rapport.packs.checks.names import absent, twice, unknown, unknown_link
from rapport.packs.parts import Parts, Placed


def check(parts: Parts) -> Iterator[Problem]:
    for placed in parts.strategies:
        strategy = placed.value
        if not parts.has("moments", strategy.moment):
            yield placed.problem(absent(parts, "moments", strategy.moment), "moment")
        for key in ("claims", "offers", "assets"):
            yield from unknown(parts, key, getattr(strategy, key), placed, key)
        for key in ("requires", "facts", "claims", "offers", "assets", "channels"):
            yield from twice(getattr(strategy, key), placed, key)
        yield from unknown_link(parts, strategy.call_to_action.link, placed, "call_to_action", "link")
        yield from fitting(parts, strategy.when, placed, "when", shadow=strategy.shadow_decides is not None)
        for key in ("requires", "facts"):
            yield from _sayable(parts, placed, key)
        yield from _claims_in_scope(parts, placed)
        yield from _offers(parts, placed)
        yield from _channels(parts, placed)


def _sayable(parts: Parts, placed: Placed[Strategy], key: str) -> Iterator[Problem]:
    """Facts of a strategy are there to be said: class relationship, purpose copy."""
    names: tuple[str, ...] = getattr(placed.value, key)
    yield from unknown(parts, "attributes", names, placed, key)
    attributes = {p.value.name: p.value for p in parts.attributes}
    for index, name in enumerate(names):
        attribute = attributes.get(name)
        if attribute is None:
            continue
        if attribute.fact_class is not FactClass.RELATIONSHIP:
            what = (
                f"`{name}` is {attribute.fact_class.value}: copy may not say it, take it out (it may stand in `when`)"
            )
            yield placed.problem(what, key, index)
        elif Purpose.COPY not in attribute.purposes:
            yield placed.problem(f"`{name}` may not be said: add `copy` to its purposes, or take it out", key, index)


def _claims_in_scope(parts: Parts, placed: Placed[Strategy]) -> Iterator[Problem]:
    claims = {p.value.id: p.value for p in parts.claims}
    for index, name in enumerate(placed.value.claims):
        claim = claims.get(name)
        if claim and claim.strategies and placed.value.id not in claim.strategies:
            what = f"the claim `{name}` is not for this strategy: take it out, or add the strategy to its `strategies`"
            yield placed.problem(what, "claims", index)
        if claim and claim.channels and not {*claim.channels} & {*placed.value.channels}:
            what = f"the claim `{name}` is for no channel of this strategy: take it out, or add one to its `channels`"
            yield placed.problem(what, "claims", index)


def _offers(parts: Parts, placed: Placed[Strategy]) -> Iterator[Problem]:
    strategy = placed.value
    if strategy.needs_offer and not strategy.offers:
        yield placed.problem("`needs_offer` without `offers`: name those it may grant", "needs_offer")
    offers = {p.value.id: p.value for p in parts.offers}
    for index, name in enumerate(strategy.offers):
        offer = offers.get(name)
        if offer and offer.channels and not {*offer.channels} & {*strategy.channels}:
            what = f"the offer `{name}` is for no channel of this strategy: take it out, or add one to its `channels`"
            yield placed.problem(what, "offers", index)


def _channels(parts: Parts, placed: Placed[Strategy]) -> Iterator[Problem]:
    strategy = placed.value
    if parts.brand:
        for index, channel in enumerate(strategy.channels):
            if channel not in parts.brand.value.channels:
                what = f"the brand does not use {channel.value}: add it to `channels` of brand.yaml, or take it out"
                yield placed.problem(what, "channels", index)
    if not parts.has("templates", strategy.template):
        yield placed.problem(absent(parts, "templates", strategy.template), "template")
    for template in parts.templates:
        if template.value.id == strategy.template:
            for channel in strategy.channels:
                if channel not in template.value.channels:
                    what = (
                        f"the strategy `{strategy.id}` speaks by {channel.value}, and this has no copy for it: add it"
                    )
                    yield template.problem(what, "channels")
