"""The brief: all that the model may know for one message."""

from dataclasses import dataclass

from rapport.domain.contact import Channel
from rapport.domain.fact import CopyFact
from rapport.domain.pack import Asset, Claim, Limits, Offer, Strategy


@dataclass(frozen=True, slots=True)
class LastHeard:
    """The last message this contact was sent, as it was drafted: with slots, without values."""

    subject: str
    opening: str


@dataclass(frozen=True, slots=True)
class Brief:
    """All that the model may know. Its types cannot hold a shadow or identity value: facts are `CopyFact`s only.

    The moment is not among it: what opened it may be shadow. The strategy's angle says what to write.
    """

    strategy: Strategy
    channel: Channel
    limits: Limits
    facts: tuple[CopyFact, ...]
    claims: tuple[Claim, ...]
    offers: tuple[Offer, ...]
    assets: tuple[Asset, ...]
    heard: LastHeard | None
    fence: str
    """A word that marks where data begins and ends; nobody outside can know it beforehand."""
