"""What a decision and a message of the template rung cost, stored."""

import statistics
import tempfile

from rapport import packs, profiles, sample
from rapport.compose import prepare
from rapport.db import Database
from rapport.db.migrate import upgrade
from rapport.kit import Kit
from rapport.pipeline import Ask, make_message, preview
from tests.bench import AS_OF, ROOT
from tests.bench.table import Table, p95, took


async def line(table: Table) -> None:
    with tempfile.TemporaryDirectory() as folder:
        pack = packs.load(ROOT / "packs/gifts")
        database = Database(f"sqlite:///{folder}/bench.db")
        await upgrade(database)
        kit = Kit(database, {pack.id: pack}, clock=lambda: AS_OF)
        spent: list[float] = []
        with took(spent):
            await sample.load(kit, pack.id, ROOT / "packs/gifts/data/online_retail_lines.csv.gz", seed=7, as_of=AS_OF)
        table.time("load 3,569 customers with their orders", spent.pop())
        async with database.read() as session:
            everyone = await profiles.contact_ids(session, pack.id)
        with took(spent):
            prepare(pack, AS_OF)
        table.time("read all approved templates once, as a service does", spent.pop())
        for contact_id in everyone[:400]:
            with took(spent):
                await preview(Ask(pack.id, contact_id), kit)
        table.time("decision, p95", p95(spent))
        made: list[float] = []
        for contact_id in everyone[400:1000]:
            spent.clear()
            with took(spent):
                message = await make_message(Ask(pack.id, contact_id), kit)
            if message.rendered:
                made.append(spent[0])
        table.time("decision and template rung, stored, median", statistics.median(made))
        table.time("decision and template rung, stored, p95", p95(made))
        await database.close()
