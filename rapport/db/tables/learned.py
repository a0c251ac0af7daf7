"""Rows of what is learned: beliefs, closed rewards, health."""

from datetime import datetime
from typing import ClassVar

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from rapport.db.tables.columns import Doc, Document, Utc


class BeliefRow(SQLModel, table=True):
    """What outcomes have taught of a strategy: additive counts on top of the pack's prior."""

    __tablename__: ClassVar[str] = "belief"
    brand: str = Field(primary_key=True)
    strategy: str = Field(primary_key=True)
    successes: float
    failures: float
    updated_at: datetime = Field(sa_type=Utc)


class RewardRow(SQLModel, table=True):
    """The closed reward of one sent decision: once it is here, its beliefs have heard of it."""

    __tablename__: ClassVar[str] = "reward"
    __table_args__ = (Index("reward_of_strategy", "brand", "strategy"),)
    decision_id: str = Field(primary_key=True, foreign_key="decision.decision_id")
    brand: str
    strategy: str | None
    arm: str
    value: float
    successes: float
    failures: float
    closed_at: datetime = Field(sa_type=Utc)


class HealthRow(SQLModel, table=True):
    """What the verdicts say of a strategy now, as decisions read it; the audit trail keeps what it was before."""

    __tablename__: ClassVar[str] = "health"
    brand: str = Field(primary_key=True)
    strategy: str = Field(primary_key=True)
    level: str
    share: float
    reason: str
    since: datetime = Field(sa_type=Utc)
    doc: Doc = Field(sa_type=Document)
