"""evals/*.yaml: cases that can be run, and expectations that can be met."""

import re
from collections.abc import Iterator
from pathlib import PurePath

from rapport.domain.countries import country_code
from rapport.domain.fact import FactType, parse_value
from rapport.domain.pack import Attribute
from rapport.domain.suite import Case, ToldFact
from rapport.errors import Problem
from rapport.packs.checks import world
from rapport.packs.checks.names import absent, twice, unknown
from rapport.packs.parts import Parts, Placed
from rapport.packs.wording import nearest, shorten

_NAME = re.compile(r"[a-z][a-z0-9_]*")


def check(parts: Parts) -> Iterator[Problem]:
    clocks = {placed.file: placed.value.as_of for placed in parts.suites}
    for placed in parts.suites:
        if not _NAME.fullmatch(PurePath(placed.file).stem):
            what = "a suite is called by its file's name: lower case letters, digits and underscores, then .yaml"
            yield Problem(placed.file, what)
    for case in parts.cases:
        if case.value.as_of is None and clocks.get(case.file) is None:
            yield case.problem("this case has no clock: give it `as_of`, or give one to the suite", "id")
        yield from _asked(parts, case)
        yield from _contact(parts, case)
        yield from _facts(parts, case)
        yield from _expected(parts, case)


def _asked(parts: Parts, placed: Placed[Case]) -> Iterator[Problem]:
    """Strategy, moment and channel exist and go together."""
    case = placed.value
    if case.strategy is not None and case.moment is not None:
        yield placed.problem("a strategy belongs to one moment already: leave `moment` out", "moment")
    if case.moment is not None and not parts.has("moments", case.moment):
        yield placed.problem(absent(parts, "moments", case.moment), "moment")
    if case.strategy is not None and not parts.has("strategies", case.strategy):
        yield placed.problem(absent(parts, "strategies", case.strategy), "strategy")
    if case.channel is None:
        return
    if parts.brand and case.channel not in parts.brand.value.channels:
        yield placed.problem(f"the brand does not use {case.channel.value}", "channel")
    for strategy in parts.strategies:
        if strategy.value.id == case.strategy and case.channel not in strategy.value.channels:
            yield placed.problem(f"this strategy does not speak by {case.channel.value}", "channel")


def _contact(parts: Parts, placed: Placed[Case]) -> Iterator[Problem]:
    contact = placed.value.contact
    if contact.timezone is not None:
        yield from world.timezone(contact.timezone, placed, "contact", "timezone")
    if contact.country is not None:
        try:
            fits = country_code(contact.country) == contact.country
        except ValueError:
            fits = False
        if not fits:
            yield placed.problem("`country` wants two letters (ISO 3166-1), such as GB", "contact", "country")
    told = [name for name in ("orders", "returns", "events") if getattr(contact, name)]
    if contact.past is not None and told:
        what = "with `past` nothing is derived: take these out, or take `past` out"
        yield placed.problem(what, "contact", told[0])
    trusted = {source for p in parts.attributes for source in p.value.sources}
    if (contact.orders or contact.returns) and contact.orders_from not in trusted:
        what = (
            f"no attribute trusts orders from `{shorten(contact.orders_from)}`: {nearest(contact.orders_from, trusted)}"
        )
        known = "orders_from" if "orders_from" in contact.model_fields_set else "orders"
        yield placed.problem(what, "contact", known)
    for kind in ("orders", "returns"):
        ids = [order.id for order in getattr(contact, kind)]
        yield from twice(ids, placed, "contact", kind)


def _facts(parts: Parts, placed: Placed[Case]) -> Iterator[Problem]:
    """Told facts are of the pack's attributes, and of their type."""
    attributes = {p.value.name: p.value for p in parts.attributes}
    for name, told in placed.value.contact.facts.items():
        here = ("contact", "facts", name)
        if not parts.has("attributes", name):
            yield placed.problem(absent(parts, "attributes", name), *here)
        elif name in attributes:
            value = told.value if isinstance(told, ToldFact) else told
            what = _misfit(parts, attributes[name], value)
            if what:
                yield placed.problem(what, *here)


def _misfit(parts: Parts, attribute: Attribute, value: object) -> str | None:
    """Why an attribute cannot have this value."""
    try:
        parse_value(attribute.type, value)
    except ValueError as error:
        return f"`{attribute.name}` is a {attribute.type.value}: {error}"
    kind = {FactType.PRODUCT: "products", FactType.TOPIC: "topics"}.get(attribute.type)
    if kind and not parts.has(kind, str(value)):
        return absent(parts, kind, str(value))
    if attribute.type is FactType.CHOICE and value not in attribute.choices:
        return f"`{shorten(value)}` is no value of `{attribute.name}`: {nearest(str(value), attribute.choices)}"
    return None


def _expected(parts: Parts, placed: Placed[Case]) -> Iterator[Problem]:
    case, expect = placed.value, placed.value.expect
    for key in ("must_say", "must_not_say"):
        yield from unknown(parts, "attributes", getattr(expect, key), placed, "expect", key)
        yield from twice(getattr(expect, key), placed, "expect", key)
    yield from unknown(parts, "offers", expect.must_offer, placed, "expect", "must_offer")
    if expect.strategy is not None and not parts.has("strategies", expect.strategy):
        yield placed.problem(absent(parts, "strategies", expect.strategy), "expect", "strategy")
    for index, name in enumerate(expect.must_say):
        if name in expect.must_not_say:
            yield placed.problem(f"`{name}` can hardly be said and not said: keep one", "expect", "must_say", index)
    if expect.silence is not None:
        for key in ("strategy", "rung", "must_say", "must_offer", "max_words"):
            if getattr(expect, key):
                yield placed.problem(f"in silence there is no `{key}`: keep one of the two", "expect", key)
    for strategy in parts.strategies:
        if strategy.value.id != (case.strategy or expect.strategy):
            continue
        sayable = (*strategy.value.requires, *strategy.value.facts)
        for index, name in enumerate(expect.must_say):
            if name not in sayable and parts.has("attributes", name):
                what = f"the strategy `{strategy.value.id}` never says `{name}`: {nearest(name, sayable)}"
                yield placed.problem(what, "expect", "must_say", index)
        for index, name in enumerate(expect.must_offer):
            if name not in strategy.value.offers and parts.has("offers", name):
                what = f"the strategy `{strategy.value.id}` never makes this offer"
                yield placed.problem(what, "expect", "must_offer", index)
