"""Bring a store to the newest revision."""

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


async def upgrade(database: Database) -> None:
    """Create or upgrade all tables; nothing happens where they are at the newest revision."""
    try:
        async with database.engine.connect() as connection:
            await connection.execution_options(write=True)
            await connection.run_sync(lambda sync: command.upgrade(config(sync), "head"))
            await connection.commit()
    except OperationalError as error:
        raise Unavailable("the store cannot be opened: check RAPPORT_DATABASE_URL") from error
