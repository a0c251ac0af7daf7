"""Rows of the desk: who signs in, from which browser."""

from datetime import datetime
from typing import ClassVar

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from rapport.db.tables.columns import Utc


class ReviewerRow(SQLModel, table=True):
    """Somebody who signs in to the desk. Without a password: invited, and not come yet."""

    __tablename__: ClassVar[str] = "reviewer"
    __table_args__ = (UniqueConstraint("name"),)
    reviewer_id: str = Field(primary_key=True)
    brand: str
    name: str
    role: str
    password: str | None = None
    invite_sha256: str | None = Field(default=None, unique=True)
    invited_until: datetime | None = Field(default=None, sa_type=Utc)
    created_at: datetime = Field(sa_type=Utc)
    disabled_at: datetime | None = Field(default=None, sa_type=Utc)


class WebSessionRow(SQLModel, table=True):
    """A signed-in browser, by the hash of its cookie."""

    __tablename__: ClassVar[str] = "web_session"
    session_sha256: str = Field(primary_key=True)
    reviewer_id: str = Field(foreign_key="reviewer.reviewer_id", index=True)
    csrf: str
    created_at: datetime = Field(sa_type=Utc)
    seen_at: datetime = Field(sa_type=Utc)
    ended_at: datetime | None = Field(default=None, sa_type=Utc)


class SignInRow(SQLModel, table=True):
    """A failed sign-in, counted by name and by address so that guessing is stopped."""

    __tablename__: ClassVar[str] = "failed_sign_in"
    __table_args__ = (Index("failed_sign_in_of", "what", "at"),)
    id: int | None = Field(default=None, primary_key=True)
    what: str
    at: datetime = Field(sa_type=Utc)
