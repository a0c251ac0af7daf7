"""The store itself: revisions make what the rows say, and no update is lost."""

import asyncio

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, text
from sqlmodel import SQLModel

from rapport.db import Database
from rapport.db.migrate import upgrade
from rapport.db.tables import BeliefRow
from rapport.errors import Unavailable
from tests.small_pack import NOW


class TestRevisions:
    async def test_they_make_exactly_the_rows_tables(self, database: Database) -> None:
        def differences(connection: Connection) -> list[object]:
            return list(compare_metadata(MigrationContext.configure(connection), SQLModel.metadata))

        async with database.engine.connect() as connection:
            assert await connection.run_sync(differences) == []

    async def test_a_second_upgrade_changes_nothing(self, database: Database) -> None:
        await upgrade(database)


class TestWriting:
    async def test_read_and_write_by_many_loses_no_update(self, database: Database) -> None:
        async with database.begin() as session:
            session.add(BeliefRow(brand="b", strategy="s", successes=0, failures=0, updated_at=NOW))

        async def count() -> None:
            for _ in range(25):
                async with database.begin() as session:
                    row = await session.get(BeliefRow, ("b", "s"), with_for_update=True)
                    assert row is not None
                    row.successes += 1

        await asyncio.gather(*(count() for _ in range(8)))

        async with database.read() as session:
            row = await session.get(BeliefRow, ("b", "s"))
        assert row is not None
        assert row.successes == 200

    async def test_an_error_leaves_nothing(self, database: Database) -> None:
        async def fail() -> None:
            async with database.begin() as session:
                session.add(BeliefRow(brand="b", strategy="s", successes=0, failures=0, updated_at=NOW))
                await session.flush()
                raise ZeroDivisionError

        with pytest.raises(ZeroDivisionError):
            await fail()

        async with database.read() as session:
            assert await session.get(BeliefRow, ("b", "s")) is None

    async def test_sqlite_is_set_up_to_survive(self, database: Database) -> None:
        if not database.is_sqlite:
            pytest.skip("SQLite's own settings")
        async with database.engine.connect() as connection:
            kept = [
                (await connection.execute(text(f"PRAGMA {name}"))).scalar_one()
                for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
            ]

        assert kept == ["wal", 2, 1, 5000]


async def test_a_store_that_cannot_be_opened_is_unavailable() -> None:
    database = Database("sqlite:////nowhere/at/all.db")

    with pytest.raises(Unavailable):
        await upgrade(database)

    await database.close()
