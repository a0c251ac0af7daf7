"""SQLite without errands: what waits, waits in a thread; what SQLite refuses is said as ever."""

import asyncio
import sqlite3
import threading
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import text

from rapport.db import Database, sqlite
from rapport.db.migrate import upgrade
from rapport.errors import Conflict, Unavailable

PUT = text("INSERT INTO contact (brand, contact_id, doc, updated_at) VALUES ('shop', :id, '{}', '2026-01-01')")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "store.db"


@pytest.fixture
async def database(file: Path) -> AsyncIterator[Database]:
    database = Database(f"sqlite:///{file}")
    await upgrade(database)
    yield database
    await database.close()


async def put(database: Database, *contact_ids: str) -> None:
    async with database.begin() as session:
        for contact_id in contact_ids:
            await (await session.connection()).execute(PUT, {"id": contact_id})


async def stored(database: Database) -> list[str]:
    async with database.read() as session:
        return list((await (await session.connection()).execute(text("SELECT contact_id FROM contact"))).scalars())


async def test_the_loop_runs_on_while_a_writer_waits_for_another_process(file: Path, database: Database) -> None:
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    waiting = asyncio.create_task(put(database, "c1"))
    turns = 0
    while turns < 50 and not waiting.done():
        await asyncio.sleep(0.002)
        turns += 1
    assert await stored(database) == []  # a reader is not kept waiting by the other's lock
    other.execute("COMMIT")
    other.close()
    await waiting

    assert turns == 50
    assert await stored(database) == ["c1"]


async def test_a_writer_that_waited_too_long_is_told_so(file: Path, database: Database) -> None:
    async with database.begin() as session:
        await (await session.connection()).execute(text("PRAGMA busy_timeout=20"))
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    with pytest.raises(Unavailable):
        await put(database, "c1")
    other.execute("ROLLBACK")
    other.close()
    await put(database, "c1")

    assert await stored(database) == ["c1"]


async def test_a_refused_row_leaves_nothing_of_its_transaction(database: Database) -> None:
    await put(database, "c1")

    with pytest.raises(Conflict):
        await put(database, "c2", "c1")

    assert await stored(database) == ["c1"]


async def test_counts_and_many_rows_are_as_sqlite_tells_them(database: Database) -> None:
    async with database.begin() as session:
        connection = await session.connection()
        await connection.execute(PUT, [{"id": f"c{n}"} for n in range(5)])
        changed = await connection.execute(text("UPDATE contact SET doc = '{\"a\": 1}' WHERE contact_id > 'c1'"))
        streamed = [row async for row in await connection.stream(text("SELECT contact_id FROM contact ORDER BY 1"))]

    assert changed.rowcount == 3
    assert [row[0] for row in streamed] == ["c0", "c1", "c2", "c3", "c4"]


async def test_a_cancelled_writer_gives_its_lock_back(file: Path, database: Database) -> None:
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    waiting = asyncio.create_task(put(database, "c1"))
    await asyncio.sleep(0.02)
    waiting.cancel()
    other.execute("COMMIT")
    with pytest.raises(asyncio.CancelledError):
        await waiting

    await put(database, "c2")
    other.execute("BEGIN IMMEDIATE")
    other.execute("COMMIT")
    other.close()

    assert await stored(database) == ["c2"]


@pytest.mark.parametrize("steps", range(40))
async def test_once_a_database_is_closed_none_of_its_threads_is_at_work(file: Path, steps: int) -> None:
    before = set(threading.enumerate())
    database = Database(f"sqlite:///{file}")
    waiting = asyncio.create_task(stored(database))
    for _ in range(steps):
        await asyncio.sleep(0)
    waiting.cancel()
    await asyncio.gather(waiting, return_exceptions=True)

    await database.close()

    left = set(threading.enumerate()) - before
    assert [thread.name for thread in left if "connection" in thread.name] == []


async def test_a_copy_holds_what_was_committed_and_lives_on_its_own(file: Path, database: Database) -> None:
    await put(database, "c1")

    sqlite.copy(file, file.with_name("copy.db"))
    await put(database, "c2")
    copied = Database(f"sqlite:///{file.with_name('copy.db')}")
    try:
        assert await stored(copied) == ["c1"]
        await put(copied, "c3")
    finally:
        await copied.close()

    assert await stored(database) == ["c1", "c2"]
