"""A profile: what is known of a contact at one moment."""

from collections.abc import Collection, Mapping
from datetime import datetime
from enum import StrEnum

from rapport.domain.contact import Channel, Contact, Identity
from rapport.domain.fact import Fact
from rapport.domain.value import Instant, Value


class State(StrEnum):
    """Engagement trajectory. It may decide, never be said."""

    NEW = "new"
    ENGAGED = "engaged"
    HIGH_INTENT = "high_intent"
    WARMING = "warming"
    AT_RISK = "at_risk"
    DORMANT = "dormant"
    LAPSED = "lapsed"


class Heard(Value):
    """A message this contact was sent or is about to be: for frequency caps and for not repeating oneself."""

    message_id: str
    moment: str | None
    strategy: str | None
    trigger: str | None
    step: int = 0
    channel: Channel
    at: Instant
    subject: str = ""
    body: str = ""
    offers: tuple[str, ...] = ()
    """The ids of the offers that its text placed."""


class Happened(Value):
    """The first and the last time an event of one name happened to a contact, and how often."""

    first: Instant
    last: Instant
    times: int


class Profile(Value):
    """What is known of a contact at `as_of`: facts by name, state, what happened, what was heard (newest first).

    `silence` says when each state of the present silence began: at_risk, dormant and lapsed follow one another.
    """

    contact: Contact
    as_of: Instant
    state: State
    state_since: Instant
    facts: Mapping[str, Fact] = {}
    happened: Mapping[str, Happened] = {}
    heard: tuple[Heard, ...] = ()
    silence: Mapping[State, Instant] = {}

    @property
    def last_heard(self) -> Heard | None:
        return self.heard[0] if self.heard else None

    def without_identity(self) -> "Profile":
        """The same profile as a decision may keep it: nobody's name or address in it, and nothing sensitive."""
        contact = self.contact.model_copy(update={"identity": Identity()})
        kept = {name: fact for name, fact in self.facts.items() if fact.fact_class.decides}
        return self.model_copy(update={"contact": contact, "facts": kept})

    def unnamed(self) -> "Profile":
        """The same profile without a first name to greet by."""
        identity = self.contact.identity.model_copy(update={"first_name": None})
        return self.model_copy(update={"contact": self.contact.model_copy(update={"identity": identity})})

    def been_in(self, states: Collection[State]) -> datetime | None:
        """Since when the contact has been in one of these states; None where they are in none of them.

        From one state of a silence to the next the answer stays the same, so that what started on dormant goes on,
        rather than starting again, on lapsed.
        """
        if self.state not in states:
            return None
        return min((at for state, at in self.silence.items() if state in states), default=self.state_since)

    def since(self, event: str) -> datetime | None:
        seen = self.happened.get(event)
        return seen.last if seen else None
