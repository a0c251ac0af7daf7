"""catalogue.yaml: products and content assets that may be named, recommended or linked."""

from functools import cached_property
from typing import Annotated

from pydantic import Field, HttpUrl

from rapport.domain.value import Name, Text, Value


class Product(Value):
    """A product by the shop's own code; `name` is how it reads within a sentence ("blue coat rack, Paris fashion")."""

    id: Annotated[str, Field(min_length=1, max_length=60)]
    name: Text
    topic: Name
    link: Name | None = None


class Asset(Value):
    """A guide or other content that may be linked."""

    id: Name
    title: Text
    topics: tuple[Name, ...] = ()
    url: HttpUrl


class Topic(Value):
    """A group of products; `name` is how it reads within a sentence ("kitchen and baking")."""

    id: Name
    name: Text
    link: Name | None = None


class Catalogue(Value):
    topics: tuple[Topic, ...] = ()
    products: tuple[Product, ...] = ()
    assets: tuple[Asset, ...] = ()

    @cached_property
    def product(self) -> dict[str, Product]:
        return {p.id: p for p in self.products}

    @cached_property
    def asset(self) -> dict[str, Asset]:
        return {a.id: a for a in self.assets}

    @cached_property
    def topic(self) -> dict[str, Topic]:
        return {t.id: t for t in self.topics}
