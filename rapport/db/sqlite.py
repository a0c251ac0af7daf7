"""SQLite through aiosqlite, without an errand to its thread for every statement.

SQLAlchemy's dialect opens, executes, reads and closes a cursor in four errands of a tenth of a millisecond and more,
where SQLite answers in a fiftieth. Only what waits goes to the thread: a transaction that another process's writer
keeps from beginning, and a commit, which waits for the disk. All else waits for nobody (in WAL a reader is never kept
waiting, and the writer has its lock already) and runs where it is. Nothing else differs from `sqlite+aiosqlite`.
"""

import asyncio
from collections import deque
from contextlib import closing
from pathlib import Path
from sqlite3 import Connection, OperationalError, connect
from typing import Any
from weakref import WeakSet

from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.aiosqlite import (
    AsyncAdapt_aiosqlite_connection,
    AsyncAdapt_aiosqlite_cursor,
    AsyncAdapt_aiosqlite_dbapi,
    SQLiteDialect_aiosqlite,
)
from sqlalchemy.util.concurrency import await_

DRIVER = "sqlite+rapport"
"""The scheme under which `create_async_engine` finds this dialect once the module is imported."""
BEGIN = "BEGIN IMMEDIATE"
"""How a transaction begins that may write: with the one lock for writers."""
PATIENCE = 10
"""Seconds to wait for a connection's thread to come to its end; a writer's own wait for its lock is half of it."""


class StraightCursor(AsyncAdapt_aiosqlite_cursor):
    """A cursor whose rows are all read when it is executed, and which is closed by then."""

    __slots__ = ("_told",)

    def __init__(self, adapt_connection: Any) -> None:
        self._adapt_connection = adapt_connection
        self._connection = adapt_connection._connection
        self._rows = deque()
        self._told: tuple[Any, int, int | None] = (None, -1, None)

    @property
    def description(self) -> Any:
        return self._told[0]

    @property
    def rowcount(self) -> int:
        return self._told[1]

    @property
    def lastrowid(self) -> Any:
        return self._told[2]

    async def _execute_async(self, operation: Any, parameters: Any) -> None:
        async with self._adapt_connection._execute_mutex:
            if operation != BEGIN:
                self._run(operation, parameters, many=False)
            elif not self._begun_at_once():
                driver: Any = self._connection
                await driver._execute(self._run, operation, parameters, many=False)

    def _begun_at_once(self) -> bool:
        """Begin a transaction that may write if no other process is writing."""
        driver: Any = self._connection
        (patience,) = driver._conn.execute("PRAGMA busy_timeout").fetchone()
        try:
            self._run("PRAGMA busy_timeout=0", (), many=False)
            self._run(BEGIN, (), many=False)
        except OperationalError:
            return False
        finally:
            self._run(f"PRAGMA busy_timeout={patience}", (), many=False)
        return True

    async def _executemany_async(self, operation: Any, seq_of_parameters: Any) -> None:
        async with self._adapt_connection._execute_mutex:
            self._run(operation, seq_of_parameters, many=True)

    def _run(self, operation: str, parameters: Any, *, many: bool) -> None:
        driver: Any = self._connection
        connection: Connection = driver._conn
        cursor = connection.cursor()
        try:
            if many:
                cursor.executemany(operation, parameters)
            else:
                cursor.execute(operation, () if parameters is None else parameters)
            self._rows = deque(cursor.fetchall() if cursor.description else ())
            self._told = cursor.description, cursor.rowcount, cursor.lastrowid
        finally:
            cursor.close()

    async def _async_soft_close(self) -> None:
        """Nothing is open."""

    def close(self) -> None:
        self._rows.clear()


class _Connection(AsyncAdapt_aiosqlite_connection):
    __slots__ = ()

    _cursor_cls = StraightCursor

    def rollback(self) -> None:
        driver: Any = self._connection
        if driver._connection:
            driver._conn.rollback()


class Driver(AsyncAdapt_aiosqlite_dbapi):
    """aiosqlite, its threads remembered."""

    def __init__(self, *modules: Any) -> None:
        super().__init__(*modules)
        self._opened: WeakSet[Any] = WeakSet()

    def connect(self, *given: Any, **options: Any) -> _Connection:
        connection = self.aiosqlite.connect(*given, **{**options, "check_same_thread": False})
        connection._thread.daemon = True
        self._opened.add(connection)
        return _Connection(self, await_(connection))

    async def ended(self) -> None:
        """Wait for the threads of connections that were told to stop.

        Somebody who is cancelled while one connects leaves it to stop by itself; without this the file would be open
        after its database was closed, and the thread would answer to a loop that is no more.
        """
        stopped = [each._thread for each in tuple(self._opened) if not each._running and each._thread.ident]
        await asyncio.gather(*(asyncio.to_thread(thread.join, PATIENCE) for thread in stopped))


class Dialect(SQLiteDialect_aiosqlite):
    """`sqlite+aiosqlite` with straight cursors."""

    driver = "rapport"
    supports_statement_cache = True

    @classmethod
    def import_dbapi(cls) -> Driver:
        return Driver(__import__("aiosqlite"), __import__("sqlite3"))


def copy(store: Path, to: Path) -> None:
    """Write a copy of a store as it is at one moment, while others may be at work on it. `to` must not exist."""
    with closing(connect(store)) as connection:
        connection.execute("VACUUM INTO ?", (str(to),))


registry.register("sqlite.rapport", __name__, "Dialect")
