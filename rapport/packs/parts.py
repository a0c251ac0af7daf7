"""The parts of a pack as they were read, each with the place where it stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Generic, TypeVar

from rapport.domain.pack import (
    Asset,
    Attribute,
    Baseline,
    Brand,
    Claim,
    Moment,
    Offer,
    Product,
    Rule,
    Strategy,
    Template,
)
from rapport.domain.pack.catalogue import Topic
from rapport.domain.suite import Case, SuiteHead
from rapport.errors import Problem
from rapport.packs.document import Document, Path
from rapport.packs.styles import Styles

NO_STYLES: Final = Styles()
V = TypeVar("V", covariant=True)


@dataclass(frozen=True)
class Placed(Generic[V]):
    """A value with its file and lines: `at("claims", 0)` says where its first claim stands."""

    value: V
    file: str
    document: Document
    path: Path = ()

    def at(self, *inner: str | int) -> str:
        return f"{self.file}:{self.document.line((*self.path, *inner))}"

    def problem(self, what: str, *inner: str | int) -> Problem:
        return Problem(self.at(*inner), what)


@dataclass(frozen=True)
class Parts:
    """Everything that could be read. What failed is missing here, but its name stands in `names`.

    So a reference to something that exists and is wrong is reported once, at its own place.
    """

    brand: Placed[Brand] | None = None
    baseline: Placed[Baseline] | None = None
    claims: tuple[Placed[Claim], ...] = ()
    offers: tuple[Placed[Offer], ...] = ()
    attributes: tuple[Placed[Attribute], ...] = ()
    topics: tuple[Placed[Topic], ...] = ()
    products: tuple[Placed[Product], ...] = ()
    assets: tuple[Placed[Asset], ...] = ()
    moments: tuple[Placed[Moment], ...] = ()
    strategies: tuple[Placed[Strategy], ...] = ()
    rules: tuple[Placed[Rule], ...] = ()
    templates: tuple[Placed[Template], ...] = ()
    suites: tuple[Placed[SuiteHead], ...] = ()
    cases: tuple[Placed[Case], ...] = ()
    styles: Styles = NO_STYLES
    """The pack's Vale styles."""
    names: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """For each kind of part the names of all, sound or not, and where each stands first."""

    unread: frozenset[str] = frozenset()
    """The kinds whose file could not be read as YAML: which names it has, nobody knows."""

    def known(self, kind: str) -> Mapping[str, str]:
        return self.names.get(kind, {})

    def has(self, kind: str, name: str) -> bool:
        """Whether a part of the kind has the name; yes where nobody can know, so that one error is reported once."""
        return name in self.known(kind) or kind in self.unread
