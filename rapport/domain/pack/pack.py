"""The pack as one value."""

from collections.abc import Mapping
from functools import cached_property

from rapport.domain.guard import Skipped
from rapport.domain.pack.attributes import Attribute
from rapport.domain.pack.baseline import Baseline
from rapport.domain.pack.brand import Brand
from rapport.domain.pack.catalogue import Catalogue
from rapport.domain.pack.claims import Claim
from rapport.domain.pack.moments import Moment
from rapport.domain.pack.offers import Offer
from rapport.domain.pack.rules import Rule
from rapport.domain.pack.strategies import Strategy
from rapport.domain.pack.templates import Template
from rapport.domain.value import Value


class Pack(Value):
    """All that a brand may say, when and how. `sha256` is of the canonical form and stands on every message."""

    sha256: str
    brand: Brand
    claims: tuple[Claim, ...]
    offers: tuple[Offer, ...]
    attributes: tuple[Attribute, ...]
    catalogue: Catalogue
    moments: tuple[Moment, ...]
    strategies: tuple[Strategy, ...]
    baseline: Baseline
    rules: tuple[Rule, ...]
    templates: Mapping[str, Template]
    left_out: tuple[Skipped, ...] = ()
    """Rules of its Vale styles that do not run here, by the names their findings would have; no part of its version."""

    @property
    def id(self) -> str:
        return self.brand.brand

    @cached_property
    def claim(self) -> dict[str, Claim]:
        return {c.id: c for c in self.claims}

    @cached_property
    def offer(self) -> dict[str, Offer]:
        return {o.id: o for o in self.offers}

    @cached_property
    def attribute(self) -> dict[str, Attribute]:
        return {a.name: a for a in self.attributes}

    @cached_property
    def moment(self) -> dict[str, Moment]:
        return {m.id: m for m in self.moments}

    @cached_property
    def strategy(self) -> dict[str, Strategy]:
        return {s.id: s for s in self.strategies}

    def link(self, name: str) -> str | None:
        """The address behind a link's or an asset's name."""
        if name in self.brand.links:
            return str(self.brand.links[name])
        asset = self.catalogue.asset.get(name)
        return str(asset.url) if asset else None

    @cached_property
    def asks(self) -> tuple[str, ...]:
        """What the strategies ask for, in the words that people chose, in small letters; each once."""
        return tuple(dict.fromkeys(s.call_to_action.ask.casefold().replace("’", "'") for s in self.strategies))
