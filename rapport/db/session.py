"""The engine and the one way to write: `Database.begin()`."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from sqlalchemy import event
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlmodel.ext.asyncio.session import AsyncSession

from rapport.db import sqlite
from rapport.errors import Conflict, Invalid, Unavailable

Session = AsyncSession

DRIVERS = {
    "sqlite": sqlite.DRIVER,
    "postgresql": "postgresql+psycopg",
    "postgres": "postgresql+psycopg",
}

PRAGMAS = ("journal_mode=WAL", "synchronous=FULL", "busy_timeout=5000", "foreign_keys=ON")


class Database:
    """A SQLite or PostgreSQL database by its URL (`sqlite:///rapport.db`, `postgresql://…`).

    On SQLite every transaction begins with BEGIN IMMEDIATE: a transaction that reads and then writes never loses an
    update to another.
    """

    def __init__(self, url: str) -> None:
        self.url = url
        self.engine = self._engine(url)
        self._writing = asyncio.Lock()

    @property
    def is_sqlite(self) -> bool:
        return self.engine.dialect.name == "sqlite"

    @staticmethod
    def async_url(url: str) -> str:
        """The URL with the driver used here: `rapport.db.sqlite` or psycopg. Raises `Invalid` for another database."""
        scheme, sep, rest = url.partition("://")
        if scheme not in DRIVERS or not sep:
            raise Invalid("want sqlite:///file.db or postgresql://user@host/name", field="RAPPORT_DATABASE_URL")
        return f"{DRIVERS[scheme]}://{rest}"

    def _engine(self, url: str) -> AsyncEngine:
        if not url.startswith("sqlite"):
            return create_async_engine(self.async_url(url), pool_pre_ping=True, connect_args={"connect_timeout": 10})
        engine = create_async_engine(self.async_url(url))

        @event.listens_for(engine.sync_engine, "connect")
        def configure(connection: Any, _record: object) -> None:
            connection.isolation_level = None
            cursor = connection.cursor()
            for pragma in PRAGMAS:
                cursor.execute(f"PRAGMA {pragma}")
            cursor.close()

        @event.listens_for(engine.sync_engine, "begin")
        def begin(connection: Any) -> None:
            writes = connection.get_execution_options().get("write")
            connection.exec_driver_sql(sqlite.BEGIN if writes else "BEGIN")

        return engine

    @asynccontextmanager
    async def begin(self) -> AsyncIterator[Session]:
        """One short transaction that may write; commits on leaving, rolls back on any error.

        Raises `Unavailable` when the store cannot be written now. Writers of one process queue here rather than in
        SQLite's busy handler, which would starve some of them.
        """
        async with self._queue(), _answering(), self.engine.connect() as connection:
            await connection.execution_options(write=True)
            async with connection.begin(), Session(bind=connection, expire_on_commit=False) as session:
                yield session
                await session.flush()

    @asynccontextmanager
    async def read(self) -> AsyncIterator[Session]:
        """One transaction that only reads, on one consistent state. Raises `Unavailable`."""
        async with _answering(), self.engine.connect() as connection:
            if not self.is_sqlite:
                await connection.execution_options(isolation_level="REPEATABLE READ")
            async with Session(bind=connection, expire_on_commit=False) as session:
                yield session

    @asynccontextmanager
    async def _queue(self) -> AsyncIterator[None]:
        if self.is_sqlite:
            async with self._writing:
                yield
        else:
            yield

    async def close(self) -> None:
        """Close every connection that nobody is using; none of them is at work any more afterwards."""
        await self.engine.dispose()
        if isinstance(driver := self.engine.dialect.dbapi, sqlite.Driver):
            await driver.ended()


@asynccontextmanager
async def _answering() -> AsyncIterator[None]:
    """What a store refuses, in our kinds: `Unavailable` when it does not answer, `Conflict` for a lost race."""
    try:
        yield
    except (OperationalError, PoolTimeout) as error:
        raise Unavailable("the store does not answer now; try again") from error
    except IntegrityError as error:
        raise Conflict("another request changed the same thing at this moment; read it again") from error
    except DBAPIError as error:
        if error.connection_invalidated:
            raise Unavailable("the connection to the store was lost; try again") from error
        raise
