"""Shipped layers of rules, `std/*`: what a brand's own rules build on."""

import json
from collections.abc import Iterable, Sequence
from functools import cache
from importlib import resources

from rapport.domain.guard import Severity
from rapport.domain.pack import Brand, Rule, Vocabulary
from rapport.domain.value import Text, Value
from rapport.packs import document


class Shipped(Value):
    """A layer: `layer` is its name, `version` changes with any of its rules."""

    layer: Text
    version: int
    about: Text
    rules: tuple[Rule, ...]

    @property
    def at(self) -> str:
        """As a pack names it: `std/pressure@1`."""
        return f"{self.layer}@{self.version}"


@cache
def shipped() -> tuple[Shipped, ...]:
    """Every layer that comes with Rapport, by name."""
    files = sorted(resources.files("rapport.packs").joinpath("std").iterdir(), key=lambda file: file.name)
    read = (document.read(file.read_text("utf-8")) for file in files if file.name.endswith(".yaml"))
    return tuple(Shipped.model_validate_json(json.dumps(one.value), strict=True) for one in read)


def rules_of(extends: Iterable[str]) -> tuple[Rule, ...]:
    """The rules of the layers named, in their order; of a layer that is not shipped, none."""
    known = {layer.at: layer.rules for layer in shipped()}
    return layered(*(known.get(name, ()) for name in extends))


def all_rules(brand: Brand, own: Iterable[Rule]) -> tuple[Rule, ...]:
    """Every rule of a pack, by id: of its layers, its own, and that of the words it rejects."""
    rules = layered(rules_of(brand.extends), tuple(own), rejected(brand.vocab))
    return tuple(sorted(rules, key=lambda rule: rule.id))


def rejected(vocab: Vocabulary) -> tuple[Rule, ...]:
    """The rule that a brand's rejected words are, where there are any."""
    if not vocab.reject:
        return ()
    rule = Rule(
        id="vocab.reject", check="avoided_words", extends="existence", severity=Severity.BRAND, tokens=vocab.reject,
        message="'%s' is a word that the brand's vocabulary rejects", defect="avoided_word", owner="the brand",
        source="the vocabulary in brand.yaml",
    )  # fmt: skip
    return (rule,)


def layered(*layers: Sequence[Rule]) -> tuple[Rule, ...]:
    """The rules of all layers by id: where two have the same, the later one's."""
    return tuple({rule.id: rule for layer in layers for rule in layer}.values())
