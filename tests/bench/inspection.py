"""What inspecting copy written elsewhere costs, in this process and by the command."""

import json
import statistics
import subprocess
import sys
from time import perf_counter

from rapport import packs
from rapport.domain.contact import Channel
from rapport.inspection import inspect_record
from tests.bench import AS_OF, ROOT
from tests.bench.table import Table, p95, took
from tests.bench.texts import mails


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
    table.time("inspect a mail of 1,500 characters, in process, p95", p95(spent))
    many = "".join(json.dumps(mail) + "\n" for mail in written)
    seconds = [_command(many[: many.index("\n") + 1]), _command(many)]
    table.rate("rapport inspect, start-up not counted", 1000 / (seconds[1] - seconds[0]))
    table.time("rapport inspect, start-up with one mail", seconds[0] * 1000)


def _command(lines: str) -> float:
    began = perf_counter()
    command = [sys.executable, "-m", "rapport.cli", "inspect", "--pack", "packs/gifts"]
    subprocess.run(command, input=lines, text=True, cwd=ROOT, capture_output=True, check=True)
    return perf_counter() - began
