"""claims.yaml: what the brand may assert."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field, model_validator

from rapport.domain.contact import Channel
from rapport.domain.value import Instant, Name, Text, Value


class ClaimMode(StrEnum):
    """`verbatim`: only through its slot, word for word. `paraphrase`: also reworded, its particulars as they are."""

    VERBATIM = "verbatim"
    PARAPHRASE = "paraphrase"


class Claim(Value):
    """An approved statement with its evidence, owner and end.

    `strategies` and `channels` narrow its scope (empty: everywhere). `disclosure` must stand in any message that
    cites it. `evidence_sha256` is the hash of the evidence as approved.
    """

    id: Name
    text: Text
    mode: ClaimMode
    evidence: Text
    evidence_sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    owner: Text
    approved_by: Text
    approved_at: Instant
    expires: Instant
    strategies: tuple[Name, ...] = ()
    channels: tuple[Channel, ...] = ()
    topics: tuple[Name, ...] = ()
    disclosure: Text | None = None

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> "Claim":
        if self.expires <= self.approved_at:
            raise ValueError("`expires` must be later than `approved_at`")
        return self

    def open_at(self, now: Instant) -> bool:
        return self.approved_at <= now < self.expires
