"""Bring a store to the newest revision."""

import sqlite3
from contextlib import closing
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection
from sqlalchemy.exc import OperationalError

from rapport.db.session import Database
from rapport.errors import Unavailable


def config(connection: Connection | None = None) -> Config:
    made = Config()
    made.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    made.set_main_option("path_separator", "os")
    made.attributes["connection"] = connection
    return made


def _openable(database: Database) -> None:
    """Try a SQLite file before anything else does, so that a wrong path is one clear error."""
    file = database.engine.url.database
    if not database.is_sqlite or not file:
        return
    try:
        with closing(sqlite3.connect(file)) as connection:
            connection.execute("PRAGMA schema_version").fetchone()
    except sqlite3.Error:
        raise Unavailable(
            "the store cannot be opened: RAPPORT_DATABASE_URL names a file in a folder that is missing or not yours, "
            "or a file that is no SQLite database"
        ) from None


async def upgrade(database: Database) -> None:
    """Create or upgrade all tables; nothing happens where they are at the newest revision. Raises `Unavailable`."""
    _openable(database)
    try:
        async with database.engine.connect() as connection:
            await connection.execution_options(write=True)
            await connection.run_sync(lambda sync: command.upgrade(config(sync), "head"))
            await connection.commit()
    except OperationalError as error:
        raise Unavailable("the store cannot be opened: check RAPPORT_DATABASE_URL") from error
