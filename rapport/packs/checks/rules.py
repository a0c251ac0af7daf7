"""rules/*.yaml, layers, and what brand.yaml says of them: rules that can fire, under names that reports know."""

import re
from collections.abc import Iterator

from rapport.domain.guard import CHECKS
from rapport.domain.pack import Brand
from rapport.errors import Problem
from rapport.packs import layers
from rapport.packs.parts import Parts, Placed
from rapport.packs.wording import listing, nearest, shorten


def check(parts: Parts) -> Iterator[Problem]:
    for placed in parts.rules:
        if placed.value.check not in CHECKS:
            what = f"there is no check `{shorten(placed.value.check)}`: {nearest(placed.value.check, CHECKS)}"
            yield placed.problem(what, "check")
        if placed.value.examples is None:
            yield placed.problem("`examples` is missing: texts the rule must catch (`bad`) and leave alone (`good`)")
    if parts.brand is not None:
        yield from _layers(parts.brand)
        yield from _switched_off(parts, parts.brand)
        yield from _vocabulary(parts.brand)
        yield from _validators(parts.brand)
    yield from _examples(parts)


def _layers(brand: Placed[Brand]) -> Iterator[Problem]:
    """Layers that are not shipped, or not at this version."""
    known = {layer.layer: layer.at for layer in layers.shipped()}
    for index, name in enumerate(brand.value.extends):
        if name not in known.values():
            bare = name.partition("@")[0]
            what = f"here it is `{known[bare]}`" if bare in known else f"known are {listing(known.values())}"
            yield brand.problem(f"there is no layer `{shorten(name)}`: {what}", "extends", index)


def _switched_off(parts: Parts, brand: Placed[Brand]) -> Iterator[Problem]:
    below = (*layers.rules_of(brand.value.extends), *parts.styles.for_messages)
    known = {*parts.known("rules"), *(rule.id for rule in below)}
    for index, off in enumerate(brand.value.off):
        if off.rule not in known and "rules" not in parts.unread:
            what = f"there is no rule `{shorten(off.rule)}` to switch off: {nearest(off.rule, known)}"
            yield brand.problem(what, "off", index, "rule")


def _vocabulary(brand: Placed[Brand]) -> Iterator[Problem]:
    for kind in ("accept", "reject"):
        for index, word in enumerate(getattr(brand.value.vocab, kind)):
            if wrong := _no_expression(word):
                what = f"not a regular expression: {wrong}; write a backslash before `+ * ? . ( ) [ ]`"
                yield brand.problem(what, "vocab", kind, index)


def _no_expression(word: str) -> str | None:
    try:
        re.compile(word)
    except re.error as error:
        return error.msg
    return None


def _examples(parts: Parts) -> Iterator[Problem]:
    """What compiling the rules and running their examples has shown. Those of layers were tried before shipping."""
    from rapport import guardrails

    placed = {p.value.id: p for p in reversed(parts.rules)}
    below = (*(layers.rules_of(parts.brand.value.extends) if parts.brand else ()), *parts.styles.for_messages)
    together = layers.layered(below, tuple(p.value for p in parts.rules))
    accept = [word for word in parts.brand.value.vocab.accept if not _no_expression(word)] if parts.brand else []
    trusted = {rule.id for rule in below} - placed.keys()
    for rule_id, what in guardrails.rule_problems(together, accept=accept, trusted=trusted):
        if rule_id in placed:
            yield placed[rule_id].problem(f"the rule `{shorten(rule_id)}`: {what}", "id")
        elif parts.brand:
            yield parts.brand.problem(f"the rule `{shorten(rule_id)}` of a layer: {what}", "extends")


def _validators(brand: Placed[Brand]) -> Iterator[Problem]:
    """A validator that is not installed would never object."""
    if not brand.value.validators:
        return
    from rapport.guardrails import named

    absent = set(named.missing(brand.value.validators))
    for index, name in enumerate(brand.value.validators):
        if name in absent:
            what = f"the validator `{shorten(name)}` is not installed: install it with guardrails-ai, or take it out"
            yield brand.problem(what, "validators", index)
