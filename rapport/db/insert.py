"""Many rows at once, on both databases: new ones, or in place of old ones."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import SQLModel

from rapport.db.session import Session


async def insert_rows(
    session: Session, row: type[SQLModel], values: Sequence[Mapping[str, Any]], *, replaces: tuple[str, ...] = (),
    newest: str | None = None,
) -> int:  # fmt: skip
    """Insert rows; where one is there already, replace these columns (only by a newer `newest`), or leave it.

    Returns how many rows were written.
    """
    if not values:
        return 0
    connection = await session.connection()
    table: Table = row.__table__  # type: ignore[attr-defined]
    insert = (sqlite if connection.dialect.name == "sqlite" else postgresql).insert(table)
    if replaces:
        key = [column.name for column in table.primary_key]
        newer = insert.excluded[newest] >= table.c[newest] if newest else None
        changed = {name: insert.excluded[name] for name in replaces}
        insert = insert.on_conflict_do_update(index_elements=key, set_=changed, where=newer)
    else:
        insert = insert.on_conflict_do_nothing()
    result = await connection.execute(insert, list(values), execution_options={"preserve_rowcount": True})
    return result.rowcount
