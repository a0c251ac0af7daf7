"""Rows of the trail: API keys, the audit, notices that have to leave."""

from datetime import datetime
from typing import ClassVar

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from rapport.db.tables.columns import Doc, Document, Utc


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
