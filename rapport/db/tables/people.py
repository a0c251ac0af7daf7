"""Rows of people: what they told us and what happened."""

from datetime import datetime
from typing import ClassVar

from sqlalchemy import ForeignKeyConstraint, Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from rapport.db.tables.columns import Doc, Document, Utc


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
