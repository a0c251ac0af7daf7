"""Rows of review: samples and verdicts."""

from datetime import datetime
from typing import ClassVar

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from rapport.db.tables.columns import Doc, Document, Utc


class SampleRow(SQLModel, table=True):
    """A message chosen for review, with the probability it was chosen with; claimed by lease, answered once."""

    __tablename__: ClassVar[str] = "sample"
    __table_args__ = (
        Index("sample_to_review", "brand", "answered_at", "claimed_until"),
        Index("sample_of_strategy", "brand", "strategy", "answered_at"),
    )
    message_id: str = Field(primary_key=True, foreign_key="message.message_id")
    brand: str
    lane: str
    probability: float
    strategy: str | None
    rung: str
    version: str
    sha256: str
    risk: float = 0.0
    sampled_at: datetime = Field(sa_type=Utc)
    claimed_by: str | None = None
    claimed_until: datetime | None = Field(default=None, sa_type=Utc)
    answered_at: datetime | None = Field(default=None, sa_type=Utc)


class VerdictRow(SQLModel, table=True):
    """A reviewer's answer to a sample, bound to the bytes that were looked at."""

    __tablename__: ClassVar[str] = "verdict"
    __table_args__ = (Index("verdict_of_brand", "brand", "at"),)
    message_id: str = Field(primary_key=True, foreign_key="sample.message_id")
    brand: str
    sha256: str
    reviewer: str
    answer: str
    severity: str | None
    at: datetime = Field(sa_type=Utc)
    doc: Doc = Field(sa_type=Document)
