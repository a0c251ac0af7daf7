"""What must hold between the parts of a pack, one question a file."""

from collections.abc import Iterator

from rapport.errors import Problem
from rapport.packs.checks import (
    attributes,
    baseline,
    brand,
    catalogue,
    claims,
    moments,
    offers,
    rules,
    strategies,
    suites,
    templates,
)
from rapport.packs.parts import Parts

ALL = (
    brand.check, claims.check, offers.check, attributes.check, catalogue.check, moments.check, strategies.check,
    templates.check, baseline.check, rules.check, suites.check,
)  # fmt: skip


def check(parts: Parts) -> Iterator[Problem]:
    """Everything that does not fit together among the parts that could be read."""
    for ask in ALL:
        yield from ask(parts)
