"""The store: engine, transactions, rows, audit and outbox."""

from rapport.db.session import Database, Session

__all__ = ["Database", "Session"]
