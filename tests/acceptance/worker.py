"""A process that makes messages and acknowledges each on stdout; it is there to be killed."""

import asyncio
import sys
from datetime import UTC, datetime
from pathlib import Path

from rapport import packs
from rapport.db import Database
from rapport.kit import Kit
from rapport.llm import twin
from rapport.pipeline import Ask, make_message


async def main(store: str, pack_folder: str, contacts: str) -> None:
    pack = packs.load(Path(pack_folder))
    kit = Kit(
        Database(f"sqlite:///{store}"), {pack.id: pack}, model=twin("twin/honest", seed=1),
        clock=lambda: datetime(2011, 12, 10, 10, tzinfo=UTC),
    )  # fmt: skip
    for contact_id in Path(contacts).read_text().split():
        message = await make_message(Ask(pack.id, contact_id, key=f"run-{contact_id}"), kit)
        sys.stdout.write(f"{contact_id} {message.message_id} {message.status.value}\n")
        sys.stdout.flush()
    await kit.database.close()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
