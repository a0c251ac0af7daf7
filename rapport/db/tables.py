"""All rows. Columns for what is searched or counted, one document for what is only read back."""

from datetime import UTC, datetime
from typing import Any, ClassVar

from sqlalchemy import JSON, DateTime, Dialect, ForeignKeyConstraint, Index, TypeDecorator, UniqueConstraint
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field, SQLModel


class Utc(TypeDecorator[datetime]):
    """An instant: kept in UTC, read back with its zone, on a database that has zones and on one that has not."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant without a zone cannot be stored")
        return value.astimezone(UTC).replace(tzinfo=None) if dialect.name == "sqlite" else value

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


Document = JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql")
Doc = dict[str, Any]


class PackRow(SQLModel, table=True):
    """Every pack version that ever decided or wrote something."""

    __tablename__: ClassVar[str] = "pack"
    sha256: str = Field(primary_key=True)
    brand: str
    loaded_at: datetime = Field(sa_type=Utc)
    doc: Doc = Field(sa_type=Document)


class ContactRow(SQLModel, table=True):
    __tablename__: ClassVar[str] = "contact"
    brand: str = Field(primary_key=True)
    contact_id: str = Field(primary_key=True)
    updated_at: datetime = Field(sa_type=Utc)
    doc: Doc = Field(sa_type=Document)


class ToldRow(SQLModel, table=True):
    """An attribute that the caller told us, rather than one derived from events."""

    __tablename__: ClassVar[str] = "told"
    __table_args__ = (ForeignKeyConstraint(["brand", "contact_id"], ["contact.brand", "contact.contact_id"]),)
    brand: str = Field(primary_key=True)
    contact_id: str = Field(primary_key=True)
    name: str = Field(primary_key=True)
    source: str
    observed_at: datetime = Field(sa_type=Utc)
    doc: Doc = Field(sa_type=Document)


class EventRow(SQLModel, table=True):
    __tablename__: ClassVar[str] = "event"
    __table_args__ = (
        UniqueConstraint("brand", "key"),
        Index("event_of_contact", "brand", "contact_id", "occurred_at"),
    )
    id: int | None = Field(default=None, primary_key=True)
    brand: str
    contact_id: str
    key: str
    name: str
    occurred_at: datetime = Field(sa_type=Utc)
    received_at: datetime = Field(sa_type=Utc)
    doc: Doc = Field(sa_type=Document)


class BeliefRow(SQLModel, table=True):
    """What outcomes have taught of a strategy: additive counts on top of the pack's prior."""

    __tablename__: ClassVar[str] = "belief"
    brand: str = Field(primary_key=True)
    strategy: str = Field(primary_key=True)
    successes: float
    failures: float
    updated_at: datetime = Field(sa_type=Utc)


class DecisionRow(SQLModel, table=True):
    """A decision, stored before anything is written, with the situation it can be replayed from."""

    __tablename__: ClassVar[str] = "decision"
    __table_args__ = (Index("decision_of_contact", "brand", "contact_id", "decided_at"),)
    decision_id: str = Field(primary_key=True)
    brand: str
    contact_id: str
    decided_at: datetime = Field(sa_type=Utc)
    pack_sha256: str
    arm: str
    moment: str | None
    strategy: str | None
    silence: str | None
    propensity: float
    doc: Doc = Field(sa_type=Document)
    situation: Doc = Field(sa_type=Document)


class MessageRow(SQLModel, table=True):
    """A made message. `doc` never changes; `status` changes by conditional updates only."""

    __tablename__: ClassVar[str] = "message"
    __table_args__ = (Index("message_of_contact", "brand", "contact_id", "made_at"),)
    message_id: str = Field(primary_key=True)
    decision_id: str = Field(foreign_key="decision.decision_id", unique=True)
    brand: str
    contact_id: str
    moment: str | None
    strategy: str | None
    trigger: str | None
    step: int
    channel: str | None
    rung: str
    status: str
    sha256: str | None
    made_at: datetime = Field(sa_type=Utc)
    released_at: datetime | None = Field(default=None, sa_type=Utc)
    reserved_until: datetime | None = Field(default=None, sa_type=Utc)
    sent_at: datetime | None = Field(default=None, sa_type=Utc)
    heard_subject: str = ""
    heard_body: str = ""
    offers: str = ""
    doc: Doc = Field(sa_type=Document)


class SampleRow(SQLModel, table=True):
    """A message chosen for review, with the probability it was chosen with."""

    __tablename__: ClassVar[str] = "sample"
    message_id: str = Field(primary_key=True, foreign_key="message.message_id")
    brand: str
    lane: str
    probability: float
    sha256: str
    sampled_at: datetime = Field(sa_type=Utc)


class OutcomeRow(SQLModel, table=True):
    __tablename__: ClassVar[str] = "outcome"
    __table_args__ = (UniqueConstraint("brand", "key"),)
    id: int | None = Field(default=None, primary_key=True)
    brand: str
    key: str
    message_id: str = Field(foreign_key="message.message_id", index=True)
    kind: str
    occurred_at: datetime = Field(sa_type=Utc)
    value: float | None


class KeyRow(SQLModel, table=True):
    """An API key by its hash, scoped to one brand."""

    __tablename__: ClassVar[str] = "api_key"
    key_sha256: str = Field(primary_key=True)
    key_id: str = Field(unique=True)
    brand: str
    label: str
    created_at: datetime = Field(sa_type=Utc)
    revoked_at: datetime | None = Field(default=None, sa_type=Utc)


class AuditRow(SQLModel, table=True):
    __tablename__: ClassVar[str] = "audit"
    __table_args__ = (Index("audit_of_subject", "brand", "subject"),)
    id: int | None = Field(default=None, primary_key=True)
    brand: str
    at: datetime = Field(sa_type=Utc)
    who: str
    what: str
    subject: str
    doc: Doc = Field(sa_type=Document)


class OutboxRow(SQLModel, table=True):
    """A notice that has to leave, written in the transaction of what it tells of."""

    __tablename__: ClassVar[str] = "outbox"
    id: int | None = Field(default=None, primary_key=True)
    brand: str
    at: datetime = Field(sa_type=Utc)
    topic: str
    subject: str
    doc: Doc = Field(sa_type=Document)
    delivered_at: datetime | None = Field(default=None, sa_type=Utc)
