"""attributes.yaml: derivations that exist, and classes no laxer than what they are derived from."""

from collections.abc import Iterator

from rapport.domain.fact import FactType
from rapport.domain.pack import Attribute
from rapport.errors import Problem
from rapport.packs.checks import world
from rapport.packs.checks.names import twice
from rapport.packs.parts import Parts, Placed
from rapport.packs.wording import nearest, shorten


def check(parts: Parts) -> Iterator[Problem]:
    for placed in parts.attributes:
        attribute = placed.value
        yield from world.placeholders(attribute.say, {"value"}, placed, "say")
        yield from twice(attribute.purposes, placed, "purposes")
        if attribute.type is not FactType.CHOICE and attribute.choices:
            yield placed.problem("only an attribute of type `choice` lists `choices`", "choices")
        if attribute.purposes and not attribute.sources:
            yield placed.problem("name at least one trusted source, or nothing will ever be known of it", "sources")
        yield from _derived(placed)


def _derived(placed: Placed[Attribute]) -> Iterator[Problem]:
    from rapport.profiles.derivations import CHOICES, DERIVATIONS

    attribute = placed.value
    if attribute.derive is None:
        return
    if attribute.derive not in DERIVATIONS:
        what = f"there is no derivation `{shorten(attribute.derive)}`: {nearest(attribute.derive, DERIVATIONS)}"
        yield placed.problem(what, "derive")
        return
    kind, strictest = DERIVATIONS[attribute.derive]
    if attribute.type is not kind:
        yield placed.problem(f"`{attribute.derive}` is derived as a {kind.value}: write `type: {kind.value}`", "type")
    if attribute.fact_class.strictness < strictest.strictness:
        what = f"`{attribute.derive}` is derived from {strictest.value} facts: write `class: {strictest.value}`"
        yield placed.problem(what, "class")
    if attribute.type is FactType.CHOICE:
        for choice in CHOICES.get(attribute.derive, ()):
            if choice not in attribute.choices:
                what = f"`{attribute.derive}` may be `{choice}`: give it its words under `choices`"
                yield placed.problem(what, "choices")
