"""Rows of the line: packs, decisions, messages, and what came of them."""

from datetime import datetime
from typing import ClassVar

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from rapport.db.tables.columns import Doc, Document, Utc


class PackRow(SQLModel, table=True):
    """Every pack version that ever decided or wrote something."""

    __tablename__: ClassVar[str] = "pack"
    sha256: str = Field(primary_key=True)
    brand: str
    loaded_at: datetime = Field(sa_type=Utc)
    doc: Doc = Field(sa_type=Document)


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
    __table_args__ = (
        Index("message_of_contact", "brand", "contact_id", "made_at"),
        Index("message_released", "brand", "released_at"),
    )
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
