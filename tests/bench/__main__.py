"""Measure, and print a table. Absolute figures are of this machine now; the ratio to a plain loop travels."""

import asyncio
import json
import re
import resource
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import cycle
from pathlib import Path
from random import Random
from time import perf_counter

from rapport import packs, profiles, sample
from rapport.compose import prepare
from rapport.db import Database
from rapport.db.migrate import upgrade
from rapport.domain.contact import Channel
from rapport.evals import teaching
from rapport.inspection import inspect_record
from rapport.kit import Kit
from rapport.pipeline import Ask, make_message, preview

ROOT = Path(__file__).parents[2]
AS_OF = datetime(2011, 12, 10, 10, tzinfo=UTC)
REFERENCE = 0.026
"""Seconds that the reference core takes for a million integer steps."""


def loop() -> float:
    """Seconds of this core, now, for a million integer steps."""
    began, steps = perf_counter(), 0
    while steps < 1_000_000:
        steps += 1
    return perf_counter() - began


class Table:
    """Rows of what, figure here, and figure on the reference core: by the plain loop just before and just after."""

    def __init__(self) -> None:
        self.before = slower()
        print(f"this core takes {self.before:.2f} times as long as the reference core for the plain loop now\n")
        print(f"{'what':<52} {'here':>14} {'reference':>14}")

    def time(self, what: str, milliseconds: float) -> None:
        print(f"{what:<52} {milliseconds:>11.2f} ms {milliseconds / self._scale():>11.2f} ms")

    def rate(self, what: str, per_second: float) -> None:
        print(f"{what:<52} {per_second:>11.0f} /s {per_second * self._scale():>11.0f} /s")

    def _scale(self) -> float:
        before, self.before = self.before, slower()
        return (before + self.before) / 2


def slower() -> float:
    """How many times as long as the reference core this one takes now; other work on the machine changes it."""
    return statistics.median(loop() for _ in range(9)) / REFERENCE


@contextmanager
def took(spent: list[float]) -> Iterator[None]:
    began = perf_counter()
    yield
    spent.append((perf_counter() - began) * 1000)


SLOT = re.compile(r"\{\{[^}]*\}\}")
STOPS = (".", "!", "?")
THINGS = "the oak bench", "your blue mug", "a paper star", "the tea tray", "two brass hooks", "our rag rug"


def mails(many: int) -> list[dict[str, object]]:
    """Mails of 1,500 characters out of the corpus's good sentences; they come again only when all of them were said."""
    chance = Random(7)
    lines = [line.text for line in teaching.lines("build") if line.kind == "good" and line.text.endswith(STOPS)]
    chance.shuffle(lines)
    sentences = (SLOT.sub(lambda _: chance.choice(THINGS), line) for line in cycle(lines))
    return [{"id": number, "subject": next(sentences)[:60], "body": _body(sentences)} for number in range(many)]


def _body(sentences: Iterator[str]) -> str:
    body = ""
    while len(body) < 1500:
        body += next(sentences) + " "
    return body[:1500]


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
        table.time("decision, p95", statistics.quantiles(spent, n=20)[18])
        made: list[float] = []
        for contact_id in everyone[400:1000]:
            spent.clear()
            with took(spent):
                message = await make_message(Ask(pack.id, contact_id), kit)
            if message.rendered:
                made.append(spent[0])
        table.time("decision and template rung, stored, median", statistics.median(made))
        table.time("decision and template rung, stored, p95", statistics.quantiles(made, n=20)[18])
        await database.close()


def inspection(table: Table) -> None:
    pack = packs.load(ROOT / "packs/gifts")
    written = mails(1001)
    spent: list[float] = []
    for number, mail in enumerate(written[:300]):
        with took(spent):
            inspect_record(mail, pack, now=AS_OF, channel=Channel.EMAIL)
        if number == 100:
            spent.clear()
    table.time("inspect a mail of 1,500 characters, in process, median", statistics.median(spent))
    table.time("inspect a mail of 1,500 characters, in process, p95", statistics.quantiles(spent, n=20)[18])
    many = "".join(json.dumps(mail) + "\n" for mail in written)
    seconds = [_command(many[: many.index("\n") + 1]), _command(many)]
    table.rate("rapport inspect, start-up not counted", 1000 / (seconds[1] - seconds[0]))
    table.time("rapport inspect, start-up with one mail", seconds[0] * 1000)


def _command(lines: str) -> float:
    began = perf_counter()
    command = [sys.executable, "-m", "rapport.cli", "inspect", "--pack", "packs/gifts"]
    subprocess.run(command, input=lines, text=True, cwd=ROOT, capture_output=True, check=True)
    return perf_counter() - began


def start(table: Table) -> None:
    seconds = []
    for _ in range(5):
        began = perf_counter()
        subprocess.run([sys.executable, "-m", "rapport.cli", "--help"], cwd=ROOT, capture_output=True, check=True)
        seconds.append(perf_counter() - began)
    table.time("rapport --help, median of 5", statistics.median(seconds) * 1000)
    spent: list[float] = []
    with took(spent):
        packs.load(ROOT / "packs/gifts")
    table.time("load and check the gifts pack", spent[0])


if __name__ == "__main__":
    table = Table()
    start(table)
    asyncio.run(line(table))
    inspection(table)
    print(f"\npeak memory of this process {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB")
