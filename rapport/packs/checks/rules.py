"""rules/*.yaml: rules that can fire, under names that reports know."""

from collections.abc import Iterator

from rapport.domain.guard import CHECKS
from rapport.errors import Problem
from rapport.packs.parts import Parts
from rapport.packs.wording import nearest, shorten


def check(parts: Parts) -> Iterator[Problem]:
    for placed in parts.rules:
        if placed.value.check not in CHECKS:
            what = f"there is no check `{shorten(placed.value.check)}`: {nearest(placed.value.check, CHECKS)}"
            yield placed.problem(what, "check")
    yield from _examples(parts)
    yield from _validators(parts)


def _examples(parts: Parts) -> Iterator[Problem]:
    """What compiling the rules and running their examples has shown."""
    if not parts.rules:
        return
    from rapport import guardrails

    placed = {p.value.id: p for p in reversed(parts.rules)}
    for rule_id, what in guardrails.rule_problems(tuple(p.value for p in parts.rules)):
        yield placed[rule_id].problem(f"the rule `{shorten(rule_id)}`: {what}", "id")


def _validators(parts: Parts) -> Iterator[Problem]:
    """A validator that is not installed would never object."""
    if parts.brand is None or not parts.brand.value.validators:
        return
    from rapport.guardrails import named

    names = parts.brand.value.validators
    absent = set(named.missing(names))
    for index, name in enumerate(names):
        if name in absent:
            what = f"the validator `{shorten(name)}` is not installed: install it with guardrails-ai, or take it out"
            yield parts.brand.problem(what, "validators", index)
