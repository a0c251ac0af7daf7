"""A message: what is sent, with provenance, and the record of how it came to be."""

from enum import StrEnum
from typing import Literal

from rapport.domain.contact import Channel
from rapport.domain.decision import Decision
from rapport.domain.draft import Draft, ModelCall
from rapport.domain.guard import GuardReport
from rapport.domain.text import MessageText
from rapport.domain.value import Instant, Value


class Rung(StrEnum):
    """How a message came to be; each is what remains when the one above it failed."""

    MODEL = "model"
    REPAIRED = "repaired"
    TEMPLATE = "template"
    SILENCE = "silence"


class Status(StrEnum):
    """Where a message stands. Messages made are not messages sent."""

    MADE = "made"
    HELD = "held"
    RELEASED = "released"
    SENT = "sent"
    REVOKED = "revoked"
    DISCARDED = "discarded"


NEXT: dict[Status, frozenset[Status]] = {
    Status.MADE: frozenset({Status.HELD, Status.RELEASED, Status.DISCARDED}),
    Status.HELD: frozenset({Status.RELEASED, Status.DISCARDED}),
    Status.RELEASED: frozenset({Status.SENT, Status.REVOKED, Status.DISCARDED}),
    Status.SENT: frozenset(),
    Status.REVOKED: frozenset(),
    Status.DISCARDED: frozenset(),
}
"""Which status may follow which; the same status again is not a change."""


class Rendered(Value):
    """The bytes that are sent: fields with provenance, the HTML form of an e-mail, and the sha256 over all of it."""

    text: MessageText
    sha256: str


class Attempt(Value):
    """One inspected draft on the way to the message. `rung` is the rung it would have been.

    `call` wrote the draft; `judged` are the calls in which judges were asked about it.
    """

    rung: Rung
    draft: Draft | None = None
    call: ModelCall | None = None
    report: GuardReport | None = None
    judged: tuple[ModelCall, ...] = ()

    @property
    def calls(self) -> tuple[ModelCall, ...]:
        """Every call of a model that this attempt took."""
        return (*((self.call,) if self.call else ()), *self.judged)


class Message(Value):
    """A made message, or the record of why there is none (`rung` silence, `rendered` None).

    `report` is of the rendered bytes. `attempts` are all drafts and calls, in order, with their reports.
    """

    message_id: str
    decision_id: str
    brand: str
    contact_id: str
    channel: Channel | None
    decision: Decision
    rung: Rung
    why: str
    status: Status
    rendered: Rendered | None = None
    report: GuardReport | None = None
    attempts: tuple[Attempt, ...] = ()
    made_at: Instant

    @property
    def version(self) -> str:
        """What wrote the text: the model and its prompt's version, or the pack whose template speaks.

        A repaired draft has the version of the prompt that it was written with: with a version of its own, every
        repair would look like a change of model or prompt, and what is known of a strategy would start afresh.
        """
        call = next((a.call for a in self.attempts if a.call), None)
        if call is None or self.rung not in (Rung.MODEL, Rung.REPAIRED):
            return f"pack {self.decision.pack_sha256[:12]}"
        return f"{call.model} {call.prompt_version}"

    @property
    def cost_usd(self) -> float:
        return sum(call.cost_usd or 0.0 for attempt in self.attempts for call in attempt.calls)


OutcomeKind = Literal["delivered", "clicked", "converted", "unsubscribed", "complained"]
"""What may come of a sent message. Opens are not among them: machines open mail."""


class Outcome(Value):
    """Something that came of a sent message, attributed to its decision. `value` is in the brand's currency."""

    kind: OutcomeKind
    occurred_at: Instant
    key: str
    value: float | None = None
