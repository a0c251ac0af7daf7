"""attributes.yaml: what may be known of a contact, and what each thing may be used for."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field, model_validator

from rapport.domain.fact import FactClass, FactType, Purpose
from rapport.domain.value import Name, Text, Value


class Attribute(Value):
    """One attribute: its type, class and purposes; which sources are trusted; how long it stays true; how it is said.

    `derive` names the derivation that computes it (`rapport profile derivations` lists them); without one the
    attribute is told by the caller under its name. `say` holds `{value}`; `choices` gives each id of a `choice` its
    words. `min_confidence` below which the fact may not be said.
    """

    name: Name
    label: Text
    type: FactType
    fact_class: Annotated[FactClass, Field(alias="class")]
    purposes: tuple[Purpose, ...]
    sources: tuple[Text, ...]
    ttl_days: Annotated[int, Field(ge=1, le=3650)]
    derive: Name | None = None
    say: Text = "{value}"
    choices: Mapping[str, Text] = {}
    min_confidence: Annotated[float, Field(ge=0, le=1)] = 0.8
    aliases: tuple[Text, ...] = ()

    @model_validator(mode="after")
    def _only_relationship_is_said(self) -> "Attribute":
        if Purpose.COPY in self.purposes and self.fact_class is not FactClass.RELATIONSHIP:
            raise ValueError(f"class {self.fact_class.value!r} cannot have purpose `copy`: remove one of the two")
        if self.fact_class is FactClass.SENSITIVE and self.purposes:
            raise ValueError("a sensitive attribute has no purposes: write `purposes: []`")
        if "{value}" not in self.say:
            raise ValueError("`say` must hold {value}")
        if self.type is FactType.CHOICE and not self.choices:
            raise ValueError("an attribute of type `choice` lists its `choices`")
        return self
